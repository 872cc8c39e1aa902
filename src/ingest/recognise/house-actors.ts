import { is } from '../grammar.ts';
import { institutionVoice } from '../houses.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading, PersonAtom, RoleStart } from './actor-base.ts';
import { actor, bridged, bridges } from './actor-base.ts';
import type { Atom } from './atoms.ts';
import { absorbName } from './name-actors.ts';

export function institutionActor(reading: ActorReading, start: RoleStart, found: ActorMention[]): number {
  const atom = reading.atoms[start.j] as Extract<Atom, { type: 'institution' }>;
  let side = atom.side ?? start.lead;
  let to = atom.to;
  let j = start.j + 1;
  const next = reading.atoms[j];
  if (
    next?.type === 'country' &&
    (!next.adjective || reading.lang === 'en') &&
    bridged(reading, { from: to, to: next.from }, bridges, 2) &&
    atom.kind !== 'embassy'
  ) {
    side ??= next.code;
    to = next.to;
    j += 1;
  }
  const voice =
    atom.voice ?? (side && atom.template ? institutionVoice(atom.kind, atom.template, side) : null);
  const made = actor({
    s: reading.s,
    from: start.from,
    to,
    type: 'institution',
    institution: voice,
    side,
    role: atom.voice ? null : atom.kind,
  });
  const after = reading.atoms[j];
  if (after?.type === 'role' && after.spokes && after.from - to <= 1) {
    const spoken: ActorMention = { ...made, type: 'role', role: after.role, spokes: true, to: after.to };
    const k = absorbName(reading, j + 1, spoken, after);
    found.push(spoken);
    return Math.max(k, j + 1);
  }
  found.push(made);
  return j;
}

export function personActor(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as PersonAtom;
  const person = reading.choose(atom);
  const owner =
    /'s?$/.test(reading.tokens[atom.to - 1]?.text ?? '') &&
    reading.atoms[j + 1]?.type === 'role' &&
    (reading.atoms[j + 1]?.from ?? 0) - atom.to <= 1;
  const made = actor({
    s: reading.s,
    from: atom.from,
    to: atom.to,
    type: 'person',
    person,
    side: person.side,
    female: person.female,
    adjective: owner || isOwner(reading, j),
  });
  found.push(made);
  return j + 1;
}

/** "с представителем Трампа Джоном Коулом": of two names side by side the first tells whose the second is. */
function isOwner(reading: ActorReading, j: number): boolean {
  const [atom, next] = [reading.atoms[j], reading.atoms[j + 1]];
  return (
    reading.lang !== 'en' &&
    atom?.type === 'person' &&
    next?.type === 'person' &&
    next.from === atom.to &&
    atom.from > 0 &&
    /^\p{Ll}{4,}/u.test(reading.tokens[atom.from - 1]?.raw ?? '') &&
    !is('obliques', reading.keys[atom.from - 1]) &&
    reading.choose(atom).id !== reading.choose(next).id
  );
}

const locative = new Set([
  'в',
  'во',
  'на',
  'у',
  'ў',
  'in',
  'at',
  'near',
  'под',
  'біля',
  'поблизу',
  'из',
  'з',
  'із',
  'from',
  'to',
  'до',
  'ў',
  'outside',
  'через',
  'into',
  'visited',
  'ва',
  'of',
  'інш',
]);

export function placeActor(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as Extract<Atom, { type: 'place' }>;
  if (!atom.place.capital) return j + 1;
  const before = reading.tokens[atom.from - 1]?.text ?? '';
  if (locative.has(before)) return j + 1;
  found.push(
    actor({
      s: reading.s,
      from: atom.from,
      to: atom.to,
      type: 'side',
      side: atom.place.country,
      metonym: true,
    }),
  );
  return j + 1;
}
