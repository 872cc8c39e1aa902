import { useQueries } from '@tanstack/react-query';
import type { Columns } from '#domain/columns.ts';
import { useView } from '../url/history.ts';
import type { Entries } from './entries.ts';
import type { IndexState } from './hooks.ts';
import { useBundlePlace, useManifest } from './hooks.ts';
import { failureOf } from './load.ts';
import { columnsQuery } from './queries.ts';
import { sharedEntries } from './shared.ts';
import { useKnown } from './useKnown.ts';

/** The newest entries; null until any of their parts is here. */
export interface NewestEntries extends IndexState {
  readonly entries: Entries | null;
}

const few = 4;

/** The entries of the last `count` index parts, as known on the link's day: the newest contacts, without the whole of a large corpus. */
export function useNewest(count: number): NewestEntries {
  const place = useBundlePlace();
  const manifest = useManifest();
  const { known } = useView().filters;
  const files = manifest.state === 'ready' ? manifest.value.index : [];
  const queries = useQueries({
    queries: files
      .slice(Math.max(0, files.length - count))
      .map((file) => columnsQuery(place, file, files.length === 1)),
  });
  const parts = queries.flatMap((query): Columns[] => (query.data ? [query.data] : []));
  // many are joined once, when all are here: part by part it would cost their square
  const joinable = parts.length > 0 && (parts.length === queries.length || queries.length <= few);
  const entries = useKnown(joinable ? sharedEntries(parts) : null, known);
  return {
    entries,
    complete: files.length > 0 && queries.every((query) => query.data !== undefined),
    failed: queries.flatMap((query) =>
      query.isError ? [{ failure: failureOf(query.error), retry: () => void query.refetch() }] : [],
    ),
  };
}
