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
