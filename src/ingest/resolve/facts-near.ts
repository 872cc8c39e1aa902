import { capitalOf } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import type { Telling } from './draft.ts';
import type { Priced } from './nearest-telling.ts';
import { closedBy, nearestTelling, ofOtherNoun } from './nearest-telling.ts';
import { isDuringWhich, isOfGathering } from './relative.ts';
import { afterEvents, giveTime, mainClauseTime } from './times-near.ts';
import { isToldBehind } from './told-behind.ts';

type PlaceSpan = Pick<SentenceMentions['places'][number], 'from' | 'to' | 'type'>;

/** Times, places and lengths go to the trigger they stand nearest to; a verb of speech nearer by takes the time away. */
export function withFacts(sentence: SentenceMentions, tellings: Telling[]): Telling[] {
  for (const time of sentence.times) giveTime(sentence, time, tellings);
  afterEvents(sentence, tellings);
  for (const telling of tellings) telling.time ??= mainClauseTime(sentence, telling);
  for (const place of sentence.places) givePlace(sentence, place, tellings);
  shareJoined(sentence, tellings);
  for (const length of sentence.durations) {
    const best = nearestTelling(sentence, length, tellings);
    if (best && best.cost <= 18 && best.telling.status !== 'possible')
      best.telling.minutes ??= length.minutes;
  }
  return tellings;
}

/** «4 мая министр был в Z, где провёл переговоры с X и был принят Y»: what opens the sentence holds for what "and" joins, unless it comes before or after. */
function shareJoined(sentence: SentenceMentions, tellings: readonly Telling[]): void {
  const told = tellings.toSorted((one, other) => one.trigger.from - other.trigger.from);
  told.forEach((telling, at) => {
    const before = told[at - 1];
    if (!before || telling.trigger.form !== 'verb') return;
    const between = sentence.keys.slice(before.trigger.to, telling.trigger.from);
    if (!between.some((key) => is('and', key)) || between.some((key) => /[;:–]/.test(key))) return;
    if (between.some((key) => is('held-before', key) || is('after', key) || is('earlier', key))) return;
    if (telling.time && before.time && telling.time.from !== before.time.from) return;
    if (before.time && before.time.to <= before.trigger.from) telling.time ??= before.time;
    if (before.place && before.place.to <= before.trigger.from) telling.place ??= before.place;
  });
}

function givePlace(
  sentence: SentenceMentions,
  place: SentenceMentions['places'][number],
  tellings: Telling[],
): void {
  if (
    !place.located ||
    (isVoicePlace(sentence, place) && !closedBy(sentence, place, tellings)) ||
    isElsewhere(sentence, place) ||
    ofOtherNoun(sentence, place, tellings)
  )
    return;
  const best =
    closedBy(sentence, place, tellings) ??
    besideTime(sentence, place, tellings) ??
    whereBehind(sentence, place, tellings) ??
    nearestTelling(
      sentence,
      place,
      tellings.filter(
        ({ trigger }) =>
          !inThat(sentence, place, trigger) &&
          !isOfGathering(sentence, place, trigger) &&
          !isToldBehind(sentence, place, trigger),
      ),
    );
  if (!best || best.cost > 18 || isOthersVisit(sentence, place, best.telling)) return;
  const held = best.telling.place;
  const nearer = best.cost === 0 && held !== null && held.country !== place.country && held.to <= place.from;
  if (!held || nearer || rank(place.type) > rank(held.type))
    best.telling.place = {
      name: place.name.startsWith('capital:')
        ? (capitalOf.get(place.country)?.name ?? place.name)
        : place.name,
      type: place.type,
      country: place.country,
      from: place.from,
      to: place.to,
    };
}

/** "set for June 12 in Singapore": a place right beside a contact's time is that contact's. */
function besideTime(
  { keys }: SentenceMentions,
  { from, to }: { from: number; to: number },
  tellings: readonly Telling[],
): Priced | null {
  const telling = tellings.find(({ time }) => {
    if (!time) return false;
    const between = keys.slice(Math.min(to, time.to), Math.max(from, time.from));
    return (
      between.length <= 3 && between.every((key) => key === ',' || is('in-at', key) || is('on-day', key))
    );
  });
  return telling ? { telling, cost: 0 } : null;
}

/** "in Florida, where the meeting is due": the place is that of the clause it leads to. */
function whereBehind(
  sentence: SentenceMentions,
  place: { to: number },
  tellings: readonly Telling[],
): Priced | null {
  if (sentence.keys[place.to] !== ',' || !is('where', sentence.keys[place.to + 1])) return null;
  const telling = tellings.find(({ trigger }) => trigger.from > place.to);
  return telling ? { telling, cost: 0 } : null;
}

/** "they exchanged views on what happens in Z": a place in the clause that tells the subject. */
const inThat = (sentence: SentenceMentions, place: { from: number }, trigger: ContactMention) =>
  trigger.to <= place.from && sentence.keys.slice(trigger.to, place.from).some((key) => is('that', key));

/** "After meeting X, Y left for Z": where somebody went after the contact is not where it was. */
function isDestination(sentence: SentenceMentions, place: { from: number }): boolean {
  const verb = sentence.keys
    .slice(Math.max(0, place.from - 3), place.from)
    .some((key) => is('setting-off', key));
  return (
    verb &&
    sentence.keys.slice(0, 3).some((key) => is('held-before', key)) &&
    sentence.contacts.some((contact) => contact.to <= place.from - 2)
  );
}

/** A place that is the subject, or where somebody is to go. */
export const isElsewhere = (sentence: SentenceMentions, place: PlaceSpan): boolean =>
  isTheme(sentence, place) ||
  isDestination(sentence, place) ||
  isTalkedVisit(sentence, place) ||
  isOneOfTwo(sentence, place);

/** "in Fridonia or Norlandia": where it is to be is open. */
const isOneOfTwo = ({ keys, places }: SentenceMentions, { from, to }: PlaceSpan) =>
  is('or', keys[to]) ||
  places.some((other) => other.to < from && from - other.to <= 2 && is('or', keys[other.to]));

/** "обсудили подготовку визита X в Z", "ahead of the visit to Z": where a visit leads that is talked of, not one in whose course they met. */
function isTalkedVisit({ keys, contacts }: SentenceMentions, place: { from: number }): boolean {
  for (let at = place.from - 1; at >= Math.max(0, place.from - 5); at--) {
    if (contacts.some((contact) => contact.from <= at && contact.to > at)) return false;
    if (!is('trips', keys[at] ?? '')) continue;
    if (isDuringWhich(keys, place.from)) return false;
    return keys.slice(Math.max(0, at - 4), at).some((key) => is('ahead-of-visit', key) || is('themes', key));
  }
  return false;
}

/** "Lavrov's visit to Z comes before a summit of X and Y": where somebody goes who takes no part. */
export function isOthersVisit(
  { keys, actors }: SentenceMentions,
  place: { from: number },
  { parties }: Pick<Telling, 'parties'>,
): boolean {
  const at = keys.slice(0, place.from).findLastIndex((key) => is('guest-trip', key));
  if (at < 0 || place.from - at > 3) return false;
  const visitor = actors.find(({ person, to }) => person && at - to >= 0 && at - to <= 1);
  return visitor !== undefined && parties.length >= 2 && !parties.some(({ id }) => id === visitor.person?.id);
}

const rank = (type: 'city' | 'region' | 'country') => ({ city: 3, region: 2, country: 1 })[type];

/** "после переговоров с X в Москве назвал": the place closes what it came after. */
function isAfterContact({ keys, contacts }: SentenceMentions, place: { from: number }): boolean {
  const contact = contacts.findLast(({ form, to }) => form === 'noun' && to <= place.from);
  return (
    contact !== undefined &&
    !keys.slice(contact.to, place.from).some((key) => /^[,;:–]$/.test(key)) &&
    keys.slice(Math.max(0, contact.from - 2), contact.from).some((key) => is('held-before', key))
  );
}

/** "за даними джерел телеканалу у Білому домі": where those sit who are not named. */
const isOfSources = ({ cues, keys }: SentenceMentions, { from }: { from: number }) =>
  cues.some(
    ({ cue, from: at, to }) =>
      cue === 'unnamed' &&
      is('sources', keys[at]) &&
      to <= from &&
      from - to <= 3 &&
      !keys.slice(to, from).includes(','),
  );

/** "в Москве заявили", "В Кремле … назвали": a capital that speaks is no place, nor a seat that opens a sentence with no contact right behind. */
export function isVoicePlace(
  sentence: SentenceMentions,
  place: { from: number; to: number; name: string },
): boolean {
  if (isOfSources(sentence, place)) return true;
  if (/^[a-z]/.test(sentence.keys[place.from] ?? '')) return false;
  if (isAfterContact(sentence, place) || sentence.contacts.some(({ from }) => from === place.to))
    return false;
  if (
    place.name.startsWith('capital:') &&
    place.from <= 1 &&
    !sentence.contacts.some((contact) => contact.from >= place.to && contact.from - place.to <= 4)
  )
    return true;
  return sentence.cues.some(
    (cue) =>
      cue.cue === 'say' &&
      (cue.from === place.to || cue.to === place.from - 1) &&
      !is('expected', sentence.keys[cue.from]),
  );
}

/** "the war in Ukraine", "the situation in Gaza": a place that is the subject, not the scene. */
function isTheme(sentence: SentenceMentions, place: PlaceSpan): boolean {
  if (place.type === 'city') return situation.test(sentence.keys[place.from - 2] ?? '');
  return [2, 3].some((back) => is('themes', sentence.keys[place.from - back] ?? ''));
}

const situation = /^(situation|ситуац|сітуац|становищ|обстанов)/;
