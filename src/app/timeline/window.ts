import { dayNumber, dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';

/** What the timeline shows: from day `from` to day `to`, counts since 1970-01-01, fractions allowed. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Above this many contacts the timeline opens on the latest of them instead of a picture of all. */
const openWhole = 300;
const openLatest = 90;
const shortest = 3;

function reachOf(entries: Entries): DayWindow | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < entries.count; row += 1) {
    from = Math.min(from, entries.start[row] ?? from);
    to = Math.max(to, (entries.end[row] ?? to) + 1);
  }
  for (const day of entries.articleColumns.day) {
    if (day < 0) continue;
    from = Math.min(from, day);
    to = Math.max(to, day + 1);
  }
  return from <= to ? { from, to } : null;
}

/** From the first to the last day of anything here, with room for the labels; null when nothing has a day. */
export function wholeWindow(entries: Entries): DayWindow | null {
  const reach = reachOf(entries);
  if (!reach) return null;
  const days = reach.to - reach.from;
  return { from: reach.from - Math.max(5, days * 0.03), to: reach.to + Math.max(7, days * 0.13) };
}

/** Whether a link without a window shows all of so many contacts. */
export function opensWhole(total: number): boolean {
  return total <= openWhole;
}

/** The window a link without one opens on: the whole, or of a large collection the time of its latest contacts. */
export function openingWindow(entries: Entries, total = entries.count): DayWindow | null {
  const whole = wholeWindow(entries);
  if (!whole || opensWhole(total)) return whole;
  const from = entries.start[Math.max(0, entries.count - openLatest)] ?? whole.from;
  const last = (entries.start.at(-1) ?? whole.to) + 1;
  const days = Math.max(10, last - from);
  return { from: last - days, to: last + days * 0.04 };
}

/** A window moved and, where it must be, narrowed so that it lies within `bounds` and is no shorter than three days. */
export function within(bounds: DayWindow, window: DayWindow): DayWindow {
  const days = Math.min(bounds.to - bounds.from, Math.max(shortest, window.to - window.from));
  const middle = (window.from + window.to) / 2;
  const from = Math.min(bounds.to - days, Math.max(bounds.from, middle - days / 2));
  return { from, to: from + days };
}

/** `factor` < 1 shows less time, > 1 more; the day `anchor` keeps its place. */
export function zoomed(window: DayWindow, factor: number, anchor = (window.from + window.to) / 2): DayWindow {
  return { from: anchor - (anchor - window.from) * factor, to: anchor + (window.to - anchor) * factor };
}

/** Moved by this part of its own length. */
export function moved(window: DayWindow, part: number): DayWindow {
  const by = (window.to - window.from) * part;
  return { from: window.from + by, to: window.to + by };
}

/** One end of the window, or both, moved by some days; an end never passes the other. */
export function dragged({ from, to }: DayWindow, part: 'from' | 'to' | 'whole', days: number): DayWindow {
  if (part === 'from') return { from: Math.min(from + days, to - shortest), to };
  if (part === 'to') return { from, to: Math.max(to + days, from + shortest) };
  return { from: from + days, to: to + days };
}

/** The same window if the day is well inside it, else moved so that the day stands in its middle. */
export function showing(window: DayWindow, day: number): DayWindow {
  const margin = (window.to - window.from) * 0.01;
  if (day >= window.from + margin && day <= window.to - margin) return window;
  const half = (window.to - window.from) / 2;
  return { from: day - half, to: day + half };
}

/** A window as a link holds it: its first and last whole day. */
export function linkedWindow(window: DayWindow): { start: string; end: string } {
  return {
    start: dayOf(Math.round(window.from)),
    end: dayOf(Math.max(Math.round(window.from), Math.round(window.to) - 1)),
  };
}

/** The window of a link. */
export function windowOfLink(link: { start: string; end: string }): DayWindow {
  return { from: dayNumber(link.start), to: dayNumber(link.end) + 1 };
}
