import { dayNumber } from '#domain/time.ts';
import type { Filters } from '../url/view.ts';
import type { Entries } from './entries.ts';
import { facetKeys } from './facet-keys.ts';
import { ruledOut } from './facet-tests.ts';

/**
 * What the filters leave. `fails[row]` has bit i set where key `facetKeys[i]` rules the row out, and bit 15 where time or search
 * does; `shown[row]` is 1 where none does. One pass gives every facet's counts later. `active` has the bits of
 * what is on.
 */
export interface Selection {
  readonly shown: Uint8Array;
  readonly fails: Uint16Array;
  readonly active: number;
  readonly filters: Filters;
  readonly contacts: number;
}

const outside = 1 << 15;

/** Marks rows that lie outside the filters' time, and contacts that the search left out. A statement is found with its contact. */
function markOutside(
  entries: Entries,
  { fails, filters, found }: { fails: Uint16Array; filters: Filters; found: Uint8Array | null },
): void {
  const { count, start, end, statement } = entries;
  if (found)
    for (let row = 0; row < count; row += 1) if (!found[row] && !statement[row]) fails[row] = outside;
  if (!filters.from && !filters.to) return;
  const from = filters.from ? dayNumber(filters.from) : Number.NEGATIVE_INFINITY;
  const to = filters.to ? dayNumber(filters.to) : Number.POSITIVE_INFINITY;
  for (let row = 0; row < count; row += 1)
    if ((end[row] as number) < from || (start[row] as number) > to) fails[row] = outside;
}

/** Applies the filters. `found`: rows that the search left (1), null when nothing is searched for. A statement about a contact is shown with it. */
export function select(entries: Entries, filters: Filters, found: Uint8Array | null): Selection {
  const { count } = entries;
  const fails = new Uint16Array(count);
  let active = found || filters.from || filters.to ? outside : 0;
  markOutside(entries, { fails, filters, found });
  facetKeys.forEach((key, at) => {
    if (filters[key].length === 0) return;
    active |= 1 << at;
    const out = ruledOut(entries, key, filters[key]);
    for (let row = 0; row < count; row += 1)
      fails[row] = (fails[row] as number) | ((out[row] as number) << at);
  });
  return { fails, active, filters, ...shownOf(entries, fails, found) };
}

function shownOf(entries: Entries, fails: Uint16Array, found: Uint8Array | null) {
  const { count, statement, about } = entries;
  const shown = new Uint8Array(count);
  let contacts = 0;
  for (let row = 0; row < count; row += 1) {
    if (fails[row] !== 0 || statement[row]) continue;
    shown[row] = 1;
    contacts += 1;
  }
  for (let row = 0; row < count; row += 1) {
    if (!statement[row]) continue;
    const contact = about[row] as number;
    const alone = fails[row] === 0 && (!found || found[row] === 1);
    shown[row] = contact >= 0 ? (shown[contact] as number) : alone ? 1 : 0;
  }
  return { shown, contacts };
}
