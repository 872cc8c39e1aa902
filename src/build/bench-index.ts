import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import * as v from 'valibot';
import type { Entries } from '#app/data/entries.ts';
import { entriesOf } from '#app/data/join-parts.ts';
import { entriesKnown } from '#app/data/known.ts';
import { density, entriesWithin, intervalIndex, startsWithin } from '#app/timeline/interval-index.ts';
import { lanesOf } from '#app/timeline/lanes.ts';
import { indexSchema } from '#domain/bundle.ts';
import { columnsOf } from '#domain/columns.ts';
import { demoBundle } from './demo-bundle.ts';
import { random } from './demo-world.ts';

const windows = 400;
const columns = 300;

function entriesOfDemo(count: number): Entries {
  const parts = [...demoBundle(count)].filter(({ name }) => name.startsWith('index-'));
  return entriesOf(parts.map(({ text }) => columnsOf(v.parse(indexSchema, JSON.parse(text)))));
}

interface Times {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

function timesOf(ms: number[]): Times {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
}

function measured(ask: (at: number) => void): Times {
  for (let at = 0; at < 50; at += 1) ask(at);
  return timesOf(
    Array.from({ length: windows }, (_, at) => {
      const started = performance.now();
      ask(at);
      return performance.now() - started;
    }),
  );
}

/** What the timeline asks of the index for one window, over all lanes, from a week to the whole time; and what looking back to a day costs. */
function measure(entries: Entries): Record<string, Times> {
  const lanes = lanesOf(entries, 'dyad', new Uint8Array(entries.count).fill(1)).map((lane) =>
    intervalIndex(entries, lane.rows),
  );
  const all = intervalIndex(
    entries,
    Uint32Array.from({ length: entries.count }, (_, row) => row),
  );
  const [from, to] = [entries.start[0] ?? 0, entries.start.at(-1) ?? 0];
  const roll = random(7);
  const asked = Array.from({ length: windows }, () => {
    const days = 7 * ((to - from) / 7) ** roll();
    const start = from + roll() * (to - from - days);
    return { from: Math.floor(start), to: Math.ceil(start + days) };
  });
  const at = (n: number) => asked[n % windows] ?? { from, to };
  const month = (n: number) => ({ from: at(n).from, to: at(n).from + 29 });
  const picture = new Uint32Array(columns);
  return {
    'entries of a month': measured((n) => entriesWithin(all, entries, month(n).from, month(n).to)),
    'count of every lane, any window': measured((n) => {
      for (const lane of lanes) startsWithin(lane, at(n).from, at(n).to);
    }),
    'density of all in 300 columns, any window': measured((n) => {
      density(all, at(n).from, at(n).to, picture.fill(0));
    }),
    'density of sixteen lanes, any window': measured((n) => {
      for (const lane of lanes.slice(0, 16)) density(lane, at(n).from, at(n).to, picture.fill(0));
    }),
    'all entries as known on a day': timesOf(
      Array.from({ length: 15 }, (_, n) => {
        const started = performance.now();
        entriesKnown(entries, at(n).to);
        return performance.now() - started;
      }),
    ),
  };
}

/** `npm run bench index -- [--sizes 100,…] [--json FILE]`: ms of the index's answers. */
export async function bench(words: string[]): Promise<number> {
  const after = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const sizes = (after('--sizes') ?? '1000,10000,100000').split(',').map(Number);
  const results = sizes.map((contacts) => ({ contacts, times: measure(entriesOfDemo(contacts)) }));
  console.log('| asked | contacts | median ms | p95 ms | most ms |\n| --- | ---: | ---: | ---: | ---: |');
  for (const what of Object.keys(results[0]?.times ?? {}))
    for (const { contacts, times } of results) {
      const { median, p95, most } = times[what] ?? { median: 0, p95: 0, most: 0 };
      console.log(
        `| ${what} | ${contacts} | ${[median, p95, most].map((ms) => ms.toFixed(3)).join(' | ')} |`,
      );
    }
  const file = after('--json');
  if (file)
    writeFileSync(file, `${JSON.stringify({ machine: cpus()[0]?.model ?? 'unknown', results }, null, 2)}\n`);
  return 0;
}
