import { kinds, statuses } from '#domain/kinds.ts';
import { langs } from '#domain/lang.ts';
import { precisions } from '#domain/time.ts';
import type { Entries } from './entries.ts';
import type { FacetKey } from './facet-keys.ts';
import { facetKeys, hasFlags, placeToken } from './facet-keys.ts';
import type { Selection } from './select.ts';
import type { Sides } from './sides.ts';
import { sidesIn } from './sides.ts';

/** How a facet is counted: positions of a table, and what a link calls each. */
interface Counter {
  readonly size: number;
  readonly count: (rows: Uint32Array, counts: Uint32Array) => void;
  readonly value: (at: number) => string;
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

function columnCounter(column: Uint8Array | Int8Array | Int32Array, names: readonly string[]): Counter {
  const count = (rows: Uint32Array, counts: Uint32Array) => {
    for (const row of rows) {
      const at = column[row] as number;
      if (at >= 0) add(counts, at);
    }
  };
  return { size: names.length, count, value: (at) => names[at] ?? '' };
}

function listCounter({ offsets, values }: Entries['topics'], names: readonly string[]): Counter {
  const count = (rows: Uint32Array, counts: Uint32Array) => {
    for (const row of rows) {
      const to = offsets[row + 1] as number;
      for (let at = offsets[row] as number; at < to; at += 1) add(counts, values[at] as number);
    }
  };
  return { size: names.length, count, value: (at) => names[at] ?? '' };
}

/** Sets of up to 31 as bits of a number; `nameOf` says what a bit stands for, '' where it is no value. */
function bitCounter(sets: Uint8Array | Uint16Array | Int32Array, nameOf: (bit: number) => string): Counter {
  const count = (rows: Uint32Array, counts: Uint32Array) => {
    for (const row of rows)
      for (let left = sets[row] as number; left !== 0; left &= left - 1)
        add(counts, 31 - Math.clz32(left & -left));
  };
  return { size: 32, count, value: nameOf };
}

function pairCounter({ codes, bits }: Sides): Counter {
  const n = codes.length;
  const count = (rows: Uint32Array, counts: Uint32Array) => {
    for (const row of rows)
      for (let left = bits[row] as number; left !== 0; left &= left - 1) {
        const a = 31 - Math.clz32(left & -left);
        for (let other = left & (left - 1); other !== 0; other &= other - 1)
          add(counts, a * n + 31 - Math.clz32(other & -other));
      }
  };
  return { size: n * n, count, value: (at) => `${codes[Math.floor(at / n)]}~${codes[at % n]}` };
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
      return bitCounter(sidesIn(entries).bits, (bit) => sidesIn(entries).codes[bit] ?? '');
    case 'dyad':
      return pairCounter(sidesIn(entries));
    case 'readout':
      return bitCounter(sidesIn(entries).readouts, (bit) => sidesIn(entries).codes[bit] ?? '');
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
      return bitCounter(entries.languages, (bit) => langs[bit] ?? '');
    case 'precision':
      return columnCounter(entries.precision, precisions);
    case 'has':
      return bitCounter(entries.flags, (bit) => flagNames.get(1 << bit) ?? '');
  }
}

const flagNames: ReadonlyMap<number, string> = new Map(
  Object.entries(hasFlags).map(([name, bit]) => [bit, name]),
);

/** Contacts to go through for a count: those that are left, or those that are ruled out, whichever are fewer. */
interface Counted {
  readonly rows: Uint32Array;
  readonly ruledOut: boolean;
}

/** By every filter but those of the bits `but`. */
function fewerOf({ count, statement }: Entries, fails: Uint16Array, but: number): Counted {
  const rows = [new Uint32Array(count), new Uint32Array(count)] as const;
  const [left, out] = rows;
  let [leftCount, outCount] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    if (statement[row]) continue;
    if (((fails[row] as number) & ~but) === 0) left[leftCount++] = row;
    else out[outCount++] = row;
  }
  const ruledOut = outCount < leftCount;
  return { rows: ruledOut ? out.slice(0, outCount) : left.slice(0, leftCount), ruledOut };
}

const counted = new WeakMap<Selection, Counted>();

/** The same contacts for all facets that aren't on. */
function countedFor(entries: Entries, selection: Selection, own: number): Counted {
  if (selection.active & own) return fewerOf(entries, selection.fails, own);
  const contacts = counted.get(selection) ?? fewerOf(entries, selection.fails, 0);
  counted.set(selection, contacts);
  return contacts;
}

const totals = new WeakMap<Entries, Map<FacetKey, Uint32Array>>();

function allContacts({ count, statement }: Entries): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) if (!statement[row]) rows[found++] = row;
  return rows.subarray(0, found);
}

/** Counts of all contacts, made once. */
function totalsOf(entries: Entries, key: FacetKey, { size, count }: Counter): Uint32Array {
  const known = totals.get(entries) ?? new Map<FacetKey, Uint32Array>();
  totals.set(entries, known);
  const counts = known.get(key) ?? new Uint32Array(size);
  if (!known.has(key)) count(allContacts(entries), counts);
  known.set(key, counts);
  return counts;
}

/** Contacts per value of a facet, counted among those that every *other* filter leaves: what choosing the value would show. */
export function facetCounts(entries: Entries, selection: Selection, key: FacetKey): Map<string, number> {
  const counter = counterFor(entries, key);
  const { rows, ruledOut } = countedFor(entries, selection, 1 << facetKeys.indexOf(key));
  const counts = new Uint32Array(counter.size);
  counter.count(rows, counts);
  const all = ruledOut ? totalsOf(entries, key, counter) : null;
  const named = new Map<string, number>();
  counts.forEach((n, at) => {
    const left = all ? (all[at] as number) - n : n;
    const name = left > 0 ? counter.value(at) : '';
    if (name) named.set(name, (named.get(name) ?? 0) + left);
  });
  return named;
}
