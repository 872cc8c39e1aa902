import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions, StatusMention } from '../mentions.ts';

/** "Стармера не було у розмові": somebody was not there. */
export const isAbsence = (sentence: SentenceMentions, trigger: ContactMention, status: StatusMention) =>
  status.status === 'denied' &&
  !sentence.keys.slice(status.from, status.to).some((key) => is('needs', key)) &&
  trigger.from - status.to <= 2 &&
  is('in-at', sentence.keys[status.to]) &&
  trigger.from > status.to;

/** "узгадніць не ўдалося": what did not succeed tells of nothing held. */
export const isFailed = (sentence: SentenceMentions, status: StatusMention) =>
  status.status === 'held' &&
  is('managed', sentence.keys[status.from] ?? '') &&
  is('negations', sentence.keys[status.from - 1] ?? '');

/** "недавно назначенным госсекретарем": a man appointed, no contact. */
export const isAppointment = ({ keys, actors }: SentenceMentions, { from, to }: StatusMention) =>
  is('appointed', keys[from]) && actors.some((actor) => actor.from === to || actor.from === to + 1);

const confirmedReach = 20;

/** "подтверждения того, что X звонил, пока не было": what is lacking is a confirmation. */
export const isUnconfirmed = ({ keys }: SentenceMentions, trigger: ContactMention, status: StatusMention) =>
  status.status === 'denied' &&
  status.from >= trigger.to &&
  keys
    .slice(Math.max(0, trigger.from - confirmedReach), trigger.from)
    .some((key, at, words) => is('confirmations', key) && words.slice(at).some((word) => is('that', word)));

/** "не навів жодних деталей розмови": what is lacking is news of the contact, not the contact. */
export const isOfDetails = ({ keys }: SentenceMentions, { from, to }: StatusMention) =>
  keys.slice(from, to + 1).some((key) => is('details', key));

/** "не опровергает", "neither confirms nor denies". */
export const isUndenied = (sentence: SentenceMentions, status: SentenceMentions['statuses'][number]) =>
  status.status === 'denied' &&
  is('negations', sentence.keys[status.from - 1]) &&
  !is('negations', sentence.keys[status.from]) &&
  !/^(жодн|никак|ніяк|no$|fiction|made)/.test(sentence.keys[status.from] ?? '');

/** "не планується", "нет в планах": a plan denied. */
export const isNegated = (sentence: SentenceMentions, status: { from: number }) =>
  is('no', sentence.keys[status.from - 1] ?? '') && is('plan-words', sentence.keys[status.from] ?? '');

const grave = new Set(['denied', 'cancelled', 'postponed']);

/** "на переговорах с X Y заявил, что не будет …": what is said in a contact to come to nothing is not the contact, unless "it" or "she" takes that up. */
export function isOfWhatWasSaid(
  { keys, cues }: SentenceMentions,
  trigger: ContactMention,
  status: StatusMention,
): boolean {
  if (!grave.has(status.status) || trigger.form !== 'noun') return false;
  const said = cues.find(({ cue, from }) => cue === 'say' && from >= trigger.to && from < status.from);
  if (!said || !keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('within', key)))
    return false;
  const that = keys.findIndex((key, at) => at >= said.to && at <= said.to + 1 && is('that', key));
  return (
    that >= 0 &&
    that < status.from &&
    !keys.slice(that, status.from).some((key) => is('she', key) || is('it', key))
  );
}

/** "«I invited him», X said of his call with Y": a plan within a quotation is not of what is told outside it, behind who spoke. */
export const isQuotedPlan = (
  { quoted, cues }: SentenceMentions,
  trigger: ContactMention,
  { status, from }: StatusMention,
) =>
  (status === 'planned' || status === 'possible') &&
  quoted[from] === 1 &&
  quoted[trigger.from] !== 1 &&
  cues.some((cue) => cue.cue === 'say' && cue.from > from && cue.to <= trigger.from);
