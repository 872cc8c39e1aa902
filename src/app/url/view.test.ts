import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { langs } from '#domain/lang.ts';
import { laneKinds, laneOrders, layouts, tableColumns } from './timeline-state.ts';
import type { Page, View } from './view.ts';
import { columnKinds, filterKeys, homeView, noComparison, onPage, viewFromUrl, viewUrl } from './view.ts';

const root = 'https://reader.example/some/sub/';
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/);
const list = fc.uniqueArray(slug, { maxLength: 3 });
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const withId = fc.constantFrom('contact', 'contact-compare', 'statement', 'statement-compare', 'article');
const page: fc.Arbitrary<Page> = fc.oneof(
  fc.constantFrom<Page>({ name: 'home' }, { name: 'timeline' }, { name: 'about' }),
  fc.record({ name: withId, id: slug }) as fc.Arbitrary<Page>,
  fc.record({ name: fc.constant('article' as const), id: slug, line: fc.integer({ min: 1, max: 9999 }) }),
  slug.map((path): Page => ({ name: 'unknown', path: `zz/${path}` })),
);
const view: fc.Arbitrary<View> = fc.record({
  lang: fc.constantFrom(...langs, null),
  page,
  bundle: fc.option(slug),
  embed: fc.boolean(),
  comparison: fc.record({
    by: fc.constantFrom(...columnKinds, null),
    cols: list,
    differences: fc.constantFrom(true, false, null),
  }),
  timeline: fc.record({
    lanes: fc.constantFrom(...laneKinds),
    arrangement: fc.record({
      order: fc.constantFrom(...laneOrders),
      placed: fc
        .uniqueArray(fc.nat(999), { maxLength: 3 })
        .chain((places) =>
          fc
            .uniqueArray(slug, { minLength: places.length, maxLength: places.length })
            .map((keys) => [...places].sort((a, b) => a - b).map((at, n) => ({ key: keys[n] ?? '', at }))),
        ),
      hidden: list,
      folded: list,
    }),
    window: fc.option(
      fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a })),
    ),
    layout: fc.constantFrom(...layouts),
    sorting: fc.option(fc.record({ key: fc.constantFrom(...tableColumns), descending: fc.boolean() })),
    columns: fc.option(fc.subarray([...tableColumns])),
  }),
  filters: fc.record({
    ...(Object.fromEntries(filterKeys.map((key) => [key, list.map((ids) => [...ids].sort())])) as Record<
      (typeof filterKeys)[number],
      fc.Arbitrary<string[]>
    >),
    q: fc.string({ unit: 'grapheme', maxLength: 30 }),
    from: fc.option(day),
    to: fc.option(day),
    known: fc.option(day),
  }),
});

describe('a link is a value', () => {
  test('every view reads back from its own link', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewFromUrl(viewUrl(one, root), root)).toEqual(one);
      }),
    );
  });

  test('a link is canonical: reading and writing it again changes nothing', () => {
    fc.assert(
      fc.property(view, (one) => {
        const link = viewUrl(one, root);
        expect(viewUrl(viewFromUrl(link, root), root)).toBe(link);
      }),
    );
  });

  test('no address, however odd, makes reading fail', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        viewFromUrl(`https://reader.example/some/sub${path}?${query}`, root);
      }),
    );
  });

  test('the link forms are short and leave defaults out', () => {
    const at = (page: Page, more: Partial<View> = {}) =>
      viewUrl({ ...homeView, lang: 'uk', page, ...more }, root).slice(root.length);
    expect([
      at({ name: 'home' }),
      at({ name: 'contact', id: 'x-1' }),
      at(
        { name: 'contact-compare', id: 'x-1' },
        { comparison: { by: 'voice', cols: ['b', 'a'], differences: null } },
      ),
      at(
        { name: 'statement-compare', id: 'x-1' },
        { comparison: { by: null, cols: [], differences: false } },
      ),
      at({ name: 'article', id: 'x-1' }, { embed: true, bundle: 'demo' }),
    ]).toEqual([
      'uk/',
      'uk/c/x-1/',
      'uk/c/x-1/compare/?by=voice&cols=b,a',
      'uk/s/x-1/compare/?diff=0',
      'uk/a/x-1/?bundle=demo&embed=1',
    ]);
  });
});

describe('what is not a link of ours', () => {
  test.each([
    ['en/c/..%2f..%2fetc/', 'unknown'],
    ['en/c/UPPER/', 'unknown'],
    ['en/c/a/b/', 'unknown'],
    ['en/c/a/compare/more/', 'unknown'],
    ['en/nothing/', 'unknown'],
    ['en/c/', 'unknown'],
    ['en/index.html', 'home'],
    ['', 'home'],
  ])('%s opens the %s page', (path, name) => {
    expect(viewFromUrl(root + path, root).page.name).toBe(name);
  });

  test('a bundle is a name, never an address', () => {
    for (const bad of ['../x', 'https://a.example', 'A', 'a/b', ''])
      expect(viewFromUrl(`${root}?bundle=${encodeURIComponent(bad)}`, root).bundle).toBeNull();
  });

  test('a window that ends before it starts is none', () => {
    expect(viewFromUrl(`${root}?w=2025-02-01..2025-01-01`, root).timeline.window).toBeNull();
  });
});

describe('old links', () => {
  test.each([
    ['en/e/x-1/', 'en/c/x-1/'],
    ['uk/e/x-1/?compare=a,b', 'uk/c/x-1/compare/?by=article&cols=a,b'],
    ['ru/?event=x-1&embed=1', 'ru/c/x-1/?embed=1'],
    ['#/be/e/x-1', 'be/c/x-1/'],
    ['?v=0&event=x-1', 'c/x-1/'],
    ['en/c/x-1/?v=1', 'en/c/x-1/'],
    ['en/c/x-1/?v=99&by=voice', 'en/c/x-1/?by=voice'],
  ])('%s is read as %s', (old, now) => {
    expect(viewUrl(viewFromUrl(root + old, root), root)).toBe(root + now);
  });
});

test('another page keeps language, bundle and filters but not the comparison', () => {
  const start = viewFromUrl(`${root}uk/c/a/compare/?by=voice&kind=call&bundle=demo`, root);
  expect(onPage(start, { name: 'article', id: 'b' })).toEqual({
    ...start,
    page: { name: 'article', id: 'b' },
    comparison: noComparison,
  });
});
