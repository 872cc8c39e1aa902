import { fromEach } from '../from-each.ts';
import type { Token } from '../stages.ts';
import type { Seam } from './merge-rules.ts';
import { mergeRules } from './merge-rules.ts';

const ends = new Set(['.', '!', '?', '…', '?!']);
const closers = new Set([')', ']', '}']);

const isCloser = (token: Token | undefined) =>
  token !== undefined && (token.kind === 'close-quote' || closers.has(token.raw));

/**
 * Sentences of one line as runs of its tokens, each token in exactly one run. Crude first: every run of `.!?…` with the quotes and brackets
 * that close after it is a seam; then each merge rule, in order, may say that a seam joins.
 */
export function sentencesOf(line: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  const caseless = !/\p{Lu}/u.test(line);
  let start = 0;
  let brackets = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.raw === '(' || token.raw === '[') brackets++;
    if ((token.raw === ')' || token.raw === ']') && brackets > 0) brackets--;
    if (!ends.has(token.raw)) continue;
    let next = i + 1;
    while (
      ends.has(tokens[next]?.raw ?? '') ||
      (isCloser(tokens[next]) && tokens[next]?.start === tokens[next - 1]?.end)
    ) {
      if (closers.has(tokens[next]?.raw ?? '') && brackets > 0) brackets--;
      next++;
    }
    if (next >= tokens.length) break;
    const seam: Seam = { line, tokens, end: i, next, brackets, caseless, start };
    if (!mergeRules.some((rule) => rule.joins(seam))) {
      sentences.push(tokens.slice(start, next));
      start = next;
    }
    i = next - 1;
  }
  if (start < tokens.length) sentences.push(tokens.slice(start));
  return fromEach(sentences, inPieces);
}

/** No sentence of prose is this long (tables, lists and keyword dumps are); later stages compare words of a sentence with each other. */
const longest = 250;

function inPieces(sentence: Token[]): Token[][] {
  if (sentence.length <= longest) return [sentence];
  const count = Math.ceil(sentence.length / longest);
  return Array.from({ length: count }, (_, i) => sentence.slice(i * longest, (i + 1) * longest));
}
