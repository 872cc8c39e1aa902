import type { Token, TokenKind } from '../stages.ts';
import { formOf } from '../word-form.ts';
import { deepest } from './quotes.ts';

/** Words keep inner hyphens, apostrophes and the dots of `U.S` or `tass.ru`; numbers keep inner `.,:/` (15.02.2025, 23:43, 1,5). Every branch eats at least one character: linear. */
const piece =
  /\d+(?:[.,:/]\d+)*(?![\p{L}\p{M}\d])|[\p{L}\p{M}\p{N}]+(?:(?:[-'](?=[\p{L}\p{N}])|\.(?=(?:ru|com|ua|by|org|net|info|eu|uk|de|gov|me|io|tv|news)(?![\p{L}\p{N}])|[A-Z](?![a-z])))[\p{L}\p{M}\p{N}]+)*|[^\s]/giu;

const openMarks = new Set(['«', '‹', '「']);
const closeMarks = new Set(['»', '›', '」']);
const plainMarks = new Set(['"', "'"]);

const wordLike = /[\p{L}\p{N}]/u;
const letter = /\p{L}/u;
const beforeOpen = /[\s([{–\-/«"':;]/;
const afterClose = /[\s.,;:!?…)\]}–\-/»"'*]/;

type Side = 'open-quote' | 'close-quote' | 'either' | 'none';

/** What a quote mark can be from its neighbours alone. */
function sideOf(line: string, at: number): Side {
  const before = at === 0 ? ' ' : line.charAt(at - 1);
  const after = at + 1 >= line.length ? ' ' : line.charAt(at + 1);
  const opens = beforeOpen.test(before) && !/[\s,;:!?]/.test(after);
  const closes = afterClose.test(after) && !/[\s([{]/.test(before);
  if (opens === closes) return 'either';
  return opens ? 'open-quote' : 'close-quote';
}

/** Which straight single quotes are quotation marks: each opener paired with the next possible closer; all others are apostrophes. */
function singleQuotes(line: string): Map<number, TokenKind> {
  const found = new Map<number, TokenKind>();
  let opener = -1;
  for (let at = line.indexOf("'"); at >= 0; at = line.indexOf("'", at + 1)) {
    const before = line.charAt(at - 1);
    const after = line.charAt(at + 1);
    if (!wordLike.test(before) && letter.test(after) && !/[.,!?]/.test(before)) opener = at;
    else if (opener >= 0 && before !== '' && before !== ' ' && !wordLike.test(after)) {
      found.set(opener, 'open-quote');
      found.set(at, 'close-quote');
      opener = -1;
    }
  }
  return found;
}

/** Tokens of a folded line from `from` on, quote marks resolved to opening and closing ones; `position` counts on from `first`. */
export function tokensOf(line: string, from: number, first: number): Token[] {
  const tokens: Token[] = [];
  const singles = line.includes("'") ? singleQuotes(line) : null;
  const stack: string[] = [];
  piece.lastIndex = from;
  for (let match = piece.exec(line); match; match = piece.exec(line)) {
    const word = formOf(match[0]);
    const { raw, text } = word;
    const kind = word.kind ?? markKind(raw, { line, at: match.index, stack, singles });
    if (kind === 'open-quote' && stack.length < deepest) stack.push(raw);
    if (kind === 'close-quote') stack.pop();
    tokens.push({
      text,
      raw,
      kind,
      word,
      start: match.index,
      end: match.index + raw.length,
      position: first + tokens.length,
    });
  }
  return tokens;
}

interface Place {
  line: string;
  at: number;
  stack: readonly string[];
  singles: Map<number, TokenKind> | null;
}

function markKind(raw: string, place: Place): TokenKind {
  if (plainMarks.has(raw))
    return raw === "'" ? (place.singles?.get(place.at) ?? 'punctuation') : doubleKind(place);
  // “ was folded to « although it closes „…“: its neighbours decide
  if (openMarks.has(raw))
    return place.stack.length > 0 && sideOf(place.line, place.at) === 'close-quote'
      ? 'close-quote'
      : 'open-quote';
  if (closeMarks.has(raw))
    return place.stack.length === 0 && sideOf(place.line, place.at) === 'open-quote'
      ? 'open-quote'
      : 'close-quote';
  return 'punctuation';
}

function doubleKind(place: Place): TokenKind {
  const side = sideOf(place.line, place.at);
  if (side === 'open-quote' || side === 'close-quote') return side;
  return place.stack.includes('"') ? 'close-quote' : 'open-quote';
}
