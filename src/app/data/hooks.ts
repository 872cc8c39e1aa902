import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleRecord } from '#domain/article.ts';
import type { IndexPart, Manifest, Shard } from '#domain/bundle.ts';
import type { Contact } from '#domain/contact.ts';
import type { Statement } from '#domain/statement.ts';
import { appRoot, useView } from '../url/history.ts';
import type { LoadFailure } from './load.ts';
import { failureOf } from './load.ts';
import type { BundlePlace, EntryType } from './queries.ts';
import { indexQuery, locateQuery, manifestQuery, shardQuery } from './queries.ts';

/** Something the page asked the bundle for. `absent`: the bundle is well and has no such id; `near` are ids like it. */
export type Loaded<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly failure: LoadFailure; readonly retry: () => void }
  | { readonly state: 'absent'; readonly near: readonly string[] }
  | { readonly state: 'ready'; readonly value: T };

/** The bundle of the present link. */
export function useBundlePlace(): BundlePlace {
  const { bundle } = useView();
  return useMemo(() => ({ root: appRoot(), name: bundle }), [bundle]);
}

/** What is read of a query's result. */
interface Answer<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

function failedFrom(query: Answer<unknown>): Loaded<never> {
  return { state: 'failed', failure: failureOf(query.error), retry: () => void query.refetch() };
}

function loadedFrom<T>(query: Answer<T>): Loaded<T> {
  if (query.data !== undefined) return { state: 'ready', value: query.data };
  if (query.isError) return failedFrom(query);
  return { state: 'waiting' };
}

export function useManifest(): Loaded<Manifest> {
  return loadedFrom(useQuery(manifestQuery(useBundlePlace())));
}

/** The index parts that are here so far, oldest first; `complete` once all are; a broken part is named and can be tried again. */
export interface IndexState {
  readonly parts: readonly IndexPart[];
  readonly complete: boolean;
  readonly failed: readonly { readonly failure: LoadFailure; readonly retry: () => void }[];
}

const noFiles: Manifest['index'] = [];

/** Loads every index part (all contacts and statements as light rows). A small corpus has one. */
export function useIndex(): IndexState {
  const place = useBundlePlace();
  const manifest = useQuery(manifestQuery(place));
  const files = manifest.data?.index ?? noFiles;
  return useQueries({
    queries: files.map((file) => indexQuery(place, file)),
    combine: combineParts,
  });
}

/** The last `count` index parts: the newest contacts, without loading the whole of a large corpus. */
export function useNewestParts(count: number): IndexState {
  const place = useBundlePlace();
  const manifest = useQuery(manifestQuery(place));
  const files = manifest.data?.index.slice(-count) ?? noFiles;
  return useQueries({
    queries: files.map((file) => indexQuery(place, file)),
    combine: combineParts,
  });
}

function combineParts(queries: readonly Answer<IndexPart>[]): IndexState {
  return {
    parts: queries.flatMap((query) => (query.data ? [query.data] : [])),
    complete: queries.every((query) => query.data !== undefined),
    failed: queries.flatMap((query) =>
      query.isError ? [{ failure: failureOf(query.error), retry: () => void query.refetch() }] : [],
    ),
  };
}

/** A shard of details by its position in the manifest; `undefined` waits. */
export function useShard(position: number | undefined): Loaded<Shard> {
  const place = useBundlePlace();
  const manifest = useQuery(manifestQuery(place));
  const file = position === undefined ? undefined : manifest.data?.shards[position];
  const query = useQuery({
    ...shardQuery(place, file ?? { file: '', hash: '', count: 0, start: null, end: null }),
    enabled: file !== undefined,
  });
  if (manifest.isError) return failedFrom(manifest);
  return loadedFrom(query);
}

/** All the shards at these positions, `waiting` until each is here; the first failure counts. For entries whose articles lie in another shard. */
export function useShards(positions: readonly number[]): Loaded<readonly Shard[]> {
  const place = useBundlePlace();
  const manifest = useQuery(manifestQuery(place));
  const files = manifest.data ? positions.flatMap((at) => manifest.data.shards[at] ?? []) : [];
  const queries = useQueries({ queries: files.map((file) => shardQuery(place, file)) });
  const failed = queries.find((query) => query.isError);
  if (failed) return failedFrom(failed);
  const shards = queries.flatMap((query) => (query.data ? [query.data] : []));
  return manifest.data && shards.length === files.length
    ? { state: 'ready', value: shards }
    : { state: 'waiting' };
}

/** An entry and the shard it lies in (its articles, statements and alignments stand there too). */
export interface Found<T> {
  readonly entry: T;
  readonly shard: Shard;
}

function useEntry<T extends { id: string; aliases: readonly string[] }>(
  type: EntryType,
  id: string | null,
  rows: (shard: Shard) => readonly T[],
): Loaded<Found<T>> {
  const place = useBundlePlace();
  const located = useQuery({ ...locateQuery(place, type, id ?? ''), enabled: id !== null });
  const shard = useShard(located.data?.found ? located.data.shard : undefined);
  if (located.data?.found === false) return { state: 'absent', near: located.data.near };
  if (located.isError) return failedFrom(located);
  if (shard.state !== 'ready') return shard.state === 'failed' ? shard : { state: 'waiting' };
  const wanted = located.data?.id ?? '';
  const entry = rows(shard.value).find((row) => row.id === wanted || row.aliases.includes(wanted));
  return entry ? { state: 'ready', value: { entry, shard: shard.value } } : { state: 'absent', near: [] };
}

/** A contact by its id or an alias of it; null asks for nothing and waits. */
export function useContact(id: string | null): Loaded<Found<Contact>> {
  return useEntry('contact', id, (shard) => shard.contacts);
}

/** A statement by its id or an alias of it. */
export function useStatement(id: string | null): Loaded<Found<Statement>> {
  return useEntry('statement', id, (shard) => shard.statements);
}

/** An article by its id or an alias of it. */
export function useArticle(id: string | null): Loaded<Found<ArticleRecord>> {
  return useEntry('article', id, (shard) => shard.articles);
}
