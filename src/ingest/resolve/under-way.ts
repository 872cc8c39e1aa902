import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions, StatusMention } from '../mentions.ts';

/** "X is meeting with Y in Z": without a time, what is told of goes on while it is told. */
export function isUnderWay({ keys, times, sentence }: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.tense === 'infinitive' && is('present-endings', keys[trigger.from]))
    return sentence.role === 'body' && times.every(({ time }) => time.type === 'day' && time.offset === 0);
  return (
    /^(is|are)$/.test(keys[trigger.from] ?? '') && keys[trigger.from + 1] === 'meeting' && times.length === 0
  );
}

const purposeReach = 4;

/** "прилетел, чтобы встретиться с X": what somebody came for is to come; "созвонились, чтобы поговорить" is one contact. */
export const isPurpose = ({ keys, contacts }: SentenceMentions, trigger: ContactMention) =>
  trigger.tense === 'infinitive' &&
  !contacts.some((other) => other.form === 'verb' && other.tense === 'past' && other.to <= trigger.from) &&
  keys.slice(Math.max(0, trigger.from - purposeReach), trigger.from).some((key) => is('so-that', key));

/** "spoke today with X to discuss the war", "held a call to discuss it": what a contact is for is no contact of its own. */
export const isAimOf = ({ keys, contacts }: SentenceMentions, trigger: ContactMention) =>
  trigger.kind === 'discussion' &&
  keys[trigger.from] === 'to' &&
  contacts.some(
    (other) =>
      other.kind !== 'discussion' &&
      other.to <= trigger.from &&
      !keys.slice(other.to, trigger.from).some((key) => /^(?:[,;:–]|and)$/.test(key)),
  );

const ownReach = 3;
const toldReach = 7;

/** "told Y about his conversation with Z": what one tells others of as one's own took place. */
export const isToldOfOwn = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  trigger.form === 'noun' &&
  keys.slice(Math.max(0, trigger.from - ownReach), trigger.from).some((key) => is('possessed', key)) &&
  keys.slice(Math.max(0, trigger.from - toldReach), trigger.from).some((key) => is('told-about', key));

/** "urged both to meet": a wish, where advice against speaks of a plan. */
export const urged = (sentence: SentenceMentions, cue: { from: number }) =>
  /^(urge|recommend|advis|рекоменд|совет|рад|рэкаменд|призв|заклика)/.test(sentence.keys[cue.from] ?? '');

/** "Before the talks, X had held a meeting": what something had come before is over as well. */
export const isLongOver = ({ keys }: SentenceMentions, trigger: ContactMention, status: StatusMention) =>
  keys[status.from] === 'before' && status.to <= trigger.from && keys.slice(trigger.to).includes('had');
