import type { Entries } from '../data/entries.ts';

/**
 * The entries of one lane, ready for window queries. Days are counts since 1970-01-01.
 * `reach[i]` is the last day any of the rows 0…i covers, so that rows which began before a window and last into it are found by
 * one binary search (a running maximum never falls).
 */
export interface IntervalIndex {
  readonly rows: Uint32Array;
  readonly start: Int32Array;
  readonly reach: Int32Array;
  /** rows that start before day `firstDay + i`: how many start within any days is one subtraction */
  readonly before: Uint32Array;
  readonly firstDay: number;
}

/** Position of the first value ≥ `wanted` in an ascending array. */
export function lowerBound(ascending: Int32Array | Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indexes `rows` (positions of entries, ascending, hence sorted by start). O(rows + days). */
export function intervalIndex(entries: Pick<Entries, 'start' | 'end'>, rows: Uint32Array): IntervalIndex {
  const start = new Int32Array(rows.length);
  const reach = new Int32Array(rows.length);
  let furthest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const end = entries.end[row] as number;
    start[at] = entries.start[row] as number;
    if (end > furthest) furthest = end;
    reach[at] = furthest;
  }
  const firstDay = start[0] ?? 0;
  const days = rows.length ? (start.at(-1) ?? 0) - firstDay + 1 : 0;
  const before = new Uint32Array(days + 1);
  for (const day of start) before[day - firstDay + 1] = (before[day - firstDay + 1] ?? 0) + 1;
  for (let day = 1; day <= days; day += 1) before[day] = (before[day] ?? 0) + (before[day - 1] ?? 0);
  return { rows, start, reach, before, firstDay };
}

/** Positions of the entries that cover any day of the closed interval `from`…`to`, sorted by start. O(log n + answers), but for rows under a long one. */
export function entriesWithin(
  index: IntervalIndex,
  entries: Pick<Entries, 'end'>,
  from: number,
  to: number,
): number[] {
  const last = lowerBound(index.start, to + 1);
  const found: number[] = [];
  for (let at = lowerBound(index.reach, from); at < last; at += 1) {
    const row = index.rows[at] ?? 0;
    if ((entries.end[row] ?? 0) >= from) found.push(row);
  }
  return found;
}

/** How many entries start on a day from `from` to before `to`. O(1). */
export function startsWithin(index: IntervalIndex, from: number, to: number): number {
  const last = index.before.length - 1;
  const place = (day: number) => Math.min(last, Math.max(0, Math.ceil(day) - index.firstDay));
  return (index.before[place(to)] ?? 0) - (index.before[place(from)] ?? 0);
}

/** Starts per column when the days `from`…`to` (fractions allowed) are cut into equal columns, added to `columns`. O(columns). */
export function density(index: IntervalIndex, from: number, to: number, columns: Uint32Array): Uint32Array {
  const width = (to - from) / columns.length;
  for (let at = 0; at < columns.length; at += 1)
    columns[at] = (columns[at] ?? 0) + startsWithin(index, from + at * width, from + (at + 1) * width);
  return columns;
}
