import { statementKinds } from '#domain/kinds.ts';
import type { Entries } from './entries.ts';

/** The sides of each row as bits by the position of their codes; only the first 31 codes have one. */
export interface Sides {
  readonly codes: readonly string[];
  /** sides that took part, or of the one who speaks */
  readonly bits: Int32Array;
  /** sides whose official account of the contact is here */
  readonly readouts: Int32Array;
}

const sidesOf = new WeakMap<Entries, Sides>();

/** The bit of a side; 0 for a side that has none. */
export function bitOf(codes: readonly string[], side: string | null): number {
  const at = side === null ? -1 : codes.indexOf(side);
  return at < 0 || at > 30 ? 0 : 1 << at;
}

/** The sides of all rows, made once. */
export function sidesIn(entries: Entries): Sides {
  const known = sidesOf.get(entries);
  if (known) return known;
  const { parties } = entries.tables;
  const codes = [...new Set(parties.flatMap((party) => party.side ?? []))].sort();
  const bitOfParty = Int32Array.from(parties, ({ side }) => bitOf(codes, side));
  const bits = new Int32Array(entries.count);
  const { offsets, values } = entries.parties;
  for (let row = 0; row < entries.count; row += 1) {
    let all = 0;
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at += 1)
      all |= bitOfParty[values[at] as number] as number;
    bits[row] = all;
  }
  const made = { codes, bits, readouts: readoutsOf(entries, bits) };
  sidesOf.set(entries, made);
  return made;
}

function readoutsOf({ count, about, kind, statement }: Entries, bits: Int32Array): Int32Array {
  const readout = statementKinds.indexOf('readout');
  const readouts = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const contact = about[row] as number;
    if (statement[row] && contact >= 0 && kind[row] === readout)
      readouts[contact] = (readouts[contact] as number) | (bits[row] as number);
  }
  return readouts;
}
