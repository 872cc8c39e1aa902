import type { Party } from '#domain/actor.ts';
import { personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { Context, Telling } from './draft.ts';
import { partyOfPerson } from './parties.ts';

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

/** Whether somebody named holds an office, by the words beside the name or by what is known. */
const holds = (actor: ActorMention, role: string) =>
  !actor.former &&
  (actor.role === role ||
    (personById.get(actor.person?.id ?? '')?.offices.some((one) => one.role === role) ?? false));
