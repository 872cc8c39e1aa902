import { precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import type { Page } from './feed.ts';
import { itemisedLanes } from './feed.ts';
import type { IndexedLane } from './frame.ts';
import { sizes } from './frame.ts';
import { entriesWithin } from './interval-index.ts';
import type { LaneSlice } from './lane-slice.ts';
import { isSeen } from './lane-slice.ts';
import { mostAtOnce } from './layout.ts';
import type { DayWindow } from './window.ts';

/** The days of a page that are seen, and how wide each is. */
export interface Seen {
  readonly days: DayWindow;
  readonly pxPerDay: number;
}

const undated = precisions.indexOf('unknown');

/** Rows that the contacts of a lane need in the time seen so that no sign or bar covers another. */
export function rowsNeeded(
  entries: Pick<Entries, 'start' | 'end' | 'precision'>,
  { contactIndex }: Pick<IndexedLane, 'contactIndex'>,
  { days, pxPerDay }: Seen,
): number {
  const { start, end, precision } = entries;
  const rows = entriesWithin(contactIndex, entries, Math.floor(days.from), Math.ceil(days.to));
  const stretches = rows.map((row) => {
    const [from, to] = [start[row] as number, end[row] as number];
    const bar = to > from && precision[row] !== undated;
    const left = bar ? from * pxPerDay : (from + 0.5) * pxPerDay - sizes.glyph / 2;
    return { left, right: Math.max(left + sizes.glyph, bar ? (to + 1) * pxPerDay : 0) };
  });
  return mostAtOnce(stretches);
}

/**
 * Remembers which lanes were drawn mark by mark, so that a lane near the limit doesn't flicker. `rows`: of lanes that all have one height;
 * null: each takes what it needs.
 */
export function itemiser(
  entries: Entries,
  lanes: readonly IndexedLane[],
  folded: ReadonlySet<string>,
  rows: number | null,
): (drawn: LaneSlice, page: Page, seen: Seen) => Uint8Array {
  const before = new Uint8Array(lanes.length);
  return (drawn, page, seen) => {
    const { first, last } = drawn;
    const slice = lanes.slice(first, last);
    // a folded lane takes nothing from the marks of others
    const open = slice.flatMap((lane, at) => (folded.has(lane.key) ? [] : [{ at, lane }]));
    const indexes = open.map(({ lane }) => lane.index);
    const chosen = itemisedLanes(indexes, page, {
      before: Uint8Array.from(open, ({ at }) => before[first + at] ?? 0),
      near: (n) => isSeen(drawn, open[n]?.at ?? 0),
      seen: seen.days,
      fits: (n) => {
        const lane = open[n]?.lane;
        return rows === null || !lane || rowsNeeded(entries, lane, seen) <= rows;
      },
    });
    const all = new Uint8Array(slice.length);
    open.forEach(({ at }, n) => {
      all[at] = chosen[n] ?? 0;
    });
    before.set(all, first);
    return all;
  };
}
