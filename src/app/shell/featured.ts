import { flag } from '#domain/bundle-terms.ts';
import type { Entries } from '../data/entries.ts';
import { listAt, positionOf } from '../data/entries.ts';
import type { IndexRow } from '../ui/index-row.ts';
import { indexRow } from '../ui/index-row.ts';

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

/** What makes an entry worth comparing, the likelier to reward a reader first; by kind of comparison, never by how much accounts differ. */
const worth: readonly ((row: IndexRow) => boolean)[] = [
  (row) => has(row, flag.twoSides) && row.status === 'held',
  (row) => has(row, flag.divergence),
  (row) => row.type === 'statement' && row.articles > 1,
  (row) => has(row, flag.twoSides),
  (row) => row.articles > 1,
];

/** Looked through for what to open first: enough for any corpus, and no more of a large one than a frame bears. */
const lookedThrough = 2000;

/** The newest rows, newest first; an undated one by the day it was told of. */
export function newestFirst(entries: Entries, most = lookedThrough): IndexRow[] {
  const rows: IndexRow[] = [];
  for (let at = entries.count - 1; at >= 0 && rows.length < most; at -= 1) rows.push(indexRow(entries, at));
  return rows;
}

/**
 * The newest held contact with accounts of two sides, else the next best thing to compare; then up to `count` others that two sides,
 * or two articles, tell of.
 */
export function featuredOf(entries: Entries | null, count = 6): Featured {
  const rows = entries ? newestFirst(entries) : [];
  const subject = tests.map((fits) => rows.find(fits)).find((row) => row !== undefined) ?? null;
  const rank = (row: IndexRow) => worth.findIndex((fits) => fits(row));
  const next = rows
    .filter((row) => row.id !== subject?.id && rank(row) >= 0)
    .sort((a, b) => rank(a) - rank(b));
  return { subject, next: next.slice(0, count) };
}

/** Whether row `at` is a contact of exactly these parties. */
function between(entries: Entries, at: number, parties: ReadonlySet<number>): boolean {
  const mine = listAt(entries.parties, at);
  return (
    entries.statement[at] === 0 && mine.length === parties.size && mine.every((party) => parties.has(party))
  );
}

/** The first row after `from`, in steps of one, that is a contact of these parties. */
function seek(entries: Entries, from: number, parties: ReadonlySet<number>, step: 1 | -1): IndexRow | null {
  for (let at = from + step; at >= 0 && at < entries.count; at += step)
    if (between(entries, at, parties)) return indexRow(entries, at);
  return null;
}

/** The contacts of the same parties just before and just after one. */
export function neighboursOf(
  entries: Entries | null,
  id: string,
): { before: IndexRow | null; after: IndexRow | null } {
  const at = entries ? positionOf(entries, id) : -1;
  if (!entries || at < 0) return { before: null, after: null };
  const parties = new Set(listAt(entries.parties, at));
  return { before: seek(entries, at, parties, -1), after: seek(entries, at, parties, 1) };
}
