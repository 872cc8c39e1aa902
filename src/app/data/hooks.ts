import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { ArticleRecord } from '#domain/article.ts';
import type { Manifest, Shard } from '#domain/bundle.ts';
import type { Contact } from '#domain/contact.ts';
import { shardKnown } from '#domain/known.ts';
import type { Statement } from '#domain/statement.ts';
import { appRoot } from '../url/address.ts';
import { useView } from '../url/history.ts';
import type { EntryOf, EntryType } from './closure.ts';
import { entryIn } from './closure.ts';
import type { LoadFailure } from './load.ts';
import { failureOf } from './load.ts';
import type { BundlePlace } from './place.ts';
import { entryQuery, manifestQuery } from './queries.ts';

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

const Read = createContext<Loaded<Manifest>>({ state: 'waiting' });

/** Has all that is drawn within read this manifest; each row of a list asks for names in it. */
export const ManifestProvider = Read.Provider;

/** Asks for the manifest of the open bundle. */
export function useAskedManifest(): Loaded<Manifest> {
  const { data: read, isError, error, refetch } = useQuery(manifestQuery(useBundlePlace()));
  return useMemo(() => loadedFrom({ data: read, isError, error, refetch }), [read, isError, error, refetch]);
}

/** The manifest of the open bundle. */
export function useManifest(): Loaded<Manifest> {
  return useContext(Read);
}

/** How much of the index is here: `complete` once all asked for is; a broken part is named and can be tried again. */
export interface IndexState {
  readonly complete: boolean;
  readonly failed: readonly { readonly failure: LoadFailure; readonly retry: () => void }[];
}

/** An entry, and the shards it needs as one. */
export interface Found<T> {
  readonly entry: T;
  readonly shard: Shard;
}

function useEntry<K extends EntryType>(type: K, id: string | null): Loaded<Found<EntryOf[K]>> {
  const query = useQuery({ ...entryQuery(useBundlePlace(), type, id ?? ''), enabled: id !== null });
  const { known } = useView().filters;
  const found = query.data?.found ? query.data : null;
  const then = useMemo(() => found && foundKnown(found, type, known), [found, type, known]);
  if (query.isError) return failedFrom(query);
  if (query.data === undefined) return { state: 'waiting' };
  if (then) return { state: 'ready', value: then };
  return { state: 'absent', near: query.data.found ? [] : query.data.near };
}

/** What was found as known on a day; null when no article had told of it yet. */
function foundKnown<K extends EntryType>(
  found: Found<EntryOf[K]>,
  type: K,
  known: string | null,
): Found<EntryOf[K]> | null {
  if (known === null) return found;
  const shard = shardKnown(found.shard, known);
  const entry = entryIn(shard, { type, id: found.entry.id });
  return entry ? { entry: entry.value as EntryOf[K], shard } : null;
}

/** A contact by its id or an alias of it; null asks for nothing and waits. */
export function useContact(id: string | null): Loaded<Found<Contact>> {
  return useEntry('contact', id);
}

/** A statement by its id or an alias of it. */
export function useStatement(id: string | null): Loaded<Found<Statement>> {
  return useEntry('statement', id);
}

/** An article by its id or an alias of it. */
export function useArticle(id: string | null): Loaded<Found<ArticleRecord>> {
  return useEntry('article', id);
}
