import table from './lexicon/outlets.json';
import { perWord } from './per-word.ts';
import { perForm } from './word-form.ts';

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

interface Spelling {
  outlet: Outlet;
  words: string[];
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
    words,
    domain,
    dotted: /\p{L}\.\p{L}/u.test(name),
    exact: words.length === 1 && !domain && plain.length <= 5 && !name.endsWith('*') ? plain : null,
    oblique: false,
  };
  keep(spelling);
  if (!domain && /^[\u0400-\u04ff'’ -]{5,}$/u.test(name))
    keep({ ...spelling, words: words.map(stemOf), exact: null, oblique: true });
}

/** What all cases of a Cyrillic word have in common, to be met with any ending; short words stay. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return `${word.replace(/(?:[аяіиоеє][яеєй]|[ыі]я|[аеєёийоуыьюяі])$/u, '')}*`;
}

function keep(spelling: Spelling): void {
  const first = spelling.words[0];
  if (first === undefined) return;
  const [map, key] = first.endsWith('*') ? [byStem, first.slice(0, 3)] : [byFirst, first];
  const list = map.get(key);
  if (list) list.push(spelling);
  else map.set(key, [spelling]);
}

const fits = (word: string | undefined, pattern: string) => {
  if (word === undefined) return false;
  if (!pattern.endsWith('*')) return word === pattern;
  return word.startsWith(pattern.slice(0, -1)) && word.length <= pattern.length - 1 + longestEnding;
};

/** The outlets named on a folded line, longest name first where names overlap, in order. Linear in the line. */
export function outletsIn(line: string): OutletMention[] {
  const found: OutletMention[] = [];
  const words: LineWord[] = [];
  const starts: number[] = [];
  piece.lastIndex = 0;
  for (let match = piece.exec(line); match; match = piece.exec(line)) {
    words.push(wordOf(match[0]));
    starts.push(match.index);
  }
  for (let at = 0; at < words.length; at++) {
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

/** Letters and digits that spellings begin with, up to the first mark or as far as a beginning (`стем*`) is told. */
const openings = new Set(
  [...byFirst.keys(), ...byStem.keys()].map((first) => /^[\p{L}\p{N}]+/u.exec(first)?.[0] ?? ''),
);

/** Whether an outlet's name may begin in a word; digits and marks may part a word otherwise than `outletsIn` does. */
export const mayOpenOutlet = perForm(({ raw, kind }): boolean => {
  if (kind === null) return false;
  if (/^\d|\p{M}/u.test(raw)) return true;
  const opening = /^[\p{L}\p{N}]+/u.exec(inOneScript(raw.toLowerCase()))?.[0] ?? '';
  return openings.has(opening) || openings.has(opening.slice(0, 3));
});

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
    if (!spelling.words.every((pattern, k) => fits(words[at + k]?.low, pattern))) continue;
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

const wordOf = perWord((raw): LineWord => {
  const low = inOneScript(raw.toLowerCase());
  const spellings = [
    ...(byFirst.get(low) ?? none),
    ...(low.length >= 4 ? (byStem.get(low.slice(0, 3)) ?? none) : none),
  ];
  const begins = spellings.filter(
    ({ exact, words }) =>
      fits(low, words[0] ?? '') && (exact === null || exact === raw || exact.toUpperCase() === raw),
  );
  return { raw, low, begins: begins.length === 0 ? none : begins };
});
