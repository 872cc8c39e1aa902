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

/** The newest rows of the parts (each sorted by day, the newest part last), newest first; an undated one by the day it was told of. */
export function newestFirst(parts: readonly IndexPart[], most = lookedThrough): IndexRow[] {
  const rows: IndexRow[] = [];
  for (const part of [...parts].reverse())
    for (let at = part.id.length - 1; at >= 0 && rows.length < most; at -= 1) rows.push(indexRow(part, at));
  return rows;
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

/** Whether row `at` is a contact of exactly these parties, by position in the part's own table. */
function between(part: IndexPart, at: number, parties: ReadonlySet<number>): boolean {
  const mine = part.parties[at] ?? [];
  return part.type[at] === 0 && mine.length === parties.size && mine.every((party) => parties.has(party));
}

/** The first row from `at` on, in steps of one, that is a contact of these parties; it may lie in a part further on. */
function seek(
  parts: readonly IndexPart[],
  from: { part: number; at: number },
  ids: ReadonlySet<string>,
  step: 1 | -1,
): IndexRow | null {
  for (let p = from.part; parts[p]; p += step) {
    const part = parts[p] as IndexPart;
    const positions = new Set(part.tables.parties.flatMap((party, at) => (ids.has(party.id) ? [at] : [])));
    const start = p === from.part ? from.at + step : step === 1 ? 0 : part.id.length - 1;
    if (positions.size !== ids.size) continue;
    for (let at = start; at >= 0 && at < part.id.length; at += step)
      if (between(part, at, positions)) return indexRow(part, at);
  }
  return null;
}

/** The contacts of the same parties just before and just after one; `parts` oldest first. */
export function neighboursOf(
  parts: readonly IndexPart[],
  id: string,
): { before: IndexRow | null; after: IndexRow | null } {
  const part = parts.findIndex((one) => one.id.includes(id));
  const mine = parts[part];
  if (!mine) return { before: null, after: null };
  const at = mine.id.indexOf(id);
  const ids = new Set((mine.parties[at] ?? []).flatMap((party) => mine.tables.parties[party]?.id ?? []));
  return { before: seek(parts, { part, at }, ids, -1), after: seek(parts, { part, at }, ids, 1) };
}
