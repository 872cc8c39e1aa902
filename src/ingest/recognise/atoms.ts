import type { Voice } from '#domain/actor.ts';
import type { Lang } from '#domain/lang.ts';
import { fromEach } from '../from-each.ts';
import type { PlaceRow } from '../gazetteer.ts';
import { keyOf } from '../key.ts';
import type { Person } from '../mentions.ts';
import type { Token } from '../stages.ts';
import { isGivenOfAnother, isNamesake, isShortNameOfAnother } from './bare-surnames.ts';
import type { Lexeme } from './lexeme.ts';
import type { NameEntry } from './names.ts';
import { namesUnder, restEnd } from './names.ts';
import { isParticle } from './newcomers.ts';
import type { Match } from './pattern.ts';
import type { Word } from './vocabulary.ts';

/** The smallest parts that actors are put together from, in order of the sentence, none overlapping. */
export type Atom =
  | {
      type: 'person';
      from: number;
      to: number;
      candidates: { person: Person; full: boolean; order: number }[];
    }
  | { type: 'role'; from: number; to: number; role: string; side: string | null; spokes: boolean }
  | {
      type: 'institution';
      from: number;
      to: number;
      kind: string;
      side: string | null;
      voice: Voice | null;
      template: string | null;
    }
  | { type: 'country'; from: number; to: number; code: string; adjective: boolean }
  | { type: 'place'; from: number; to: number; place: PlaceRow };

const upper = /^\p{Lu}/u;
/** A capital, or one behind an article: "ас-Сиси". */
const surname = /^(?:\p{Ll}{2,3}-)?\p{Lu}/u;

/** Whether names of the sentence are to be looked for without their capitals: none of its words has one. */
export function isLowerCased(tokens: readonly Token[]): boolean {
  return !tokens.some((token) => token.kind === 'word' && upper.test(token.raw) && token.raw.length > 1);
}

interface Reading {
  tokens: readonly Token[];
  keys: readonly string[];
  lexemes: readonly Lexeme[];
  lowerCased: boolean;
  lang: Lang;
  /** ids of people whom the article names in full: their surnames count alone, however common */
  named: ReadonlySet<string>;
  /** ids of people of whose surname the article names somebody else, and never them in full */
  namesakes: ReadonlySet<string>;
}

/** How far first names and initials reach back from a surname; full when one of them is the person's. */
function givenFits(
  entry: Extract<NameEntry, { type: 'person' }>,
  reading: Reading,
  at: number,
): { from: number; full: boolean } {
  let from = at;
  let full = false;
  for (let back = 1; back <= 5; back++) {
    const key = reading.keys[at - back];
    const raw = reading.tokens[at - back]?.raw ?? '';
    if (!key) break;
    const named = entry.given.some(
      (forms) =>
        forms.includes(key) ||
        (upper.test(raw) &&
          forms.some(
            (form) =>
              form.length > 4 &&
              key.slice(0, 4) === form.slice(0, 4) &&
              Math.abs(form.length - key.length) <= 3,
          )),
    );
    const letter = /^\p{Lu}\.?$/u.test(raw);
    const initial =
      letter &&
      entry.given.some((forms) => forms.some((form) => form.startsWith(raw.toLowerCase().replace('.', ''))));
    // "bin" and "al" stand in many names
    if (named || initial) {
      from = at - back;
      full ||= !isParticle(key);
    } else if (raw !== '.' && !letter) break;
  }
  return full ? { from, full } : { from: at, full };
}

function personAt(
  entry: Extract<NameEntry, { type: 'person' }>,
  reading: Reading,
  at: number,
): { from: number; to: number; full: boolean } | null {
  const raw = reading.tokens[at]?.raw ?? '';
  if (!reading.lowerCased && !entry.lower && !surname.test(raw)) return null;
  const to = restEnd(entry.rest, reading.keys, at + 1);
  if (to < 0) return null;
  const { from, full } = entry.surname ? givenFits(entry, reading, at) : { from: at, full: true };
  if (from === at && to === at + 1 && isShortNameOfAnother(reading, at)) return null;
  if (full) return { from, to, full };
  if (reading.namesakes.has(entry.person.id)) return null;
  if (entry.needsGiven && !reading.named.has(entry.person.id)) return null;
  if (entry.surname && isNamesake(reading, at, entry.given)) return null;
  if (reading.lowerCased && raw.length < 4) return null;
  return { from: at, to, full: false };
}

function nameAtoms(reading: Reading, at: number): Atom[] {
  const names = reading.lexemes[at]?.names ?? [];
  if (names.length === 0) return [];
  const found: Atom[] = [];
  const candidates: { person: Person; full: boolean; order: number; from: number; to: number }[] = [];
  for (const entry of names) {
    if (entry.type === 'person') {
      const span = personAt(entry, reading, at);
      if (
        span &&
        (span.full ||
          !isGivenOfAnother(reading, span.to) ||
          entry.given.some((forms) => forms.includes(reading.keys[span.to] ?? '')))
      )
        candidates.push({ person: entry.person, order: entry.order, ...span });
      continue;
    }
    const to = restEnd(entry.rest, reading.keys, at + 1);
    if (to < 0) continue;
    const raw = reading.tokens[at]?.raw ?? '';
    if (entry.type === 'country' && countryFits(entry, raw, reading))
      found.push({ type: 'country', from: at, to, code: entry.code, adjective: entry.adjective });
    if (
      entry.type === 'place' &&
      (upper.test(raw) || ((reading.lowerCased || isSlighted(entry.place, reading)) && !entry.place.strict))
    )
      found.push({ type: 'place', from: at, to, place: entry.place });
  }
  if (candidates.length > 0) found.push(bestPerson(candidates));
  return found;
}

/** Many Ukrainian pages write Russian names small: «у москві». */
const isSlighted = ({ country, type }: { country: string; type: string }, { lang }: Pick<Reading, 'lang'>) =>
  lang === 'uk' && country === 'RU' && type === 'city';

const words = new Set([
  'того',
  'мали',
  'чад',
  'чада',
  'чаду',
  'перу',
  'конго',
  'куба',
  'малі',
  'оман',
  'jordan',
  'chad',
  'georgia',
  'mali',
  'niger',
]);

function countryFits(entry: Extract<NameEntry, { type: 'country' }>, raw: string, reading: Reading): boolean {
  if (raw.toLowerCase() === 'us' || raw.toLowerCase() === 'lao') return /^(US|Lao)$/.test(raw);
  if (raw.toLowerCase() === 'того' || (reading.lowerCased && words.has(raw.toLowerCase()))) return false;
  if (reading.lang === 'en') return upper.test(raw) || reading.lowerCased;
  return (
    entry.adjective ||
    entry.code === 'RU' ||
    entry.code === 'BY' ||
    upper.test(raw) ||
    reading.lowerCased ||
    /(ц[аыіеуя]м?и?|н[ецы]+)$/.test(raw)
  );
}

function bestPerson(
  candidates: { person: Person; full: boolean; order: number; from: number; to: number }[],
): Atom {
  const full = candidates.filter((one) => one.full);
  const pool = full.length > 0 ? full : candidates;
  const widest = pool.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  return {
    type: 'person',
    from: widest.from,
    to: widest.to,
    candidates: pool.filter((one) => one.to === widest.to).sort((a, b) => a.order - b.order),
  };
}

/** "Putin-Trump", "российско-американская": a word whose parts are all names. */
function joinedAtoms(reading: Reading, at: number): Atom[] {
  const token = reading.tokens[at];
  if (token?.kind !== 'word' || !token.text.includes('-')) return [];
  const parts = token.text.split('-').map((part) => keyOf(part, reading.lang));
  const atoms = parts.map((part) =>
    namesUnder(part, reading.lang).find(
      (entry) => entry.rest.length === 0 && (entry.type !== 'person' || !entry.needsGiven),
    ),
  );
  if (atoms.length < 2 || atoms.some((entry) => entry === undefined)) return [];
  return fromEach(atoms, (entry): Atom[] => {
    if (!entry) return [];
    if (entry.type === 'person')
      return [
        {
          type: 'person',
          from: at,
          to: at + 1,
          candidates: [{ person: entry.person, full: false, order: entry.order }],
        },
      ];
    if (entry.type === 'country')
      return [{ type: 'country', from: at, to: at + 1, code: entry.code, adjective: true }];
    return [];
  });
}

const rank: Record<Atom['type'], number> = { person: 4, institution: 2, role: 2, place: 1, country: 0 };

/** Atoms of a sentence: names from the gazetteer, roles and institutions from the patterns; the wider reading of a word wins, a person before others. */
export function atomsOf(
  tokens: readonly Token[],
  keys: readonly string[],
  words: readonly Match<Word>[],
  spoken: Pick<Reading, 'lexemes' | 'lang' | 'named' | 'namesakes'>,
): Atom[] {
  const reading: Reading = { tokens, keys, ...spoken, lowerCased: isLowerCased(tokens) };
  const all: Atom[] = [];
  for (const { payload: word, from, to } of words) {
    if (word.type === 'role')
      all.push({ type: 'role', from, to, role: word.role, side: word.side, spokes: word.spokes });
    if (word.type === 'institution') {
      const { kind, side, voice, template } = word;
      all.push({ type: 'institution', from, to, kind, side, voice, template });
    }
  }
  for (let at = 0; at < tokens.length; at++) {
    const named = nameAtoms(reading, at);
    all.push(...(named.length > 0 ? named : joinedAtoms(reading, at)));
  }
  for (const atom of all) if (atom.type === 'role') atom.side ??= countryInside(atom, all);
  all.sort((a, b) => b.to - b.from - (a.to - a.from) || rank[b.type] - rank[a.type] || a.from - b.from);
  const taken = new Map<number, Atom>();
  const kept: Atom[] = [];
  for (const atom of all) {
    if (collides(atom, taken)) continue;
    for (let at = atom.from; at < atom.to; at++) taken.set(at, atom);
    kept.push(atom);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The state named within a role's words: "голова іранської дипломатії". */
function countryInside(role: Atom, all: readonly Atom[]): string | null {
  for (const one of all)
    if (one.type === 'country' && one.code !== 'EU' && one.from >= role.from && one.to <= role.to)
      return one.code;
  return null;
}

/** Two atoms may share words only when one hyphenated word carries both. */
function collides(atom: Atom, taken: ReadonlyMap<number, Atom>): boolean {
  for (let at = atom.from; at < atom.to; at++) {
    const other = taken.get(at);
    if (!other) continue;
    if (
      other.type === atom.type &&
      other.from === atom.from &&
      other.to === atom.to &&
      !sameAtom(other, atom)
    )
      continue;
    return true;
  }
  return false;
}

function sameAtom(a: Atom, b: Atom): boolean {
  if (a.type === 'person' && b.type === 'person')
    return a.candidates[0]?.person.id === b.candidates[0]?.person.id;
  if (a.type === 'country' && b.type === 'country') return a.code === b.code;
  return true;
}
