import type { Party } from '#domain/actor.ts';
import { personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { Context, Telling } from './draft.ts';
import { partyOfPerson } from './parties.ts';
import { areTwoSides, distinct, sidesAsParties } from './party-lists.ts';

const countReach = 2;

/** "the two foreign ministers had started talks", "розмову двох президентів": those of that office whom the text named last, of two sides; none when it named fewer. */
export function bothOfOffice(telling: Telling, context: Context): Party[] {
  const [role] = telling.roles;
  const sentence = context.article.mentions[telling.s];
  const told = sentence?.actors.find(
    (actor) =>
      actor.plural &&
      actor.role === role &&
      sentence.keys.slice(Math.max(0, actor.from - countReach), actor.from).some((key) => is('both', key)),
  );
  if (!role || !told || telling.parties.length > 0) return [];
  const found: Party[] = [];
  for (let s = telling.s; s >= 0 && found.length < 2; s--)
    for (const actor of context.article.mentions[s]?.actors.toReversed() ?? [])
      if (
        actor.person &&
        found.length < 2 &&
        holds(actor, role) &&
        !found.some(({ side }) => side === actor.person?.side)
      )
        found.push(partyOfPerson(actor.person));
  return found.length === 2 ? found : [];
}

/** "лидерами двух стран на встрече на Аляске": at a time or place of their own, the heads of the two sides that the article is about. */
export function headsOfBoth(telling: Telling, context: Context): Party[] {
  const sentence = context.article.mentions[telling.s];
  const told = sentence?.actors.find(
    ({ plural, sides, role }) => plural && sides.length === 0 && (role === 'leader' || role === 'pres'),
  );
  const both = sentence?.keys.slice(told?.from, told?.to).some((key) => is('both-countries', key));
  if (!told || !both || telling.parties.length > 0 || context.dyad.length !== 2) return [];
  if (telling.status === 'planned' && !telling.time && !telling.place)
    return onlyTwoOfOffice(telling, context);
  return telling.time || telling.place ? sidesAsParties(context.dyad, 'summit', context.day) : [];
}

/** "На вчерашней встрече министры …": the only two of that office whom the text has named before, of two sides. */
export function onlyTwoOfOffice({ s, roles: [role] }: Telling, context: Context): Party[] {
  if (!role) return [];
  const named = context.article.mentions
    .slice(0, s)
    .flatMap(({ actors }) =>
      actors.flatMap((actor) =>
        actor.person && holdsLike(actor, role) ? [partyOfPerson(actor.person)] : [],
      ),
    );
  const people = distinct(named);
  return people.length === 2 && areTwoSides(people) ? people : [];
}

const holdsLike = (actor: ActorMention, role: string) =>
  holds(actor, role) || (role === 'minister' && holds(actor, 'fm'));

/** Whether somebody named holds an office, by the words beside the name or by what is known. */
const holds = (actor: ActorMention, role: string) =>
  !actor.former &&
  (actor.role === role ||
    (personById.get(actor.person?.id ?? '')?.offices.some((one) => one.role === role) ?? false));
