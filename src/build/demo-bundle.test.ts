import * as v from 'valibot';
import { expect, test } from 'vitest';
import { indexSchema, manifestSchema, shardSchema } from '#domain/bundle.ts';
import { idPattern } from '#domain/ids.ts';
import { demoBundle } from './demo-bundle.ts';

const files = [...demoBundle(900)];
const parsed = (prefix: string) =>
  files.filter(({ name }) => name.startsWith(prefix)).map(({ text }) => JSON.parse(text));

test('an invented bundle is a bundle: every file fits its schema, and the manifest counts it', () => {
  const manifest = v.parse(manifestSchema, parsed('manifest')[0]);
  const index = parsed('index').map((part) => v.parse(indexSchema, part));
  const shards = parsed('shard').map((shard) => v.parse(shardSchema, shard));
  const contacts = shards.flatMap((shard) => shard.contacts);
  expect(manifest.counts.contacts).toBe(900);
  expect(contacts).toHaveLength(900);
  expect(index.reduce((n, part) => n + part.id.length, 0)).toBe(900 + manifest.counts.statements);
  expect(manifest.shards.length).toBe(2);
  expect(new Set(contacts.map(({ id }) => id)).size).toBe(900);
  expect(contacts.filter(({ id }) => !idPattern.test(id))).toEqual([]);
});

test('rows are sorted by time, and each leads to the shard that holds its details', () => {
  const [shards, [part]] = [parsed('shard'), parsed('index')];
  expect(part.start).toEqual([...part.start].sort((a: number, b: number) => a - b));
  const lost = part.id.filter(
    (id: string, row: number) =>
      ![...shards[part.shard[row]].contacts, ...shards[part.shard[row]].statements].some(
        (one: { id: string }) => one.id === id,
      ),
  );
  expect(lost).toEqual([]);
});

test('the same number gives the same bytes', () => {
  expect([...demoBundle(60)]).toEqual([...demoBundle(60)]);
});
