import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { dayNumber } from '#domain/time.ts';
import countries from '#ingest/lexicon/countries.json';
import monthTable from '#ingest/lexicon/months.json';
import outlets from '#ingest/lexicon/outlets.json';
import people from '#ingest/lexicon/people.json';
import places from '#ingest/lexicon/places.json';
import { projectRoot } from './fresh.mjs';

/** Something of a template that a story replaces: whom, where or which side by position in `castOf`, with the ending it stands in. */
export type Slot =
  | { type: 'cast'; entry: number; given: string; ending: string; upper: boolean }
  | { type: 'outlet' }
  | { type: 'day'; day: string; form: 'iso' | 'dotted' | 'words' | 'us'; withYear: boolean };

export interface Template {
  language: Lang;
  outlet: string | null;
  /** names of the contact it is about, the same for templates that tell the same one */
  scene: string;
  published: string;
  /** a paragraph is text and slots */
  lines: (string | Slot)[][];
}

/** One name that may stand for another of its `shape`: its stem in each language; names of one shape take the same endings. */
export interface CastEntry {
  shape: string;
  stems: Readonly<Record<Lang, string>>;
  /** given name of a person, else empty */
  given: Readonly<Record<Lang, string>>;
}

const folder = join(projectRoot, 'src/ingest/fixtures/dev');
const months = monthTable.months as Readonly<Record<Lang, readonly (readonly string[])[]>>;

/** Stem and class of a declined name: names of one class take the same endings. */
function declension(name: string, lang: Lang): { stem: string; shape: string } {
  if (lang === 'en') return { stem: name, shape: '' };
  const found = /(?:ия|ія|ыя|ий|ый|ій|кі|ов|ев|єв|оў|еў|ёў|ін|ин|ын|[аяйь])$/u.exec(name)?.[0];
  if (found && /^(?:о[вў]|[её][вў]|єв|[иіы]н)$/u.test(found)) {
    return { stem: /ў$/u.test(name) ? name.slice(0, -1) : name, shape: 'surname' };
  }
  if (found) return { stem: name.slice(0, -found.length), shape: found };
  return { stem: name, shape: /[оеиіуюэё]$/u.test(name) ? 'fixed' : 'consonant' };
}

const noGiven = { en: '', uk: '', ru: '', be: '' };

function entryOf(names: Readonly<Record<Lang, string>>, type: string, given = noGiven): CastEntry | null {
  const own = langs.map((lang) => declension(names[lang], lang));
  if (own.some(({ stem }) => stem.length < 3 || /[^\p{L}]/u.test(stem))) return null;
  const stems = inEach((lang) => own[langs.indexOf(lang)]?.stem ?? '');
  return { shape: [type, ...own.map(({ shape }) => shape)].join(' '), stems, given };
}

const inEach = (name: (lang: Lang) => string) =>
  Object.fromEntries(langs.map((lang) => [lang, name(lang)])) as Record<Lang, string>;

function personEntry(names: Readonly<Record<Lang, string>>): CastEntry | null {
  const surnames = inEach((lang) => names[lang].split(' ').at(-1) ?? '');
  const given = inEach((lang) => names[lang].split(' ').slice(0, -1).join(' '));
  return entryOf(surnames, 'person', given);
}

function sideStems(adjectives: Readonly<Record<Lang, readonly string[]>>): CastEntry | null {
  const stems = inEach((lang) => adjectives[lang][0] ?? '');
  const usual = langs.every(
    (lang) => stems[lang].length > 3 && (lang === 'en' || /с(?:ь)?к$/u.test(stems[lang])),
  );
  return usual ? { shape: 'adjective', stems, given: noGiven } : null;
}

/** Every surname, city and side that templates may use, of the lexicon. Sides by noun and by adjective are apart. */
export const castOf: readonly CastEntry[] = [
  ...people.map((person) => personEntry(person.names)),
  ...places.filter((place) => place.type === 'city').map((place) => entryOf(place.names, 'city')),
  ...countries.map((country) => entryOf(country.names, 'side')),
  ...countries.map((country) => sideStems(country.adjectives)),
].filter((entry) => entry !== null);

const byStem = Object.fromEntries(
  langs.map((lang) => [lang, new Map(castOf.map((entry, at) => [entry.stems[lang].toLowerCase(), at]))]),
) as Record<Lang, Map<string, number>>;

/** The name a word is a form of: the longest stem with at most five letters of ending (in English a plural or possessive mark). */
function castSlot(word: string, lang: Lang): Slot | null {
  const upper = word[0] !== word[0]?.toLowerCase();
  for (let length = word.length; length >= Math.max(3, word.length - (lang === 'en' ? 1 : 5)); length--) {
    const entry = byStem[lang].get(word.slice(0, length).toLowerCase());
    if (entry !== undefined && (upper || castOf[entry]?.shape === 'adjective'))
      return { type: 'cast', entry, given: '', ending: word.slice(length), upper };
  }
  return null;
}

const numeric = /(?<iso>\d{4}-\d{2}-\d{2})|(?<dotted>\d{2}\.\d{2}\.\d{4})|(?<year>(?<![\d.])20[12]\d(?!\d))/u;

/** Days as this language writes them, and words that may be names. */
function slotPattern(lang: Lang): RegExp {
  const words = months[lang].map((forms) => forms[lang === 'en' ? 0 : 1]).join('|');
  const day = `(?<date>\\d{1,2}) (?<month>${words})(?: (?<of>20\\d{2}))?(?![\\p{L}\\d])`;
  const us = `(?<usMonth>${words}) (?<usDate>\\d{1,2})(?:, (?<usYear>20\\d{2}))?(?!\\d)`;
  return new RegExp(
    `${numeric.source}|(?<!\\d)${day}${lang === 'en' ? `|${us}` : ''}|(?<word>\\p{L}{3,})`,
    'giu',
  );
}

function monthNumber(name: string, lang: Lang): number {
  return months[lang].findIndex((forms) => forms.includes(name.toLowerCase())) + 1;
}

const iso = (year: string | number, month: string | number, date: string | number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

function slotOf(match: RegExpExecArray, lang: Lang, published: string): Slot | null {
  const found = match.groups ?? {};
  const ownYear = published.slice(0, 4);
  if (found['iso']) return { type: 'day', day: found['iso'], form: 'iso', withYear: true };
  if (found['dotted']) {
    const [date = '', month = '', year = ''] = found['dotted'].split('.');
    return { type: 'day', day: iso(year, month, date), form: 'dotted', withYear: true };
  }
  if (found['month']) {
    const day = iso(found['of'] ?? ownYear, monthNumber(found['month'], lang), found['date'] ?? 1);
    return { type: 'day', day, form: 'words', withYear: Boolean(found['of']) };
  }
  if (found['usMonth']) {
    const day = iso(found['usYear'] ?? ownYear, monthNumber(found['usMonth'], lang), found['usDate'] ?? 1);
    return { type: 'day', day, form: 'us', withYear: Boolean(found['usYear']) };
  }
  return found['word'] ? castSlot(found['word'], lang) : null;
}

/** The given name, in whatever case, that stands right before its surname. */
function givenBefore(text: string, entry: number, lang: Lang): string {
  const given = castOf[entry]?.given[lang] ?? '';
  const word = /(\p{L}+) $/u.exec(text);
  return given !== '' && word?.[1]?.startsWith(given.slice(0, Math.max(3, given.length - 1))) ? word[0] : '';
}

function slotted(line: string, lang: Lang, published: string): (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let from = 0;
  for (const match of line.matchAll(slotPattern(lang))) {
    const slot = slotOf(match, lang, published);
    if (!slot || (slot.type === 'day' && Number.isNaN(dayNumber(slot.day)))) continue;
    const before = line.slice(from, match.index);
    const given = slot.type === 'cast' ? givenBefore(before, slot.entry, lang) : '';
    parts.push(
      before.slice(0, before.length - given.length),
      given && slot.type === 'cast' ? { ...slot, given } : slot,
    );
    from = match.index + match[0].length;
  }
  return [...parts, line.slice(from)].filter((part) => part !== '');
}

/** The names by which an article calls its own outlet. */
function ownNames(outletId: string | null, lang: Lang): string[] {
  const outlet = outlets.find((each) => each.id === outletId);
  return outlet
    ? [outlet.names[lang], ...outlet.spellings, ...outlet.domains].filter((name) => name.length > 2)
    : [];
}

function withOutlet(line: string, names: readonly string[]): (string | Slot)[] {
  const name = names.find((each) => line.includes(each));
  if (!name) return [line];
  const [head = '', ...tail] = line.split(name);
  return [head, ...tail.flatMap((part): (string | Slot)[] => [{ type: 'outlet' }, part])];
}

interface Gold {
  lang: Lang;
  outlet_id: string | null;
  published: string | null;
  contacts: { id: string; is_main: boolean }[];
}

/** The development fixtures as templates, in order of file name. */
export function readTemplates(): Template[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.map((file) => {
    const gold = JSON.parse(
      readFileSync(join(folder, file.replace(/\.txt$/u, '.gold.json')), 'utf8'),
    ) as Gold;
    const published = gold.published ?? '2025-10-20';
    const names = ownNames(gold.outlet_id, gold.lang);
    const main = gold.contacts.find((contact) => contact.is_main) ?? gold.contacts[0];
    return {
      language: gold.lang,
      outlet: gold.outlet_id,
      scene: main?.id ?? file,
      published,
      lines: readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((line) =>
          withOutlet(line, names).flatMap((part) =>
            typeof part === 'string' ? slotted(part, gold.lang, published) : [part],
          ),
        ),
    };
  });
}
