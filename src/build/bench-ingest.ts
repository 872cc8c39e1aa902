import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { syntheticArticles } from './bench-corpus.ts';
import { projectRoot } from './fresh.mjs';

/** What one process took: seconds of processor time (all its threads), seconds by the clock, largest resident memory in MB (10⁶ bytes). */
interface Usage {
  cpu: number;
  wall: number;
  peakMB: number;
}

interface Measured {
  articles: number;
  parse: Usage;
  merge: Usage;
}

const seed = 20_251_021;
const runner = join(projectRoot, 'src/build/run.mjs');
const wanted = { articlesPerSecond: 400, mergeGrowth: 12 };

/** Runs before a command and tells at its end, on file descriptor 3, what the process took. */
const meter = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, wall: process.uptime(), peakMB: (maxRSS * 1024) / 1e6 }));
  });`)}`;

/**
 * `npm run bench ingest -- [--articles N] [--json FILE]`: streams N (100,000) invented articles, and a tenth of them, through `parse --full` into
 * `merge`. Speed is articles per second of processor time, so that what else the machine does weighs less.
 */
export async function bench(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: { articles: { type: 'string', default: '100000' }, json: { type: 'string' } },
  });
  const most = Number(values.articles);
  if (!Number.isInteger(most) || most < 10) {
    console.error('--articles wants a whole number of at least 10');
    return 2;
  }
  await measured(1); // builds the commands, which is no part of what is measured
  const few = await measured(Math.round(most / 10));
  show(few);
  const many = await measured(most);
  show(many);
  const figures = {
    articlesPerSecond: Math.round(many.articles / many.parse.cpu),
    parsePeakMB10k: Math.round(few.parse.peakMB),
    parsePeakMB100k: Math.round(many.parse.peakMB),
    mergeGrowth: Math.round((many.merge.cpu / few.merge.cpu) * 100) / 100,
  };
  console.log(
    `parse: ${figures.articlesPerSecond} articles/s/core (wanted: at least ${wanted.articlesPerSecond})`,
  );
  console.log(
    `parse: peak ${figures.parsePeakMB10k} MB, then ${figures.parsePeakMB100k} MB for ten times the articles (wanted: flat)`,
  );
  console.log(
    `merge: ${figures.mergeGrowth} times the time for ten times the articles (wanted: at most ${wanted.mergeGrowth})`,
  );
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures)}\n`);
  return 0;
}

function show({ articles, parse, merge }: Measured): void {
  const told = ({ cpu, wall, peakMB }: Usage) =>
    `${cpu.toFixed(1)} s of processor, ${wall.toFixed(1)} s by the clock, peak ${Math.round(peakMB)} MB`;
  console.log(`${articles} articles\n  parse  ${told(parse)}\n  merge  ${told(merge)}`);
}

/** One run over the first `articles` of the corpus, both commands at once, the output of the one being the input of the other. */
async function measured(articles: number): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    const parse = started('parse', ['--full'], engineOptions());
    const merge = started('merge', ['--no-sidecars', '--out', out]);
    parse.output.pipe(merge.input);
    await feed(parse.input, articles);
    const [first, second] = await Promise.all([parse.usage, merge.usage]);
    return { articles, parse: first, merge: second };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function feed(input: Writable, articles: number): Promise<void> {
  let left = articles;
  for (const article of syntheticArticles(seed)) {
    if (left-- === 0) break;
    if (!input.write(`${JSON.stringify(article)}\n`)) await once(input, 'drain');
  }
  input.end();
}

interface Started {
  input: Writable;
  output: Readable;
  usage: Promise<Usage>;
}

/** The engine's options in `npm run parse`: without them V8 takes what memory nothing else presses for, and the peak says nothing. */
function engineOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { parse: string };
  };
  return scripts.parse.split(' ').filter((word) => word.startsWith('--'));
}

function started(command: string, options: readonly string[], engine: readonly string[] = []): Started {
  const words = [...engine, '--import', meter, runner, command, ...options];
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  return { input: child.stdin as Writable, output: child.stdout as Readable, usage: usageOf(child, command) };
}

async function usageOf(child: ReturnType<typeof spawn>, command: string): Promise<Usage> {
  let told = '';
  child.stdio[3]?.on('data', (chunk: Uint8Array) => {
    told += Buffer.from(chunk).toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return JSON.parse(told) as Usage;
}
