import { createServer } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { listen } from '../../src/build/serve.mjs';

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

/**
 * Opens an address of ours inside a frame on a page of another origin, served for real: a browser lets no page that it
 * cannot place in a network frame a local one.
 * @returns the frame
 */
export async function openInFrame(
  page: Page,
  address: string,
  size = { width: 600, height: 400 },
): Promise<FrameLocator> {
  const frame = `<iframe src="${address}" width="${size.width}" height="${size.height}" title="Readout"></iframe>`;
  const icon = '<link rel="icon" href="data:,">';
  const body = `<!doctype html><html lang="en"><head><title>A host page</title>${icon}</head><body><h1>An article</h1>${frame}</body></html>`;
  const host = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  });
  const port = await listen(host, 0);
  page.once('close', () => {
    host.close();
    host.closeAllConnections();
  });
  await page.goto(`http://localhost:${port}/`);
  return page.frameLocator('iframe');
}

export { expect };
