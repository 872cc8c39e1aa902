import { kinds } from '#domain/contact.ts';
import type { Entries } from '../data/entries.ts';
import { listAt, personsOf } from '../data/entries.ts';
import type { LaneKind } from '../url/view.ts';

/** One lane of the timeline: its key (as filters name it), and the entries in it, ascending. */
export interface Lane {
  readonly key: string;
  readonly rows: Uint32Array;
  /** how many of the rows are contacts */
  readonly contacts: number;
}

/** Key of the lane for statements that belong to no contact's lane. */
export const restKey = 'statements';

/** Between the party ids of a dyad's key: never part of a slug. */
export const pairMark = '~';

class Lanes {
  readonly #at = new Map<number | string, number>();
  readonly #rows: number[][] = [];
  readonly #keys: string[] = [];

  put(row: number, token: number | string, key: () => string): void {
    let at = this.#at.get(token);
    if (at === undefined) {
      at = this.#rows.length;
      this.#at.set(token, at);
      this.#rows.push([]);
      this.#keys.push(key());
    }
    this.#rows[at]?.push(row);
  }

  all(statement: Uint8Array): Lane[] {
    return this.#rows.map((rows, at) => ({
      key: this.#keys[at] ?? '',
      rows: Uint32Array.from(rows),
      contacts: rows.reduce((n, row) => n + (statement[row] ? 0 : 1), 0),
    }));
  }
}

type Put = (entries: Entries, row: number, lanes: Lanes) => void;

function byDyad(entries: Entries, row: number, lanes: Lanes): void {
  const parties = personsOf(entries, row);
  const [a = 0, b = 0] = parties;
  const token = parties.length === 2 ? a * entries.tables.parties.length + b : parties.join(pairMark);
  lanes.put(row, token, () => parties.map((party) => entries.tables.parties[party]?.id ?? '').join(pairMark));
}

function bySide(entries: Entries, row: number, lanes: Lanes): void {
  const sides = new Set<string>();
  for (const party of listAt(entries.parties, row)) {
    const side = entries.tables.parties[party]?.side;
    if (side) sides.add(side);
  }
  for (const side of sides) lanes.put(row, side, () => side);
}

function byList(list: 'topics' | 'outlets'): Put {
  return (entries, row, lanes) => {
    for (const value of listAt(entries[list], row))
      lanes.put(row, value, () => entries.tables[list][value] ?? '');
  };
}

function byParty(entries: Entries, row: number, lanes: Lanes): void {
  for (const party of listAt(entries.parties, row))
    lanes.put(row, party, () => entries.tables.parties[party]?.id ?? '');
}

function byKind(entries: Entries, row: number, lanes: Lanes): void {
  const kind = entries.kind[row] ?? 0;
  lanes.put(row, kind, () => kinds[kind] ?? '');
}

const putters: Record<LaneKind, Put> = {
  dyad: byDyad,
  party: byParty,
  side: bySide,
  kind: byKind,
  topic: byList('topics'),
  outlet: byList('outlets'),
};

/** These lanes hold contacts only by what a contact is, so a statement follows the contact it is about. */
const followContact: Record<LaneKind, boolean> = {
  dyad: true,
  kind: true,
  party: false,
  side: false,
  topic: false,
  outlet: false,
};

/** Moves each statement into the lanes of the contact it is about; those about none go to the lane `restKey`. */
function followed(lanes: Lane[], entries: Entries, shown: Uint8Array): Lane[] {
  const about = new Map<number, number[]>();
  const rest: number[] = [];
  for (let row = 0; row < entries.count; row += 1) {
    if (!entries.statement[row] || !shown[row]) continue;
    const contact = entries.about[row] ?? -1;
    if (contact < 0 || !shown[contact]) rest.push(row);
    else about.set(contact, [...(about.get(contact) ?? []), row]);
  }
  const filled = lanes.map((lane) => {
    const rows = about.size
      ? Array.from(lane.rows).flatMap((row) => [row, ...(about.get(row) ?? [])])
      : lane.rows;
    return { ...lane, rows: Uint32Array.from(rows).sort() };
  });
  return rest.length ? [...filled, { key: restKey, rows: Uint32Array.from(rest), contacts: 0 }] : filled;
}

/**
 * The lanes of the shown entries (`shown[row]` 1), the fullest first (kinds in their own order). An entry of several topics, parties,
 * sides or outlets stands in each of their lanes; a dyad's lane holds those with just these parties.
 */
export function lanesOf(entries: Entries, by: LaneKind, shown: Uint8Array): Lane[] {
  const lanes = new Lanes();
  const follow = followContact[by];
  for (let row = 0; row < entries.count; row += 1) {
    if (shown[row] && !(follow && entries.statement[row])) putters[by](entries, row, lanes);
  }
  const order = new Map<string, number>(kinds.map((kind, at) => [kind, at]));
  const sorted = lanes
    .all(entries.statement)
    .sort((a, b) =>
      by === 'kind'
        ? (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)
        : b.contacts - a.contacts || b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1),
    );
  return follow ? followed(sorted, entries, shown) : sorted;
}
