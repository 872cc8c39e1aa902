import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

/** What a page may not do behind the reader's back: throw, complain, or break the server's content policy. */
function watchForTrouble(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      trouble.push(`${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  return trouble;
}

/**
 * Playwright's test, with a guard: a journey fails when the page threw, warned or broke the content policy on the way.
 * A journey that provokes trouble names it: `test.use({ expectedTrouble: /404/ })`.
 */
export const test = base.extend<{ expectedTrouble: RegExp | null; guard: undefined }>({
  expectedTrouble: [null, { option: true }],
  guard: [
    async ({ page, expectedTrouble }, use) => {
      const trouble = watchForTrouble(page);
      await use(undefined);
      expect(trouble.filter((line) => !expectedTrouble?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Fails when axe finds a violation on the page as it stands, with the rule and the elements.
 * @param within a selector, to look at one part only
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const scan = new AxeBuilder({ page });
  const { violations } = await (within ? scan.include(within) : scan).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

/** The page on another origin: the same server under its other name, which a browser holds to be a stranger. */
export function otherOrigin(origin: string): string {
  return origin.replace('127.0.0.1', 'localhost');
}

export { expect };
