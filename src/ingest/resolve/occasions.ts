import type { Party } from '#domain/actor.ts';
import { is } from '../grammar.ts';
import type { PlaceMention, SentenceMentions, TimeMention } from '../mentions.ts';
import type { Context, Telling } from './draft.ts';
import { areTwoSides, distinct } from './party-lists.ts';

/** Further occasions that one word for a contact tells: "on 16 May and 2 June", "in Singapore in June 2018, in Hanoi in February 2019", "with X, and a day earlier with Y in Z". */
export function withOccasions(
  sentence: SentenceMentions,
  tellings: readonly Telling[],
  context: Context,
): Telling[] {
  const further = tellings.flatMap((telling) => elliptic(sentence, telling, context));
  return [
    ...tellings
      .filter((telling) => !further.some((one) => samePeople(one, telling)))
      .flatMap((telling) => listed(sentence, telling)),
    ...further.filter((one, at) => further.findIndex((other) => samePeople(other, one)) === at),
  ];
}

const samePeople = (a: Telling, b: Telling) =>
  a.trigger === b.trigger &&
  a.parties.length === b.parties.length &&
  a.parties.every((party) => b.parties.some(({ id }) => id === party.id));

const joint =
  /^(,|и|і|та|й|ды|and|а|also|также|також|таксама|then|затем|потом|потім|потым|–|-|in|on|в|во|у|на|ў)$/;

function isJoined(sentence: SentenceMentions, from: number, to: number): boolean {
  if (to <= from || to - from > 6) return false;
  const places = sentence.places.filter((place) => place.located);
  return sentence.keys
    .slice(from, to)
    .every(
      (key, i) => joint.test(key) || places.some((place) => from + i >= place.from && from + i < place.to),
    );
}

/** The dates or months that follow each other in one list with the telling's own. */
function listOf(sentence: SentenceMentions, own: { from: number }): TimeMention[] {
  const dates = sentence.times.filter(({ time }) => time.type === 'date' || time.type === 'month');
  let list: TimeMention[] = [];
  for (const time of dates) {
    const last = list.at(-1);
    if (
      last &&
      isJoined(sentence, last.to, time.from) &&
      isSetFor(sentence, time) === isSetFor(sentence, last) &&
      sentence.keys.slice(last.to, time.from).some((key) => is('list-joints', key))
    )
      list.push(time);
    else if (list.some((one) => one.from === own.from)) break;
    else list = [time];
  }
  return list.some((one) => one.from === own.from) ? list : [];
}

const opensSpan = /^(between|from|с|со|з|із|від|от|ад|между|між|паміж)$/;

/** "на 25 ноября назначена": for when something is set. */
const isSetFor = ({ keys }: SentenceMentions, { from }: { from: number }) => keys[from - 1] === 'на';

function listed(sentence: SentenceMentions, telling: Telling): Telling[] {
  const list = telling.time && telling.role === 'body' ? listOf(sentence, telling.time) : [];
  const first = list[0];
  if (!first || list.length < 2 || opensSpan.test(sentence.keys[first.from - 1] ?? '')) return [telling];
  const places = sentence.places.filter((place) => place.located);
  const followed = places.some(
    (place) =>
      place.from >= first.to &&
      place.from - first.to <= 2 &&
      !sentence.keys.slice(first.to, place.from).some((key) => is('list-joints', key)),
  );
  return list.map((time, i) => ({
    ...telling,
    time: { words: time.time, from: time.from, to: time.to, cost: 1 },
    minutes: i === 0 ? telling.minutes : null,
    other: telling.other || i > 0,
    place:
      placeBy(
        places,
        followed
          ? [time.to, list[i + 1]?.from ?? time.to + 4]
          : [list[i - 1]?.to ?? Math.max(0, time.from - 4), time.from],
      ) ?? (places.length > 1 ? null : telling.place),
  }));
}

function placeBy(places: readonly PlaceMention[], [from, to]: readonly [number, number]): Telling['place'] {
  const place = places.find((one) => one.from >= from && one.to <= to);
  return place
    ? { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to }
    : null;
}

/** "met X on Monday, and a day earlier – Y in Brussels": the second partner with the time and place beside. */
function elliptic(sentence: SentenceMentions, telling: Telling, context: Context): Telling[] {
  if (telling.parties.length < 2 || telling.trigger.kind === 'correspondence') return [];
  const partners = sentence.actors.filter(
    (actor) =>
      actor.from >= telling.trigger.to && !actor.spokes && actor.type !== 'institution' && !actor.adjective,
  );
  const [own, next] = partners;
  if (
    !own ||
    !next ||
    sentence.contacts.some(
      (other) =>
        other !== telling.trigger &&
        other.from >= telling.trigger.to &&
        (other.from < next.from || (other.form === 'verb' && other.from - next.to <= 2)),
    )
  )
    return [];
  const told = context.partiesOf(own);
  if (
    !told.some((party) => telling.parties.some((one) => one.id === party.id)) ||
    !opensAnother(sentence, own.to, next.from)
  )
    return [];
  const partner = context.partiesOf(next);
  const parties = distinct([
    ...partner,
    ...telling.parties.filter(
      (party) => !told.some((one) => one.id === party.id) && !partner.some((one) => one.id === party.id),
    ),
  ]);
  if (!areTwoSides(parties)) return [];
  return [anotherOf(sentence, telling, { parties, from: own.to, to: next.to })];
}

/** Between two partners stand a conjunction, a time or place of the second, and the preposition again. */
function opensAnother(sentence: SentenceMentions, from: number, to: number): boolean {
  const spans = [...sentence.times, ...sentence.places.filter((place) => place.located)];
  const words = sentence.keys.slice(from, to);
  const covered = (at: number) => spans.some((span) => at >= span.from && at < span.to);
  if (
    !words.some((key) => is('with-words', key)) ||
    !words.some((key) => is('list-joints', key)) ||
    !words.some((key, i) => covered(from + i) || is('in-turn', key))
  )
    return false;
  return words.every(
    (key, i) =>
      covered(from + i) ||
      joint.test(key) ||
      is('with-words', key) ||
      is('time-steps', key) ||
      is('in-turn', key),
  );
}

/** The contact with a second partner, on the day told for it or else on the one that opens the sentence for both. */
function anotherOf(
  sentence: SentenceMentions,
  telling: Telling,
  told: { parties: Party[]; from: number; to: number },
): Telling {
  const time = sentence.times.find((one) => one.from >= told.from && one.from !== telling.time?.from);
  const opening = telling.time && telling.time.to <= telling.trigger.from ? telling.time : null;
  const places = sentence.places.filter((place) => place.located && place.from !== telling.place?.from);
  return {
    ...telling,
    parties: told.parties,
    other: true,
    minutes: null,
    time: time ? { words: time.time, from: time.from, to: time.to, cost: 1 } : opening,
    place: placeBy(places, [told.from, Math.min(sentence.keys.length, told.to + 6)]),
  };
}
