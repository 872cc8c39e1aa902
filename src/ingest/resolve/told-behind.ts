import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** "the two may meet, X told reporters at a forum in Z on Sunday": where and when it was said, in a clause of its own behind the contact. */
export function isToldBehind(
  { keys, cues, contacts }: SentenceMentions,
  span: { from: number },
  trigger: ContactMention,
): boolean {
  const said = cues.findLast(({ cue, to }) => cue === 'say' && to <= span.from);
  if (!said || said.from < trigger.to) return false;
  const behind = keys.slice(said.to, span.from);
  return (
    keys.slice(trigger.to, said.from).some((key) => /^[,–»"]$/.test(key)) &&
    !behind.some((key) => /^[,;:–]$/.test(key) || is('that', key)) &&
    !contacts.some(({ from }) => from >= said.to && from < span.from)
  );
}

/** "21 октября СМИ сообщали, что подготовка приостановлена после разговора …": the day of the report. */
export const isReported = (
  { keys, cues }: SentenceMentions,
  { to }: { to: number },
  { from }: ContactMention,
) =>
  cues.some((cue) => cue.cue === 'say' && cue.from >= to && cue.to <= from) &&
  keys.slice(to, from).some((key) => is('that', key));

/** "the first meeting of the two after the crisis of February", "перша розмова після травня": from when it is counted. */
export const isFirstSince = ({ keys }: SentenceMentions, time: { from: number }, trigger: ContactMention) =>
  trigger.to <= time.from &&
  keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('first-of', key)) &&
  keys
    .slice(trigger.to, time.from)
    .some(
      (key, at, behind) =>
        is('after', key) || is('since-then', key) || (is('since', key) && is('since-when', behind[at + 1])),
    ) &&
  !keys.slice(trigger.to, time.from).includes(',');

/** "В четверг, перед встречей с X, Y заявил": the day on which it was said, ahead of the contact. */
export const isSaidBefore = (
  { keys, cues }: SentenceMentions,
  time: { to: number },
  trigger: ContactMention,
) =>
  keys[time.to] === ',' &&
  is('ahead-in-time', keys[time.to + 1]) &&
  trigger.form === 'noun' &&
  trigger.from - time.to <= 3 &&
  cues.some(({ cue, from }) => cue === 'say' && from > trigger.to);
