import type { Evidence } from '#domain/text.ts';
import { longestExcerpt, wordsOf } from '#domain/text.ts';
import type { RecognisedArticle } from '../mentions.ts';
import { perForm } from '../word-form.ts';

/** Where tokens [from, to) of a sentence stand on the raw line, with at most eight of its words. */
export function evidenceOf(
  article: RecognisedArticle,
  s: number,
  span: { from: number; to: number },
): Evidence {
  const sentence = article.sentences[s];
  const line = sentence ? article.lines[sentence.line - 1] : undefined;
  const first = sentence?.tokens[span.from];
  if (!sentence || !line || !first) return { line: sentence?.line ?? 1, start: 0, end: 0, excerpt: '' };
  let last = span.to - 1;
  while (last > span.from && words(article, s, span.from, last) > longestExcerpt) last -= 1;
  const end = sentence.tokens[Math.min(last, sentence.tokens.length - 1)]?.end ?? first.end;
  const at = line.map?.[first.start] ?? first.start;
  const to = line.map?.[end] ?? end;
  return { line: sentence.line, start: at, end: to, excerpt: line.text.slice(at, to) };
}

const wordCount = perForm(({ raw }) => wordsOf(raw).length);

function words(article: RecognisedArticle, s: number, from: number, last: number): number {
  const sentence = article.sentences[s];
  return (sentence?.tokens ?? [])
    .slice(from, last + 1)
    .reduce((sum, token) => sum + wordCount(token.word), 0);
}
