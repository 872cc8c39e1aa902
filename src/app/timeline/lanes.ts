import { kinds } from '#domain/contact.ts';
import type { Entries } from '../data/entries.ts';
import { listAt, notHere } from '../data/entries.ts';
import type { LaneKind } from '../url/timeline-state.ts';

/** One lane of the timeline: its key (as filters name it), and the entries in it, ascending. */
export interface Lane {
  readonly key: string;
  readonly rows: Uint32Array;
  /** how many of the rows are contacts */
  readonly contacts: number;
}

/** Key of the lane for statements that belong to no contact's lane. */
export const restKey = 'statements';

/** The lane of all further lanes; how many they are follows. */
export const othersKey = 'others ';

/** Between the party ids of a dyad's key: never part of a slug. */
export const pairMark = '~';

class Lanes {
  readonly #at = new Map<number | string, number>();
  readonly #rows: number[][] = [];
  readonly #keys: string[] = [];
  readonly entries: Entries;
  /** place of each party in the order of ids: numbers compare faster than names */
  readonly rank: Int32Array;
  readonly person: Uint8Array;
  readonly #byRank: string[];

  constructor(entries: Entries) {
    const { parties } = entries.tables;
    this.entries = entries;
    const order = parties
      .map((_, at) => at)
      .sort((a, b) => ((parties[a]?.id ?? '') < (parties[b]?.id ?? '') ? -1 : 1));
    this.rank = new Int32Array(parties.length);
    order.forEach((party, rank) => {
      this.rank[party] = rank;
    });
    this.#byRank = order.map((party) => parties[party]?.id ?? '');
    this.person = Uint8Array.from(parties, (party) => (party.person ? 1 : 0));
  }

  keyOf(ranks: readonly number[]): string {
    return ranks.map((rank) => this.#byRank[rank] ?? '').join(pairMark);
  }

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
      rows: new Uint32Array(rows),
      contacts: rows.reduce((n, row) => n + (statement[row] ? 0 : 1), 0),
    }));
  }
}

type Put = (entries: Entries, row: number, lanes: Lanes) => void;

const scratch = new Int32Array(64);

/** Writes the ranks of those who took part to `scratch`, ascending: persons, or all parties where fewer than two persons are named. Returns how many. */
function ranksOf({ parties }: Entries, row: number, { person, rank }: Lanes): number {
  const { offsets, values } = parties;
  const [from, to] = [offsets[row] as number, offsets[row + 1] as number];
  let persons = 0;
  for (let at = from; at < to; at += 1) persons += person[values[at] as number] as number;
  let count = 0;
  for (let at = from; at < to && count < scratch.length; at += 1) {
    const party = values[at] as number;
    if (persons > 1 && !person[party]) continue;
    const mine = rank[party] as number;
    let place = count;
    for (; place > 0 && (scratch[place - 1] as number) > mine; place -= 1)
      scratch[place] = scratch[place - 1] as number;
    scratch[place] = mine;
    count += 1;
  }
  return count;
}

/** By the persons who took part, by all parties where fewer than two persons are named. */
function byDyad(entries: Entries, row: number, lanes: Lanes): void {
  const count = ranksOf(entries, row, lanes);
  const base = lanes.rank.length + 1;
  let token: number | string = 0;
  for (let at = 0; at < count; at += 1) token = token * base + (scratch[at] as number) + 1;
  // beyond what a number holds exactly
  if (count > 4) token = scratch.subarray(0, count).join();
  lanes.put(row, token, () => lanes.keyOf(Array.from(scratch.subarray(0, count))));
}

function bySide(entries: Entries, row: number, lanes: Lanes): void {
  const seen: string[] = [];
  const { offsets, values } = entries.parties;
  for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at += 1) {
    const side = entries.tables.parties[values[at] as number]?.side;
    if (!side || seen.includes(side)) continue;
    seen.push(side);
    lanes.put(row, side, () => side);
  }
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

/** Puts each statement into the lanes of the contact it is about; those about none go to the lane `restKey`. */
function followed(lanes: Lane[], entries: Entries, shown: Uint8Array): Lane[] {
  const lanesAt = new Int32Array(entries.count).fill(-1);
  lanes.forEach((lane, at) => {
    for (const row of lane.rows) lanesAt[row] = at;
  });
  const added: number[][] = lanes.map(() => []);
  const rest: number[] = [];
  for (let row = 0; row < entries.count; row += 1) {
    if (!entries.statement[row] || !shown[row] || entries.about[row] === notHere) continue;
    const lane = lanesAt[entries.about[row] ?? -1] ?? -1;
    (added[lane] ?? rest).push(row);
  }
  const filled = lanes.map((lane, at) => {
    const more = added[at] ?? [];
    return more.length ? { ...lane, rows: joined(lane.rows, more) } : lane;
  });
  return rest.length ? [...filled, { key: restKey, rows: Uint32Array.from(rest), contacts: 0 }] : filled;
}

function joined(rows: Uint32Array, more: readonly number[]): Uint32Array {
  const all = new Uint32Array(rows.length + more.length);
  all.set(rows);
  all.set(more, rows.length);
  return all.sort();
}

/** Rows of any of these lanes, each once, ascending. */
function union(lanes: readonly Lane[]): Uint32Array {
  const last = lanes.reduce((most, lane) => Math.max(most, lane.rows.at(-1) ?? 0), 0);
  const here = new Uint8Array(last + 1);
  for (const { rows } of lanes) for (const row of rows) here[row] = 1;
  const all = new Uint32Array(here.reduce((n, one) => n + one, 0));
  let at = 0;
  here.forEach((one, row) => {
    if (one) all[at++] = row;
  });
  return all;
}

/**
 * Lanes shown `before` (their keys) keep their places, so that nothing moves when more of the index arrives. Statements about nothing
 * here stay last.
 */
export function inOrderOf(before: readonly string[], lanes: readonly Lane[]): Lane[] {
  if (!before.length) return [...lanes];
  const place = new Map(before.map((key, at) => [key, at]));
  const known = lanes.filter((lane) => place.has(lane.key));
  known.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
  return [...known, ...lanes.filter((lane) => !place.has(lane.key))];
}

/** At most `most` lanes: what further lanes hold stands together in one, which loses nobody. Statements about nothing here stay apart. */
export function fewerLanes(lanes: readonly Lane[], most: number): Lane[] {
  const rest = lanes.at(-1)?.key === restKey ? lanes.slice(-1) : [];
  const own = lanes.slice(0, lanes.length - rest.length);
  if (own.length <= most) return [...own, ...rest];
  const others = own.slice(most - 1);
  const contacts = others.reduce((sum, lane) => sum + lane.contacts, 0);
  const together: Lane = { key: `${othersKey}${others.length}`, rows: union(others), contacts };
  return [...own.slice(0, most - 1), together, ...rest];
}

/**
 * The lanes of the shown entries (`shown[row]` 1), the fullest first (kinds in their own order). An entry of several topics, parties,
 * sides or outlets stands in each of their lanes; a dyad's lane holds those with just these parties.
 */
export function lanesOf(entries: Entries, by: LaneKind, shown: Uint8Array): Lane[] {
  const lanes = new Lanes(entries);
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
