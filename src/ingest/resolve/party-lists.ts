import type { Party } from '#domain/actor.ts';
import { fromEach } from '../from-each.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import { leaderOf, partyOfPerson, partyOfSide } from './parties.ts';

/** Persons stand for their side: a bare side is dropped beside its person, and a party is named once. */
export function distinct(parties: readonly Party[]): Party[] {
  const persons = parties.filter((party) => party.type === 'person');
  const sides = new Set(persons.map((party) => party.side));
  const kept = new Map<string, Party>();
  for (const party of parties)
    if (party.type === 'person' || !sides.has(party.side)) kept.set(party.id, party);
  return [...kept.values()];
}

/** At least two parties of different known sides: a minister of no named country is taken for one of the speaker's own. */
export function areTwoSides(parties: readonly Party[]): boolean {
  return new Set(fromEach(parties, (party) => (party.side ? [party.side] : []))).size >= 2;
}

/** One person and one state: states don't meet people, so somebody was overlooked or the state is only spoken of. */
export const isLopsided = (parties: readonly Party[]) =>
  parties.length === 2 && parties.filter((party) => party.type === 'side').length === 1;

/** Sides told only as "российско-американский" stand for the presidents at a summit, for themselves elsewhere. */
export function sidesAsParties(
  sides: readonly string[],
  kind: ContactMention['kind'],
  day: string | null,
): Party[] {
  return sides.map((side) => {
    const head = kind === 'summit' ? leaderOf(side, day) : null;
    return head ? partyOfPerson(head) : partyOfSide(side);
  });
}

/** The sides of those of some actors whose side is known. */
export const sidesOf = (actors: readonly ActorMention[]) =>
  new Set(fromEach(actors, (actor) => (actor.side ? [actor.side] : [])));
