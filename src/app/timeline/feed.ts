import type { IntervalIndex } from './interval-index.ts';
import { startsWithin } from './interval-index.ts';
import type { DayWindow } from './window.ts';

/** Marks that are seen at once: vis-timeline stays fluent below some 150. */
export const itemBudget = 150;
/** Marks that vis is fed, with those to either side of what is seen: panning moves them as one, but a filter draws them anew. */
const pageBudget = 270;
/** More than this many seen in one lane are drawn as density. */
const laneCap = 60;

/** The days that vis is fed: those it draws, cut at the same days whatever the way there. */
export interface Page extends DayWindow {
  /** power of two of the page's step in days */
  readonly level: number;
}

/** The page that holds these days: at most half as long again. */
export function pageOf({ from, to }: DayWindow): Page {
  const level = Math.floor(Math.log2((to - from) / 8));
  const step = 2 ** level;
  return { level, from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}

/** Whether these days need no other page than the one that is fed. */
export function covers(page: Page, window: DayWindow): boolean {
  return page.level === pageOf(window).level && window.from >= page.from && window.to <= page.to;
}

/** How lanes compete for marks: all for `budget`, those `near` what the reader sees before the others, none leaving its way at once. */
export interface Competing {
  readonly budget?: number;
  /** which lanes were shown entry by entry just before */
  readonly before?: Uint8Array | null;
  readonly near?: (lane: number) => boolean;
  /** the days of the page that are seen */
  readonly seen?: DayWindow;
  /** whether a lane's marks have room without covering each other */
  readonly fits?: (lane: number) => boolean;
}

/**
 * Which lanes are shown entry by entry (1), those near first, of them the sparsest, until the budget is spent; the rest as density (0).
 * What is seen is counted: beside it marks stand only where all of the page's have room.
 * A lane keeps its way of drawing until the count is clearly on the other side, so that it doesn't flicker while the reader pans.
 */
export function itemisedLanes(
  lanes: readonly IntervalIndex[],
  window: DayWindow,
  { budget = itemBudget, before = null, near = () => true, seen = window, fits = () => true }: Competing = {},
): Uint8Array {
  const chosen = new Uint8Array(lanes.length);
  const counts = lanes.map((lane, at) => ({
    at,
    n: startsWithin(lane, seen.from, seen.to),
    fed: startsWithin(lane, window.from, window.to),
    far: near(at) ? 0 : 1,
  }));
  let [left, room] = [budget, pageBudget];
  for (const { at, n, fed } of counts.sort((a, b) => a.far - b.far || a.n - b.n || a.at - b.at)) {
    const keeps = before?.[at] ? 0.75 : 1;
    if (n * keeps > Math.min(left, laneCap) || fed * keeps > room || !fits(at)) continue;
    chosen[at] = 1;
    left -= n;
    room -= fed;
  }
  return chosen;
}
