import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading } from './actor-base.ts';
import { isPossessive } from './actor-base.ts';
import type { Atom } from './atoms.ts';
import { countryActor } from './country-actors.ts';
import { institutionActor, personActor, placeActor } from './house-actors.ts';
import { roleActor } from './role-actors.ts';

/** Puts atoms together into actors: adjective/country + role + country + name, appositions, coordinated roles, institutions with their state. Linear in the atoms. */
export function actorsOf(reading: ActorReading): ActorMention[] {
  const found: ActorMention[] = [];
  const { atoms } = reading;
  for (let j = 0; j < atoms.length; ) {
    const step = actorAt(reading, j, found);
    j = Math.max(step, j + 1);
  }
  shareSides(reading, found);
  markAdministrations(reading, found);
  markOwners(reading, found);
  return found;
}

/** "с президентом X и премьер-министром Венгрии Y": of two told together, whose state nothing tells is of the other's. */
function shareSides({ keys }: ActorReading, found: readonly ActorMention[]): void {
  found.forEach((one, at) => {
    const next = found[at + 1];
    if (!next || next.from - one.to !== 1 || !is('and', keys[one.to])) return;
    for (const [open, told] of [
      [one, next],
      [next, one],
    ] as const) {
      if (!open.person || open.person.known || open.side !== null || !told.person || !told.side || !told.role)
        continue;
      open.side = told.side;
      open.person.side ??= told.side;
    }
  });
}

/** "the Firefly administration", "администрация Новака": the state, not its head. */
function markAdministrations({ keys }: ActorReading, found: readonly ActorMention[]): void {
  for (const one of found)
    if (
      one.type === 'person' &&
      one.side !== null &&
      (is('administrations', keys[one.to]) || is('administrations', keys[one.from - 1]))
    )
      Object.assign(one, { type: 'side', person: null, role: null, adjective: false });
}

/** "President Trump's top envoy X", "зятя президента Трампа X": whose man somebody is takes no part himself. */
function markOwners(reading: ActorReading, found: readonly ActorMention[]): void {
  found.forEach((one, at) => {
    const next = found[at + 1];
    if (
      one.type === 'person' &&
      next?.type === 'person' &&
      (next.from === one.to || (next.from === one.to + 1 && reading.keys[one.to] === '–')) &&
      next.person !== one.person &&
      is('kin', reading.keys[one.from - 1])
    )
      one.adjective = true;
    if (!next || (one.type !== 'person' && one.type !== 'role') || !isPossessive(reading, one.to - 1)) return;
    const words = reading.tokens.slice(one.to, next.from);
    const plain =
      words.length <= 2 &&
      words.every(({ kind, raw, text }) => kind === 'word' && /^\p{Ll}/u.test(raw) && !is('and', text));
    if (plain && (next.role !== null || (words.length === 1 && next.type === 'person'))) one.adjective = true;
  });
}

function actorAt(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as Atom;
  if (atom.type === 'country') return countryActor(reading, j, found);
  if (atom.type === 'role') return roleActor(reading, { j, lead: null, from: atom.from }, found);
  if (atom.type === 'institution')
    return institutionActor(reading, { j, lead: null, from: atom.from }, found);
  if (atom.type === 'person') return personActor(reading, j, found);
  return placeActor(reading, j, found);
}
