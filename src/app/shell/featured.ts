import type { IndexPart } from '#domain/bundle.ts';
import { flag } from '#domain/bundle.ts';
import type { IndexRow } from '../ui/titles.ts';
import { indexRow } from '../ui/titles.ts';

/** What the first screen opens, and what it offers next. */
export interface Featured {
  readonly subject: IndexRow | null;
  readonly next: readonly IndexRow[];
}

const tests: readonly ((row: IndexRow) => boolean)[] = [
  (row) => row.type === 'contact' && row.status === 'held' && has(row, flag.twoSides),
  (row) => row.type === 'contact' && has(row, flag.twoSides),
  (row) => row.articles > 1,
  (row) => row.type === 'contact' && row.status === 'held',
  (row) => row.type === 'contact',
];

export function has(row: Pick<IndexRow, 'flags'>, bit: number): boolean {
  return (row.flags & bit) !== 0;
}

function day(row: IndexRow): string {
  return row.time?.start ?? row.asOf ?? '';
}

/** What makes an entry worth comparing, the likelier to reward a reader first; by kind of comparison, never by how much accounts differ. */
const worth: readonly ((row: IndexRow) => boolean)[] = [
  (row) => has(row, flag.twoSides),
  (row) => has(row, flag.divergence),
  (row) => row.type === 'statement' && row.articles > 1,
  (row) => row.articles > 1,
];

/** All rows of the parts, newest first; an undated one by the day it was told of. */
export function newestFirst(parts: readonly IndexPart[]): IndexRow[] {
  const rows = parts.flatMap((part) => part.id.map((_, at) => indexRow(part, at)));
  return rows.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

/**
 * The newest held contact with accounts of two sides, else the next best thing to compare; then up to `count` others that two sides,
 * or two articles, tell of.
 */
export function featuredOf(parts: readonly IndexPart[], count = 6): Featured {
  const rows = newestFirst(parts);
  const subject = tests.map((fits) => rows.find(fits)).find((row) => row !== undefined) ?? null;
  const rank = (row: IndexRow) => worth.findIndex((fits) => fits(row));
  const next = rows
    .filter((row) => row.id !== subject?.id && rank(row) >= 0)
    .sort((a, b) => rank(a) - rank(b));
  return { subject, next: next.slice(0, count) };
}

/** The contacts of the same parties just before and just after one. */
export function neighboursOf(
  parts: readonly IndexPart[],
  id: string,
): { before: IndexRow | null; after: IndexRow | null } {
  const rows = parts.flatMap((part) =>
    part.id.flatMap((_, at) => (part.type[at] === 0 ? [indexRow(part, at)] : [])),
  );
  const mine = rows.find((row) => row.id === id);
  if (!mine) return { before: null, after: null };
  const dyad = (row: IndexRow) =>
    row.parties
      .map((party) => party.id)
      .sort()
      .join(' ');
  const same = rows
    .filter((row) => dyad(row) === dyad(mine))
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1));
  const at = same.indexOf(mine);
  return { before: same[at - 1] ?? null, after: same[at + 1] ?? null };
}
