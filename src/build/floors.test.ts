import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A small house that keeps every rule: path → text. */
const sound = {
  'src/main.tsx': "import { page } from '#app/shell/page.ts';\npage();\n",
  'src/domain/time.ts': 'export type Day = string;\nexport const day = (text: string): Day => text;\n',
  'src/ingest/pipeline.ts': "import { clean } from './clean/clean.ts';\nexport const parse = clean;\n",
  'src/ingest/clean/clean.ts': "import { day } from '#domain/time.ts';\nexport const clean = day;\n",
  'src/ingest/read/read.ts': "import { day } from '#domain/time.ts';\nexport const read = day;\n",
  'src/exports/csv.ts': "import { day } from '#domain/time.ts';\nexport const csv = day;\n",
  'src/worker/ingest.worker.ts': "import { parse } from '#ingest/pipeline.ts';\nparse('');\n",
  'src/worker/client.ts':
    "import type { Day } from '#domain/time.ts';\nexport const ask = (day: Day) => day;\n",
  'src/app/shell/page.ts': "import { ask } from '#worker/client.ts';\nexport const page = () => ask('');\n",
  'src/app/timeline/view.ts': "import { ask } from '#worker/client.ts';\nexport const view = ask;\n",
  'src/app/compare/view.ts': "import { ask } from '#worker/client.ts';\nexport const view = ask;\n",
  'src/app/timeline/vis-chart.ts':
    "import { Timeline } from 'vis-timeline/esnext';\nimport { view } from './view.ts';\nexport const chart = [Timeline, view];\n",
  'src/embed/loader.ts': "import { page } from '#app/shell/page.ts';\npage();\n",
  'src/build/parse.ts': "import { parse } from '#ingest/pipeline.ts';\nparse('');\n",
  'src/testing/text.ts': "import { parse } from '#ingest/pipeline.ts';\nexport const story = parse;\n",
  'src/domain/time.test.ts': "import { story } from '#testing/text.ts';\nstory('');\n",
};

/** One file that breaks one rule: rule → [path, text]. Type-only imports count as imports. */
const breaches: Record<string, readonly [path: string, text: string]> = {
  'floor-domain': [
    'src/domain/bad.ts',
    "import type { read } from '#ingest/read/read.ts';\nexport type Bad = typeof read;\n",
  ],
  'floor-ingest': ['src/ingest/bad.ts', "import { csv } from '#exports/csv.ts';\nexport const bad = csv;\n"],
  'floor-exports': [
    'src/exports/bad.ts',
    "import { read } from '#ingest/read/read.ts';\nexport const bad = read;\n",
  ],
  'floor-worker': [
    'src/worker/bad.ts',
    "import { page } from '#app/shell/page.ts';\nexport const bad = page;\n",
  ],
  'floor-app': [
    'src/app/ui/bad.ts',
    "import type { parse } from '#ingest/pipeline.ts';\nexport type Bad = typeof parse;\n",
  ],
  'floor-embed': ['src/embed/bad.ts', "import { csv } from '#exports/csv.ts';\nexport const bad = csv;\n"],
  'floor-build': ['src/build/bad.ts', "import { ask } from '#worker/client.ts';\nexport const bad = ask;\n"],
  'main-opens-the-app': ['src/main.tsx', "import { csv } from '#exports/csv.ts';\ncsv('');\n"],
  'worker-is-the-only-door': ['src/app/ui/door.ts', "import '#worker/ingest.worker.ts';\n"],
  'client-never-loads-ingest': [
    'src/worker/protocol.ts',
    "import { read } from '#ingest/read/read.ts';\nexport const bad = read;\n",
  ],
  'stages-are-strangers': [
    'src/ingest/clean/bad.ts',
    "import { read } from '../read/read.ts';\nexport const bad = read;\n",
  ],
  'views-are-strangers': [
    'src/app/compare/bad.ts',
    "import { view } from '../timeline/view.ts';\nexport const bad = view;\n",
  ],
  'one-door-to-vis': ['src/app/ui/vis.ts', "export const bad = () => import('vis-timeline/esnext');\n"],
  'pure-floors': ['src/domain/react.ts', "import { useMemo } from 'react';\nexport const bad = useMemo;\n"],
  'node-stays-in-build': [
    'src/app/ui/node.ts',
    "import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;\n",
  ],
  'tests-stay-out': [
    'src/build/story.ts',
    "import { story } from '#testing/text.ts';\nexport const bad = story;\n",
  ],
  'no-circular': [
    'src/exports/ring.ts',
    "import type { Ring } from './ring2.ts';\nexport type Back = Ring;\n",
  ],
  'rooms-by-name': [
    'src/build/path.ts',
    "import { csv } from '../exports/csv.ts';\nexport const bad = csv;\n",
  ],
  'no-self-alias': [
    'src/domain/self.ts',
    "import { day } from '#domain/time.ts';\nexport const bad = day;\n",
  ],
  'no-orphans': ['src/domain/alone.ts', 'export const alone = 1;\n'],
  'must-resolve': ['src/domain/lost.ts', "import { lost } from './nowhere.ts';\nexport const bad = lost;\n"],
};
const ring = { 'src/exports/ring2.ts': "import type { Back } from './ring.ts';\nexport type Ring = Back;\n" };

const houses: string[] = [];

function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'readout-floors-'));
  houses.push(root);
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(name, join(root, name));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

type Verdict = { modules: number; breaches: { rule: string; from: string; mend: string }[] };

function judge(
  files: Record<string, string>,
  cruiser = resolve('src/build/floors.mjs'),
): { status: number | null; verdict: Verdict } {
  const run = spawnSync(process.execPath, [cruiser, house(files), '--json'], { encoding: 'utf8' });
  return { status: run.status, verdict: JSON.parse(run.stdout) as Verdict };
}

afterAll(() => {
  for (const root of houses) rmSync(root, { recursive: true, force: true });
});

describe('the floor check', () => {
  test('finds nothing in a house that keeps the rules', () => {
    const { status, verdict } = judge(sound);
    expect(verdict.breaches).toEqual([]);
    expect(verdict.modules).toBe(Object.keys(sound).length);
    expect(status).toBe(0);
  });

  test('fails on an empty house instead of passing it', () => {
    expect(judge({ 'src/README.md': 'nothing here yet' }).status).toBe(1);
  });

  describe('with one breach of each rule planted', () => {
    let seen: { status: number | null; verdict: Verdict };
    beforeAll(() => {
      seen = judge({ ...sound, ...ring, ...Object.fromEntries(Object.values(breaches)) });
    });
    test.each(Object.entries(breaches))('catches %s', (rule, [path]) => {
      const caught = seen.verdict.breaches.filter((breach) => breach.rule === rule).map(({ from }) => from);
      expect(caught).toContain(path);
    });
    test('says how to mend each of them, and fails', () => {
      expect(seen.verdict.breaches.filter(({ mend }) => mend.length < 20)).toEqual([]);
      expect(seen.status).toBe(1);
    });
  });
});
