import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as v from 'valibot';
import { indexSchema, manifestSchema } from '#domain/bundle.ts';
import { columnsOf } from '#domain/columns.ts';
import { dayMs } from '#domain/time.ts';
import { writeDemo } from './demo-corpus.ts';
import { buildIfNeeded, fingerprint, projectRoot } from './fresh.mjs';

const folder = join(projectRoot, 'node_modules/.cache/readout-bench');
/** Peers that only the bench needs, by their exact versions. */
const peerPackages = ['echarts@6.1.0', '@knight-lab/timelinejs@3.9.11'];
const pages = ['canvas', 'vis', 'echarts', 'timelinejs'];
const laneCount = 16;

interface Row {
  id: string;
  s: number;
  e: number;
  g: number;
  k: number;
  t: string;
}

/** The contacts of a demonstration bundle as plain rows in the sixteen lanes that our page shows at first: what a peer is fed. */
function rowsOf(bundle: string): { lanes: string[]; rows: Row[] } {
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8')));
  const named: (Omit<Row, 'g'> & { pair: string })[] = [];
  for (const { file } of manifest.index) {
    const columns = columnsOf(v.parse(indexSchema, JSON.parse(readFileSync(join(bundle, file), 'utf8'))));
    columns.id.forEach((id, row) => {
      if (columns.statement[row]) return;
      const { offsets, values } = columns.parties;
      const people = Array.from(
        values.subarray(offsets[row], offsets[row + 1]),
        (at) => columns.tables.parties[at]?.id ?? '',
      );
      const pair = people.sort().join(' – ');
      const start = columns.start[row] ?? 0;
      named.push({
        id,
        s: start * dayMs,
        e: (columns.end[row] ?? start) > start ? ((columns.end[row] ?? start) + 1) * dayMs : start * dayMs,
        k: columns.kind[row] ?? 0,
        t: id.slice(0, 10),
        pair,
      });
    });
  }
  const counts = new Map<string, number>();
  for (const { pair } of named) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const lanes = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, laneCount - 1)
    .map(([pair]) => pair);
  const at = new Map(lanes.map((pair, lane) => [pair, lane]));
  return {
    lanes: [...lanes, 'others'],
    rows: named.map(({ pair, ...row }) => ({ ...row, g: at.get(pair) ?? lanes.length })),
  };
}

function installPeers(): boolean {
  const here = join(folder, 'node_modules');
  if (existsSync(join(here, 'echarts')) && existsSync(join(here, '@knight-lab/timelinejs'))) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '-E', ...peerPackages],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  return status === 0;
}

async function buildPeers(site: string): Promise<void> {
  const out = join(site, 'peers');
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: pages.map((page) => join(projectRoot, 'e2e/bench', `${page}.js`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    loader: {
      '.woff': 'file',
      '.woff2': 'file',
      '.ttf': 'file',
      '.eot': 'file',
      '.svg': 'file',
      '.png': 'file',
      '.gif': 'file',
    },
    nodePaths: [join(folder, 'node_modules'), join(projectRoot, 'node_modules')],
  });
  cpSync(join(folder, 'node_modules/@knight-lab/timelinejs/dist/js/timeline.js'), join(out, 'knightlab.js'));
  for (const page of pages) {
    const classic = page === 'timelinejs' ? '<script src="knightlab.js"></script>' : '';
    const style = existsSync(join(out, `${page}.css`)) ? `<link rel="stylesheet" href="${page}.css">` : '';
    writeFileSync(
      join(out, `${page}.html`),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${page}</title>${style}</head><body><div id="chart"></div>${classic}<script type="module" src="${page}.js"></script></body></html>\n`,
    );
  }
}

/** Makes the folder that the bench serves: our built page, the demonstration bundles of these sizes, the peers with the same rows. Null when a step failed. */
export async function benchSite(sizes: readonly number[]): Promise<string | null> {
  if (!buildIfNeeded() || !installPeers()) return null;
  const made = fingerprint([
    'src/build/demo-bundle.ts',
    'src/build/demo-contacts.ts',
    'src/build/demo-world.ts',
    'src/build/demo-names.json',
    'src/build/bench-site.ts',
  ]);
  const site = join(folder, `site-${made}`);
  cpSync(join(projectRoot, 'dist'), site, { recursive: true });
  await buildPeers(site);
  for (const size of sizes) {
    const bundle = join(site, `bundle-demo-${size}`);
    if (!existsSync(join(bundle, 'manifest.json'))) writeDemo(bundle, size);
    const rows = join(site, 'peers', `rows-${size}.json`);
    if (!existsSync(rows)) writeFileSync(rows, JSON.stringify(rowsOf(bundle)));
  }
  return site;
}
