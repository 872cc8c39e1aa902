import type { Published } from '#domain/article.ts';
import type { ArticleOutline, Doubt, SentencePair } from '../aligned.ts';
import { bodyLength, bodyTies } from './echoes.ts';

/** A date is lent only between articles that share at least this much of the shorter body. */
const lendingShare = 0.5;

/**
 * Publication days, with those of undated articles inferred from near-identical dated ones (the earliest of the closest); an inferred
 * day is passed on. A lent day says basis `inferred`, and the review names the lender.
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
  return { published, doubts };
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
