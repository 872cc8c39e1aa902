import table from './lexicon/outlets.json';
import type { Sentence, Token } from './stages.ts';
import { formOf, perForm } from './word-form.ts';

/** An outlet, news agency or public body that publishes, of the lexicon. */
export interface Outlet {
  id: string;
  kind: 'agency' | 'outlet' | 'office';
  country: string;
  names: { en: string; uk: string; ru: string; be: string };
  spellings: string[];
  domains: string[];
  /** its name is a common word too («Взгляд», "Time"): it counts only in quotation marks, or by its address */
  common?: true;
  /** other pages take texts from it or pass its news on every day: naming it tells little of whose the page is */
  wire?: true;
}

/** An outlet's name on a folded line: offsets [start, end). `domain` when its address stands there. */
export interface OutletMention {
  outlet: Outlet;
  start: number;
  end: number;
  domain: boolean;
  /** in another case than the nominative, for all that is known */
  oblique: boolean;
}

/** A word of a spelling; of an `open` one any ending may follow. */
interface SpelledWord {
  text: string;
  open: boolean;
}

interface Spelling {
  outlet: Outlet;
  words: SpelledWord[];
  domain: boolean;
  /** written as an address («Газета.Ru»): no common word even where the outlet's plain name is one */
  dotted: boolean;
  /** short or common as a word: counts only when written as here ("AP", not "ap"; "Time", not "time") */
  exact: string | null;
  /** another case of the name: it counts only in quotation marks of its own («в „Зендской правде“») */
  oblique: boolean;
}

const outlets = table as Outlet[];
const countries = new Map(outlets.map(({ id, country }) => [id, country]));

/** The state an outlet of the lexicon belongs to, null for others. */
export const outletCountry = (id: string | null): string | null =>
  id === null ? null : (countries.get(id) ?? null);

const byFirst = new Map<string, Spelling[]>();
const byStem = new Map<string, Spelling[]>();
const longestEnding = 3;

const piece = /[\p{L}\p{N}]+(?:['.’-][\p{L}\p{N}]+)*/gu;
const wordsIn = (text: string) => text.replace(/[’ʼ]/g, "'").match(piece) ?? [];

for (const outlet of outlets) {
  for (const name of new Set([...Object.values(outlet.names), ...outlet.spellings]))
    addSpelling(outlet, name, outlet.domains.includes(name.toLowerCase()));
  for (const domain of outlet.domains) addSpelling(outlet, domain, true);
}

function addSpelling(outlet: Outlet, name: string, domain: boolean): void {
  if (name.includes('(')) return;
  const written = name.match(/[\p{L}\p{N}]+(?:['.’-][\p{L}\p{N}]+)*\*?/gu) ?? [];
  const words = written.map((word) => word.replace(/[’ʼ]/g, "'").toLowerCase());
  const plain = wordsIn(name).join(' ');
  const spelling: Spelling = {
    outlet,
    words: words.map(spelled),
    domain,
    dotted: /\p{L}\.\p{L}/u.test(name),
    exact: words.length === 1 && !domain && plain.length <= 5 && !name.endsWith('*') ? plain : null,
    oblique: false,
  };
  keep(spelling);
  if (!domain && /^[\u0400-\u04ff'’ -]{5,}$/u.test(name))
    keep({ ...spelling, words: words.map(stemOf).map(spelled), exact: null, oblique: true });
}

/** What all cases of a Cyrillic word have in common, to be met with any ending; short words stay. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return `${word.replace(/(?:[аяіиоеє][яеєй]|[ыі]я|[аеєёийоуыьюяі])$/u, '')}*`;
}

function spelled(word: string): SpelledWord {
  return word.endsWith('*') ? { text: word.slice(0, -1), open: true } : { text: word, open: false };
}

function keep(spelling: Spelling): void {
  const first = spelling.words[0];
  if (first === undefined) return;
  const [map, key] = first.open ? [byStem, first.text.slice(0, 3)] : [byFirst, first.text];
  const list = map.get(key);
  if (list) list.push(spelling);
  else map.set(key, [spelling]);
}

const fits = (word: string, { text, open }: SpelledWord) =>
  open ? word.length <= text.length + longestEnding && word.startsWith(text) : word === text;

/** Whether the words behind the first are a spelling's. */
function goesOn(words: readonly LineWord[], at: number, spelling: Spelling): boolean {
  for (let k = 1; k < spelling.words.length; k++) {
    const word = words[at + k];
    if (!word || !fits(word.low, spelling.words[k] as SpelledWord)) return false;
  }
  return true;
}

/** The outlets named on a folded line, longest name first where names overlap, in order. Linear in the line. */
export function outletsIn(line: string): OutletMention[] {
  const words: LineWord[] = [];
  const starts: number[] = [];
  piece.lastIndex = 0;
  for (let match = piece.exec(line); match; match = piece.exec(line)) {
    words.push(lineWordOf(formOf(match[0])));
    starts.push(match.index);
  }
  return namedAmong({ line, words, starts });
}

/** The outlets a sentence names, as `outletsIn` finds them in its text: its tokens are the words there, unless marks hold some of them together. */
export function outletsOf(sentence: Sentence, line: string): OutletMention[] {
  const words: LineWord[] = [];
  const starts: number[] = [];
  for (const [at, token] of sentence.tokens.entries()) {
    const word = wholeWordOf(token.word);
    if (word === 'parted' || (joins(sentence.tokens, at) && word !== 'none'))
      return outletsIn(line.slice(sentence.start, sentence.end));
    if (word === 'none') continue;
    words.push(word);
    starts.push(token.start - sentence.start);
  }
  if (words.every(({ begins }) => begins.length === 0)) return [];
  return namedAmong({ line: line.slice(sentence.start, sentence.end), words, starts });
}

/** A mark that stands in a word stands right before a token, and right behind another: "Zenda.com". */
const joins = (tokens: readonly Token[], at: number) =>
  at > 1 &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  tokens[at - 2]?.end === tokens[at - 1]?.start &&
  joiner.test(tokens[at - 1]?.raw ?? '');

const joiner = /^['.’-]$/;
const wholePiece = /^[\p{L}\p{N}]+(?:['.’-][\p{L}\p{N}]+)*$/u;

/** A token as a word of a line; `none` where it has no letter or digit, `parted` where a line has it as several. */
const wholeWordOf = perForm((form): LineWord | 'none' | 'parted' => {
  if (wholePiece.test(form.raw)) return lineWordOf(form);
  return /[\p{L}\p{N}]/u.test(form.raw) ? 'parted' : 'none';
});

function namedAmong({ line, words, starts }: { line: string; words: LineWord[]; starts: number[] }) {
  const found: OutletMention[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at]?.begins.length === 0) continue;
    const best = longestAt(words, at, (last) =>
      standsOut(line, starts[at] ?? 0, (starts[last] ?? 0) + (words[last]?.raw.length ?? 0)),
    );
    if (!best) continue;
    const last = at + best.words.length - 1;
    const start = starts[at] ?? 0;
    const end = (starts[last] ?? start) + (words[last]?.raw.length ?? 0);
    if (best.words.length > 1 && !best.domain && isCommonNoun(line, start, end)) continue;
    if (!best.outlet.common || best.domain || best.dotted || standsOut(line, start, end))
      found.push({ outlet: best.outlet, start, end, domain: best.domain, oblique: best.oblique });
    at = last;
  }
  return found;
}

/** "foreign policy" in small letters on a line that has capitals is no name. */
const isCommonNoun = (line: string, start: number, end: number) =>
  /^[a-z ]+$/.test(line.slice(start, end)) && /[A-Z]/.test(line);

/** In quotation marks of its own, or a name in Latin letters behind Cyrillic words («передаёт Report»). */
function standsOut(line: string, start: number, end: number): boolean {
  if (
    /^[A-Z]/.test(line.charAt(start)) &&
    /[\u0400-\u04ff] $/.test(line.slice(0, start)) &&
    !/^ [A-Z]/.test(line.slice(end, end + 2))
  )
    return true;
  return /[«"]/.test(line.charAt(start - 1)) && /[»"]/.test(line.charAt(end));
}

/** A word of a line, with the spellings whose first word it is. */
interface LineWord {
  raw: string;
  low: string;
  begins: readonly Spelling[];
}

/** The longest name that begins at a word, of equal ones the one that stands as it is written; other cases only where they stand out. */
function longestAt(
  words: readonly LineWord[],
  at: number,
  standsOutTo: (last: number) => boolean,
): Spelling | null {
  let best: Spelling | null = null;
  for (const spelling of words[at]?.begins ?? none) {
    const more = spelling.words.length - (best?.words.length ?? 0);
    if (best && (more < 0 || (more === 0 && !(best.oblique && !spelling.oblique)))) continue;
    if (!goesOn(words, at, spelling)) continue;
    if (!spelling.oblique || standsOutTo(at + spelling.words.length - 1)) best = spelling;
  }
  return best;
}

const none: readonly Spelling[] = [];

/** Cyrillic letters that look like Latin ones: «Еuronews» is typed with either. */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
};

const inOneScript = (low: string) =>
  !low.includes('.') && /[a-z]/.test(low) && /[\u0400-\u04ff]/.test(low)
    ? low.replace(/[\u0400-\u04ff]/g, (letter) => alike[letter] ?? letter)
    : low;

const lineWordOf = perForm(({ raw }): LineWord => {
  const low = inOneScript(raw.toLowerCase());
  const spellings = [
    ...(byFirst.get(low) ?? none),
    ...(low.length >= 4 ? (byStem.get(low.slice(0, 3)) ?? none) : none),
  ];
  const begins = spellings.filter(
    ({ exact, words: [first] }) =>
      first && fits(low, first) && (exact === null || exact === raw || exact.toUpperCase() === raw),
  );
  return { raw, low, begins: begins.length === 0 ? none : begins };
});
