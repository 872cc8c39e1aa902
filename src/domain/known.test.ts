import { expect, test } from 'vitest';
import { bundleFromText, describeBundle } from '#testing/bundle-from-text.ts';
import { shardKnown } from './known.ts';
import { dayNumber } from './time.ts';

const bundle = bundleFromText(`
  alpha 2022-03-02 | 2022-03-20 | firefly–trentino meeting planned
  beta 2022-03-15 | 2022-03-20 | firefly–trentino meeting cancelled
  gamma 2022-04-02 | 2022-04-01 | firefly–rassendyll phone
`);
const knownOn = (day: string) =>
  describeBundle({ shards: bundle.shards.map((shard) => shardKnown(shard, day)) });

test('a planned meeting is not yet cancelled on the day before an article says so', () => {
  expect(knownOn('2022-03-14')).toEqual(['2022-03-20 meeting planned louis-trentino–rufus-firefly [alpha]']);
  expect(knownOn('2022-03-15')).toEqual([
    '2022-03-20 meeting cancelled louis-trentino–rufus-firefly [alpha beta]',
  ]);
});

test('before the first article nothing is known, after the last everything', () => {
  expect(knownOn('2022-03-01')).toEqual([]);
  expect(knownOn('2022-04-02')).toEqual(describeBundle(bundle));
});

test('claims, accounts and evidence of later articles are gone', () => {
  const [contact] = bundle.shards.flatMap((shard) => shardKnown(shard, '2022-03-10').contacts);
  const articles = [...(contact?.claims ?? []), ...(contact?.thread ?? [])].map((one) => one.article);
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.filter((id) => !id.startsWith('2022-03-02-alpha'))).toEqual([]);
});

test('the index has the row as it stood before each later article', () => {
  const { of, until, status } = bundle.index[0]?.earlier ?? { of: [], until: [], status: [] };
  expect([of, until, status]).toEqual([[0], [dayNumber('2022-03-15')], [1]]);
});
