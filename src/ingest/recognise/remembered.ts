import { persons } from '../gazetteer.ts';
import type { ActorMention, Person } from '../mentions.ts';
import type { Atom } from './atoms.ts';
import { personActor } from './person-actor.ts';
import type { Draft } from './recognised-draft.ts';

/** What an article has made known about people so far. */
export interface Memory {
  /** ids of people named in full somewhere in the article: they win over namesakes */
  full: Set<string>;
  newcomers: Map<string, Person>;
  /** people of unknown names who only speak */
  sayers: Map<string, Person>;
  /** the state spoken of last */
  state: string | null;
}

/** Keeps whom a full name tells apart from namesakes. */
export function rememberFull(atoms: readonly Atom[], memory: Memory): void {
  for (const atom of atoms) {
    if (atom.type !== 'person') continue;
    const full = atom.candidates.filter((one) => one.full);
    if (full.length === 1 && full[0]) memory.full.add(full[0].person.id);
  }
}

/** Chooses among namesakes: named in full here, named in full elsewhere in the article, or the first of them. */
export function chooserFor(memory: Memory) {
  return (atom: Extract<Atom, { type: 'person' }>): Person => {
    const named =
      atom.candidates.find((one) => one.full) ??
      atom.candidates.find((one) => memory.full.has(one.person.id)) ??
      atom.candidates[0];
    if (!named) throw new Error('a person atom has a candidate');
    return named.person;
  };
}

const stemOf = (name: string) => name.toLowerCase().slice(0, Math.max(4, name.length - 3));

/** A known person of that state under another spelling: first letters of first name and surname agree (Гутерриш, Гутерреш). */
function respelled(person: Person): Person | null {
  const [given, ...rest] = person.names.ru.toLowerCase().split(' ');
  const surname = rest.at(-1);
  if (!given || !surname || surname.length < 6 || !person.side) return null;
  return (
    persons.find(
      (one) =>
        one.side === person.side &&
        [one.names.ru, one.names.uk, one.names.be, one.names.en].some((name) => {
          const [first, ...others] = name.toLowerCase().split(' ');
          const last = others.at(-1) ?? '';
          return (
            first?.[0] === given[0] &&
            last.slice(0, 5) === surname.slice(0, 5) &&
            Math.abs(last.length - surname.length) <= 2
          );
        }),
    ) ?? null
  );
}

/** Two of one surname whose given names begin with different letters. */
function areNamesakes(one: Person, other: Person): boolean {
  const [first, second] = [one.name.split(' '), other.name.split(' ')];
  return first.length > 1 && second.length > 1 && first[0]?.[0] !== second[0]?.[0];
}

/** The same unknown person told again, in another case or by surname, keeps the first identity. */
export function rememberer(memory: Memory) {
  return (person: Person): Person => {
    const known = respelled(person);
    if (known) return known;
    const surname = person.name.split(' ').at(-1) ?? person.name;
    for (const known of memory.newcomers.values()) {
      const other = known.name.split(' ').at(-1) ?? known.name;
      if (stemOf(other) === stemOf(surname) && !areNamesakes(known, person)) {
        known.side ??= person.side;
        return known;
      }
    }
    memory.newcomers.set(person.id, person);
    return person;
  };
}

/** Unknown people told again by surname alone. */
export function addKnownNewcomers(actors: ActorMention[], draft: Draft, s: number, memory: Memory): void {
  if (memory.newcomers.size === 0) return;
  draft.sentence.tokens.forEach((token, at) => {
    if (
      token.kind !== 'word' ||
      !/^\p{Lu}/u.test(token.raw) ||
      actors.some((actor) => at >= actor.from && at < actor.to)
    )
      return;
    for (const person of memory.newcomers.values()) {
      const surname = person.names.ru.split(' ').at(-1) ?? '';
      if (
        surname.length >= 3 &&
        token.raw.slice(0, Math.max(3, surname.length - 1)) ===
          surname.slice(0, Math.max(3, surname.length - 1)) &&
        Math.abs(token.raw.length - surname.length) <= 3
      ) {
        const given =
          person.names.ru.split(' ').length > 1 &&
          draft.sentence.tokens[at - 1]?.raw.slice(0, 3) === person.names.ru.slice(0, 3);
        actors.push(personActor(s, { from: given ? at - 1 : at, to: at + 1 }, person));
        break;
      }
    }
  });
  actors.sort((a, b) => a.from - b.from);
}
