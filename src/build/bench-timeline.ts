import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import type { Load, Pan } from './bench-drive.ts';
import { filterTimes, heapOf, openPage, panned, soaked } from './bench-drive.ts';
import { benchSite } from './bench-site.ts';
import { BROWSER_ARGUMENTS, ensureBrowser, readBrowser } from './ensure-browser.mjs';
import { listen, pageServer } from './serve.mjs';
import { firstLoad } from './weight.mjs';

interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly only: RegExp;
  readonly timeout: number;
  /** minutes of panning before the heap is looked at once more, at the largest size of our page in its last run; 0: only the three drags */
  readonly soak: number;
  readonly json: string | null;
}

/** One drawing at one size in one run; null where it gave up. */
interface Measured extends Load, Pan {
  readonly heapAfterPanning: number;
  readonly filter: readonly number[];
}

const shownDays = '2024-01-03..2024-02-01';

/** Who draws, and where. `own` is this page; the others are in e2e/bench. */
const drawings: Readonly<Record<string, (size: number) => string>> = {
  'this page': (size) => `en/timeline/?w=${shownDays}&bundle=demo-${size}`,
  'bare canvas': (size) => `peers/canvas.html?n=${size}&w=${shownDays}`,
  'vis-timeline, all items': (size) => `peers/vis.html?n=${size}&w=${shownDays}`,
  'vis-timeline, its clusters': (size) => `peers/vis.html?n=${size}&w=${shownDays}&cluster=1`,
  'echarts, custom series': (size) => `peers/echarts.html?n=${size}&w=${shownDays}`,
  TimelineJS3: (size) => `peers/timelinejs.html?n=${size}`,
};

function optionsFrom(words: readonly string[]): Options {
  const after = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  return {
    sizes: (after('--sizes') ?? '100,1000,10000,100000').split(',').map(Number),
    runs: Number(after('--runs') ?? 5),
    only: new RegExp(after('--only') ?? '.'),
    timeout: Number(after('--timeout') ?? 90) * 1000,
    soak: Number(after('--soak') ?? 0),
    json: after('--json') ?? null,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

async function measure(
  browser: Browser,
  url: string,
  { own, timeout, soak }: { own: boolean; timeout: number; soak: number },
): Promise<Measured | null> {
  const opened = await openPage(browser, url, { own, timeout });
  if (!opened) return null;
  try {
    const box = await opened.page.locator('.tl-host, #chart').first().boundingBox();
    const hand = { x: (box?.x ?? 0) + (box?.width ?? 1060) - 120, y: (box?.y ?? 0) + 150 };
    const pan = await panned(opened, hand);
    if (!pan) return null;
    if (soak > 0) await soaked(opened, hand, soak);
    const heapAfterPanning = await heapOf(opened.cdp);
    return { ...opened.load, ...pan, heapAfterPanning, filter: own ? await filterTimes(opened) : [] };
  } finally {
    await opened.close();
  }
}

type Results = Map<string, (Measured | null)[]>;

/** All drawings in turn, in an order that alternates from run to run; one that gave up isn't tried again at this size or a larger one. */
async function runAll(root: string, options: Options, onStep: (line: string) => void): Promise<Results> {
  const { chromium } = await import('@playwright/test');
  const results: Results = new Map();
  const names = Object.keys(drawings).filter(
    (name) => name === 'this page' || name === 'bare canvas' || options.only.test(name),
  );
  const over = new Set<string>();
  for (const size of options.sizes) {
    for (let run = 0; run < options.runs; run += 1) {
      const browser = await chromium.launch({
        ...readBrowser(),
        args: [...BROWSER_ARGUMENTS, '--no-sandbox'],
      });
      await (
        await openPage(browser, `${root}peers/canvas.html?n=${options.sizes[0]}&w=${shownDays}`, {
          own: false,
          timeout: options.timeout,
        })
      )?.close();
      for (const name of run % 2 ? [...names].reverse() : names) {
        if (over.has(name)) continue;
        const own = name === 'this page';
        const measured = await measure(browser, root + (drawings[name]?.(size) ?? ''), {
          own,
          timeout: options.timeout,
          soak: own && size === Math.max(...options.sizes) && run === options.runs - 1 ? options.soak : 0,
        }).catch((error: Error) => {
          onStep(`${name} ${size}: ${error.message.split('\n')[0]}`);
          return null;
        });
        if (!measured) over.add(name);
        const key = `${name} ${size}`;
        results.set(key, [...(results.get(key) ?? []), measured]);
        onStep(
          `${key}, run ${run + 1}: ${measured ? `painted ${measured.painted.toFixed(0)} ms, pan p95 ${measured.p95.toFixed(1)} ms, work ${measured.work.toFixed(1)} ms a frame, heap ${measured.heap.toFixed(1)} MB` : `gave up after ${options.timeout / 1000} s`}`,
        );
      }
      await Promise.race([browser.close(), sleep(8000)]);
    }
  }
  return results;
}

function middleOf(results: Results, name: string, size: number, of: (one: Measured) => number): number {
  const all = results.get(`${name} ${size}`) ?? [];
  return all.length && all.every((one) => one !== null) ? median(all.map(of)) : Number.NaN;
}

function tableOf(results: Results, { sizes }: Options): string {
  const cell = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  const rows = Object.keys(drawings).flatMap((name) =>
    sizes
      .filter((size) => results.has(`${name} ${size}`))
      .map((size) => {
        const of = (key: 'painted' | 'blocking' | 'heap' | 'p95' | 'work', digits: number) =>
          cell(
            middleOf(results, name, size, (one) => one[key]),
            digits,
          );
        return `| ${name} | ${size} | ${of('painted', 0)} | ${of('blocking', 0)} | ${of('heap', 1)} | ${of('p95', 1)} | ${of('work', 1)} |`;
      }),
  );
  return [
    '| drawn by | contacts | painted ms | blocking ms | heap MB | pan p95 ms | pan work ms/frame |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** The figures that issue 4 asks for, each a median of the runs or a ratio of two; null where one was not measured. */
function figuresOf(results: Results, options: Options, site: string) {
  const most = Math.max(...options.sizes);
  const least = Math.min(...options.sizes);
  const own = (size: number, of: (one: Measured) => number) => middleOf(results, 'this page', size, of);
  const canvas = (of: (one: Measured) => number) => middleOf(results, 'bare canvas', most, of);
  const rounded = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);
  const filters = (results.get(`this page ${most}`) ?? [])
    .flatMap((one) => one?.filter ?? [])
    .sort((a, b) => a - b);
  return {
    paintedVsCanvas: rounded(own(most, (one) => one.painted) / canvas((one) => one.painted)),
    paintedVsOwn100: rounded(own(most, (one) => one.painted) / own(least, (one) => one.painted)),
    panP95VsOwn100: rounded(own(most, (one) => one.p95) / own(least, (one) => one.p95)),
    panWorkVsCanvas: rounded(own(most, (one) => one.work) / canvas((one) => one.work)),
    panWorkVsOwn100: rounded(own(most, (one) => one.work) / own(least, (one) => one.work)),
    blockingMs: rounded(own(most, (one) => one.blocking)),
    heapMB: rounded(own(most, (one) => one.heap)),
    heapAfterPanningMB: rounded(results.get(`this page ${most}`)?.at(-1)?.heapAfterPanning ?? Number.NaN),
    soakMinutes: options.soak,
    filterP95Ms: rounded(filters[Math.floor(filters.length * 0.95)] ?? Number.NaN),
    firstLoadKB: rounded(firstLoad(site).js / 1024),
    contacts: most,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    runs: options.runs,
  };
}

/** `npm run bench timeline -- [--sizes 100,…] [--runs 5] [--only REGEXP] [--timeout SECONDS] [--soak MINUTES] [--json FILE]` */
export async function bench(words: string[]): Promise<number> {
  const options = optionsFrom(words);
  if (!(await ensureBrowser())) return 1;
  const site = await benchSite(options.sizes);
  if (!site) return 1;
  const server = pageServer(site);
  const port = await listen(server, 0);
  const results = await runAll(`http://127.0.0.1:${port}/`, options, (line) => console.error(line));
  server.close();
  server.closeAllConnections();
  const figures = figuresOf(results, options, site);
  console.log(`${tableOf(results, options)}\n\n${JSON.stringify(figures, null, 2)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}
