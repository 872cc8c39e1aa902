import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import type { IndexPart, Manifest, Shard } from '#domain/bundle.ts';
import type { Columns } from '#domain/columns.ts';
import type { EntryOf, EntryType, Reference } from './closure.ts';
import { entryIn, joined, referencesOf } from './closure.ts';
import { loadColumns } from './columns-client.ts';
import { LoadError, worthRetrying } from './load.ts';
import { columnsIn, loadFile } from './load-file.ts';
import type { BundleFile, BundlePlace } from './place.ts';
import { folderOf, manifestFile } from './place.ts';

// built once and named by hash: never stale. No signal: an entry waits for manifest, index and shards by itself, and a view that
// goes away must not cancel them under it
export const lasting = {
  staleTime: Number.POSITIVE_INFINITY,
  retry: worthRetrying,
  retryDelay: 400,
} as const;

// details of what the reader left may go; the hash in a name lets the browser's cache bring them back
const keptFor = 10 * 60_000;

/** `manifest.json`: counts, names, and which files hold the rest. */
export function manifestQuery(place: BundlePlace) {
  return queryOptions({
    queryKey: ['bundle', place.name, 'manifest'],
    queryFn: () => loadFile('manifest', manifestFile(place)),
    ...lasting,
  });
}

/** One part of the columnar index. */
export function indexQuery(place: BundlePlace, part: BundleFile) {
  return queryOptions({
    queryKey: ['bundle', place.name, part.file],
    queryFn: () => loadFile('index', { folder: folderOf(place), file: part.file, hash: part.hash }),
    ...lasting,
  });
}

/** One part of the columnar index as typed arrays. A lone part is small: the page reads it itself and shares it with the views; many go through a worker. */
export function columnsQuery(place: BundlePlace, part: BundleFile, lone: boolean) {
  return queryOptions({
    queryKey: ['bundle', place.name, 'columns', part.file],
    queryFn: async ({ client }): Promise<Columns> =>
      lone
        ? columnsIn(await client.ensureQueryData(indexQuery(place, part)))
        : loadColumns({ folder: folderOf(place), file: part.file, hash: part.hash }),
    ...lasting,
  });
}

/** One shard of details. */
function shardQuery(place: BundlePlace, shard: BundleFile) {
  return queryOptions({
    queryKey: ['bundle', place.name, shard.file],
    queryFn: () => loadFile('shard', { folder: folderOf(place), file: shard.file, hash: shard.hash }),
    ...lasting,
    gcTime: keptFor,
  });
}

/** An entry with everything its page speaks of: `shard` holds its articles, statements and related contacts, wherever the bundle was cut. */
export type Found<K extends EntryType> =
  | { readonly found: true; readonly entry: EntryOf[K]; readonly shard: Shard }
  | { readonly found: false; readonly near: readonly string[] };

/** An entry by its id or an alias; reads index parts from the likeliest on and no more of them than needed. */
export function entryQuery<K extends EntryType>(place: BundlePlace, type: K, id: string) {
  return queryOptions({
    queryKey: ['bundle', place.name, 'entry', type, id],
    queryFn: async ({ client }): Promise<Found<K>> => {
      const manifest = await client.ensureQueryData(manifestQuery(place));
      const shelf: Shelf = { client, place, manifest };
      const located = await locate(shelf, { type, id });
      if (!located.found) return located;
      const home = await shardAt(shelf, located.shard);
      const entry = entryIn(home, { type, id: located.id });
      if (!entry) return { found: false, near: [] };
      const shards = await shardsBeside(shelf, home, referencesOf(entry));
      return { found: true, entry: entry.value as EntryOf[K], shard: joined([home, ...shards]) };
    },
    ...lasting,
    gcTime: keptFor,
  });
}

/** A bundle being read. */
interface Shelf {
  readonly client: QueryClient;
  readonly place: BundlePlace;
  readonly manifest: Manifest;
}

type Located =
  | { readonly found: true; readonly id: string; readonly shard: number }
  | { readonly found: false; readonly near: readonly string[] };

async function shardAt({ client, place, manifest }: Shelf, position: number): Promise<Shard> {
  const file = manifest.shards[position];
  if (!file) throw new LoadError({ reason: 'broken', file: 'manifest.json', detail: `shards.${position}` });
  return client.ensureQueryData(shardQuery(place, file));
}

async function shardsBeside(shelf: Shelf, home: Shard, references: readonly Reference[]): Promise<Shard[]> {
  const positions = new Set<number>();
  for (const reference of references) {
    if (entryIn(home, reference)) continue;
    const located = await locate(shelf, reference);
    if (located.found) positions.add(located.shard);
  }
  return Promise.all([...positions].map((position) => shardAt(shelf, position)));
}

async function locate({ client, place, manifest }: Shelf, { type, id }: Reference): Promise<Located> {
  const ids: string[] = [];
  for (const file of likeliestFirst(manifest.index, id)) {
    const part = await client.ensureQueryData(indexQuery(place, file));
    const wanted = part.aliases[id] ?? id;
    const shard = shardOf(part, type, wanted);
    if (shard !== undefined) return { found: true, id: wanted, shard };
    ids.push(
      ...(type === 'article'
        ? part.articleIds.id
        : part.id.filter((_, at) => part.type[at] === (type === 'contact' ? 0 : 1))),
    );
  }
  return { found: false, near: nearest(id, ids) };
}

function shardOf(part: IndexPart, type: EntryType, id: string): number | undefined {
  if (type === 'article') return part.articleIds.shard[part.articleIds.id.indexOf(id)];
  const at = part.id.indexOf(id);
  return part.type[at] === (type === 'contact' ? 0 : 1) ? part.shard[at] : undefined;
}

/** Parts whose days hold the id's own day come first; the others follow in their order. Pure. */
export function likeliestFirst(parts: readonly BundleFile[], id: string): BundleFile[] {
  const day = /^\d{4}-\d{2}(?:-\d{2})?/.exec(id)?.[0];
  if (!day) return [...parts];
  const holds = (part: BundleFile) =>
    (part.start?.slice(0, day.length) ?? '') <= day && day <= (part.end?.slice(0, day.length) ?? '');
  return [...parts.filter(holds), ...parts.filter((part) => !holds(part))];
}

/** At most five ids that share most with the wanted one: names, kind and city first, then how far the dates agree. Pure. */
export function nearest(id: string, ids: readonly string[]): string[] {
  const scored = ids.map((one) => ({ one, likeness: likeness(id, one) }));
  return scored
    .filter((row) => row.likeness >= 0.3)
    .sort((a, b) => b.likeness - a.likeness || (a.one < b.one ? -1 : 1))
    .slice(0, 5)
    .map(({ one }) => one);
}

function likeness(a: string, b: string): number {
  const words = (id: string) => new Set(id.split('-').filter((part) => !/^\d+$/.test(part)));
  const [mine, yours] = [words(a), words(b)];
  const all = new Set([...mine, ...yours]).size;
  const shared = [...mine].filter((word) => yours.has(word)).length;
  let same = 0;
  while (same < 10 && a[same] === b[same] && a[same] !== undefined) same += 1;
  return (all ? 0.6 * (shared / all) : 0) + 0.04 * same;
}
