/**
 * Holds the committed bundle and the parser to the five real articles, which lie beside the project in development and CI
 * only. Ends with `N passed, N failed, N skipped` as `npm test` expects; each check is one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './fresh.mjs';
import { shortfalls } from './score-floors.ts';
import { tallyLine } from './tally.mjs';

const shared = join(projectRoot, '../shared');
const committed = join(projectRoot, 'public/bundle');

/** What is wrong, a line each; nothing when the check holds. */
type Check = () => string[];

function node(words: readonly string[], input = ''): { ok: boolean; output: string; complaint: string } {
  const run = spawnSync(process.execPath, words, {
    cwd: projectRoot,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  return { ok: run.status === 0, output: run.stdout, complaint: `${run.stdout}${run.stderr}`.trim() };
}

const command = (name: string, ...words: string[]) => [
  join(projectRoot, 'src/build/run.mjs'),
  name,
  ...words,
];

const articleFiles = (): string[] =>
  readdirSync(join(shared, 'articles'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(shared, 'articles', name));

const filesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const noArticleText: Check = () => {
  const run = node([join(shared, 'excerpts.mjs')]);
  return run.ok ? [] : [run.complaint];
};

const parserReachesItsFloors: Check = () => {
  const parsed = node(command('parse', ...articleFiles()));
  if (!parsed.ok) return [parsed.complaint];
  const scored = node([join(shared, 'gold/score.mjs'), '--json'], parsed.output);
  return scored.ok ? shortfalls(JSON.parse(scored.output)) : [scored.complaint];
};

const contactsKeepTheirIds: Check = () => {
  const { contacts } = JSON.parse(readFileSync(join(shared, 'gold/merged.json'), 'utf8')) as {
    contacts: { id: string }[];
  };
  const bundle = filesOf(committed).map((name) => readFileSync(join(committed, name), 'utf8'));
  return contacts
    .filter(({ id }) => !bundle.some((text) => text.includes(`"${id}"`)))
    .map(({ id }) => `no contact ${id}`);
};

const rebuildsByteForByte: Check = () => {
  const fresh = mkdtempSync(join(tmpdir(), 'readout-bundle-'));
  try {
    const run = node(command('bundle', '--out', fresh, join(shared, 'articles')));
    if (!run.ok) return [run.complaint];
    const names = new Set([...filesOf(committed), ...filesOf(fresh)]);
    return [...names]
      .filter((name) => !sameBytes(join(committed, name), join(fresh, name)))
      .map((name) => `${name} differs`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

const sameBytes = (left: string, right: string): boolean =>
  existsSync(left) && existsSync(right) && readFileSync(left).equals(readFileSync(right));

const checks: Record<string, { check: Check; mend: string }> = {
  'no article text in the project': {
    check: noArticleText,
    mend: 'Say it in your own words, or cut the excerpt to 8 words.',
  },
  'the parser reaches its floors': {
    check: parserReachesItsFloors,
    mend: '`npm run score` lists what it missed.',
  },
  'the contacts keep their ids': {
    check: contactsKeepTheirIds,
    mend: 'An id once published resolves for ever: see domain/ids.ts.',
  },
  'the bundle rebuilds byte for byte': {
    check: rebuildsByteForByte,
    mend: '`npm run bundle -- ../shared/articles`, look at the difference, commit public/bundle.',
  },
};

function verify(): void {
  if (!existsSync(join(shared, 'articles'))) {
    console.log('Skipped: the articles do not lie beside the project (../shared/articles).');
    console.log(tallyLine({ passed: 0, failed: 0, skipped: Object.keys(checks).length }));
    return;
  }
  let failed = 0;
  for (const [name, { check, mend }] of Object.entries(checks)) {
    const wrong = check();
    console.log(
      wrong.length === 0
        ? `✔ ${name}`
        : `✘ ${name}\n    ${wrong.slice(0, 20).join('\n    ')}\n  Mend: ${mend}`,
    );
    if (wrong.length > 0) failed += 1;
  }
  console.log(tallyLine({ passed: Object.keys(checks).length - failed, failed, skipped: 0 }));
  process.exitCode = failed > 0 ? 1 : 0;
}

verify();
