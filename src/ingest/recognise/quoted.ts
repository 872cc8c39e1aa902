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

const speech = new WeakMap<readonly Quote[], Uint8Array>();

/** For each token of an article, 1 when it stands in a quotation of some length. */
function speechOf(article: SegmentedArticle): Uint8Array {
  const known = speech.get(article.quotes);
  if (known) return known;
  const last = article.sentences.at(-1)?.tokens.at(-1);
  const made = new Uint8Array(last ? last.position + 1 : 0);
  for (const quote of article.quotes)
    if (quote.to - quote.from >= shortestSpeech) made.fill(1, quote.from, quote.to);
  speech.set(article.quotes, made);
  return made;
}

/** The same for the tokens of one sentence. */
export function quotedOf(sentence: Sentence, article: SegmentedArticle): Uint8Array {
  const first = sentence.tokens[0]?.position ?? 0;
  return speechOf(article).slice(first, first + sentence.tokens.length);
}

/** Whether the token at `at` stands in any quotation, however short. */
export const inQuotes = (sentence: Sentence, at: number, quotes: readonly Quote[]) => {
  const position = sentence.tokens[at]?.position ?? -1;
  return quotes.some(
    (quote) => quote.line === sentence.line && position >= quote.from && position < quote.to,
  );
};
