import type { Lang } from '#domain/lang.ts';
import table from '../lexicon/spellings.json';
import { transliterate } from './transliterate.ts';

const bySide = new Map(
  Object.entries(table.sides).flatMap(([spelling, sides]) => sides.map((side) => [side, spelling] as const)),
);

/** In which language's letters the names of a state are written in Latin; null where transliteration is the custom. */
export const spellingOf = (side: string | null): string | null => (side && bySide.get(side)) ?? null;

const letters = new Map(
  Object.entries(table.letters).map(([spelling, pairs]) => [
    spelling,
    pairs.map(([from = '', to = '']) => [new RegExp(from, 'gu'), to] as const),
  ]),
);

const whole = new Map(
  Object.entries(table.words).map(([spelling, words]) => [spelling, new Map(Object.entries<string>(words))]),
);

/** Letters of Ukrainian and Belarusian as Russian writes a foreign name. */
const asRussian: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'и',
  є: 'е',
  ґ: 'г',
  ў: 'у',
  "'": 'ь',
  '’': 'ь',
};

const slavicSurname = /(?:[оеє]в|ёв|[оеє]ва|ський|ська|ский|ская|енко|енка)$/u;

/** A Cyrillic word of a foreign name in Latin letters, spelled as its language does: «Шмитц» "Schmitz", «Джаббар» "Jabbar". Linear. */
export function spelled(word: string, lang: Lang, spelling: string | null): string {
  const rules = spelling === null ? undefined : letters.get(spelling);
  const low = word.toLowerCase();
  if (!rules || lang === 'en' || (slavicSurname.test(low) && !slavic.has(spelling ?? '')))
    return transliterate(word, lang);
  const known = whole.get(spelling ?? '')?.get(foreign(low, lang));
  if (known) return known.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
  return word
    .split(/(?<=-)/)
    .map((part) => spelledPart(part, lang, rules))
    .join('');
}

const slavic: ReadonlySet<string> = new Set(['polish', 'czech', 'southslavic', 'baltic', 'turkic']);

const foreign = (low: string, lang: Lang) =>
  lang === 'ru' ? low : low.replace(/[іїєґў'’]/gu, (letter) => asRussian[letter] ?? letter);

function spelledPart(part: string, lang: Lang, rules: readonly (readonly [RegExp, string])[]): string {
  let low = foreign(part.toLowerCase(), lang);
  for (const [from, to] of rules) low = low.replace(from, to);
  const latin = transliterate(low, 'ru');
  return /^\p{Lu}/u.test(part) ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin;
}
