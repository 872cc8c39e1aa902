import { has, is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { cost } from './cost.ts';

const inPersonWords =
  /^(полях|палях|sidelines|margins|лично|особисто|асабіста|очно|face-to-face|person|кулуар|дверями|дверима|глазу|віч-на-віч|сам-на-сам|закрытыми|зачиненими|обедом|обідом|dinner|lunch|ужин|вечер[яе])/;

/** Whether words of a talk in one room stand near. */
export const isFaceToFace = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  keys.some((key, at) => inPersonWords.test(key) && Math.abs(at - trigger.from) <= 8);

/** A conversation told with a telephone beside it is a call, and so is a meeting online. */
export function isByPhone(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const online =
    has(sentence, 'online') &&
    sentence.keys.slice(Math.max(0, trigger.from - 2), trigger.to + 4).some((key) => is('online', key));
  if (online && (trigger.kind === 'meeting' || trigger.kind === 'talks')) return true;
  if (trigger.kind !== 'conversation' && trigger.kind !== 'discussion') return false;
  if (!has(sentence, 'telephone')) return false;
  return sentence.keys.some((key, at) => {
    if (!is('telephone', key)) return false;
    const between = sentence.keys.slice(trigger.to, at);
    const reach = trigger.kind === 'discussion' && !between.some((one) => /^[,;:–]$/.test(one)) ? 18 : 6;
    return cost(sentence, trigger, { from: at, to: at + 1 }) <= reach;
  });
}
