import { is } from '../grammar.ts';
import type { SentenceMentions } from '../mentions.ts';
import type { Context, Telling } from './draft.ts';
import { withFacts } from './facts-near.ts';
import { sceneOf } from './participants.ts';
import { apart, partiesFor } from './party-search.ts';
import { moreStatuses, statusOf } from './status-of.ts';
import { inPersonWords, isByPhone, isGeneric, isOther, isPair, isTelling } from './telling-tests.ts';

/** Every telling of a contact in one sentence. */
export function tellingsOf(sentence: SentenceMentions, context: Context): Telling[] {
  if (sentence.contacts.length === 0) return [];
  const scene = sceneOf(sentence);
  const triggers = sentence.contacts.filter((trigger) => isTelling(sentence, trigger));
  const tellings = triggers.flatMap((trigger) => {
    const { parties: all, roles, sides } = partiesFor(scene, trigger, context);
    return apart(sentence, trigger, all).map((parties) => ({ s: sentence.sentence.index, trigger, parties, roles, sides, ...statusOf(sentence, trigger, triggers), moreStatuses: moreStatuses(sentence, trigger, triggers), time: null, place: null, minutes: null, other: isOther(sentence, trigger), generic: isGeneric(sentence, trigger), joins: sentence.keys.some((key) => is('joins', key)), byPhone: isByPhone(sentence, trigger), role: sentence.sentence.role, plural: sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('they', key)), pair: isPair(sentence, trigger), said: null, there: /(там|саме) (же|само|ж|жа|самому)|same (venue|place|city)|тут же/.test(sentence.keys.join(' ')), faceToFace: sentence.keys.some((key, at) => inPersonWords.test(key) && Math.abs(at - trigger.from) <= 8) }) satisfies Telling);
  });
  return withFacts(sentence, tellings);
}
