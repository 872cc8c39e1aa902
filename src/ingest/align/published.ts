import type { Published } from '#domain/article.ts';
import { hasYear } from '#domain/time.ts';
import type { ArticleOutline, Doubt, SentencePair } from '../aligned.ts';
import { bodyLength, bodyTies } from './echoes.ts';
import { fillYear } from './told.ts';

/** A date is lent only between articles that share at least this much of the shorter body. */
const lendingShare = 0.5;

/**
 * Publication days, with those of undated articles inferred from near-identical dated ones (the earliest of the closest); an inferred
 * day is passed on. An article that none lends to is dated by the main contact it tells. Such a day says basis `inferred`, and the review says why.
 */
export function inferPublished(
  articles: readonly ArticleOutline[],
  pairs: readonly SentencePair[],
): { published: (Published | null)[]; doubts: Doubt[] } {
  const published = articles.map((article) => article.published);
  const doubts: Doubt[] = [];
  const closeness = new Map<number, { to: number; shared: number }[]>();
  for (const { a, b, pairs: shared } of bodyTies(articles, pairs)) {
    const part =
      new Set(shared.map((pair) => pair.a.sentence)).size /
      Math.min(bodyLength(articles[a]), bodyLength(articles[b]));
    if (part < lendingShare) continue;
    closeness.set(a, [...(closeness.get(a) ?? []), { to: b, shared: part }]);
    closeness.set(b, [...(closeness.get(b) ?? []), { to: a, shared: part }]);
  }
  let waiting = [...closeness.keys()].filter((article) => !published[article]).sort((x, y) => x - y);
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    const lent = waiting.flatMap((article) => {
      const lender = nearestDated(closeness.get(article) ?? [], published);
      return lender === null ? [] : [{ article, lender }];
    });
    for (const { article, lender } of lent) {
      const value = published[lender]?.value;
      if (!value) continue;
      published[article] = { value, precision: 'day', basis: 'inferred' };
      doubts.push({
        article,
        line: null,
        code: 'published-inferred',
        settle: 'published',
        detail: `no publication date; ${value} taken from ${articles[lender]?.file}, which shares most of its text`,
      });
    }
    waiting = waiting.filter((article) => !published[article]);
  }
  for (const [article, outline] of articles.entries()) {
    const day = published[article] ? null : toldDay(outline);
    if (!day) continue;
    published[article] = { value: day, precision: 'day', basis: 'inferred' };
    doubts.push({
      article,
      line: null,
      code: 'published-inferred',
      settle: 'published',
      detail: `no publication date; ${day} is the last day of what it tells, so it is no older`,
    });
  }
  return { published, doubts };
}

/** The day of the main contact of an undated article, when it was held on a stated day and nothing later is told: news of that day. */
function toldDay({ contacts, yearHint }: ArticleOutline): string | null {
  const days = contacts.flatMap(({ time, status, main }) => {
    if (time?.precision !== 'day' || status !== 'held') return [];
    return [{ day: fillYear(time, null, yearHint, true), main }];
  });
  const latest = days
    .filter(({ day }) => hasYear(day))
    .sort((a, b) => (a.day.start < b.day.start ? 1 : -1))[0];
  return latest?.main ? latest.day.start : null;
}

function nearestDated(
  ties: readonly { to: number; shared: number }[],
  published: readonly (Published | null)[],
): number | null {
  const dated = ties.filter(({ to }) => published[to]);
  const ranked = dated.sort(
    (x, y) =>
      y.shared - x.shared ||
      ((published[x.to]?.value ?? '') < (published[y.to]?.value ?? '') ? -1 : 1) ||
      x.to - y.to,
  );
  return ranked[0]?.to ?? null;
}
