import { expect, test } from 'vitest';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import type { Site } from './prerender.ts';
import { rootPage, routesOf, staticPages } from './prerender.ts';

const template = `<!doctype html>
<html lang="en"><head><meta name="app-root" content="./" /><title>Readout</title><!--head--><script type="module" src="./assets/a.js"></script></head>
<body><div id="root"><!--app--></div></body></html>`;
const { manifest, shards } = bundleFromText(`
  alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting in Zenda 50 min
  - firefly (interview with wire): position sanctions: he called "the measures" <weak> & late
`);
const site = (origin: string): Site => ({ manifest, shards, template, origin });
const pages = new Map([...staticPages(site(''), 9999)].map(({ file, html }) => [file, html]));
const id = '2022-03-05-meeting-firefly-trentino-zenda';

test('every address of the bundle has a page in every language', () => {
  const files = [...pages.keys()];
  for (const lang of ['en', 'uk', 'ru', 'be'])
    for (const path of ['', 'about/', 'timeline/', `c/${id}/`, `c/${id}/compare/`])
      expect(files).toContain(`${lang}/${path}index.html`);
  expect(files).toHaveLength(routesOf(shards).length * 4);
  expect(files.some((file) => /^en\/s\/.*\/compare\/index.html$/.test(file))).toBe(true);
  expect(files.some((file) => /^en\/a\//.test(file))).toBe(true);
});

test('a page has the language, title, description and links of its own', () => {
  const page = pages.get(`uk/c/${id}/index.html`) ?? '';
  expect(page).toContain('<html lang="uk">');
  expect(page).toContain('<title>Зустріч: Louis Trentino і Rufus Firefly, 5 березня 2022 · Readout</title>');
  expect(page).toMatch(/<meta name="description" content="[^"]*близько 50 хв[^"]*Не повний перелік\.[^"]*"/);
  expect(page).toContain('content="../../../"');
  expect(page).toContain('src="../../../assets/a.js"');
  expect(page.match(/hreflang="(en|uk|ru|be)"/g)).toHaveLength(4);
  expect(page).toContain(`<link rel="canonical" href="../../../uk/c/${id}/"`);
  expect(page).not.toContain('og:url');
});

test('with an origin the links that others read are whole addresses', () => {
  const [, ...rest] = staticPages(site('https://reader.example/sub/'), 9999);
  const page = rest.find(({ file }) => file === `en/c/${id}/index.html`)?.html ?? '';
  expect(page).toContain(`<link rel="canonical" href="https://reader.example/sub/en/c/${id}/"`);
  expect(page).toContain(`<meta property="og:url" content="https://reader.example/sub/en/c/${id}/"`);
});

test('nothing in a page runs, and nothing an article says can break out', () => {
  for (const page of pages.values()) {
    expect(page).not.toMatch(/ style=|<style|<script(?! type="module" src=)| on\w+=/);
    expect(page).not.toContain('<weak>');
  }
});

test('no more pages than were asked for, each route in all languages before the next', () => {
  const files = [...staticPages(site(''), 6)].map(({ file }) => file);
  expect(files).toEqual([
    'en/index.html',
    'uk/index.html',
    'ru/index.html',
    'be/index.html',
    'en/timeline/index.html',
    'uk/timeline/index.html',
  ]);
});

test('the root leads to each language and claims no address of its own', () => {
  const page = rootPage(site(''));
  for (const lang of ['en', 'uk', 'ru', 'be'])
    expect(page).toContain(`<a href="./${lang}/" hreflang="${lang}">`);
  expect(page).not.toContain('canonical');
  expect(page).toContain('content="./"');
});
