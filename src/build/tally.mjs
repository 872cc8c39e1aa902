// Adds up what the test runners report. A runner that crashed without a report counts as one failure, never as none.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * The line a test run ends with: `N passed, N failed`, and `, N skipped` when some were.
 * @param {Tally} tally
 * @returns {string}
 */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads such a line back from the end of a program's output.
 * @param {string} output
 * @returns {Tally | undefined}
 */
export function tallyFromLine(output) {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/u.exec(last.trim());
  return found
    ? { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) }
    : undefined;
}

/**
 * Counts a Vitest JSON report. A file that failed before its first test has no tests to show; it counts as one failure.
 * @param {any} report
 * @returns {Tally}
 */
export function tallyOfVitest(report) {
  const unread = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Counts a Playwright JSON report: a test that passed at its second try passed; an error outside any test failed.
 * @param {any} report
 * @returns {Tally}
 */
export function tallyOfPlaywright(report) {
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * The tally of a finished runner. No report, an empty one, or a bad ending that the report doesn't own up to: a failure.
 * @param {string} file the runner's JSON report
 * @param {(report: any) => Tally} count
 * @param {number | null} exitCode null when a signal ended the runner
 * @returns {Tally}
 */
export function tallyOfReport(file, count, exitCode) {
  const failure = { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(file)) return failure;
  let tally;
  try {
    tally = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return failure;
  }
  const silent = tally.passed + tally.failed === 0 || (exitCode !== 0 && tally.failed === 0);
  return silent ? sum([tally, failure]) : tally;
}
