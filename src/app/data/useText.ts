import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Manifest } from '#domain/bundle.ts';
import { dayNumber } from '#domain/time.ts';
import { useView } from '../url/history.ts';
import type { Entries } from './entries.ts';
import { useBundlePlace, useManifest } from './hooks.ts';
import { wantedIn } from './period.ts';
import type { BundlePlace } from './place.ts';
import type { WordMet } from './words-index.ts';
import { findWordsQuery, loadWordsQuery } from './words-queries.ts';

/** What a word met in gists and excerpts: the forms it met there, and a byte an entry, 1 where it is met. */
export interface TextHit {
  readonly forms: readonly string[];
  readonly found: Uint8Array;
}

/** What is searched so far, of how many parts; hits by word. */
export interface TextFound {
  readonly hits: ReadonlyMap<string, TextHit>;
  readonly loaded: number;
  readonly of: number;
}

const noFiles: Manifest['words'] = [];
const noHits: ReadonlyMap<string, TextHit> = new Map();

/** Hits in positions of the entries. Rows of a part begin where those of the parts before it end. Pure. */
export function hitsIn(
  entries: Pick<Entries, 'count' | 'origin'>,
  parts: readonly { readonly count: number }[],
  met: ReadonlyMap<string, WordMet>,
): Map<string, TextHit> {
  const base: number[] = [];
  const total = parts.reduce((sum, { count }) => {
    base.push(sum);
    return sum + count;
  }, 0);
  const hits = new Map<string, TextHit>();
  for (const [word, { forms, rows }] of met) {
    const all = new Uint8Array(total);
    for (const { part, rows: here } of rows) for (const row of here) all[(base[part] ?? 0) + row] = 1;
    const { origin } = entries;
    hits.set(word, { forms, found: origin ? Uint8Array.from(origin, (row) => all[row] ?? 0) : all });
  }
  return hits;
}

function countLoaded(queries: readonly { readonly isSuccess: boolean }[]): number {
  return queries.filter((query) => query.isSuccess).length;
}

function useLoaded(place: BundlePlace, files: Manifest['words'], wanted: boolean): number {
  // the same list while somebody types: a hundred queries aren't compared at each letter; none while nobody searches
  const queries = useMemo(
    () => (wanted ? files.map((file, part) => loadWordsQuery(place, file, part)) : []),
    [place, files, wanted],
  );
  return useQueries({ queries, combine: countLoaded });
}

/**
 * Where a search is met in what articles tell of each entry. The words are loaded when somebody searches, and found beside the page; `whole`: all
 * of the index is here, without which no row has its place.
 */
export function useText(
  search: string,
  { entries, whole, wanted }: { entries: Entries | null; whole: boolean; wanted: boolean },
): TextFound {
  const place = useBundlePlace();
  const manifest = useManifest();
  const { known } = useView().filters;
  const files = manifest.state === 'ready' ? manifest.value.words : noFiles;
  const parts = manifest.state === 'ready' ? manifest.value.index : noFiles;
  const loaded = useLoaded(place, files, wanted);
  const words = useMemo(() => wantedIn(search).words.filter((word) => word.length > 2), [search]);
  const day = known ? dayNumber(known) : null;
  const query = useQuery({
    ...findWordsQuery(place, { words, known: day, loaded }),
    enabled: wanted && loaded > 0 && words.length > 0,
    placeholderData: keepPreviousData,
  });
  const hits = useMemo(
    () => (entries && whole && query.data ? hitsIn(entries, parts, query.data) : noHits),
    [entries, whole, parts, query.data],
  );
  return { hits, loaded, of: files.length };
}
