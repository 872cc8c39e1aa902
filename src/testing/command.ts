import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#build/fresh.mjs';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `src/build/NAME.ts` as a person would, through run.mjs. */
export function startCommand(name: string, words: readonly string[]) {
  return spawn(process.execPath, [join(projectRoot, 'src/build/run.mjs'), name, ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end with `input` on stdin. */
export async function runCommand(
  name: string,
  words: readonly string[],
  input: string | Uint8Array = '',
): Promise<Ran> {
  const child = startCommand(name, words);
  const [out, err]: Uint8Array[][] = [[], []];
  child.stdout.on('data', (chunk: Uint8Array) => out?.push(chunk));
  child.stderr.on('data', (chunk: Uint8Array) => err?.push(chunk));
  child.stdin.on('error', () => undefined); // a command that ends early leaves the rest unread
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: Buffer.concat(out ?? []).toString(), stderr: Buffer.concat(err ?? []).toString() };
}

/** What stands on each line of NDJSON. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
