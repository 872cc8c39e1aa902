import type { UseQueryResult } from '@tanstack/react-query';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Entries } from './entries.ts';
import { useBundlePlace } from './hooks.ts';
import type { Found } from './queries.ts';
import { entryQuery } from './queries.ts';

/** Ids of what articles tell of, once all of them are here; an article that isn't in the bundle tells of nothing. */
function idsTold(queries: readonly UseQueryResult<Found<'article'>>[]): readonly string[] | null {
  if (queries.length === 0 || queries.some((query) => query.data === undefined)) return null;
  return queries.flatMap(({ data: read }) =>
    read?.found ? [...read.entry.contacts, ...read.entry.statements] : [],
  );
}

/** Rows (1) of these ids, and of the contacts that statements among them are about. */
export function rowsOfIds({ count, id, about }: Entries, ids: readonly string[]): Uint8Array {
  const found = new Uint8Array(count);
  for (const one of ids) {
    const row = id.indexOf(one);
    if (row < 0) continue;
    found[row] = 1;
    const contact = about[row] as number;
    if (contact >= 0) found[contact] = 1;
  }
  return found;
}

/**
 * Rows that any of these articles tells of; null while none is asked for, and while they come. The index doesn't hold which article tells of
 * what, so each article is read.
 */
export function useTold(entries: Entries | null, articles: readonly string[]): Uint8Array | null {
  const place = useBundlePlace();
  const queries = useMemo(() => articles.map((id) => entryQuery(place, 'article', id)), [place, articles]);
  const ids = useQueries({ queries, combine: idsTold });
  return useMemo(() => (entries && ids ? rowsOfIds(entries, ids) : null), [entries, ids]);
}
