import type { Lang } from '#domain/lang.ts';
import type { Country, PersonRow, PlaceRow } from '../gazetteer.ts';
import { countries, people, persons, places } from '../gazetteer.ts';
import { keyOf } from '../key.ts';
import type { Person } from '../mentions.ts';
import { formsOf } from './paradigm.ts';

/** What a word of the text may name. `given`: keys of the first names that may stand before a surname; `rest`: keys of the words that must follow. */
export type NameEntry =
  | {
      type: 'person';
      person: Person;
      given: string[][];
      rest: string[][];
      needsGiven: boolean;
      surname: boolean;
      lower: boolean;
      order: number;
    }
  | { type: 'country'; code: string; adjective: boolean; rest: string[][] }
  | { type: 'place'; place: PlaceRow; rest: string[][] };

/** Words of the text filed by key, prefixes (`стем*`) apart by their first four letters. */
interface NameIndex {
  exact: Map<string, NameEntry[]>;
  /** every form of a first name */
  given: Set<string>;
  stems: Map<string, { stem: string; longest: number; entry: NameEntry }[]>;
}

const stemHead = 4;
const none: readonly NameEntry[] = [];

function file(index: NameIndex, key: string, entry: NameEntry): void {
  const list = index.exact.get(key);
  if (list) list.push(entry);
  else index.exact.set(key, [entry]);
}

function fileStem(index: NameIndex, stem: string, longest: number, entry: NameEntry): void {
  const head = stem.slice(0, stemHead);
  const list = index.stems.get(head);
  const row = { stem, longest, entry };
  if (list) list.push(row);
  else index.stems.set(head, [row]);
}

const wordForms = (word: string, lang: Lang) =>
  word.endsWith('*')
    ? [`${keyOf(word.slice(0, -1), lang)}*`]
    : [...new Set(formsOf(word, lang).map((form) => keyOf(form, lang)))];

/** Files a name of one or more words under every form of its first word. */
function fileWords(
  index: NameIndex,
  words: string[],
  lang: Lang,
  make: (rest: string[][]) => NameEntry,
): void {
  const [first, ...others] = words;
  if (!first) return;
  const entry = make(others.map((word) => wordForms(word, lang)));
  for (const form of wordForms(first, lang)) {
    if (form.endsWith('*')) fileStem(index, form.slice(0, -1), 5, entry);
    else file(index, form, entry);
  }
}

const softEndings = ['и', 'ю', 'е', 'ей', 'єю', 'ї', 'яй', 'і'];
const plainEndings = ['', 'а', 'у', 'ом', 'ем', 'ам', 'е', 'і', 'ові', 'ым', 'им'];

/** First names decline more loosely than surnames: Стів → Стіва, though Львів → Львова; Кая → Каей, though she is no adjective. */
function givenForms(word: string, lang: Lang): string[] {
  if (lang === 'en') return [word];
  const soft = /[аеіо]я$/.test(word)
    ? softEndings.map((ending) => keyOf(word.slice(0, -1) + ending, lang))
    : [];
  // Павел → Павла, Паўла
  const short = /[^аеёиоуыэюяіїє][еа]л$/.test(word)
    ? word.replace(/в?[еа]л$/, (end) => (end.length < 3 ? 'л' : lang === 'be' ? 'ўл' : 'вл'))
    : word;
  return [
    ...new Set([
      ...wordForms(word, lang),
      ...[word, short].flatMap((stem) => plainEndings.map((ending) => keyOf(stem + ending, lang))),
      ...soft,
    ]),
  ];
}

const lower = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ]/g, "'");

function addPerson(index: NameIndex, row: PersonRow, lang: Lang, order: number): void {
  const person = persons[order];
  if (!person) return;
  for (const [at, written] of row.forms[lang].entries()) {
    if (written.startsWith('=')) {
      fileWords(index, lower(written.slice(1)).split(' '), lang, (rest) => ({
        type: 'person',
        person,
        given: [],
        rest,
        needsGiven: false,
        surname: false,
        lower: false,
        order,
      }));
      continue;
    }
    const words = lower(written).split(' ');
    const starred = words.findIndex((word) => word.includes('*'));
    const start = starred >= 0 ? starred : words.length - 1;
    const surname = words.slice(start).map((word) => word.replace('*', ''));
    const given = words.slice(0, start).map((word) => givenForms(word, lang));
    for (const form of given[0] ?? []) index.given.add(form);
    const short = lang === 'en' && (surname.at(-1) ?? '').length <= 3;
    const needsGiven = (row.fullOnly === true || short) && given.length > 0;
    if (lang === 'en' && given.length === 1 && surname.length === 1 && /^(al|el|bin)$/.test(surname[0] ?? ''))
      continue;
    const make = (rest: string[][]): NameEntry => ({
      type: 'person',
      person,
      given: given.flat().length > 0 ? given : [],
      rest,
      needsGiven,
      surname: true,
      lower: row.lower === true,
      order,
    });
    fileWords(index, surname, lang, make);
    const hyphenless = surname[0]?.replace(/^(аль|эль|ас|аш|ель|al|el|as)-/, '');
    if (at === 0 && hyphenless && hyphenless !== surname[0])
      fileWords(index, [hyphenless, ...surname.slice(1)], lang, make);
  }
  for (const alias of row.alias ?? [])
    if (lang === 'en')
      fileWords(index, [alias], lang, (rest) => ({
        type: 'person',
        person,
        given: [],
        rest,
        needsGiven: false,
        surname: true,
        lower: false,
        order,
      }));
}

const english: ReadonlySet<string> = new Set(['en']);

function addCountry(index: NameIndex, country: Country, lang: Lang): void {
  const nouns = new Set([
    ...country.nouns.filter((noun) => english.has(lang) === /^[a-z. ü*]+$/.test(noun)),
    lower(country.names[lang]),
  ]);
  for (const noun of nouns)
    fileWords(index, lower(noun).split(' '), lang, (rest) => ({
      type: 'country',
      code: country.code,
      adjective: false,
      rest,
    }));
  for (const adjective of country.adjectives[lang]) {
    const entry: NameEntry = { type: 'country', code: country.code, adjective: true, rest: [] };
    if (lang === 'en') fileWords(index, adjective.split(' '), lang, (rest) => ({ ...entry, rest }));
    else fileStem(index, keyOf(adjective, lang), 5, entry);
    if (lang === 'en')
      fileWords(index, `${adjective}s`.split(' '), lang, (rest) => ({
        type: 'country',
        code: country.code,
        adjective: false,
        rest,
      }));
  }
}

function addPlace(index: NameIndex, place: PlaceRow, lang: Lang): void {
  for (const written of place.forms[lang]) {
    const words = lower(written).match(/[^\s.]+|\./g) ?? []; // "St. Petersburg": the full stop is a token
    fileWords(index, words, lang, (rest) => ({ type: 'place', place, rest }));
  }
}

const built = new Map<Lang, NameIndex>();

/** The names of one language, built at first use (some 20,000 forms). */
function nameIndex(lang: Lang): NameIndex {
  const ready = built.get(lang);
  if (ready) return ready;
  const index: NameIndex = { exact: new Map(), given: new Set(), stems: new Map() };
  people.forEach((row, order) => addPerson(index, row, lang, order));
  for (const country of countries) addCountry(index, country, lang);
  for (const place of places) addPlace(index, place, lang);
  built.set(lang, index);
  return index;
}

/** Whether a key is a first name that somebody known bears. */
export const isGivenName = (key: string, lang: Lang): boolean => nameIndex(lang).given.has(key);

/** Every entry under a key of a language; a stem fits when at most a short ending follows. */
export function namesUnder(key: string, lang: Lang): readonly NameEntry[] {
  const index = nameIndex(lang);
  const exact = index.exact.get(key) ?? none;
  const stems = index.stems.get(key.slice(0, stemHead));
  if (!stems) return exact;
  const more = stems
    .filter((row) => key.startsWith(row.stem) && key.length - row.stem.length <= row.longest)
    .map((row) => row.entry);
  return more.length > 0 ? [...exact, ...more] : exact;
}

/** Position after the words that must follow, or -1. */
export function restEnd(rest: readonly string[][], keys: readonly string[], at: number): number {
  for (const [i, forms] of rest.entries()) {
    const key = keys[at + i];
    if (
      key === undefined ||
      !forms.some((form) => (form.endsWith('*') ? key.startsWith(form.slice(0, -1)) : key === form))
    )
      return -1;
  }
  return at + rest.length;
}
