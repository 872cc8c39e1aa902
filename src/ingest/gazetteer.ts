import type { Lang } from '#domain/lang.ts';
import countryTable from './lexicon/countries.json';
import peopleTable from './lexicon/people.json';
import placeTable from './lexicon/places.json';
import type { Person } from './mentions.ts';

export interface PersonRow {
  id: string;
  name: string;
  side: string;
  names: Person['names'];
  forms: Record<Lang, string[]>;
  offices: { role: string; from: string; to: string | null }[];
  female?: boolean;
  fullOnly?: boolean;
  alias?: string[];
  /** so plainly this person's name that it counts without its capital */
  lower?: boolean;
}

export interface Country {
  code: string;
  names: Person['names'];
  adjectives: Record<Lang, string[]>;
  nouns: string[];
}

export interface PlaceRow {
  name: string;
  country: string;
  type: string;
  names: Person['names'];
  forms: Record<Lang, string[]>;
  capital?: boolean;
  region?: string;
  strict?: boolean;
}

export const countries = countryTable as Country[];
export const people = peopleTable as PersonRow[];
export const places = placeTable as unknown as PlaceRow[];

export const countryByCode = new Map(countries.map((country) => [country.code, country]));
export const capitalOf = new Map(
  places.filter((place) => place.capital).map((place) => [place.country, place]),
);
export const placeByName = new Map(places.map((place) => [place.name, place]));

export const persons: Person[] = people.map((row) => ({
  id: row.id,
  name: row.name,
  side: row.side,
  female: row.female === true,
  known: true,
  names: row.names,
  offices: row.offices,
}));
export const personById = new Map(persons.map((person) => [person.id, person]));

const holders = new Map<string, { person: Person; from: string; to: string | null }[]>();
for (const person of persons) {
  for (const { role, from, to } of person.offices) {
    const key = `${person.side} ${role}`;
    holders.set(
      key,
      [...(holders.get(key) ?? []), { person, from, to }].sort((a, b) => b.from.localeCompare(a.from)),
    );
  }
}

/** Who held an office of a side on a day; the newest holder when no day is known; null when the lexicon names none. */
export function holderOf(role: string, side: string, day: string | null): Person | null {
  const held = holders.get(`${side} ${role}`) ?? [];
  if (!day) return held[0]?.person ?? null;
  return held.find(({ from, to }) => from <= day && (to === null || day <= to))?.person ?? null;
}

const placeForms = new Map<Lang, Map<string, PlaceRow>>();

/** The place a dateline names: one of its words or the first two, as written there. Null when the lexicon knows none. */
export function placeOfDateline(text: string, lang: Lang): PlaceRow | null {
  const forms =
    placeForms.get(lang) ??
    new Map(
      places.flatMap((place) =>
        [...place.forms[lang], place.names[lang]].map((form) => [form.toLowerCase(), place] as const),
      ),
    );
  placeForms.set(lang, forms);
  const words = text
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .filter(Boolean);
  for (let at = 0; at < Math.min(words.length, 6); at++) {
    const found =
      forms.get(words.slice(at, at + 3).join(' ')) ??
      forms.get(words.slice(at, at + 2).join(' ')) ??
      forms.get(words[at] ?? '');
    if (found) return found;
  }
  return null;
}

const adjectiveEnd =
  /(?:ск|ськ|цк|цьк)(?:ой|ого|ому|ом|ую|ій|ої|у|ай|ага|ім|ая|ий|ие|их|ими|им|ое|і|а|е|ую|ая|ія|іх|імі|ае)$/u;

/** The town a Cyrillic adjective is made of: «Минской», «Мюнхенской», «Женевського». */
export function placeOfAdjective(word: string, lang: Lang): PlaceRow | null {
  const low = word.toLowerCase();
  if (!adjectiveEnd.test(low)) return null;
  const stem = low.replace(adjectiveEnd, '');
  return [
    `${stem}ск`,
    `${stem}ськ`,
    stem,
    `${stem}ь`,
    `${stem}а`,
    stem.replace(/[йі]$/u, 'я'),
    stem.replace(/ь$/u, ''),
    stem.replace(/ов$/u, 'ва'),
  ].reduce<PlaceRow | null>((found, form) => found ?? placeOfDateline(form, lang), null);
}
