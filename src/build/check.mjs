// `npm run check`: types, lint, floors, unused code, unit tests. Each failed check is followed by how to mend it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded, isProgram, projectRoot } from './fresh.mjs';
import { sum, tallyLine, tallyOfReport, tallyOfVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ name: string, words: string[], mend: string }} Check */

/** Where runners leave their JSON reports. */
export const REPORTS = join(projectRoot, 'node_modules/.cache/readout/reports');
const UNITS = join(REPORTS, 'units.json');

/**
 * The file that starts an installed tool, so that Node runs it alike on every system.
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function tool(packageName, command) {
  const folder = join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** @returns {Check[]} */
function checks() {
  return [
    {
      name: 'types',
      words: [tool('typescript', 'tsc'), '--noEmit', '--project', '.'],
      mend: 'Mend the types above. A cast or a ! hides the question; a narrower type answers it.',
    },
    {
      name: 'lint',
      words: [tool('@biomejs/biome', 'biome'), 'check', '--max-diagnostics=60', '--error-on-warnings', '.'],
      mend: '`npm run fix` mends the format and the simple ones; the rest say above what they want.',
    },
    {
      name: 'floors',
      words: [join(projectRoot, 'src/build/floors.mjs')],
      mend: 'Each breach above says its mend; the plan is src/build/floor-rules.mjs.',
    },
    {
      name: 'lock file',
      words: [join(projectRoot, 'src/build/lock.mjs'), '--check'],
      mend: '`npm run fix` adds the entries; commit package-lock.json.',
    },
    {
      name: 'unused',
      words: [tool('knip', 'knip'), '--no-progress', '--no-config-hints'],
      mend: 'Delete what is listed above, or use it. A new command or worker file is named under "knip" in package.json.',
    },
  ];
}

/**
 * Runs one step in sight of the reader and says how it went.
 * @param {Check} check
 * @returns {number | null} the exit code
 */
function show({ name, words, mend }) {
  const started = performance.now();
  console.log(`── ${name}`);
  const { status } = spawnSync(process.execPath, words, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(status === 0 ? `✔ ${name} (${seconds} s)\n` : `✘ ${name} (${seconds} s)\n  Mend: ${mend}\n`);
  return status;
}

/**
 * Runs every check that needs no browser.
 * @returns {Tally} one for each check, and every unit test
 */
export function runChecks() {
  const single = checks().map((check) =>
    show(check) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
  );
  mkdirSync(REPORTS, { recursive: true });
  rmSync(UNITS, { force: true });
  const status = show({
    name: 'units',
    words: [
      tool('vitest', 'vitest'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNITS}`,
    ],
    mend: 'The failed sentences are above; `npx vitest src/ROOM` watches one room.',
  });
  return sum([...single, tallyOfReport(UNITS, tallyOfVitest, status)]);
}

if (isProgram(import.meta.url)) {
  installIfNeeded();
  const tally = runChecks();
  console.log(tallyLine(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
