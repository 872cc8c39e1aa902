import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { serve, stubFetch } from '#testing/page.tsx';
import { failureOf } from './load.ts';
import { entryQuery } from './queries.ts';

const place = { root: 'https://reader.example/', name: null };
const text = `
  alpha 2021-01-06 | 2021-01-05 | firefly–trentino meeting
  beta 2022-05-02 | 2022-05-01 | firefly–trentino phone
  + | 2021-01-05 | firefly–trentino meeting
  gamma 2023-05-02 | 2023-05-01 | firefly–rassendyll phone
`;
const cut = bundleFromText(text, { sizes: { shardContacts: 1, indexRows: 1 } });
const first = '2021-01-05-meeting-firefly-trentino';

async function ask(type: 'contact' | 'article', id: string, files = serve(cut.files)) {
  const { asked } = stubFetch(files);
  const found = await new QueryClient()
    .fetchQuery({ ...entryQuery(place, type, id), retry: false })
    .catch(failureOf);
  return { found, asked };
}

afterEach(() => vi.unstubAllGlobals());

test('the bundle of this test is cut into several files', () => {
  expect([cut.manifest.shards.length, cut.manifest.index.length > 1]).toEqual([3, true]);
});

test('a contact comes with all its articles, also those that lie in another shard', async () => {
  const { found } = await ask('contact', first);
  if (!('found' in found && found.found)) throw new Error('not found');
  const told = (found.entry as (typeof cut.shards)[number]['contacts'][number]).articles.map(
    ({ article }) => article,
  );
  expect(told).toHaveLength(2);
  expect(told.every((id) => found.shard.articles.some((article) => article.id === id))).toBe(true);
});

test('only the parts and shards that the entry needs are fetched', async () => {
  const { asked } = await ask('contact', '2023-05-01-call-firefly-rassendyll');
  expect(asked.filter((file) => file.includes('shard-'))).toHaveLength(1);
  expect(asked.filter((file) => file.includes('index-'))).toHaveLength(1);
  expect(new Set(asked).size).toBe(asked.length);
});

test('an id nobody has comes back with what is near it', async () => {
  const { found } = await ask('contact', '2021-01-06-meeting-firefly-trentino');
  expect(found).toMatchObject({ found: false, near: expect.arrayContaining([first]) });
});

test('a broken shard fails the entries in it and no other', async () => {
  const files = serve(cut.files);
  const broken = cut.manifest.shards[2]?.file ?? '';
  files.set(`bundle/${broken}`, '{}');
  expect((await ask('contact', '2023-05-01-call-firefly-rassendyll', files)).found).toEqual({
    reason: 'hash',
    file: broken,
  });
  expect((await ask('contact', first, files)).found).toMatchObject({ found: true });
});
