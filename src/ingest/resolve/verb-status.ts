import type { Status } from '#domain/contact.ts';
import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { isWished, offered } from './status-clauses.ts';
import { isHeadlinePresent } from './telling-tests.ts';
import { isPurpose, isUnderWay } from './under-way.ts';

/** "смог лично поговорить", "managed to speak": what one succeeded in doing, unless told not to. */
function hasManaged({ keys }: SentenceMentions, { from, tense }: ContactMention): boolean {
  if (tense !== 'infinitive') return false;
  const at = keys.findLastIndex((key, i) => i < from && i >= from - 3 && is('succeeded', key));
  return at >= 0 && !is('negations', keys[at - 1]);
}

/** "was the first leader to speak to X": what somebody was first or last in was done. */
const isFirstTo = ({ keys }: SentenceMentions, { from }: ContactMention) =>
  keys[from] === 'to' &&
  keys
    .slice(Math.max(0, from - 5), from)
    .some((key, at, near) => /^(first|last|only)$/.test(key) && near[at - 1] === 'the') &&
  keys.slice(Math.max(0, from - 8), from).some((key) => /^(was|were|became)$/.test(key));

/** "good to meet X", "було приємно поспілкуватися": said of what has been, unless one would be glad to. */
const isPleased = ({ keys }: SentenceMentions, { from, tense }: ContactMention) =>
  (tense === 'infinitive' || keys[from] === 'to') &&
  is('pleased', keys[from - 1]) &&
  !keys.slice(Math.max(0, from - 4), from).some((key) => is('would-be', key));

/** "orders not to meet X", "решил не встречаться": what one is not to do, unless one cannot but do it. */
const isKeptFrom = ({ keys }: SentenceMentions, { from, tense }: ContactMention) =>
  (tense === 'infinitive' || keys[from] === 'to') &&
  is('not', keys[from - 1]) &&
  !keys.slice(Math.max(0, from - 4), from - 1).some((key) => is('not', key));

/** A verb's status by its tense and the words beside it. */
export function verbStatus(
  sentence: SentenceMentions,
  trigger: ContactMention,
  near: readonly SentenceMentions['statuses'][number][],
): { status: Status | null; statusSpan: { from: number; to: number } | null } {
  if (/^(meets|hosts|receives)$/.test(sentence.keys[trigger.from] ?? ''))
    return {
      status: sentence.times.length > 0 && sentence.sentence.role !== 'headline' ? 'planned' : 'held',
      statusSpan: trigger,
    };
  if (trigger.tense === 'past') {
    if (isWished(sentence, trigger))
      return {
        status: offered(near.filter(({ status }) => status !== 'held'))?.status ?? 'possible',
        statusSpan: trigger,
      };
    if (is('conditional', sentence.keys[trigger.to]) || is('conditional', sentence.keys[trigger.from - 1]))
      return { status: 'possible', statusSpan: trigger };
    if (
      /^(was|were) to have$/.test(sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from).join(' '))
    )
      return { status: 'planned', statusSpan: trigger };
    if (is('not', sentence.keys[trigger.from - 1] ?? '')) return { status: 'denied', statusSpan: trigger };
    if (is('if-only', sentence.keys[trigger.to] ?? '')) return { status: 'possible', statusSpan: trigger };
    if (sentence.keys[trigger.from - 1] === 'have' && sentence.keys[trigger.from - 2] === 'to')
      return { status: 'planned', statusSpan: trigger };
    return { status: 'held', statusSpan: trigger };
  }
  if (isFirstTo(sentence, trigger) || hasManaged(sentence, trigger) || isPleased(sentence, trigger))
    return { status: 'held', statusSpan: trigger };
  if (isKeptFrom(sentence, trigger)) return { status: 'denied', statusSpan: trigger };
  const done = near.find(
    (status) => status.status === 'held' && is('managed', sentence.keys[status.from] ?? ''),
  );
  if (done && trigger.tense === 'infinitive') return { status: 'held', statusSpan: done };
  const chosen = near.find((status) => status.status === 'possible' || status.status === 'planned');
  if (isUnderWay(sentence, trigger) && !chosen) return { status: 'held', statusSpan: trigger };
  if (isPurpose(sentence, trigger) && !chosen) return { status: 'planned', statusSpan: trigger };
  if (trigger.tense === 'future')
    return chosen?.status === 'possible'
      ? { status: 'possible', statusSpan: chosen }
      : { status: 'planned', statusSpan: trigger };
  if (isHeadlinePresent(sentence, trigger) && chosen?.status !== 'possible')
    return { status: 'held', statusSpan: trigger };
  return {
    status: chosen?.status ?? (sentence.sentence.role === 'headline' ? 'planned' : null),
    statusSpan: chosen ?? null,
  };
}
