import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { projectRoot } from './fresh.mjs';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'readout-merge-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixtures = join(projectRoot, 'src/ingest/fixtures/dev');
const articles = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 12)
  .map((name) => join(fixtures, name));

function run(
  command: string,
  words: readonly string[],
  input = '',
): { status: number | null; output: string; complaint: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src/build/run.mjs'), command, ...words],
    { input, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return { status, output: stdout, complaint: stderr };
}

const parsed = (files: readonly string[]) => run('parse', ['--full', ...files]).output;

function merged(lines: string, name: string, ...words: string[]): Record<string, string> {
  const out = join(folder, name);
  const { status, complaint } = run('merge', ['--out', out, ...words], lines);
  expect(status, complaint).toBe(0);
  return filesIn(out);
}

function filesIn(out: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
  );
}

const whole = parsed(articles);
const once = merged(whole, 'once');

test('two processes over halves, merged in whatever order, give byte for byte what one gives', () => {
  const [left, right] = [parsed(articles.slice(0, 5)), parsed(articles.slice(5))];
  expect(merged(right + left, 'halves')).toEqual(once);
});

test('merging again with its own output as the previous bundle changes nothing', () => {
  expect(merged(whole, 'again', '--previous', join(folder, 'once'))).toEqual(once);
});

test('an article given twice counts once', () => {
  expect(merged(whole + whole, 'twice')).toEqual(once);
});

test('bundle gives what parse and merge give', () => {
  const out = join(folder, 'bundled');
  const { status, complaint, output } = run('bundle', [
    '--out',
    out,
    '--previous',
    join(folder, 'none'),
    ...articles,
  ]);
  expect(status, complaint).toBe(0);
  expect(filesIn(out)).toEqual(once);
  expect(output).toContain('Review:');
});

test('a line that is no parsed article is named, and the rest is merged', () => {
  const { status, complaint } = run(
    'merge',
    ['--out', join(folder, 'partly')],
    `{"file":"lost.txt","error":"empty"}\nnonsense\n${whole}`,
  );
  expect(status).toBe(1);
  expect(complaint).toContain('lost.txt: empty');
  expect(complaint).toContain('not a line of parse: nonsense');
  expect(filesIn(join(folder, 'partly'))).toEqual(once);
});

test('the full policy is never written over the committed bundle', () => {
  const { status, complaint } = run('bundle', ['--policy', 'full', '--out', 'public/bundle', ...articles]);
  expect(status).toBe(2);
  expect(complaint).toContain('--out');
});
