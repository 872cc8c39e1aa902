import * as v from 'valibot';
import { expect, test } from 'vitest';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { indexSchema, manifestSchema, shardSchema } from './bundle.ts';
import { columnsOf } from './columns.ts';
import { upgraded } from './upgrade.ts';

const { manifest, index, shards } = bundleFromText(
  'alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting',
);
type Json = Record<string, unknown>;
const without = (value: object, ...keys: string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

// as the first published version wrote them
const first = {
  manifest: { ...without(manifest, 'words', 'coverage'), version: 1 },
  index: {
    ...without(index[0] as object, 'told', 'earlier', 'disputed'),
    version: 1,
    tables: without(index[0]?.tables ?? {}, 'voices'),
    thread: [[0, 19057, 0]],
  },
  shard: {
    ...shards[0],
    version: 1,
    contacts: shards[0]?.contacts.map((contact) => without(contact, 'earlier')),
  },
};

test('files of a bundle of version 1 are read as today’s', () => {
  const read = v.parse(manifestSchema, upgraded(first.manifest));
  expect([read.words, read.coverage]).toEqual([[], { outlets: {}, languages: {} }]);
  expect(v.parse(shardSchema, upgraded(first.shard)).contacts[0]?.earlier).toEqual([]);
  const part = v.parse(indexSchema, upgraded(first.index));
  expect(Array.from(columnsOf(part).told)).toEqual(part.asOf);
  expect(part.thread).toEqual([[0, 19057, 0, -1, 19057]]);
});

test('a file of today, or of a version nobody knows, comes back as it is', () => {
  expect(upgraded(first.shard).version).toBe(2);
  const today = { ...manifest } as unknown as Json;
  expect(upgraded(today)).toBe(today);
  expect(upgraded({ version: 0 })).toEqual({ version: 0 });
});
