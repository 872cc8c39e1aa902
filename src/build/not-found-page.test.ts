import { expect, test } from 'vitest';
import { notFoundPage } from './not-found-page.ts';

const page =
  '<meta name="app-root" content="./"><!--head--><div id="root"><!--app--></div><script src="./assets/a.js"></script>';

test('the page for unknown addresses speaks every language without scripts and leads back to each front page', () => {
  const made = notFoundPage(page, '');
  expect(
    [...made.matchAll(/<p lang="(\w\w)">[^<]+<a href="\.\/(\w\w)\/">/gu)].map((match) => match.slice(1)),
  ).toEqual([
    ['en', 'en'],
    ['uk', 'uk'],
    ['ru', 'ru'],
    ['be', 'be'],
  ]);
  expect(made).toContain('noindex');
});

test('for a known site its links are absolute, so that a static host can send it from any depth', () => {
  const made = notFoundPage(page, 'https://example.org/readout');
  expect(made).not.toContain('"./');
  expect(made).toContain('content="/readout/"');
  expect(made).toContain('src="/readout/assets/a.js"');
  expect(made).toContain('href="/readout/be/"');
});
