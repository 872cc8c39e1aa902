import { capitalOf } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { PlaceMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';

/** Somebody's coming to a place, as one sentence tells it. */
export interface Visit {
  s: number;
  person: string;
  place: NonNullable<Draft['place']>;
  /** for a summit or forum: guests there are no hosts of each other */
  gathering: boolean;
}

const nearVerb = 4;
const nearGuest = 8;

/** Who came, comes or will come where: a verb of coming with a town or state beside and the guest before or behind it. */
export function visitsOf(article: RecognisedArticle, arriving: RegExp): Visit[] {
  return article.mentions.flatMap((sentence) => {
    const at = sentence.keys.findIndex((key, i) => arriving.test(key) && sentence.quoted[i] !== 1);
    const place = at < 0 ? null : placeBeside(sentence, at);
    const guest = sentence.actors.find(
      (actor) => actor.person && !actor.adjective && !actor.spokes && Math.abs(actor.from - at) <= nearGuest,
    );
    return place && guest?.person
      ? [
          {
            s: sentence.sentence.index,
            person: guest.person.id,
            place,
            gathering: sentence.keys.slice(at).some((key) => is('gatherings', key)),
          },
        ]
      : [];
  });
}

function placeBeside(sentence: SentenceMentions, at: number): Visit['place'] | null {
  const near = (one: { from: number }) => Math.abs(one.from - at) <= nearVerb;
  const named = sentence.places.filter((place) => near(place) && !place.name.startsWith('country:'));
  if (named.length > 1) return null;
  const place = named[0] ?? stateBeside(sentence, at);
  return place
    ? {
        name: place.name.startsWith('capital:')
          ? (capitalOf.get(place.country)?.name ?? place.name)
          : place.name,
        type: place.type,
        country: place.country,
        from: place.from,
        to: place.to,
      }
    : null;
}

function stateBeside(
  sentence: SentenceMentions,
  at: number,
): Pick<PlaceMention, 'name' | 'type' | 'country' | 'from' | 'to'> | null {
  const states = sentence.actors.filter(
    (actor) =>
      actor.type === 'side' &&
      !actor.adjective &&
      actor.side?.length === 2 &&
      Math.abs(actor.from - at) <= nearVerb,
  );
  const [state] = states;
  return state?.side && states.length === 1
    ? { name: `country:${state.side}`, type: 'country', country: state.side, from: state.from, to: state.to }
    : null;
}

const reach = 8;

/** Where a contact of a guest with his hosts, or of one who came to a gathering, was: in the place he had come to last before it was told. */
export function hostedAt(draft: Draft, visits: readonly Visit[]): Draft['place'] {
  const [first] = draft.tellings;
  if (!first || draft.tellings.some((telling) => telling.other)) return null;
  const own = visits.filter(({ person }) => draft.parties.some(({ id }) => id === person));
  const visit =
    own.findLast(({ s }) => s <= first.s && first.s - s <= reach) ??
    (own.every(({ place }) => place.name === own[0]?.place.name) ? own[0] : undefined);
  const hosted = draft.parties.some(({ id, side }) => id !== visit?.person && side === visit?.place.country);
  return visit && (hosted || visit.gathering) ? visit.place : null;
}
