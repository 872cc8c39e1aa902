import { contentHash, wordsOf } from '#domain/text.ts';
import type { CleanArticle, CleanLine, Quote, SegmentedArticle, Sentence, Token } from '../stages.ts';
import { perForm } from '../word-form.ts';
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

/** Marks that stand for letters or digits when taken apart («№», «½», «™»): words with them are counted over the whole sentence. */
const plainWord = /^[a-z0-9\u0400-\u04ff.,:'–/-]+$/;
const wordLike = /[\p{L}\p{N}\p{M}]/u;

/** Null when the form may count otherwise inside its sentence than by itself. */
const wordsOfForm = perForm(({ raw, text, kind }): readonly string[] | null => {
  if (kind === null) return wordLike.test(raw.normalize('NFKC')) ? null : [];
  return plainWord.test(text) ? wordsOf(raw) : null;
});

/** The words of a sentence by its forms; null where only the whole tells them. */
function wordsOfTokens(tokens: readonly Token[]): string[] | null {
  const words: string[] = [];
  let end = -1;
  for (const token of tokens) {
    const own = wordsOfForm(token.word);
    if (own === null || (own.length > 0 && token.start === end)) return null;
    words.push(...own);
    if (own.length > 0) end = token.end;
  }
  return words;
}

function sentence(
  line: CleanLine & { role: ReadRole },
  tokens: Token[],
  place: { index: number; n: number },
): Sentence {
  const start = tokens[0]?.start ?? line.from;
  const end = tokens.at(-1)?.end ?? start;
  const words = wordsOfTokens(tokens) ?? wordsOf(line.folded.slice(start, end));
  return {
    index: place.index,
    line: line.n,
    n: place.n,
    role: line.role,
    start,
    end,
    tokens,
    hash: contentHash(words.join(' '), 12),
    words: words.length,
  };
}
