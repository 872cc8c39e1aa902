import type { Page } from '@playwright/test';
import { demoBundle } from '../../src/build/demo-bundle.ts';

const made = new Map<number, Map<string, string>>();

function filesOf(count: number): Map<string, string> {
  const files = made.get(count) ?? new Map([...demoBundle(count)].map(({ name, text }) => [name, text]));
  made.set(count, files);
  return files;
}

/** Answers for `?bundle=demo` with an invented bundle of so many contacts, which is not part of the build. */
export async function serveDemo(page: Page, count: number): Promise<void> {
  const files = filesOf(count);
  await page.route('**/bundle-demo/*', (route) => {
    const text = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    return text === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ status: 200, contentType: 'application/json', body: text });
  });
}
