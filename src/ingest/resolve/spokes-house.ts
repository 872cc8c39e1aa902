import type { Voice } from '#domain/actor.ts';
import { personById } from '../gazetteer.ts';
import { houseOf } from '../houses.ts';

const houses: Readonly<Record<string, string>> = { 'mfa-spokes': 'mfa', 'pres-spokes': 'presidency' };

/** The house a known spokesperson speaks for: ministry or presidency of their side; null for everybody else. */
export function houseOfSpokesperson(voice: Voice): Voice | null {
  if (voice.type !== 'person' || voice.side === null) return null;
  const office = personById.get(voice.id)?.offices.find((one) => one.role in houses);
  return office ? houseOf(houses[office.role] ?? '', voice.side) : null;
}

/** A spokesperson speaks for a house: ministry ← spokesperson. Chains that name an institution already stay as they are. */
export function housed(speakers: readonly Voice[]): Voice[] {
  const [speaker] = speakers;
  const house = speakers.length === 1 && speaker ? houseOfSpokesperson(speaker) : null;
  return house ? [house, ...speakers] : [...speakers];
}
