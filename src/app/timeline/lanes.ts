import { kinds } from '#domain/kinds.ts';
import type { Entries } from '../data/entries.ts';
import { listAt, notHere } from '../data/entries.ts';
import { atOnce } from '../data/steps.ts';
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

/** Every lane there can be by one way of making them, and the lanes of each row: row i's are `lanes[offsets[i]]` to before `lanes[offsets[i + 1]]`. */
interface LaneTable {
  readonly keys: readonly string[];
  readonly offsets: Uint32Array;
  readonly lanes: Uint32Array;
}

class Lanes {
  readonly #at = new Map<number | string, number>();
  readonly #lanes: number[] = [];
  readonly keys: string[] = [];
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

  /** Puts the row that is being looked at into a lane. */
  put(token: number | string, key: () => string): void {
    let at = this.#at.get(token);
    if (at === undefined) {
      at = this.keys.length;
      this.#at.set(token, at);
      this.keys.push(key());
    }
    this.#lanes.push(at);
  }

  /** The lanes of all rows that `taken` says, none for others. */
  *tableSteps(put: Put, taken: (row: number) => boolean): Generator<undefined, LaneTable> {
    const { entries, keys } = this;
    const offsets = new Uint32Array(entries.count + 1);
    for (let row = 0; row < entries.count; row += 1) {
      if (taken(row)) put(entries, row, this);
      offsets[row + 1] = this.#lanes.length;
      if (row % rowsAStep === 0) yield;
    }
    return { keys, offsets, lanes: Uint32Array.from(this.#lanes) };
  }
}

/** Rows gone through between two pauses. */
const rowsAStep = 5000;

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
  lanes.put(token, () => lanes.keyOf(Array.from(scratch.subarray(0, count))));
}

function bySide(entries: Entries, row: number, lanes: Lanes): void {
  const seen: string[] = [];
  const { offsets, values } = entries.parties;
  for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at += 1) {
    const side = entries.tables.parties[values[at] as number]?.side;
    if (!side || seen.includes(side)) continue;
    seen.push(side);
    lanes.put(side, () => side);
  }
}

function byList(list: 'topics' | 'outlets'): Put {
  return (entries, row, lanes) => {
    for (const value of listAt(entries[list], row)) lanes.put(value, () => entries.tables[list][value] ?? '');
  };
}

function byParty(entries: Entries, row: number, lanes: Lanes): void {
  for (const party of listAt(entries.parties, row))
    lanes.put(party, () => entries.tables.parties[party]?.id ?? '');
}

function byKind(entries: Entries, row: number, lanes: Lanes): void {
  const kind = entries.kind[row] ?? 0;
  lanes.put(kind, () => kinds[kind] ?? '');
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

/** The same with each statement in the lane of the contact it is about; those about none are in a last lane, `restKey`. A contact has one lane here. */
function followed({ keys, offsets, lanes }: LaneTable, entries: Entries): LaneTable {
  const { count, about, statement } = entries;
  const all = new Uint32Array(count);
  const ends = new Uint32Array(count + 1);
  let end = 0;
  for (let row = 0; row < count; row += 1) {
    const contact = statement[row] ? (about[row] as number) : row;
    if (contact !== notHere) {
      all[end] = contact < 0 ? keys.length : (lanes[offsets[contact] as number] as number);
      end += 1;
    }
    ends[row + 1] = end;
  }
  return { keys: [...keys, restKey], offsets: ends, lanes: all.subarray(0, end) };
}

const tables = new WeakMap<Entries, Map<LaneKind, LaneTable>>();

/** Made once for these entries, with pauses: filters change which rows are shown, not where they stand. */
export function* laneSteps(entries: Entries, by: LaneKind): Generator<undefined, LaneTable> {
  const known = tables.get(entries) ?? new Map<LaneKind, LaneTable>();
  tables.set(entries, known);
  const before = known.get(by);
  if (before) return before;
  const follow = followContact[by];
  const own = yield* new Lanes(entries).tableSteps(putters[by], (row) => !(follow && entries.statement[row]));
  const table = follow ? followed(own, entries) : own;
  known.set(by, table);
  return table;
}

function tableOf(entries: Entries, by: LaneKind): LaneTable {
  return atOnce(laneSteps(entries, by));
}

/** Where each lane's rows end in an array of all, in the order of lanes, and how many of them are contacts. */
function sizesOf({ keys, offsets, lanes }: LaneTable, statement: Uint8Array, shown: Uint8Array) {
  const ends = new Uint32Array(keys.length + 1);
  const contacts = new Uint32Array(keys.length);
  for (let row = 0; row < shown.length; row += 1) {
    if (!shown[row]) continue;
    const told = statement[row] ? 0 : 1;
    const to = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < to; at += 1) {
      const lane = lanes[at] as number;
      ends[lane + 1] = (ends[lane + 1] as number) + 1;
      contacts[lane] = (contacts[lane] as number) + told;
    }
  }
  for (let lane = 0; lane < keys.length; lane += 1)
    ends[lane + 1] = (ends[lane + 1] as number) + (ends[lane] as number);
  return { ends, contacts };
}

/** The shown rows lane by lane, each ascending: counted, then put in their places. Lanes with none are left out. */
function filled(table: LaneTable, statement: Uint8Array, shown: Uint8Array): Lane[] {
  const { keys, offsets, lanes } = table;
  const { ends, contacts } = sizesOf(table, statement, shown);
  const rows = new Uint32Array(ends[keys.length] as number);
  const next = ends.slice();
  for (let row = 0; row < shown.length; row += 1) {
    if (!shown[row]) continue;
    const to = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < to; at += 1) {
      const lane = lanes[at] as number;
      const place = next[lane] as number;
      rows[place] = row;
      next[lane] = place + 1;
    }
  }
  return keys.flatMap((key, lane) =>
    ends[lane + 1] === ends[lane]
      ? []
      : [{ key, rows: rows.subarray(ends[lane], ends[lane + 1]), contacts: contacts[lane] as number }],
  );
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
  const lanes = filled(tableOf(entries, by), entries.statement, shown);
  const order = new Map<string, number>(kinds.map((kind, at) => [kind, at]));
  const follow = followContact[by];
  const told = ({ rows, contacts }: Lane) => (follow ? contacts : rows.length);
  return lanes.sort((a, b) => {
    if (a.key === restKey || b.key === restKey) return a.key === restKey ? 1 : -1;
    return by === 'kind'
      ? (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)
      : b.contacts - a.contacts || told(b) - told(a) || (a.key < b.key ? -1 : 1);
  });
}
