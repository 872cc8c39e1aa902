import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** Where a noun begins with the names before it: "after a Trump–Putin call". */
export function leadOf(sentence: SentenceMentions, trigger: ContactMention): number {
  let from = trigger.from;
  for (;;) {
    const name = sentence.actors.find((actor) => actor.to === from && actor.person !== null && !actor.spokes);
    if (!name) break;
    from = /^[–-]$/.test(sentence.keys[name.from - 1] ?? '') ? name.from - 1 : name.from;
  }
  return from;
}

/** "запропонувала, щоб X і Y зустрілися": the past behind such a conjunction tells of a wish. */
export function isWished({ keys }: SentenceMentions, trigger: ContactMention): boolean {
  const at = keys.findLastIndex((key, i) => i < trigger.from && is('so-that', key));
  return at >= 0 && keys[at - 1] === ',' && !keys.slice(at, trigger.from).includes(',');
}

/** Contacts of the status's own clause come before those past a comma, and before what it came after: "the meeting was cancelled after a call". */
export function inClause(
  sentence: SentenceMentions,
  status: { from: number; to: number },
  triggers: readonly ContactMention[],
): readonly ContactMention[] {
  const same = triggers.filter(
    (trigger) =>
      trigger.to <= status.from &&
      !sentence.keys.slice(trigger.to, status.from).some((key) => /^[,;:–]$/.test(key)),
  );
  const after = sentence.keys
    .slice(status.to, status.to + 1)
    .some((key) => /^[,;:–]$/.test(key) || is('after', key));
  return same.length > 0 && after ? same : triggers;
}

/** "не исключил, что X встретится": what is said of a whole clause reaches the verb in it. */
export function governs(
  sentence: SentenceMentions,
  status: SentenceMentions['statuses'][number],
  trigger: ContactMention,
): boolean {
  const ruling = status.status === 'possible' || status.status === 'denied';
  if (!ruling || trigger.form !== 'verb' || status.to > trigger.from) return false;
  const clause = sentence.keys.slice(status.to, trigger.from);
  const opens = clause[0] === ',' ? clause[1] : clause[0];
  const told = is('that', opens) || (status.status === 'denied' && is('that', clause[1]));
  return told && clause.filter((key) => is('that', key)).length === 1;
}

/** "предложил провести": an offer governs the plan it offers. */
export function offered([first, ...rest]: readonly SentenceMentions['statuses'][number][]):
  | SentenceMentions['statuses'][number]
  | undefined {
  return first?.status === 'planned'
    ? (rest.find(
        (one) => one.status === 'possible' && first.from - one.to >= 0 && first.from - one.to <= 1,
      ) ?? first)
    : first;
}

/** "the call comes as many ask when Y will …": what goes on while a contact takes place tells nothing of it. */
export function isBeyondAs(
  { keys }: SentenceMentions,
  trigger: ContactMention,
  { from }: { from: number },
): boolean {
  const at = keys.findIndex((key, i) => i >= trigger.to && /^(comes|came)$/.test(key));
  return at >= 0 && /^(as|amid|amidst|while)$/.test(keys[at + 1] ?? '') && from > at;
}
