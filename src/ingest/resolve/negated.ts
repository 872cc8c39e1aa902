import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions, StatusMention } from '../mentions.ts';

/** "Стармера не було у розмові": somebody was not there. */
export const isAbsence = (sentence: SentenceMentions, trigger: ContactMention, status: StatusMention) =>
  status.status === 'denied' &&
  trigger.from - status.to <= 2 &&
  is('in-at', sentence.keys[status.to]) &&
  trigger.from > status.to;

/** "узгадніць не ўдалося": what did not succeed tells of nothing held. */
export const isFailed = (sentence: SentenceMentions, status: StatusMention) =>
  status.status === 'held' &&
  is('managed', sentence.keys[status.from] ?? '') &&
  is('negations', sentence.keys[status.from - 1] ?? '');

/** "не опровергает", "neither confirms nor denies". */
export const isUndenied = (sentence: SentenceMentions, status: SentenceMentions['statuses'][number]) =>
  status.status === 'denied' &&
  is('negations', sentence.keys[status.from - 1]) &&
  !is('negations', sentence.keys[status.from]) &&
  !/^(жодн|никак|ніяк|no$|fiction|made)/.test(sentence.keys[status.from] ?? '');

/** "не планується", "нет в планах": a plan denied. */
export const isNegated = (sentence: SentenceMentions, status: { from: number }) =>
  is('no', sentence.keys[status.from - 1] ?? '') && is('plan-words', sentence.keys[status.from] ?? '');
