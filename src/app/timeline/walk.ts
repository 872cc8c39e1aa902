import type { Entries } from '../data/entries.ts';
import { lowerBound } from './interval-index.ts';
import type { Lane } from './lanes.ts';
import type { DayWindow } from './window.ts';

export type Step =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'lane-up'
  | 'lane-down'
  | 'page-next'
  | 'page-previous';

/** What the keyboard walks: every shown contact in order of time, and the lanes they stand in. */
export interface Walk {
  readonly contacts: Uint32Array;
  readonly lanes: readonly Lane[];
}

function contactsIn({ count, statement }: Entries, lanes: readonly Lane[]): Uint32Array {
  const seen = new Uint8Array(count);
  let total = 0;
  for (const { rows } of lanes)
    for (const row of rows) {
      if (seen[row] || statement[row]) continue;
      seen[row] = 1;
      total += 1;
    }
  const contacts = new Uint32Array(total);
  let at = 0;
  for (let row = 0; row < count; row += 1) if (seen[row]) contacts[at++] = row;
  return contacts;
}

/** The walk through these lanes: contacts only, in order of time, each once; gathered when somebody walks. */
export function walkOf(entries: Entries, lanes: readonly Lane[]): Walk {
  let contacts: Uint32Array | undefined;
  return {
    lanes,
    get contacts() {
      contacts ??= contactsIn(entries, lanes);
      return contacts;
    },
  };
}

function nearestIn(rows: Uint32Array, entries: Entries, day: number): number {
  let best = -1;
  for (const row of rows) {
    if (entries.statement[row]) continue;
    const far = Math.abs((entries.start[row] ?? 0) - day);
    if (best < 0 || far < Math.abs((entries.start[best] ?? 0) - day)) best = row;
  }
  return best;
}

/** Position of the lane a contact is walked in: the one it was come to by (`key`), else the first that holds it. */
function laneOf(lanes: readonly Lane[], row: number, key: string | null): number {
  const held = (lane: Lane) => lane.rows[lowerBound(lane.rows, row)] === row;
  const same = lanes.findIndex((lane) => lane.key === key && held(lane));
  return same >= 0 ? same : lanes.findIndex(held);
}

/** The key of the lane that a contact is walked in. */
export function laneWalked({ lanes }: Walk, row: number, key: string | null): string | null {
  return lanes[laneOf(lanes, row, key)]?.key ?? null;
}

function acrossLanes({ lanes }: Walk, { entries, row, lane }: Standing, by: 1 | -1): Place {
  const day = entries.start[row] ?? 0;
  for (let at = laneOf(lanes, row, lane) + by; at >= 0 && at < lanes.length; at += by) {
    const next = lanes[at];
    const found = next ? nearestIn(next.rows, entries, day) : -1;
    if (next && found >= 0) return { row: found, lane: next.key };
  }
  return { row, lane };
}

/** A contact (−1: none), and the lane it was come to by; null where it was come to by time. */
export interface Place {
  readonly row: number;
  readonly lane: string | null;
}

/** Where the reader stands, looking at `window`. */
export interface Standing extends Place {
  readonly entries: Entries;
  readonly window: DayWindow;
}

/** Where a key leads: the same contact where there is no further, −1 where there is none at all. */
export function stepFrom(walk: Walk, standing: Standing, step: Step): Place {
  if (step === 'lane-up' || step === 'lane-down') {
    if (standing.row >= 0) return acrossLanes(walk, standing, step === 'lane-up' ? -1 : 1);
    return { row: walk.contacts[0] ?? -1, lane: null };
  }
  return { row: alongTime(walk, standing, step), lane: standing.lane };
}

function alongTime(
  walk: Walk,
  { entries, row, window }: Standing,
  step: Exclude<Step, 'lane-up' | 'lane-down'>,
): number {
  const { contacts } = walk;
  const at = contacts.indexOf(row);
  const last = contacts.length - 1;
  const day = (one: number | undefined) => entries.start[one ?? 0] ?? 0;
  switch (step) {
    case 'first':
      return contacts[0] ?? -1;
    case 'last':
      return contacts[last] ?? -1;
    case 'next':
      return contacts[at < 0 ? firstIn(walk, entries, window) : Math.min(last, at + 1)] ?? -1;
    case 'previous':
      return contacts[at < 0 ? firstIn(walk, entries, window) : Math.max(0, at - 1)] ?? -1;
    case 'page-next': {
      const beyond = contacts.find((one) => day(one) > Math.max(window.to, day(contacts[at])));
      return beyond ?? contacts[last] ?? -1;
    }
    case 'page-previous': {
      const before = contacts.findLast(
        (one) => day(one) < Math.min(window.from, at < 0 ? window.from : day(contacts[at])),
      );
      return before ?? contacts[0] ?? -1;
    }
  }
}

/** Position in the walk of the first contact within the window, else the first of all. */
function firstIn({ contacts }: Walk, entries: Entries, window: DayWindow): number {
  return Math.max(
    0,
    contacts.findIndex((row) => (entries.start[row] ?? 0) >= window.from),
  );
}

/** The step a key stands for; null for keys that mean something else. */
export function stepOfKey(key: string): Step | null {
  const steps: Readonly<Record<string, Step>> = {
    ArrowRight: 'next',
    ArrowLeft: 'previous',
    ArrowUp: 'lane-up',
    ArrowDown: 'lane-down',
    Home: 'first',
    End: 'last',
    PageDown: 'page-next',
    PageUp: 'page-previous',
  };
  return steps[key] ?? null;
}
