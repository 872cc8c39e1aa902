import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '#testing/command.ts';
import { syntheticArticles } from './bench-corpus.ts';

const size = 150;
const limit = 60_000;

let folder = '';
let corpus: string[] = [];
let parsed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-merge-scale-'));
  corpus = articles(size);
  parsed = linesIn((await runCommand('parse', ['--full'], corpus.join('\n'))).stdout);
}, limit);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** NDJSON of the synthetic corpus; every third line names no file, as in a stream of bare texts. */
function articles(count: number): string[] {
  const made = syntheticArticles(7);
  return Array.from({ length: count }, (_, at) => {
    const { file, text } = made.next().value ?? { file: '', text: '' };
    return JSON.stringify(at % 3 === 0 ? { text } : { file, text });
  });
}

const linesIn = (text: string) => text.split('\n').filter((line) => line !== '');

async function merged(
  name: string,
  full: readonly string[],
  previous?: string,
): Promise<Record<string, string>> {
  const out = join(folder, name);
  const earlier = previous ? ['--previous', join(folder, previous)] : [];
  const ran = await runCommand('merge', ['--no-sidecars', '--out', out, ...earlier], `${full.join('\n')}\n`);
  expect(ran.code, ran.stderr).toBe(0);
  return bytesOf(name);
}

function bytesOf(name: string): Record<string, string> {
  const out = join(folder, name);
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
  );
}

test(
  'however a stream is shared among parsing processes, merge gives the same bytes',
  async () => {
    const thirds = [0, 1, 2].map((part) => corpus.filter((_, at) => at % 3 === part));
    const ran = await Promise.all(thirds.map((part) => runCommand('parse', ['--full'], part.join('\n'))));
    const whole = await merged('whole', parsed);
    expect(JSON.parse(whole['manifest.json'] ?? '').counts.articles).toBeGreaterThan(size / 2);
    expect(
      await merged(
        'thirds',
        ran.flatMap(({ stdout }) => linesIn(stdout)),
      ),
    ).toEqual(whole);
  },
  limit,
);

test(
  'the order of the lines does not matter, nor does a line given twice',
  async () => {
    const whole = await merged('ordered', parsed);
    expect(await merged('reversed', [...parsed].reverse())).toEqual(whole);
    expect(await merged('twice', [...parsed.slice(40), ...parsed.slice(0, 60)])).toEqual(whole);
  },
  limit,
);

test(
  'with its own output as the previous one, merge changes nothing, in the same folder too',
  async () => {
    const whole = await merged('first', parsed);
    expect(await merged('again', parsed, 'first')).toEqual(whole);
    expect(await merged('first', parsed, 'first')).toEqual(whole);
  },
  limit,
);

test(
  'every id once published still resolves when the corpus has grown',
  async () => {
    await merged('early', parsed.slice(0, size / 2));
    await merged('later', parsed, 'early');
    const early = idsOf('early', false);
    const later = idsOf('later', true);
    expect(early.size).toBeGreaterThan(10);
    expect([...early].filter((id) => !later.has(id))).toEqual([]);
  },
  limit,
);

function idsOf(name: string, aliases: boolean): Set<string> {
  const parts = Object.entries(bytesOf(name)).filter(([file]) => file.startsWith('index-'));
  return new Set(
    parts.flatMap(([, text]) => {
      const part = JSON.parse(text) as {
        id: string[];
        aliases: Record<string, string>;
        articleIds: { id: string[] };
      };
      return [...part.id, ...part.articleIds.id, ...(aliases ? Object.keys(part.aliases) : [])];
    }),
  );
}
