import { flag } from '#domain/bundle-terms.ts';
import { kinds, statuses } from '#domain/kinds.ts';
import { langs } from '#domain/lang.ts';
import { dayNumber, precisions } from '#domain/time.ts';
import type { FilterKey, Filters } from '../url/view.ts';
import type { Entries } from './entries.ts';
import { bitOf, sidesIn } from './sides.ts';

/** The filter keys that light index rows can answer. */
export const facetKeys = [
  'party',
  'side',
  'dyad',
  'kind',
  'status',
  'topic',
  'place',
  'outlet',
  'language',
  'precision',
  'has',
  'readout',
] as const satisfies readonly FilterKey[];
export type FacetKey = (typeof facetKeys)[number];

export const hasFlags = {
  divergence: flag.divergence,
  readout: flag.readout,
  'two-sides': flag.twoSides,
  'disputed-time': flag.disputedTime,
  'registry-date': flag.registryDate,
} as const;
export type HasValue = keyof typeof hasFlags;

type Test = (row: number) => boolean;

/** Whether any value of a row's list is wanted. A byte a table position: no set is asked a hundred thousand times. */
export function listTest({ offsets, values }: Entries['topics'], wanted: ReadonlySet<number>): Test {
  const mask = new Uint8Array(Math.max(0, ...wanted) + 1);
  for (const one of wanted) if (one >= 0) mask[one] = 1;
  return (row) => {
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at += 1)
      if (mask[values[at] as number]) return true;
    return false;
  };
}

function positions(table: readonly string[], values: readonly string[]): Set<number> {
  return new Set(values.map((value) => table.indexOf(value)));
}

function partiesTest(
  entries: Entries,
  holds: (party: Entries['tables']['parties'][number]) => boolean,
): Test {
  const wanted = new Set(entries.tables.parties.flatMap((party, at) => (holds(party) ? [at] : [])));
  return listTest(entries.parties, wanted);
}

function dyadTest(entries: Entries, values: readonly string[]): Test {
  const pairs = values.map((value) =>
    value.split('~').map((id) => partiesTest(entries, (party) => party.id === id || party.side === id)),
  );
  return (row) => pairs.some((pair) => pair.every((test) => test(row)));
}

function hasTest(entries: Entries, values: readonly string[]): Test {
  const wanted = values.reduce((bits, value) => bits | (hasFlags[value as HasValue] ?? 0), 0);
  return (row) => ((entries.flags[row] ?? 0) & wanted) !== 0;
}

function readoutTest(entries: Entries, values: readonly string[]): Test {
  const { codes, readouts } = sidesIn(entries);
  const wanted = values.reduce((bits, side) => bits | bitOf(codes, side), 0);
  return (row) => ((readouts[row] ?? 0) & wanted) !== 0;
}

function testFor(entries: Entries, key: FacetKey, values: readonly string[]): Test {
  const { tables } = entries;
  switch (key) {
    case 'party':
      return partiesTest(entries, (party) => values.includes(party.id));
    case 'side':
      return partiesTest(entries, (party) => party.side !== null && values.includes(party.side));
    case 'dyad':
      return dyadTest(entries, values);
    case 'kind': {
      const wanted = positions(kinds, values);
      return (row) => wanted.has(entries.kind[row] ?? -1);
    }
    case 'status': {
      const wanted = positions(statuses, values);
      return (row) => wanted.has(entries.status[row] ?? -1);
    }
    case 'topic':
      return listTest(entries.topics, positions(tables.topics, values));
    case 'place': {
      const wanted = new Set(
        tables.places.flatMap((place, at) => (values.includes(placeToken(place)) ? [at] : [])),
      );
      return (row) => wanted.has(entries.place[row] ?? -1);
    }
    case 'outlet':
      return listTest(entries.outlets, positions(tables.outlets, values));
    case 'language': {
      const bits = values.reduce((sum, value) => sum | (1 << (langs as readonly string[]).indexOf(value)), 0);
      return (row) => ((entries.languages[row] ?? 0) & bits) !== 0;
    }
    case 'precision': {
      const wanted = positions(precisions, values);
      return (row) => wanted.has(entries.precision[row] ?? -1);
    }
    case 'has':
      return hasTest(entries, values);
    case 'readout':
      return readoutTest(entries, values);
  }
}

/** A place's English exonym as a link holds it: "New York" → `New_York`. */
export function placeToken(place: string): string {
  return (
    place
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9._~-]+/g, '_')
      .replace(/^_+/, '') || 'x'
  );
}

/**
 * What the filters leave. `fails[row]` has bit i set where key `facetKeys[i]` rules the row out, and bit 15 where time or search
 * does; `shown[row]` is 1 where none does. One pass gives every facet's counts later.
 */
export interface Selection {
  readonly shown: Uint8Array;
  readonly fails: Uint16Array;
  readonly contacts: number;
}

const outside = 1 << 15;

/** These say what a contact is; a statement that is about none can't answer them. */
const contactOnly: ReadonlySet<FacetKey> = new Set([
  'dyad',
  'kind',
  'status',
  'place',
  'precision',
  'has',
  'readout',
]);

function timeTest(entries: Entries, filters: Filters): Test {
  const from = filters.from ? dayNumber(filters.from) : Number.NEGATIVE_INFINITY;
  const to = filters.to ? dayNumber(filters.to) : Number.POSITIVE_INFINITY;
  return (row) => (entries.end[row] ?? 0) >= from && (entries.start[row] ?? 0) <= to;
}

/** Applies the filters. `found`: rows that the search left (1), null when nothing is searched for. A statement about a contact is shown with it. */
export function select(entries: Entries, filters: Filters, found: Uint8Array | null): Selection {
  const inTime = timeTest(entries, filters);
  const active = facetKeys.flatMap((key, bit) =>
    filters[key].length ? [{ key, bit: 1 << bit, test: testFor(entries, key, filters[key]) }] : [],
  );
  const fails = new Uint16Array(entries.count);
  for (let row = 0; row < entries.count; row += 1) {
    const statement = entries.statement[row] === 1;
    let bits = (found && !found[row] && !statement) || !inTime(row) ? outside : 0;
    for (const { key, bit, test } of active)
      if ((statement && contactOnly.has(key)) || !test(row)) bits |= bit;
    fails[row] = bits;
  }
  return { fails, ...shownOf(entries, fails, found) };
}

function shownOf(entries: Entries, fails: Uint16Array, found: Uint8Array | null) {
  const shown = new Uint8Array(entries.count);
  let contacts = 0;
  for (let row = 0; row < entries.count; row += 1) {
    if (fails[row] !== 0 || entries.statement[row]) continue;
    shown[row] = 1;
    contacts += 1;
  }
  for (let row = 0; row < entries.count; row += 1) {
    if (!entries.statement[row]) continue;
    const about = entries.about[row] ?? -1;
    const alone = fails[row] === 0 && (!found || found[row] === 1);
    shown[row] = about >= 0 ? (shown[about] ?? 0) : alone ? 1 : 0;
  }
  return { shown, contacts };
}
