import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { serve, stubFetch } from '#testing/page.tsx';
import { homeView } from '../url/view.ts';
import { askFirst } from './first-parts.ts';
import { prefetchFirst } from './prefetch.ts';
import { entryQuery } from './queries.ts';

const place = { root: 'https://reader.example/', name: null };
const text = `
  alpha 2021-01-06 | 2021-01-05 | firefly–trentino meeting
  beta 2022-05-02 | 2022-05-01 | firefly–trentino phone
  gamma 2023-05-02 | 2023-05-01 | firefly–rassendyll phone
`;
const whole = bundleFromText(text);
const cut = bundleFromText(text, { sizes: { shardContacts: 1, indexRows: 1 } });
const filesOf = ({ manifest }: typeof whole) => ({
  index: manifest.index.map(({ file }) => `bundle/${file}`),
  shard: manifest.shards.map(({ file }) => `bundle/${file}`),
});

afterEach(() => vi.unstubAllGlobals());

test('what the page names is asked for at once, and nothing twice when it is read', async () => {
  const { asked } = stubFetch(serve(whole.files));
  const { index, shard } = filesOf(whole);
  const named = [...index, ...shard].map((file) => file.slice('bundle/'.length));
  const asking = askFirst(place, homeView, named);
  expect([...asked].sort()).toEqual([...index, ...shard, 'bundle/manifest.json'].sort());
  await asking;
  const client = new QueryClient();
  await prefetchFirst(client, place, homeView);
  const found = await client.fetchQuery(entryQuery(place, 'contact', '2022-05-01-call-firefly-trentino'));
  expect(found.found).toBe(true);
  expect(asked).toHaveLength(3);
});

test('of a cut index only the parts of the link’s window come, asked for once', async () => {
  const { asked } = stubFetch(serve(cut.files));
  const view = {
    ...homeView,
    timeline: { ...homeView.timeline, window: { start: '2022-04-20', end: '2022-05-10' } },
  };
  await askFirst(place, view, []);
  const client = new QueryClient();
  await prefetchFirst(client, place, view);
  expect(asked).toEqual(['bundle/manifest.json', filesOf(cut).index[1]]);
});

test('a page without contacts asks for the manifest alone; what is lost is asked for again by who needs it', async () => {
  const files = new Map<string, string>();
  const { asked } = stubFetch(files);
  const view = { ...homeView, page: { name: 'about' } as const };
  await askFirst(place, view, []);
  for (const [name, body] of serve(whole.files)) files.set(name, body);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await prefetchFirst(client, place, view);
  await prefetchFirst(client, place, view);
  expect(asked).toEqual(['bundle/manifest.json', 'bundle/manifest.json']);
});

test('a manifest that is no manifest stops nothing', async () => {
  stubFetch(new Map([['bundle/manifest.json', '{"index":[null,{"file":7}]}']]));
  await expect(askFirst(place, homeView, ['../x.json'])).resolves.toBeUndefined();
});
