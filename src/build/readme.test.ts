import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const papers = [
  'README.md',
  ...rooms.map((room) => join('src', room, 'README.md')).filter((path) => existsSync(path)),
];

describe('the README', () => {
  test('names no command that package.json lacks, and all that it has', () => {
    const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z-]+)/gu)].map(
      (match) => match[1] ?? '',
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(scripts)));
  });

  test('gives a reason for every package, and for none that is gone', () => {
    const rows = readme.split('\n').filter((line) => /^\| `[@a-z]/u.test(line) && !line.startsWith('| `npm'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map((match) => match[1]),
    );
    expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  test.each(papers)('%s links only to what is there', (paper) => {
    const links = [...readFileSync(paper, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map(
      (match) => match[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(join(dirname(paper), link)))).toEqual([]);
  });
});

test.each(rooms)('src/%s says in at most 40 lines what it is for', (room) => {
  const paper = join('src', room, 'README.md');
  expect(existsSync(paper)).toBe(true);
  expect(readFileSync(paper, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});
