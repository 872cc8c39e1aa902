import { accountSize } from '#domain/columns.ts';
import type { Status } from '#domain/contact.ts';
import { statuses } from '#domain/kinds.ts';
import type { Entries } from '../data/entries.ts';

/** A status as told on one day, with everyone who told it so: positions in the entries' voices, −1 an outlet that is not named. */
export interface Account {
  readonly day: number;
  readonly status: Status;
  readonly voices: readonly number[];
}

/** Where each entry's accounts stand in the thread: those of row i from `offsets[i]` to before `offsets[i + 1]`. */
interface Places {
  readonly offsets: Uint32Array;
  readonly at: Uint32Array;
}

const placesOf = new WeakMap<Entries, Places>();

/** Sorted by counting, once for the same entries: as known on an earlier day they come in another order. */
function placesIn(entries: Entries): Places {
  const known = placesOf.get(entries);
  if (known) return known;
  const { thread, count } = entries;
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < thread.length; at += accountSize) {
    const next = (thread[at] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let row = 0; row < count; row += 1)
    offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  const free = offsets.slice();
  const at = new Uint32Array(thread.length / accountSize);
  for (let account = 0; account < thread.length; account += accountSize) {
    const row = thread[account] as number;
    at[free[row] as number] = account;
    free[row] = (free[row] as number) + 1;
  }
  const places = { offsets, at };
  placesOf.set(entries, places);
  return places;
}

/** Every dated account of an entry's status, oldest first; those of one day stand in no order of their own. Undated ones are not in the index. */
export function accountsOf(entries: Entries, row: number): Account[] {
  const { offsets, at } = placesIn(entries);
  const { thread } = entries;
  const told = new Map<string, { day: number; status: Status; voices: number[] }>();
  for (let place = offsets[row] as number; place < (offsets[row + 1] as number); place += 1) {
    const account = at[place] as number;
    const day = thread[account + 1] as number;
    const status = statuses[thread[account + 2] as number];
    const voice = thread[account + 3] as number;
    if (status === undefined) continue;
    const key = `${day} ${status}`;
    const known = told.get(key);
    if (!known) told.set(key, { day, status, voices: [voice] });
    else if (!known.voices.includes(voice)) known.voices.push(voice);
  }
  return [...told.values()].sort((a, b) => a.day - b.day);
}

function sameStatuses(a: readonly Account[], b: readonly Account[]): boolean {
  return a.length === b.length && a.every(({ status }) => b.some((other) => other.status === status));
}

/**
 * The accounts worth a mark of their own while nobody asks for all: a day on which the status is told as the day before told it adds nothing,
 * nor does the outcome that the contact's own mark shows.
 */
export function turnsOf(entries: Entries, row: number): Account[] {
  const accounts = accountsOf(entries, row);
  const days = [...new Set(accounts.map(({ day }) => day))].map((day) =>
    accounts.filter((account) => account.day === day),
  );
  const turns = days.filter((told, at) => !sameStatuses(told, days[at - 1] ?? []));
  const own = statuses[entries.status[row] ?? 0];
  const [only] = turns;
  if (turns.length === 1 && only?.length === 1 && only[0]?.status === own) return [];
  const undated = entries.basis[row] === -1;
  return turns.flat().filter(({ status, day }) => {
    const isOutcome = status === 'held' && own === 'held';
    // an undated contact stands on the day it was first told: its mark is that account
    const isOwnMark = undated && status === own && day === entries.start[row];
    return !isOutcome && !isOwnMark;
  });
}
