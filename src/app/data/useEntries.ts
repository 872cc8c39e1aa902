import type { UseQueryResult } from '@tanstack/react-query';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Manifest } from '#domain/bundle.ts';
import type { Columns } from '#domain/columns.ts';
import { dayNumber } from '#domain/time.ts';
import { useView } from '../url/history.ts';
import type { Filters } from '../url/view.ts';
import type { Entries } from './entries.ts';
import { partsNeeded } from './first-parts.ts';
import type { IndexState } from './hooks.ts';
import { useBundlePlace, useManifest } from './hooks.ts';
import { failureOf } from './load.ts';
import type { BundleFile } from './place.ts';
import { columnsQuery } from './queries.ts';
import { findRows, useTermIndex } from './search.ts';
import type { Selection } from './select.ts';
import { select } from './select.ts';
import { joinInPauses, sameParts, sharedEntries } from './shared.ts';
import { useKnown } from './useKnown.ts';
import { useText } from './useText.ts';
import { useTold } from './useTold.ts';

/** The entries that are here so far; null until the first parts are. */
export interface LoadedEntries extends Pick<IndexState, 'complete' | 'failed'> {
  /** as known on the link's day, where it names one */
  readonly entries: Entries | null;
  /** as known today */
  readonly all: Entries | null;
  /** first and last day of all index parts, loaded or not; null in an empty bundle */
  readonly reach: { readonly from: number; readonly to: number } | null;
  /** contacts of the whole bundle */
  readonly total: number;
}

let chosen:
  | { entries: Entries; filters: Filters; found: Uint8Array | null; selection: Selection }
  | undefined;

function sharedSelection(entries: Entries, filters: Filters, found: Uint8Array | null): Selection {
  if (chosen?.entries === entries && chosen.filters === filters && chosen.found === found)
    return chosen.selection;
  chosen = { entries, filters, found, selection: select(entries, filters, found) };
  return chosen.selection;
}

const noFiles: Manifest['index'] = [];
const restAfterMs = 400;

/** True some time after `ready` is, so that what was waited for is painted before more is loaded. */
function useLater(ready: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setLater(true), restAfterMs);
    return () => clearTimeout(timer);
  }, [ready]);
  return later;
}

/** The parts once they are joined: many of them in short tasks, with frames in between. */
function useJoined(parts: readonly Columns[] | null, count: number): readonly Columns[] | null {
  const [ready, setReady] = useState<readonly Columns[] | null>(null);
  const done = parts !== null && (count < 2 || (ready !== null && sameParts(ready, parts)));
  const waiting = done ? null : parts;
  const join = useEffectEvent(() => {
    if (waiting) void joinInPauses(waiting).then(() => setReady(waiting));
  });
  const asked = waiting !== null;
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(join, 0);
    return () => clearTimeout(timer);
  }, [asked]);
  return done ? parts : null;
}

function failedIn(queries: readonly UseQueryResult<Columns>[]): IndexState['failed'] {
  return queries.flatMap((query) =>
    query.isError ? [{ failure: failureOf(query.error), retry: () => void query.refetch() }] : [],
  );
}

/** What is known of all parts at once: one change when the last is here, for joining parts one by one would cost their square. */
function allParts(queries: readonly UseQueryResult<Columns>[]) {
  return {
    parts: queries.every((query) => query.data !== undefined)
      ? queries.flatMap((query) => query.data ?? [])
      : null,
    failed: failedIn(queries),
  };
}

function usePartQueries(files: readonly BundleFile[], needed: readonly number[]) {
  const place = useBundlePlace();
  const first = useQueries({
    queries: needed.flatMap((at) => (files[at] ? [columnsQuery(place, files[at], files.length === 1)] : [])),
  });
  const neededHere = files.length > 0 && first.every((query) => query.data !== undefined);
  // all of a small index is needed at first; a larger one waits until that is painted
  const later = useLater(neededHere && needed.length < files.length);
  const asked = later || needed.length === files.length;
  // the same list while nothing changes: a hundred queries aren't compared at each drawing; none before they are asked for
  const queries = useMemo(
    () => (asked ? files : noFiles).map((file) => columnsQuery(place, file, files.length === 1)),
    [place, files, asked],
  );
  const all = useQueries({ queries, combine: allParts });
  const whole = useJoined(asked ? all.parts : null, files.length);
  const parts = whole ?? (neededHere ? first.flatMap((query) => query.data ?? []) : null);
  return { parts, complete: whole !== null, failed: asked ? all.failed : failedIn(first) };
}

/** All contacts and statements of the bundle as columns: first those of the link's window, then, once these are painted, all. */
export function useEntries(): LoadedEntries {
  const view = useView();
  const manifest = useManifest();
  const files = manifest.state === 'ready' ? manifest.value.index : noFiles;
  const { parts, complete, failed } = usePartQueries(files, partsNeeded(files, view));
  const all = parts && files.length ? sharedEntries(parts) : null;
  const entries = useKnown(all, view.filters.known);
  const reach = useMemo(() => {
    const from = dayNumber(files[0]?.start ?? '');
    const to = Math.max(...files.map((file) => dayNumber(file.end ?? '')));
    return files.length ? { from, to: to + 1 } : null;
  }, [files]);
  return {
    entries,
    all,
    complete,
    failed,
    reach,
    total: manifest.state === 'ready' ? manifest.value.counts.contacts : 0,
  };
}

let lastFilters: { text: string; filters: Filters } | undefined;

/** The link's filters: the same object while they say the same, whatever else of the link changes. */
export function useFilters(): Filters {
  const { filters } = useView();
  const text = JSON.stringify(filters);
  if (lastFilters?.text !== text) lastFilters = { text, filters };
  return lastFilters.filters;
}

/** What the link's filters leave of the entries. `found`: rows the search left, null when nothing is searched for. */
export function useSelection(entries: Entries | null, found: Uint8Array | null): Selection | null {
  const filters = useFilters();
  return useMemo(
    () => (entries ? sharedSelection(entries, filters, found) : null),
    [entries, filters, found],
  );
}

/** Rows that the link's search and articles leave; null when neither is asked for. `whole`: all of the index is here. */
export function useFound(entries: Entries | null, whole: boolean): Uint8Array | null {
  const filters = useFilters();
  const manifest = useManifest();
  const index = useTermIndex(filters.q !== '' && manifest.state === 'ready' ? manifest.value : null);
  const { hits } = useText(filters.q, { entries, whole, wanted: filters.q !== '' });
  const told = useTold(entries, filters.article);
  return useMemo(() => {
    const found = entries && index && filters.q ? findRows(entries, index, filters.q, hits) : null;
    return found && told ? found.map((one, row) => one & (told[row] as number)) : (found ?? told);
  }, [entries, index, filters.q, hits, told]);
}
