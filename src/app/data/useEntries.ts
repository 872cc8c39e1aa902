import { useMemo } from 'react';
import type { IndexPart } from '#domain/bundle.ts';
import { useView } from '../url/history.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import type { Entries } from './entries.ts';
import { entriesOf } from './entries.ts';
import type { IndexState } from './hooks.ts';
import { useIndex } from './hooks.ts';
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
