import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sum, tallyFromLine, tallyLine, tallyOfPlaywright, tallyOfReport, tallyOfVitest } from './tally.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-tally-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function vitestReport(text: string, exitCode: number | null): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, text);
  return tallyLine(tallyOfReport(file, tallyOfVitest, exitCode));
}

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });
const report = (passed: number, failed: number, testResults: object[], pending = 0) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, testResults });

describe('the tally', () => {
  test('adds up and names skipped tests only when there are any', () => {
    const parts = [
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ];
    expect(tallyLine(sum(parts))).toBe('5 passed, 1 failed');
    expect(tallyLine(sum([...parts, { passed: 0, failed: 0, skipped: 4 }]))).toBe(
      '5 passed, 1 failed, 4 skipped',
    );
  });

  test.each(['5 passed, 1 failed', '0 passed, 0 failed, 2 skipped'])('reads "%s" back', (line) => {
    const tally = tallyFromLine(`some words\n${line}\n`);
    expect(tally && tallyLine(tally)).toBe(line);
  });

  test.each(['5 passed', '5 passed, 1 failed\nand then it crashed', ''])(
    'takes no tally from %j',
    (output) => {
      expect(tallyFromLine(output)).toBeUndefined();
    },
  );

  test('counts a test file that could not be loaded as a failure', () => {
    expect(vitestReport(report(3, 0, [file('passed', 3), file('failed', 0)]), 1)).toBe('3 passed, 1 failed');
    expect(vitestReport(report(3, 1, [file('failed', 4)], 2), 1)).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('counts a runner that ended badly though every test passed as a failure', () => {
    expect(vitestReport(report(3, 0, [file('passed', 3)]), 1)).toBe('3 passed, 1 failed');
    expect(vitestReport(report(3, 0, [file('passed', 3)]), null)).toBe('3 passed, 1 failed');
  });

  test('counts a runner that ran nothing, or left no readable report, as a failure', () => {
    expect(vitestReport(report(0, 0, []), 0)).toBe('0 passed, 1 failed');
    expect(vitestReport('{"numPassed', 0)).toBe('0 passed, 1 failed');
    expect(tallyLine(tallyOfReport(join(folder, 'absent.json'), tallyOfVitest, 0))).toBe(
      '0 passed, 1 failed',
    );
  });

  test('counts Playwright errors outside any test as failures and a second try that passed as passed', () => {
    const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 };
    expect(tallyLine(tallyOfPlaywright({ stats, errors: [{}] }))).toBe('5 passed, 3 failed, 3 skipped');
  });
});
