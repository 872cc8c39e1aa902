import { contentHash, wordsOf } from '#domain/text.ts';
import type { CleanArticle, CleanLine, Quote, SegmentedArticle, Sentence, Token } from '../stages.ts';
import { quotesOf } from './quotes.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

type ReadRole = Sentence['role'];

const isRead = (line: CleanLine): line is CleanLine & { role: ReadRole } =>
  line.role === 'headline' || line.role === 'deck' || line.role === 'body';

/** Sentences, tokens and quotations of the headline, deck and body, in reading order. A line is a paragraph. Pure and linear. */
export function segmentArticle(clean: CleanArticle): SegmentedArticle {
  const lines = clean.lines.filter(isRead);
  const sentences: Sentence[] = [];
  const quotes: Quote[] = [];
  let position = 0;
  lines.forEach((line, i) => {
    const tokens = tokensOf(line.folded, line.from, position);
    position += tokens.length;
    const next = lines[i + 1];
    quotes.push(...quotesOf(tokens, line.n, next !== undefined && /^\s*["«]/.test(next.folded)));
    sentencesOf(line.folded, tokens).forEach((own, at) =>
      sentences.push(sentence(line, own, { index: sentences.length, n: at + 1 })),
    );
  });
  return { ...clean, sentences, quotes };
}

function sentence(
  line: CleanLine & { role: ReadRole },
  tokens: Token[],
  place: { index: number; n: number },
): Sentence {
  const start = tokens[0]?.start ?? line.from;
  const end = tokens.at(-1)?.end ?? start;
  const words = wordsOf(line.folded.slice(start, end));
  return {
    ...place,
    line: line.n,
    role: line.role,
    start,
    end,
    tokens,
    hash: contentHash(words.join(' '), 12),
    words: words.length,
  };
}
