import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { isDuringWhich } from './relative.ts';

/** A past verb's ending in the Cyrillic languages, in keys. */
export const pastVerb =
  /[аеиіяоуыую](л|ла|ло|ли|лся|лась|лось|лись|в|вся|лася|лося|лися|ў|ўся|лі|ліся|у|уся)$/;

type Time = SentenceMentions['times'][number];

/** "запланованого на 30 серпня візиту": the day of a visit that is talked of. */
export const isOfVisit = ({ keys }: SentenceMentions, { from, to }: Time) =>
  is('trips', keys[to]) &&
  !isDuringWhich(keys, to) &&
  keys.slice(Math.max(0, from - 3), from).some((key) => is('ahead-of-visit', key));

/** A shift that measures from the noun behind it, or stands beside a day of its own. */
export function isOfOther(sentence: SentenceMentions, time: Time): boolean {
  if (isEveOf(sentence, time) || isOfOtherNoun(sentence, time)) return true;
  if (
    time.time.type === 'shift' &&
    sentence.contacts.some(
      (contact) =>
        isMeasure(sentence, time, contact) &&
        ((!is('until', sentence.keys[time.to - 1] ?? '') && sentence.times.length > 1) ||
          (time.time.type === 'shift' && time.time.days === 0) ||
          contact.kind === 'summit'),
    )
  )
    return true;
  if (
    time.time.type === 'shift' &&
    time.time.days === 0 &&
    sentence.times.some((other) => other !== time && other.time.type !== 'shift')
  )
    return true;
  return false;
}

/** «вчерашнее заявление о встрече»: an adjective's day is that of the noun behind it, and that is no contact. */
const isOfOtherNoun = ({ keys, contacts }: SentenceMentions, { from, to }: Time): boolean =>
  is('day-adjectives', keys[from]) && !contacts.some((one) => one.from >= to && one.from - to <= 3);

/** "on the eve of the forum", "накануне визита": measured from what follows, of which no day is known. */
function isEveOf(sentence: SentenceMentions, time: Time): boolean {
  const next = sentence.keys[time.to] ?? '';
  return (
    time.time.type === 'shift' &&
    is('eve', sentence.keys[time.to - 1] ?? '') &&
    (next === 'of' || is('trips', next) || is('gatherings', next))
  );
}

/** "накануне саммита", "за два дня до этих бесед": the time is measured from the noun that follows, so it is not that noun's. */
export function isMeasure(
  sentence: SentenceMentions,
  time: { from: number; to: number },
  trigger: ContactMention,
): boolean {
  const gap = trigger.from - time.to;
  const last = sentence.keys[time.to - 1] ?? '';
  if (gap < 0 || gap > 3) return false;
  return (
    is('until', last) ||
    (is('eve', last) &&
      gap <= 2 &&
      trigger.form === 'noun' &&
      sentence.keys[time.to] !== ',' &&
      !sentence.keys.slice(time.to, trigger.from).some((key) => pastVerb.test(key)))
  );
}
