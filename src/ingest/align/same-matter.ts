import { dayNumber, hasYear } from '#domain/time.ts';
import type { ArticleOutline, OutlineContact, SentencePair } from '../aligned.ts';
import { bagOf, lengthOf } from '../sentence-print.ts';
import { samePeople } from './told.ts';

/** Reprints and translations follow within days; what is alike weeks apart is the formula of a genre. */
const longestApart = 7;

/** Shorter ones that name no contact («Об этом сообщил пресс-секретарь») must be all but equal. */
const telling = 8;
const closest = 0.85;

/**
 * The pairs that carry one matter. Readouts and news follow formulas ("X spoke by phone with Y on Friday"), so sentences that are only alike are no
 * pair when their articles stand more than a week apart, or when they tell of other people or other days. The very same sentence always is one.
 */
export function ofOneMatter(
  pairs: readonly SentencePair[],
  articles: readonly ArticleOutline[],
): SentencePair[] {
  return pairs.filter((pair) => {
    if (pair.type === 'same') return true;
    const [a, b] = [articles[pair.a.article], articles[pair.b.article]];
    if (!a || !b || farApart(a, b)) return false;
    const left = toldIn(a, pair.a.sentence);
    const right = toldIn(b, pair.b.sentence);
    if (left.length > 0 && right.length > 0) return left.some((x) => right.some((y) => mayBeOne(x, y)));
    return pair.score >= closest || shorterOf(pair, a, b) >= telling;
  });
}

const shorterOf = (pair: SentencePair, a: ArticleOutline, b: ArticleOutline) =>
  Math.min(lengthOf(bagOf(a.prints, pair.a.sentence)), lengthOf(bagOf(b.prints, pair.b.sentence)));

function farApart(a: ArticleOutline, b: ArticleOutline): boolean {
  if (!a.published || !b.published) return false;
  return Math.abs(dayNumber(a.published.value) - dayNumber(b.published.value)) > longestApart;
}

function toldIn({ sentences, contacts }: ArticleOutline, at: number): OutlineContact[] {
  const own = sentences[at];
  if (!own) return [];
  return contacts.filter(({ mentions }) =>
    mentions.some(({ line, start }) => line === own.line && own.start <= start && start < own.end),
  );
}

function mayBeOne(a: OutlineContact, b: OutlineContact): boolean {
  const ids = (contact: OutlineContact) => contact.parties.map((party) => party.id).sort();
  if (!samePeople(ids(a), ids(b))) return false;
  if (!a.time || !b.time || !hasYear(a.time) || !hasYear(b.time)) return true;
  const gap = Math.max(
    dayNumber(a.time.start) - dayNumber(b.time.end),
    dayNumber(b.time.start) - dayNumber(a.time.end),
  );
  return !(gap > 1);
}
