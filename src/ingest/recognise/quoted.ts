import type { Quote, SegmentedArticle, Sentence } from '../stages.ts';

const byLine = new WeakMap<readonly Quote[], Map<number, Quote[]>>();

/** Quotations of one line of an article. */
export function quotesOf(article: SegmentedArticle, line: number): readonly Quote[] {
  const known = byLine.get(article.quotes) ?? new Map<number, Quote[]>();
  if (!byLine.has(article.quotes)) {
    for (const quote of article.quotes) {
      const list = known.get(quote.line);
      if (list) list.push(quote);
      else known.set(quote.line, [quote]);
    }
    byLine.set(article.quotes, known);
  }
  return known.get(line) ?? [];
}

const shortestSpeech = 3;

/** For each token of a sentence, 1 when it stands in a quotation of some length. */
export function quotedOf(sentence: Sentence, quotes: readonly Quote[]): Uint8Array {
  const quoted = new Uint8Array(sentence.tokens.length);
  const first = sentence.tokens[0]?.position ?? 0;
  for (const quote of quotes) {
    if (quote.line !== sentence.line || quote.to - quote.from < shortestSpeech) continue;
    for (let at = Math.max(0, quote.from - first); at < Math.min(quoted.length, quote.to - first); at++)
      quoted[at] = 1;
  }
  return quoted;
}

/** Whether the token at `at` stands in any quotation, however short. */
export const inQuotes = (sentence: Sentence, at: number, quotes: readonly Quote[]) => {
  const position = sentence.tokens[at]?.position ?? -1;
  return quotes.some(
    (quote) => quote.line === sentence.line && position >= quote.from && position < quote.to,
  );
};
