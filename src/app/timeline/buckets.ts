import { kinds } from '#domain/kinds.ts';
import type { Entries } from '../data/entries.ts';
import type { IntervalIndex } from './interval-index.ts';
import { lowerBound } from './interval-index.ts';
import type { DayWindow } from './window.ts';

/** Whole days of a dense lane whose contacts are counted, shown and opened together: from day `from` to before day `to`. */
export interface Bucket extends DayWindow {
  readonly lane: string;
}

/** px that a bucket at least takes: wide enough to be met by a pointer. */
const leastWidth = 8;

/** The bucket that holds a day. Buckets begin at the same days whatever is shown, so that they don't change while the reader pans. */
export function bucketAt(lane: string, day: number, pxPerDay: number): Bucket {
  const days = Math.max(1, Math.ceil(leastWidth / pxPerDay));
  const from = Math.floor(day / days) * days;
  return { lane, from, to: from + days };
}

/** Positions of the contacts that start in a bucket. */
export function rowsIn({ rows, start }: IntervalIndex, { from, to }: DayWindow): Uint32Array {
  return rows.subarray(lowerBound(start, from), lowerBound(start, to));
}

/** How many contacts of each kind there are, the most frequent first. */
export function kindsOf({ kind }: Pick<Entries, 'kind'>, rows: Uint32Array) {
  const counts = kinds.map((one) => ({ kind: one, n: 0 }));
  for (const row of rows) {
    const count = counts[kind[row] ?? -1];
    if (count) count.n += 1;
  }
  return counts.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
}

/** The bucket nearest to a day, up to `reach` buckets away, that holds any contact; null where none does. */
export function nearestBucket(
  index: IntervalIndex,
  { lane, day, pxPerDay }: { lane: string; day: number; pxPerDay: number },
  reach: number,
): Bucket | null {
  const here = bucketAt(lane, day, pxPerDay);
  const days = here.to - here.from;
  const near = Array.from({ length: 2 * reach + 1 }, (_, n) => (n % 2 ? (n + 1) / 2 : -n / 2));
  for (const steps of near) {
    const bucket = { lane, from: here.from + steps * days, to: here.to + steps * days };
    if (rowsIn(index, bucket).length) return bucket;
  }
  return null;
}
