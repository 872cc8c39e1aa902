// `npm test`: installs what is missing, runs every check and test, and ends with `N passed, N failed`. Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installIfNeeded, projectRoot } from './fresh.mjs';
import { sum, tallyFromLine, tallyLine, tallyOfPlaywright, tallyOfReport } from './tally.mjs';
import { FIRST_LOAD_LIMIT, firstLoad } from './weight.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const FAILED = { passed: 0, failed: 1, skipped: 0 };
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** @param {string} name */
const head = (name) => console.log(`\n── ${name}`);

/** @returns {Tally} */
function buildPage() {
  head('build');
  const started = performance.now();
  const built = build();
  console.log(`${built ? '✔' : '✘'} build (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return built ? sum([PASSED, weighPage()]) : FAILED;
}

/** @returns {Tally} */
function weighPage() {
  const { js, css } = firstLoad(join(projectRoot, 'dist'));
  const fits = js > 0 && js <= FIRST_LOAD_LIMIT.js && css <= FIRST_LOAD_LIMIT.css;
  const weights = `script ${(js / 1000).toFixed(1)} of ${FIRST_LOAD_LIMIT.js / 1000} kB, style ${(css / 1000).toFixed(1)} of ${FIRST_LOAD_LIMIT.css / 1000} kB packed`;
  console.log(`${fits ? '✔' : '✘'} first load: ${weights}`);
  if (!fits)
    console.log('  Mend: import what the first drawing does not need with import(), so that it comes later.');
  return fits ? PASSED : FAILED;
}

/**
 * Rebuilds the committed bundle from its articles and compares; the script says itself how many checks passed.
 * @returns {Tally}
 */
function verifyBundle() {
  head('committed bundle');
  if (!existsSync(join(projectRoot, 'src/build/verify-bundle.ts'))) {
    console.log('Skipped: there is no src/build/verify-bundle.ts yet.');
    return SKIPPED;
  }
  const run = spawnSync(process.execPath, [join(projectRoot, 'src/build/run.mjs'), 'verify-bundle'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  process.stdout.write(run.stdout ?? '');
  const tally = tallyFromLine(run.stdout ?? '');
  if (!tally) return FAILED;
  return run.status !== 0 && tally.failed === 0 ? sum([tally, FAILED]) : tally;
}

/** @returns {Promise<Tally>} */
async function runJourneys() {
  head('journeys in Chromium');
  const [{ ensureBrowser }, { REPORTS, tool }] = await Promise.all([
    import('./ensure-browser.mjs'),
    import('./check.mjs'),
  ]);
  if (!(await ensureBrowser())) return FAILED;
  const report = join(REPORTS, 'e2e.json');
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const words = [tool('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts'];
  const run = spawnSync(process.execPath, words, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, READOUT_E2E_REPORT: report },
  });
  return tallyOfReport(report, tallyOfPlaywright, run.status);
}

/** @returns {Promise<Tally>} */
async function runAll() {
  installIfNeeded();
  const { runChecks } = await import('./check.mjs');
  const checks = runChecks();
  const page = buildPage();
  const bundle = verifyBundle();
  const built = page.passed > 0;
  if (!built) console.log('\nThe journeys need the build: counted as failed.');
  const journeys = built ? await runJourneys() : FAILED;
  return sum([checks, page, bundle, journeys]);
}

const started = performance.now();
const tally = await runAll().catch((/** @type {Error} */ error) => {
  console.error(error);
  return FAILED;
});
console.log(`\n${Math.round((performance.now() - started) / 1000)} s in all`);
console.log(tallyLine(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
