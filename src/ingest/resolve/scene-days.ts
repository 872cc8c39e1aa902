import { has, is } from '../grammar.ts';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';
import { isOver } from './same-contact.ts';
import type { Visit } from './visits.ts';
import { datedVisit, isComing } from './visits.ts';
import type { Anchors } from './when.ts';
import { timeValueOf } from './when.ts';

type Time = SentenceMentions['times'][number];

const isDay = ({ time }: Time) => time.type === 'date' || time.type === 'weekday' || time.type === 'day';

interface Scene {
  article: RecognisedArticle;
  visits: readonly Visit[];
  anchors: Anchors;
}

/** The day on which a contact in one room was, as the sentences around it or the visit it belongs to tell. */
export const dayOfScene = (draft: Draft, { article, visits, anchors }: Scene): Draft['time'] =>
  arrivalDay(article, draft, anchors) ??
  dayBefore(article, draft, anchors) ??
  sidesDay(article, draft, anchors) ??
  visitDay(article, draft, anchors) ??
  hostedDays(draft, visits, anchors);

const bothReach = 2;

/** "Обе беседы прошли 30 августа", "both calls took place on Friday": the day of each told beside. */
export function bothDay(article: RecognisedArticle, draft: Draft, anchors: Anchors): Draft['time'] {
  if (!isOver(draft)) return null;
  for (const mentions of article.mentions) {
    if (!has(mentions, 'both')) continue;
    const { sentence, keys, contacts, times } = mentions;
    const both = keys.findIndex((key) => is('both', key));
    const told = contacts.find(
      ({ form, from }) => form === 'noun' && from > both && from - both <= bothReach,
    );
    const day = both < 0 ? undefined : times.find(isDay);
    const near = draft.tellings.some(({ s }) => Math.abs(s - sentence.index) <= bothReach);
    if (told && day && near) return timeValueOf(day.time, anchors, 'past');
  }
  return null;
}

/** The sentence right before a contact's first telling, in the same line. */
function aheadOf(article: RecognisedArticle, s: number): [SentenceMentions, SentenceMentions] | null {
  const [here, ahead] = [article.mentions[s], article.mentions[s - 1]];
  return here && ahead && ahead.sentence.line === here.sentence.line ? [here, ahead] : null;
}

/** "29 января X прилетел в Киев. В Ужгороде он встретился с Y": the day somebody of the parties came, told in the sentence right before, or that of the gathering told there. */
function arrivalDay(article: RecognisedArticle, draft: Draft, anchors: Anchors): Draft['time'] {
  if (!isOver(draft)) return null;
  for (const { s } of draft.tellings) {
    const [here, ahead] = aheadOf(article, s) ?? [];
    const day = ahead && here ? dayOfArrival(ahead, draft) : null;
    if (day) return timeValueOf(day.time, anchors, 'past');
  }
  return null;
}

/** The day told for the coming of somebody of the parties, or for a gathering. */
function dayOfArrival(ahead: SentenceMentions, draft: Draft): Time | null {
  const at = ahead.keys.findIndex(
    (key, i) => (isComing(ahead.keys, i) || is('gatherings', key)) && ahead.quoted[i] !== 1,
  );
  const day = ahead.times.find(
    ({ time, from }) => (time.type === 'date' || time.type === 'weekday') && Math.abs(from - at) <= 8,
  );
  const comes =
    is('gatherings', ahead.keys[at]) ||
    ahead.actors.some((actor) => draft.parties.some((party) => party.id === actor.person?.id));
  return at >= 0 && day && comes ? day : null;
}

/** "Летом 2022 года X приезжал в Z. Тогда он встретился с Y": the one time of the sentence before, when this one opens by pointing there. */
function dayBefore(article: RecognisedArticle, draft: Draft, anchors: Anchors): Draft['time'] {
  if (!isOver(draft)) return null;
  for (const { s } of draft.tellings) {
    const [here, ahead] = aheadOf(article, s) ?? [];
    const [time, other] = ahead?.times ?? [];
    if (here && is('back-then', here.keys[0]) && time && !other)
      return timeValueOf(time.time, anchors, 'past');
  }
  return null;
}

/** "… - написало МИД 30 мая": the day of whoever says it, at the end. */
const isSaidBehind = ({ cues }: SentenceMentions, time: Time, trigger: { to: number }) =>
  cues.some(({ cue, from }) => cue === 'say' && from >= trigger.to && from < time.from);

/** "В пятницу X приветствовал в Z министра Y. Стороны провели переговоры": the one day of the sentence before that names them all, when this one goes on about them. */
function sidesDay(article: RecognisedArticle, draft: Draft, anchors: Anchors): Draft['time'] {
  if (!isOver(draft)) return null;
  for (const { s, trigger } of draft.tellings) {
    const [here, ahead] = aheadOf(article, s) ?? [];
    if (!here || !ahead || here.actors.some(({ person }) => person)) continue;
    if (here.times.some((time) => !isSaidBehind(here, time, trigger))) continue;
    if (here.keys.some((key) => is('earlier', key))) continue;
    const [day, other] = ahead.times;
    const all = draft.parties.every(({ id }) => ahead.actors.some(({ person }) => person?.id === id));
    if (day && !other && isDay(day) && all) return timeValueOf(day.time, anchors, 'past');
  }
  return null;
}

/** "X и Y встретятся в Z. Визит намечен на 25 ноября": the day for which the visit told right behind is set. */
function visitDay(article: RecognisedArticle, draft: Draft, anchors: Anchors): Draft['time'] {
  if (!draft.statuses.some(({ status }) => status === 'planned')) return null;
  const next = article.mentions[(draft.tellings.at(-1)?.s ?? 0) + 1];
  const set = next?.statuses.find(({ status }) => status === 'planned');
  const time = next?.times.find(({ from }) => set !== undefined && from >= set.to && from - set.to <= 1);
  return next && time && is('trips', next.keys[0]) ? timeValueOf(time.time, anchors, 'future') : null;
}

/** "7 января прибыл с визитом … запланированы встречи с хозяевами": what is planned for a visit is planned for its days. */
function hostedDays(draft: Draft, visits: readonly Visit[], anchors: Anchors): Draft['time'] {
  const visit = datedVisit(draft, visits);
  return visit?.time ? timeValueOf(visit.time, anchors, visit.ahead ? 'future' : 'open') : null;
}
