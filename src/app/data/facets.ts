import { kinds, statuses } from '#domain/kinds.ts';
import { langs } from '#domain/lang.ts';
import { precisions } from '#domain/time.ts';
import type { Entries } from './entries.ts';
import type { FacetKey, Selection } from './select.ts';
import { facetKeys, hasFlags, placeToken } from './select.ts';
import { sidesIn } from './sides.ts';

/** How a facet is counted: positions of a table, and what a link calls each. */
interface Counter {
  readonly size: number;
  readonly count: (row: number, counts: Uint32Array) => void;
  readonly value: (at: number) => string;
}

function add(counts: Uint32Array, at: number): void {
  if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
}

function columnCounter(column: ArrayLike<number>, names: readonly string[]): Counter {
  return {
    size: names.length,
    count: (row, counts) => add(counts, column[row] ?? -1),
    value: (at) => names[at] ?? '',
  };
}

function listCounter({ offsets, values }: Entries['topics'], names: readonly string[]): Counter {
  const count = (row: number, counts: Uint32Array) => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) add(counts, values[at] ?? -1);
  };
  return { size: names.length, count, value: (at) => names[at] ?? '' };
}

function bitCounter(column: ArrayLike<number>, bits: readonly number[], names: readonly string[]): Counter {
  const count = (row: number, counts: Uint32Array) => {
    const set = column[row] ?? 0;
    bits.forEach((bit, at) => {
      if (set & bit) add(counts, at);
    });
  };
  return { size: names.length, count, value: (at) => names[at] ?? '' };
}

/** Sides and pairs of sides: rows with the same sides are counted together. */
function sideCounters(entries: Entries): { side: Counter; dyad: Counter; readout: Counter } {
  const { codes, bits, readouts } = sidesIn(entries);
  const n = codes.length;
  const each = (row: number, hit: (side: number) => void) => {
    for (let left = bits[row] as number; left !== 0; left &= left - 1) hit(31 - Math.clz32(left & -left));
  };
  const pairs = (row: number, counts: Uint32Array) =>
    each(row, (a) =>
      each(row, (b) => {
        if (a < b) add(counts, a * n + b);
      }),
    );
  const eachBit = codes.slice(0, 31).map((_, at) => 1 << at);
  return {
    readout: bitCounter(readouts, eachBit, codes),
    side: {
      size: n,
      value: (at) => codes[at] ?? '',
      count: (row, counts) => each(row, (side) => add(counts, side)),
    },
    dyad: { size: n * n, value: (at) => `${codes[Math.floor(at / n)]}~${codes[at % n]}`, count: pairs },
  };
}

function counterFor(entries: Entries, key: FacetKey): Counter {
  const { tables } = entries;
  switch (key) {
    case 'party':
      return listCounter(
        entries.parties,
        tables.parties.map((party) => party.id),
      );
    case 'side':
    case 'dyad':
    case 'readout':
      return sideCounters(entries)[key];
    case 'kind':
      return columnCounter(entries.kind, kinds);
    case 'status':
      return columnCounter(entries.status, statuses);
    case 'topic':
      return listCounter(entries.topics, tables.topics);
    case 'place':
      return columnCounter(entries.place, tables.places.map(placeToken));
    case 'outlet':
      return listCounter(entries.outlets, tables.outlets);
    case 'language':
      return bitCounter(
        entries.languages,
        langs.map((_, at) => 1 << at),
        langs,
      );
    case 'precision':
      return columnCounter(entries.precision, precisions);
    case 'has':
      return bitCounter(entries.flags, Object.values(hasFlags), Object.keys(hasFlags));
  }
}

/** Contacts per value of a facet, counted among those that every *other* filter leaves: what choosing the value would show. */
export function facetCounts(entries: Entries, { fails }: Selection, key: FacetKey): Map<string, number> {
  const own = 1 << facetKeys.indexOf(key);
  const { size, count, value } = counterFor(entries, key);
  const counts = new Uint32Array(size);
  for (let row = 0; row < entries.count; row += 1) {
    if (!entries.statement[row] && ((fails[row] ?? 0) & ~own) === 0) count(row, counts);
  }
  const named = new Map<string, number>();
  counts.forEach((n, at) => {
    if (n > 0) named.set(value(at), (named.get(value(at)) ?? 0) + n);
  });
  return named;
}
