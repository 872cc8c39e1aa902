import type { Articles, Entries } from '../data/entries.ts';
import type { IntervalIndex } from './interval-index.ts';
import { intervalIndex } from './interval-index.ts';

export interface ArticleIndex {
  readonly index: IntervalIndex;
  readonly end: Int32Array;
}

const made = new WeakMap<Articles, ArticleIndex | null>();

/** Publications in order of their days, found by counting; null where none is dated. Made once. */
export function articleIndex({ articleColumns }: Pick<Entries, 'articleColumns'>): ArticleIndex | null {
  const known = made.get(articleColumns);
  const index = known === undefined ? indexOf(articleColumns) : known;
  made.set(articleColumns, index);
  return index;
}

function indexOf({ day }: Articles): ArticleIndex | null {
  let [first, final] = [Number.POSITIVE_INFINITY, -1];
  for (const one of day) {
    if (one < 0) continue;
    if (one < first) first = one;
    if (one > final) final = one;
  }
  const from = new Uint32Array(Math.max(0, final - first + 2));
  for (const one of day)
    if (one >= first && one <= final) from[one - first + 1] = (from[one - first + 1] as number) + 1;
  for (let at = 1; at < from.length; at += 1) from[at] = (from[at] as number) + (from[at - 1] as number);
  const rows = new Uint32Array(from.at(-1) ?? 0);
  day.forEach((one, at) => {
    if (one < first || one > final) return;
    const place = from[one - first] as number;
    rows[place] = at;
    from[one - first] = place + 1;
  });
  return rows.length ? { index: intervalIndex({ start: day, end: day }, rows), end: day } : null;
}
