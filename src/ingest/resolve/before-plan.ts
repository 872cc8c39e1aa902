import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** "after the meeting with X he will phone Y", "по итогам переговоров ожидается …": what a plan comes after is to come itself, unless somebody speaks between them. */
export function isBeforePlan(
  { keys, contacts, cues, times }: SentenceMentions,
  trigger: ContactMention,
): boolean {
  const after = keys.findLastIndex((key, at) => at < trigger.from && is('after-which', key));
  if (after < 0 || trigger.from - after > 4) return false;
  const opens =
    after <= 2 ||
    times.some(({ to }) => to === after || to === after - 1) ||
    is('that', keys[after - 1]) ||
    /^[,:«»"“–]$/.test(keys[after - 1] ?? '');
  const plan = keys.findIndex(
    (key, at) =>
      at >= trigger.to &&
      (is('will', key) ||
        is('is-expected', key) ||
        contacts.some((other) => other.from === at && other.tense === 'future')),
  );
  return (
    opens &&
    plan >= 0 &&
    !cues.some(({ cue, from }) => cue === 'say' && from >= trigger.to && from < plan) &&
    !keys.slice(trigger.to, plan).some((key) => is('that', key) || /^[.;!?]$/.test(key))
  );
}

/** "на зустрічі X та Y обговорюватимуть": what will happen in a contact is to come with it, unless somebody speaks between them. */
export function isOfPlan({ keys, contacts, cues }: SentenceMentions, trigger: ContactMention): boolean {
  const within = keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('within', key));
  const plan = contacts.find((other) => other.tense === 'future' && other.from >= trigger.to);
  return (
    within &&
    plan !== undefined &&
    !cues.some(({ cue, from }) => cue === 'say' && from >= trigger.to && from < plan.from) &&
    !keys.slice(trigger.to, plan.from).some((key) => is('that', key) || /^[,.;:!?»"]$/.test(key))
  );
}

/** "X plans to raise it during his meeting with Y": what is planned for a contact makes it a plan. */
export function isPlannedFor({ keys, statuses, times }: SentenceMentions, trigger: ContactMention): boolean {
  const within = keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('within', key));
  const plan = statuses.find(
    ({ status, from, to }) =>
      status === 'planned' &&
      to <= trigger.from &&
      is('intends', keys[from]) &&
      (!/^[a-z]/.test(keys[from] ?? '') || keys[from + 1] === 'to'),
  );
  return (
    within &&
    plan !== undefined &&
    times.every(({ to }) => to <= plan.from) &&
    !keys.slice(plan.to, trigger.from).some((key) => is('that', key) || /^[,.;]$/.test(key))
  );
}

/** "договорились о новой встрече": what one agrees on is to come; "договорились об этом на встрече" tells where. */
export const isAgreedOn = (before: readonly string[]) =>
  !is('in-at', before.at(-1)) &&
  before.some((word, at) => is('agreed', word) && is('topic-words', before[at + 1]));
