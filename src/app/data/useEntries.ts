import { useMemo } from 'react';
import type { IndexPart } from '#domain/bundle.ts';
import { useView } from '../url/history.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import type { Entries } from './entries.ts';
import { entriesOf } from './entries.ts';
import type { IndexState } from './hooks.ts';
import { useIndex, useManifest } from './hooks.ts';
import { findRows, useTermIndex } from './search.ts';
import type { Selection } from './select.ts';
import { select } from './select.ts';

const made = new WeakMap<IndexPart, Columns>();

function columnsFor(part: IndexPart): Columns {
  const columns = made.get(part) ?? columnsOf(part);
  made.set(part, columns);
  return columns;
}

/** The entries that are here so far; null until the first part is. */
export interface LoadedEntries extends Pick<IndexState, 'complete' | 'failed'> {
  readonly entries: Entries | null;
}

/** All contacts and statements of the bundle as columns, growing while index parts arrive. */
export function useEntries(): LoadedEntries {
  const { parts, complete, failed } = useIndex();
  const entries = useMemo(() => (parts.length ? entriesOf(parts.map(columnsFor)) : null), [parts]);
  return { entries, complete, failed };
}

/** What the link's filters leave of the entries. `found`: rows the search left, null when nothing is searched for. */
export function useSelection(entries: Entries | null, found: Uint8Array | null): Selection | null {
  const { filters } = useView();
  return useMemo(() => (entries ? select(entries, filters, found) : null), [entries, filters, found]);
}

/** Rows that the link's search finds; null when nothing is searched for. */
export function useFound(entries: Entries | null): Uint8Array | null {
  const { filters } = useView();
  const manifest = useManifest();
  const index = useTermIndex(filters.q !== '' && manifest.state === 'ready' ? manifest.value : null);
  return useMemo(
    () => (entries && index && filters.q ? findRows(entries, index, filters.q) : null),
    [entries, index, filters.q],
  );
}
