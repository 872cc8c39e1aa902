import type { Manifest } from './bundle.ts';

/** Days without an article after which a stretch ends. */
const longestGap = 30;

/** An article's day, -1 or not a number without a date; its outlet, '' unknown; its language. */
interface Dated {
  readonly day: number;
  readonly outlet: string;
  readonly language: string;
}

/** When there were articles at all, by outlet and by language. Articles without a date cover nothing. */
export function coverageOf(articles: readonly Dated[]): Manifest['coverage'] {
  return {
    outlets: stretchesBy(articles, ({ outlet }) => outlet),
    languages: stretchesBy(articles, ({ language }) => language),
  };
}

function stretchesBy(
  articles: readonly Dated[],
  keyOf: (article: Dated) => string,
): Record<string, number[]> {
  const days = new Map<string, number[]>();
  for (const article of articles) {
    if (!(article.day >= 0)) continue;
    const known = days.get(keyOf(article));
    if (known) known.push(article.day);
    else days.set(keyOf(article), [article.day]);
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, all]) => [key, stretches(all)]));
}

/** Triples of first day, last day and how many there are. */
function stretches(days: readonly number[]): number[] {
  const found: [from: number, to: number, count: number][] = [];
  // numbers alone sort many times faster than what must be compared
  for (const day of Int32Array.from(days).sort()) {
    const last = found.at(-1);
    if (last && day - last[1] <= longestGap) {
      last[1] = day;
      last[2] += 1;
    } else found.push([day, day, 1]);
  }
  return found.flat();
}
