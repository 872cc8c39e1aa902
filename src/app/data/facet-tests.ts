import { kinds, statuses } from '#domain/kinds.ts';
import { langs } from '#domain/lang.ts';
import { precisions } from '#domain/time.ts';
import type { Entries } from './entries.ts';
import type { FacetKey, HasValue } from './facet-keys.ts';
import { hasFlags, placeToken } from './facet-keys.ts';
import { bitOf, sidesIn } from './sides.ts';

type Test = (row: number) => boolean;

/** Whether any value of a row's list is wanted. A byte a table position: no set is asked a hundred thousand times. */
function listTest({ offsets, values }: Entries['topics'], wanted: ReadonlySet<number>): Test {
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

function rowsRuledOut(entries: Entries, key: FacetKey, values: readonly string[]): Uint8Array {
  const { count, statement } = entries;
  const test = testFor(entries, key, values);
  const strict = contactOnly.has(key);
  const out = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) out[row] = (strict && statement[row]) || !test(row) ? 1 : 0;
  return out;
}

const kept = new WeakMap<Entries, Map<string, Uint8Array>>();
/** Choices whose rows are kept: those that are on, and some that were just now. */
const mostKept = 16;

/** The rows (1) that these values of a facet rule out. Kept: while one filter changes, what the others say of a hundred thousand rows stays. */
export function ruledOut(entries: Entries, key: FacetKey, values: readonly string[]): Uint8Array {
  const choices = kept.get(entries) ?? new Map<string, Uint8Array>();
  kept.set(entries, choices);
  const choice = `${key} ${values.join(' ')}`;
  const out = choices.get(choice) ?? rowsRuledOut(entries, key, values);
  // the latest stand last
  choices.delete(choice);
  choices.set(choice, out);
  const [oldest] = choices.keys();
  if (choices.size > mostKept && oldest !== undefined) choices.delete(oldest);
  return out;
}
