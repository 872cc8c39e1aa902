import type { LineRole } from '#domain/article.ts';
import type { RawLine } from '../stages.ts';
import type { Cue } from './cues.ts';
import { cuesOf } from './cues.ts';
import type { WrittenDate } from './dates.ts';
import { datesIn, isDateLine } from './dates.ts';

export type Role = LineRole | 'blank';

/** What a line shows by itself and against its neighbours; the roles are scored from these alone. */
export interface LineFeatures {
  at: number;
  n: number;
  folded: string;
  words: string[];
  /** words joined: equal for lines that differ in case, marks or numbers' punctuation */
  key: string;
  blank: boolean;
  /** ends as a sentence does: `. ! ? …`, perhaps with a quote mark or bracket after it */
  closed: boolean;
  /** has a full stop followed by a capital inside */
  several: boolean;
  numbered: boolean;
  dates: WrittenDate[];
  dateOnly: boolean;
  cues: Cue[];
  /** photo credit marks: © Agency, "Фото: …" inside, "(AP Photo/…)" */
  credited: boolean;
  /** a rate, a temperature, a count: digits with a currency, degree or percent sign */
  measure: boolean;
  /** short pieces side by side, as a menu is written */
  columns: boolean;
  /** an address of the web */
  address: boolean;
  /** share of the line's letters and digits that dates take */
  dateShare: number;
  /** first words of four or more letters cut to five: kinship of lines is counted over them */
  stems: Set<string>;
  /** a blank line stands before it, or the text has hardly any */
  blankBefore: boolean;
  /** the text sets its paragraphs off by blank lines */
  spaced: boolean;
  /** same key as an earlier line */
  repeats: number | null;
}

const wordPiece = /[\p{L}\p{N}][\p{L}\p{N}'+-]*/gu;
const closedEnd = /[.!?…][»"')\]*]*\s*$/;
/** A full stop, then the agency that signs: «… . – AFP», "… . (Reuters)" */
const signedEnd = /[.!?…][»"']? (?:– |\()\p{Lu}[\p{L}, /]{1,30}\)?$/u;
const severalInside = /[.!?…][»")]? +[«"(]?\p{Lu}/u;
const listNumber = /^\s*\d{1,2}[.)]\s+\S/;
const measure =
  /[°$€₽₴£%]\s*[+-–]?\d|\d\s*[°$€₽₴£]|(?<!\p{L})(?:usd|eur|rub|byn|грн|uah|irr|cny|gbp)(?!\p{L})/iu;
const photoCredit =
  /©|(?<!\p{L})(?:фото|photo(?: credit)?|світлина|фота|прэв'ю|превью)\s*:|\((?:AP Photo|Photo by|Photo)|\(\p{Lu}\p{L}+\/\p{Lu}\p{L}+ \p{Lu}\p{L}+\)\s*$|\/\s*(?:Getty|AFP|Reuters|AP|Shutterstock|EPA)(?!\p{L})|(?:Getty Images|Shutterstock|EPA-EFE|UPG|Depositphotos)|\((?:L|R|C|left|right|слева|справа|зліва|ліворуч|праворуч|злева)\)/iu;

/** What every photo credit has; quick, as most paragraphs have none. */
const mayCredit = /[©:(/]|getty|shutterstock|epa|upg|depositphotos/;

/** Features of every line of an article, in order. Linear in the text. */
export function featuresOf(lines: readonly RawLine[]): LineFeatures[] {
  const seen = new Map<string, number>();
  const spaced = lines.filter((line) => line.text.trim() === '').length > lines.length * 0.12;
  let blankBefore = true;
  return lines.map((line, at) => {
    const made = lineFeatures(line, at);
    made.blankBefore = blankBefore || !spaced;
    made.spaced = spaced;
    blankBefore = made.blank;
    if (made.key.length > 0) {
      made.repeats = seen.get(made.key) ?? null;
      if (made.repeats === null) seen.set(made.key, at);
    }
    return made;
  });
}

/** A blank line shows nothing; half of many a page's lines are blank. */
const blankLine: Readonly<LineFeatures> = {
  at: 0,
  n: 0,
  folded: '',
  words: [],
  key: '',
  blank: true,
  closed: false,
  several: false,
  numbered: false,
  dates: [],
  dateOnly: false,
  cues: [],
  credited: false,
  measure: false,
  columns: false,
  address: false,
  dateShare: 0,
  stems: new Set(),
  blankBefore: false,
  spaced: false,
  repeats: null,
};

function lineFeatures(line: RawLine, at: number): LineFeatures {
  const folded = line.folded;
  if (folded.trim() === '') return { ...blankLine, at, n: line.n, folded };
  const low = folded.toLowerCase().replaceAll('ё', 'е');
  const words = low.match(wordPiece) ?? [];
  const short = words.length <= 60;
  const dates = short ? datesIn(folded) : [];
  return {
    at,
    n: line.n,
    folded,
    words,
    key: words.join(' '),
    blank: false,
    closed:
      closedEnd.test(folded.slice(-12)) ||
      signedEnd.test(folded.slice(-48)) ||
      (words.length >= 18 && folded.trimEnd().endsWith(':')),
    several: severalInside.test(folded),
    numbered: listNumber.test(folded.slice(0, 40)),
    dates,
    dateOnly: isDateLine(folded, dates),
    cues: short ? cuesOf(words) : [],
    credited: short && mayCredit.test(low) && photoCredit.test(folded),
    measure: words.length <= 12 && measure.test(folded),
    columns: words.length <= 24 && hasColumns(folded),
    address: words.length <= 20 && /(?:https?:\/\/|www\.)\S/.test(folded),
    dateShare: shareOf(dates, folded),
    stems: stemsOf(words),
    blankBefore: false,
    spaced: false,
    repeats: null,
  };
}

/** At least two gaps of two spaces or separating marks between pieces. */
function hasColumns(folded: string): boolean {
  if (!folded.includes('  ') && !/[|•›→]/.test(folded)) return false;
  return (folded.trim().match(/ {2,}|[|•›→]/g)?.length ?? 0) >= 2;
}

function shareOf(dates: readonly WrittenDate[], folded: string): number {
  if (dates.length === 0) return 0;
  const taken = dates.reduce((sum, date) => sum + (date.end - date.start), 0);
  return Math.min(1, taken / folded.trim().length);
}

function stemsOf(words: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const word of words) if (word.length >= 4) stems.add(word.slice(0, 5));
  return stems;
}

/** Share of `a`'s stems that `b` has too, 0–1. */
export function kinship(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0) return 0;
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / a.size;
}
