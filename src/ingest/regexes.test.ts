import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { analyse } from 'scslre';
import { afterEach, expect, test, vi } from 'vitest';

interface Written {
  file: string;
  source: string;
  flags: string;
}

const room = import.meta.dirname;

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
}

function regexesIn(file: string): Written[] {
  const found: Written[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string };
    if (type === 'RegExpLiteral') found.push({ file, source: pattern ?? '', flags: flags ?? '' });
    else for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(readFileSync(join(room, file), 'utf8'), { syntax: 'typescript', target: 'es2022' }));
  return found;
}

/** Where a regular expression may take more than linear time: it can go back over the same characters, or be begun at each of them. */
const slowParts = (regex: Omit<Written, 'file'>) =>
  analyse(regex).reports.map((report) => `${report.type} over ${report.character.literal.source}`);

test('what takes more than linear time is seen', () => {
  expect(slowParts({ source: '(a+)+b', flags: '' })).not.toEqual([]);
  expect(slowParts({ source: '\\s+$', flags: '' })).not.toEqual([]);
  expect(slowParts({ source: '^[a-z]+$', flags: '' })).toEqual([]);
});

test('no regular expression of the pipeline takes more than linear time on any input', () => {
  const written = codeFiles(room).flatMap(regexesIn);
  expect(written.length).toBeGreaterThan(300);
  const slow = written.flatMap((regex) =>
    slowParts(regex).map((why) => `${regex.file}: /${regex.source}/${regex.flags}: ${why}`),
  );
  // digits that make no number are a word by the next branch, so the search never begins anew at each of them
  expect(slow.filter((line) => !line.startsWith('segment/tokens.ts: /\\d+'))).toEqual([]);
}, 60_000);

/** Patterns that the pipeline puts together from parts or tables while it is loaded. */
async function regexesMade(): Promise<Written[]> {
  const made: Written[] = [];
  class Noted extends RegExp {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      const file = /src\/ingest\/([\w/-]+\.ts)/.exec(new Error('made').stack ?? '')?.[1];
      if (file) made.push({ file, source: this.source, flags: this.flags });
    }
  }
  vi.stubGlobal('RegExp', Noted);
  await import('./pipeline.ts');
  return made;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('nor does any that is put together from parts', async () => {
  const made = await regexesMade();
  vi.unstubAllGlobals();
  expect(made.map(({ file }) => file)).toEqual(expect.arrayContaining(['clean/own-names.ts']));
  const slow = made.flatMap((regex) =>
    slowParts(regex).map((why) => `${regex.file}: /${regex.source}/${regex.flags}: ${why}`),
  );
  expect(slow).toEqual([]);
}, 60_000);
