import abbreviations from '../lexicon/abbreviations.json';
import type { Token } from '../stages.ts';

/** A place where a sentence may end: `tokens[end]` is the first end mark, `tokens[next]` the first token after the marks and what closes with them. */
export interface Seam {
  line: string;
  tokens: readonly Token[];
  start: number;
  end: number;
  next: number;
  /** brackets still open at the seam */
  brackets: number;
  /** the line has no capital letter, so a small one after a full stop tells nothing */
  caseless: boolean;
}

interface MergeRule {
  name: string;
  joins(seam: Seam): boolean;
}

const never = new Set(abbreviations.never);
const mayEnd = new Set(abbreviations.mayEnd);
const beforeNumber = new Set(abbreviations.beforeNumber);
const beforeName = new Set(abbreviations.beforeName);
/** Names whose last part is one letter, which is no initial. */
const oneLetterNames = new Set(abbreviations.oneLetterNames);
const dotted = new Set(abbreviations.dotted);
const speech = new Set(abbreviations.speechAfterQuote);

const upper = /^\p{Lu}/u;
const lower = /^\p{Ll}/u;
const singleLetter = /^\p{L}$/u;

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
const fullStop = (seam: Seam) => seam.tokens[seam.end]?.raw === '.' && seam.next === seam.end + 1;
const before = (seam: Seam) => (seam.end > seam.start ? seam.tokens[seam.end - 1] : undefined);
const glued = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && a.end === b.start;

/** First token at or after the seam that is neither quote mark nor dash. */
function opening(seam: Seam): Token | undefined {
  for (let i = seam.next; i < Math.min(seam.next + 4, seam.tokens.length); i++) {
    const token = seam.tokens[i];
    if (token && token.kind !== 'open-quote' && token.raw !== '–' && token.raw !== '[' && token.raw !== '(')
      return token;
  }
  return undefined;
}

/** The abbreviation that ends at the seam, with its earlier dotted parts: `т.д` of «и т.д.». */
function dottedBefore(seam: Seam): string {
  let word = before(seam)?.text ?? '';
  for (
    let i = seam.end - 1;
    i - 2 >= seam.start && seam.tokens[i - 1]?.raw === '.' && seam.end - i < 7;
    i -= 2
  ) {
    if ((seam.tokens[i - 2]?.raw.length ?? 9) > 2) break;
    word = `${seam.tokens[i - 2]?.text ?? ''}.${word}`;
  }
  return word;
}

/** In order; the first that says so joins. Each is named for the phenomenon. */
export const mergeRules: readonly MergeRule[] = [
  {
    name: 'no space after the mark (3.5, tass.ru, т.д.)',
    joins: (seam) =>
      glued(seam.tokens[seam.next - 1], seam.tokens[seam.next]) &&
      !(
        isWord(seam.tokens[seam.next]) &&
        upper.test(seam.tokens[seam.next]?.raw ?? '') &&
        (before(seam)?.raw.length ?? 0) > 2 &&
        lower.test(before(seam)?.raw ?? '')
      ),
  },
  { name: 'inside brackets', joins: (seam) => seam.brackets > 0 },
  {
    name: 'initial before a name',
    joins: (seam) =>
      fullStop(seam) &&
      isWord(before(seam)) &&
      singleLetter.test(before(seam)?.raw ?? '') &&
      upper.test(before(seam)?.raw ?? '') &&
      !oneLetterNames.has(`${seam.tokens[seam.end - 2]?.raw} ${before(seam)?.raw}`) &&
      upper.test(seam.tokens[seam.next]?.raw ?? '') &&
      seam.tokens[seam.next]?.kind === 'word',
  },
  { name: 'dotted abbreviation in mid-sentence', joins: joinsDotted },
  {
    name: 'abbreviation that never ends a sentence',
    joins: (seam) =>
      fullStop(seam) &&
      never.has(before(seam)?.text ?? '') &&
      !(mayEnd.has(before(seam)?.text ?? '') && endsAfterAbbreviation(seam)),
  },
  {
    name: 'abbreviation before a name («м. Київ»)',
    joins: (seam) =>
      fullStop(seam) &&
      beforeName.has(before(seam)?.raw ?? '') &&
      seam.end - 2 >= seam.start &&
      seam.tokens[seam.end - 2]?.kind === 'word',
  },
  {
    name: 'abbreviation before a number',
    joins: (seam) =>
      fullStop(seam) &&
      beforeNumber.has(before(seam)?.text ?? '') &&
      seam.tokens[seam.next]?.kind === 'number',
  },
  {
    name: 'list number or day of month («24. September», «1. Text»)',
    joins: (seam) => fullStop(seam) && before(seam)?.kind === 'number' && seam.end - 1 === seam.start,
  },
  {
    name: 'closing quote, then dash and who said it',
    joins: (seam) =>
      seam.next > seam.end + 1 &&
      (seam.tokens[seam.next]?.raw === '–' || seam.tokens[seam.next]?.raw === ','),
  },
  { name: 'closing quote, then the English speaker and verb', joins: joinsSpeaker },
  {
    name: 'small letter follows',
    joins: (seam) => !seam.caseless && lower.test(opening(seam)?.raw ?? '') && opening(seam)?.kind === 'word',
  },
  {
    name: 'punctuation follows («… ,», «?» -)',
    joins: (seam) => /^[,;:)\]]/.test(seam.tokens[seam.next]?.raw ?? ''),
  },
];

function endsAfterAbbreviation(seam: Seam): boolean {
  const next = opening(seam);
  return (
    next !== undefined &&
    next.kind === 'word' &&
    upper.test(next.raw) &&
    seam.end - seam.start > 3 &&
    (seam.tokens[seam.end - 2]?.kind === 'number' || dotted.has(dottedBefore(seam)))
  );
}

function joinsDotted(seam: Seam): boolean {
  if (!fullStop(seam)) return false;
  const word = before(seam)?.text ?? '';
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (!dotted.has(dottedBefore(seam)) && !dotted.has(last)) return false;
  const next = opening(seam);
  if (!next || !upper.test(next.raw)) return true;
  // "U.S. President", but "… of the U.S. He added": a pronoun or article starts a sentence
  return word.includes('.')
    ? !/^(?:He|She|It|They|We|The|In|On|At|But|And|A|An|This|That|His|Her|Its|Their|However|According|Earlier|As)$/.test(
        next.raw,
      )
    : false;
}

function joinsSpeaker(seam: Seam): boolean {
  // "… here." He said: a full stop inside the quotation ends the sentence, a question does not
  if (
    seam.tokens[seam.end]?.raw === '.' ||
    seam.next === seam.end + 1 ||
    seam.tokens[seam.next - 1]?.kind !== 'close-quote'
  )
    return false;
  for (let i = seam.next; i < Math.min(seam.next + 7, seam.tokens.length); i++) {
    const token = seam.tokens[i];
    if (!isWord(token)) return false;
    if (speech.has(token.text)) return true;
  }
  return false;
}
