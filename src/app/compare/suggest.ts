import type { IndexPart } from '#domain/bundle.ts';
import { flag } from '#domain/bundle.ts';
import { statuses } from '#domain/contact.ts';

/** A comparison worth opening, and why: accounts of two sides, told two ways, or several articles of one utterance. */
export interface Suggestion {
  id: string;
  type: 'contact' | 'statement';
  reason: 'two-sides' | 'told-two-ways' | 'several-articles';
}

/** The newest held contact with accounts of two sides, else the newest told by several articles, else the newest contact; null in an empty bundle. */
export function openingComparison(index: Pick<IndexPart, 'id' | 'type' | 'status' | 'flags' | 'articles'>): string | null {
  const held = statuses.indexOf('held');
  const newest = (fits: (row: number) => boolean): string | null => {
    for (let row = index.id.length - 1; row >= 0; row--) if (index.type[row] === 0 && fits(row)) return index.id[row] ?? null;
    return null;
  };
  return newest((row) => index.status[row] === held && ((index.flags[row] ?? 0) & flag.twoSides) !== 0) ?? newest((row) => (index.articles[row] ?? 0) > 1) ?? newest(() => true);
}

function reasonOf(index: Pick<IndexPart, 'type' | 'flags' | 'articles'>, row: number): Suggestion['reason'] | null {
  const flags = index.flags[row] ?? 0;
  if (index.type[row] === 0 && flags & flag.divergence) return 'told-two-ways';
  if (index.type[row] === 0 && flags & flag.twoSides) return 'two-sides';
  return index.type[row] === 1 && (index.articles[row] ?? 0) > 1 ? 'several-articles' : null;
}

/** The next comparisons worth opening, newest first, at most `most`, one a reason before a second of the same; `open` is left out. */
export function suggestions(index: Pick<IndexPart, 'id' | 'type' | 'flags' | 'articles'>, open: string | null, most = 3): Suggestion[] {
  const found: Suggestion[] = [];
  for (let row = index.id.length - 1; row >= 0 && found.length < most * 8; row--) {
    const reason = reasonOf(index, row);
    const id = index.id[row];
    if (reason && id !== undefined && id !== open) found.push({ id, reason, type: index.type[row] === 0 ? 'contact' : 'statement' });
  }
  const first = found.filter((s, i) => found.findIndex((other) => other.reason === s.reason) === i);
  return [...first, ...found.filter((s) => !first.includes(s))].slice(0, most);
}
