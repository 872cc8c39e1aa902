import { personById } from '../gazetteer.ts';
import known from '../lexicon/known-contacts.json';
import type { Context, Telling } from './draft.ts';
import { partyOfPerson } from './parties.ts';

const nouns = new Set(['summit', 'meeting', 'talks']);

/**
 * "the understandings of the Anchorage summit", "на встрече на Аляске": a contact told by its place alone, or by the two states, is the one that the
 * registry knows there. The page must name its people: both, or one of them for a summit. A headline that tells it so speaks of something else.
 */
export function withKnownParties(telling: Telling, context: Context): Telling {
  const { place, trigger, parties } = telling;
  if (
    !place ||
    telling.role !== 'body' ||
    trigger.form !== 'noun' ||
    !nouns.has(trigger.kind) ||
    telling.generic
  )
    return telling;
  if (parties.length > 1 && parties.some(({ type }) => type === 'person')) return telling;
  const row = known.find((one) => one.place === place.name || one.region === place.name);
  if (!row || !isOfItsDay(telling, row)) return telling;
  const people = row.parties.flatMap((id) => personById.get(id) ?? []);
  const fits = parties.every((party) =>
    people.some(({ id, side }) => party.id === id || party.side === side),
  );
  const named = people.filter(({ id }) => isNamed(id, context)).length;
  return fits && named >= (trigger.kind === 'summit' || parties.length > 1 ? 1 : people.length)
    ? { ...telling, parties: people.map(partyOfPerson), plural: false, pair: false }
    : telling;
}

const isNamed = (id: string, { article }: Context) =>
  article.mentions.some(({ actors }) => actors.some(({ person }) => person?.id === id));

/** Told as over, or with no status, and with no other day than the registry's. */
function isOfItsDay({ time, status }: Telling, row: (typeof known)[number]): boolean {
  const words = time?.words;
  const otherDay =
    words?.type === 'date' &&
    (words.month !== Number(row.start.slice(5, 7)) || words.day !== Number(row.start.slice(8)));
  return !otherDay && (status === 'held' || status === null);
}
