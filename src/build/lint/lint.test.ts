import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');
const long = `export function long(): void {\n${lines(60, (n) => `  JSON.stringify(${n});`)}\n}\n`;

/** What house style forbids: [why, path, text, the words or rule that the complaint must hold]. */
const breaches: readonly (readonly [why: string, path: string, text: string, complaint: string])[] = [
  ['a bare name', 'src/app/a.ts', 'export const data = 1;\n', 'bare name'],
  [
    'a bare name taken out of an object',
    'src/app/b.ts',
    'export const f = ({ info }: { info: 1 }) => info;\n',
    'bare name',
  ],
  ['the clock below the app', 'src/domain/a.ts', 'export const now = () => Date.now();\n', 'No clock'],
  ['today below the app', 'src/ingest/a.ts', 'export const now = () => new Date();\n', 'No clock'],
  ['chance below the app', 'src/exports/a.ts', 'export const dice = () => Math.random();\n', 'No clock'],
  [
    'the page below the app',
    'src/domain/b.ts',
    'export const wide = () => window.innerWidth;\n',
    'noRestrictedGlobals',
  ],
  [
    'Node below the app',
    'src/ingest/b.ts',
    'export const key = () => process.env.KEY;\n',
    'noRestrictedGlobals',
  ],
  [
    'a fetch outside app/data',
    'src/app/ui/a.ts',
    "export const get = () => fetch('x');\n",
    'noRestrictedGlobals',
  ],
  ['the console in a pure room', 'src/ingest/c.ts', "console.log('x');\n", 'noConsole'],
  ['a default export', 'src/app/c.ts', 'export default 1;\n', 'noDefaultExport'],
  ['a barrel', 'src/app/index.ts', "export * from './c.ts';\n", 'noReExportAll'],
  ['words in a component', 'src/app/A.tsx', 'export const A = () => <p>Hello there</p>;\n', 'noJsxLiterals'],
  ['a long function', 'src/app/d.ts', long, 'noExcessiveLinesPerFunction'],
  ['a long file', 'src/app/e.ts', lines(301, (n) => `export const n${n} = ${n};`), 'noExcessiveLinesPerFile'],
  [
    'five parameters',
    'src/app/f.ts',
    'export function g(a: 1, b: 1, c: 1, d: 1, e: 1) {\n  return [a, b, c, d, e];\n}\n',
    'useMaxParams',
  ],
  [
    'a test left focused',
    'src/app/g.test.ts',
    "import { test } from 'vitest';\ntest.only('x', () => {});\n",
    'noFocusedTests',
  ],
  [
    'a package that package.json lacks',
    'src/app/h.ts',
    "import { x } from 'left-pad';\nexport const y = x;\n",
    'noUndeclaredDependencies',
  ],
];

/** What looks like a breach and is none. */
const allowed: readonly (readonly [why: string, path: string, text: string])[] = [
  ['a field with a banned name', 'src/domain/ok.ts', 'export const row = { source: 1, info: 2 };\n'],
  ['a fixed day below the app', 'src/domain/ok2.ts', 'export const day = (ms: number) => new Date(ms);\n'],
  ['a fetch in app/data', 'src/app/data/ok.ts', "export const get = () => fetch('x');\n"],
  [
    'a word that names itself',
    'src/app/data/ok3.ts',
    'export const article = ({ data: bundle }: { data: 1 }) => bundle;\n',
  ],
  ['a long lexicon', 'src/ingest/lexicon/ok.ts', lines(400, (n) => `export const n${n} = ${n};`)],
  ['the console in a command', 'src/build/ok.ts', "console.log('x');\n"],
  ['signs that need no translator', 'src/app/Ok.tsx', 'export const Ok = () => <p>·</p>;\n'],
];

let root = '';
let complaints: { path: string; text: string }[] = [];

type Report = { diagnostics: { category: string; message: unknown; location: { path: unknown } }[] };

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'readout-lint-'));
  for (const name of ['.biome.jsonc', 'package.json', '.gitignore']) copyFileSync(name, join(root, name));
  cpSync('src/build/lint', join(root, 'src/build/lint'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  for (const [, path, text] of [...breaches, ...allowed]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { bin } = JSON.parse(readFileSync('node_modules/@biomejs/biome/package.json', 'utf8')) as {
    bin: { biome: string };
  };
  const words = [
    resolve('node_modules/@biomejs/biome', bin.biome),
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    'src',
  ];
  const run = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const { diagnostics } = JSON.parse(run.stdout) as Report;
  complaints = diagnostics.map(({ category, message, location }) => ({
    path: JSON.stringify(location.path),
    text: `${category} ${JSON.stringify(message)}`,
  }));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(breaches)('lint refuses %s', (_why, path, _text, complaint) => {
  const about = complaints.filter((one) => one.path.includes(path)).map(({ text }) => text);
  expect(about.join('\n')).toContain(complaint);
});

test.each(allowed)('lint lets %s stand', (_why, path) => {
  expect(complaints.filter((one) => one.path.includes(path))).toEqual([]);
});
