import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions, StatusMention } from '../mentions.ts';

/** "X is meeting with Y in Z": without a time, what is told of goes on while it is told. */
export const isUnderWay = ({ keys, times }: SentenceMentions, trigger: ContactMention) =>
  /^(is|are)$/.test(keys[trigger.from] ?? '') && keys[trigger.from + 1] === 'meeting' && times.length === 0;

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
