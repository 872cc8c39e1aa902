import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { commandBundle } from '../../src/build/run.mjs';

const made = new Map<number, Promise<Map<string, string>>>();

async function demoFiles(count: number): Promise<Map<string, string>> {
  const file = pathToFileURL(await commandBundle('demo-bundle')).href;
  const { demoBundle } = (await import(file)) as typeof import('../../src/build/demo-bundle.ts');
  return new Map([...demoBundle(count)].map(({ name, text }) => [name, text]));
}

/** Answers for `?bundle=demo` with an invented bundle of so many contacts, which is not part of the build. */
export async function serveDemo(page: Page, count: number): Promise<void> {
  const files = made.get(count) ?? demoFiles(count);
  made.set(count, files);
  const known = await files;
  await page.route('**/bundle-demo/*', (route) => {
    const text = known.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    return text === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ status: 200, contentType: 'application/json', body: text });
  });
}
