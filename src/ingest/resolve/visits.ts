import { fromEach } from '../from-each.ts';
import { capitalOf } from '../gazetteer.ts';
import { has, is } from '../grammar.ts';
import type { PlaceMention, RecognisedArticle, SentenceMentions, TimeWords } from '../mentions.ts';
import type { Draft } from './draft.ts';

/** Somebody's coming to a place, as one sentence tells it. */
export interface Visit {
  s: number;
  person: string;
  place: NonNullable<Draft['place']>;
  /** for a summit or forum: guests there are no hosts of each other */
  gathering: boolean;
  /** still to come */
  ahead: boolean;
  /** the day or days it is told for */
  time: TimeWords | null;
}

/** Whether a word tells of somebody's coming, done or due; of the English "visit" only the verb does. */
export const isComing = (keys: readonly string[], at: number): boolean =>
  is('arriving', keys[at]) ||
  (is('to-arrive', keys[at]) && (keys[at] !== 'visit' || is('will', keys[at - 1]) || keys[at - 1] === 'to'));

const nearVerb = 4;
const nearGuest = 8;
/** "прибыл с рабочим визитом в X", "прилетел на переговоры в королевство X": what for may stand before where. */
const afterVerb = 6;

/** Who came, comes or will come where: a verb of coming, or "in the course of a visit", with a town or state beside and the guest before or behind it. */
export function visitsOf(article: RecognisedArticle): Visit[] {
  return fromEach(article.mentions, (sentence) => {
    if (!has(sentence, 'arriving', 'to-arrive', 'setting-off', 'trips')) return [];
    const coming = sentence.keys.findIndex(
      (key, i) =>
        (isComing(sentence.keys, i) || is('setting-off', key)) &&
        (sentence.quoted[i] !== 1 || namesGuest(sentence, i)) &&
        !isInvited(sentence, i),
    );
    const set = coming < 0 && isSet(sentence);
    const at = coming < 0 ? placedVisit(sentence, set ? 0 : visitNoun(sentence)) : coming;
    const place = at < 0 ? null : placeBeside(sentence, at);
    const guest =
      at >= 0 && place && isThat(sentence, at)
        ? thatOne(article, sentence.sentence.index, place)
        : guestBeside(sentence, at);
    return place && guest?.person
      ? [
          {
            s: sentence.sentence.index,
            person: guest.person.id,
            place,
            ahead: set || (coming >= 0 && is('to-arrive', sentence.keys[coming])),
            gathering: sentence.keys.slice(at).some((key) => is('gatherings', key)),
            time: set ? dayLast(sentence) : coming < 0 ? null : timeBeside(sentence, at),
          },
        ]
      : [];
  });
}

const guestBeside = ({ actors }: SentenceMentions, at: number) =>
  actors.find(
    (actor) =>
      actor.person &&
      !actor.adjective &&
      !actor.spokes &&
      Math.max(actor.from - at, at - actor.to) <= nearGuest,
  );

/** "invited to visit", "приглашение президенту X посетить": a visit that somebody only asks for. */
function isInvited({ keys, actors }: SentenceMentions, at: number): boolean {
  const guest = actors.find(({ to }) => to === at);
  return (
    keys.slice(Math.max(0, at - nearVerb), at).some((key) => is('invites', key)) ||
    (guest !== undefined && is('invites', keys[guest.from - 1]))
  );
}

/** «"X прибыл в Z", – сказал источник»: words quoted that name who came. */
const namesGuest = ({ actors, quoted }: SentenceMentions, at: number) =>
  actors.some(({ person, to, from }) => person && to === at && quoted[from] === 1);

/** "Тот приехал в Z": one of those told right before. */
const isThat = ({ keys, actors }: SentenceMentions, at: number) =>
  at <= 2 && is('that-one', keys[0]) && !actors.some(({ person, to }) => person && to <= at);

/** Whom "that one" means: the only person of the sentence before who is no host. */
function thatOne(article: RecognisedArticle, s: number, { country }: Visit['place']) {
  const told = article.mentions[s - 1]?.actors.filter(
    ({ person, side, adjective }) => person && !adjective && side !== country,
  );
  return told?.length === 1 ? told[0] : undefined;
}

/** "Визит X в Z, намеченный на четверг, сдвинули на пятницу": a visit that opens a sentence which tells for when it is due. */
const isSet = ({ keys, statuses, quoted }: SentenceMentions) =>
  is('trips', keys[0]) &&
  quoted[0] !== 1 &&
  statuses.some(({ status }) => status === 'planned' || status === 'postponed');

const dayLast = ({ times }: SentenceMentions): TimeWords | null =>
  times.findLast(({ time }) => time.type === 'date' || time.type === 'weekday')?.time ?? null;

/** "в рамках визита X в Z", "during his visit to Z": only a visit in whose course something happens, not one that is talked of. */
const visitNoun = (sentence: SentenceMentions) =>
  sentence.keys.findIndex(
    (key, at) =>
      is('trips', key) &&
      sentence.quoted[at] !== 1 &&
      sentence.keys.slice(Math.max(0, at - 4), at).some((before) => is('in-course', before)) &&
      !sentence.keys.slice(Math.max(0, at - 4), at).some((before) => is('ahead-of-visit', before)),
  );

/** "после визита X в Z: во время визита он …": of two words for one visit that with the place behind it. */
function placedVisit(sentence: SentenceMentions, noun: number): number {
  const leads = (at: number) => (placeBeside(sentence, at)?.from ?? 0) > at;
  if (noun < 0 || leads(noun)) return noun;
  return sentence.keys.findIndex((key, at) => is('trips', key) && leads(at));
}

/** The day told beside a word for coming; the only one of the sentence wherever it stands. */
function timeBeside(sentence: SentenceMentions, at: number): TimeWords | null {
  const days = sentence.times.filter(
    ({ time }) => time.type === 'date' || time.type === 'weekday' || time.type === 'day',
  );
  const near = days.find(({ from, to }) => Math.max(from - at, at - to) <= nearGuest);
  return (near ?? (days.length === 1 ? days[0] : undefined))?.time ?? null;
}

const beside = (at: number) => (one: { from: number }) =>
  one.from - at <= afterVerb && at - one.from <= nearVerb;

function placeBeside(sentence: SentenceMentions, at: number): Visit['place'] | null {
  const named = sentence.places.filter(
    (place) => beside(at)(place) && !place.name.startsWith('country:') && !isLeft(sentence, place, at),
  );
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

/** "left Moscow", "вылетел из Москвы": where somebody was before. */
const isLeft = ({ keys }: SentenceMentions, { from }: { from: number }, at: number) =>
  is('out-of', keys[from - 1]) || (is('setting-off', keys[at]) && from === at + 1);

function stateBeside(
  sentence: SentenceMentions,
  at: number,
): Pick<PlaceMention, 'name' | 'type' | 'country' | 'from' | 'to'> | null {
  const states = sentence.actors.filter(
    (actor) =>
      actor.type === 'side' &&
      !actor.adjective &&
      actor.side?.length === 2 &&
      beside(at)(actor) &&
      !isLeft(sentence, actor, at),
  );
  const [state] = states;
  return state?.side && states.length === 1
    ? { name: `country:${state.side}`, type: 'country', country: state.side, from: state.from, to: state.to }
    : null;
}

const reach = 8;

/** Where a contact of a guest with his hosts, or of one who came to a gathering, was: in the place he had come to last before it was told. */
export function hostedAt(draft: Draft, visits: readonly Visit[]): Draft['place'] {
  const visit = hostingVisit(draft, visits);
  const there = visits.filter(
    ({ person, place }) => person === visit?.person && place.country === visit.place.country,
  );
  return visit?.place.type === 'city' ? visit.place : (townOf(there) ?? visit?.place ?? null);
}

/** The one place that visits lead to: the only town of the only state, else that state. */
function townOf(visits: readonly Visit[]): Visit['place'] | null {
  const places = visits.map(({ place }) => place);
  const [town] = places.filter(({ type }) => type === 'city');
  const one = town ?? places[0];
  if (!one || places.some(({ country }) => country !== one.country)) return null;
  return places.every(({ type, name }) => type === 'country' || name === one.name) ? one : null;
}

/** For when a contact with the hosts is planned: the visit it belongs to, told with its days. */
export function datedVisit(draft: Draft, visits: readonly Visit[]): Visit | null {
  if (!draft.statuses.some(({ status }) => status === 'planned')) return null;
  const visit = hostingVisit(draft, visits);
  if (!visit || visit.gathering) return null;
  return (
    visits.find(
      ({ time, person, place }) => time && person === visit.person && place.country === visit.place.country,
    ) ?? null
  );
}

function hostingVisit(draft: Draft, visits: readonly Visit[]): Visit | null {
  const [first] = draft.tellings;
  if (!first) return null;
  const held = draft.statuses.some(({ status }) => status === 'held');
  const own = visits.filter(
    ({ person, ahead }) => !(ahead && held) && draft.parties.some(({ id }) => id === person),
  );
  const visit =
    own.findLast(({ s }) => s <= first.s && first.s - s <= reach) ?? (townOf(own) ? own[0] : undefined);
  if (!visit) return null;
  const hosted = draft.parties.some(({ id, side }) => id !== visit.person && side === visit.place.country);
  const ahead = draft.statuses.some(({ status }) => status === 'planned');
  if (draft.tellings.some((telling) => telling.other) && !(ahead && hosted && visit.s < first.s)) return null;
  return hosted || visit.gathering ? visit : null;
}
