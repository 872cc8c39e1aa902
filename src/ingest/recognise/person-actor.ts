import type { ActorMention, Person } from '../mentions.ts';

/** Somebody named, with nothing else told of them: of their own side, and no spokesperson. */
export const personActor = (
  s: number,
  { from, to }: { from: number; to: number },
  person: Person,
): ActorMention => ({
  s,
  from,
  to,
  type: 'person',
  person,
  role: null,
  side: person.side,
  sides: [],
  institution: null,
  plural: false,
  metonym: false,
  adjective: false,
  former: false,
  spokes: false,
  female: person.female,
});
