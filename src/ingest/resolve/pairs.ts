import { has, is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** "the two men", "оба президента"; whose meeting another word for a contact right before tells, "встреча двух президентов", they are only of that one. */
export function isPair(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (!has(sentence, 'both')) return false;
  const { keys, contacts } = sentence;
  return keys.some(
    (key, at) =>
      at >= trigger.from - 8 &&
      at < trigger.to + 5 &&
      is('both', key) &&
      is('pair-nouns', keys[at + 1]) &&
      !contacts.some((other) => other !== trigger && other.form === 'noun' && other.to === at),
  );
}

/** "X and Y spoke": two people stand right before the verb. */
export function pairBefore(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const last = sentence.actors.find(
    (actor) => actor.person && actor.to <= trigger.from && trigger.from - actor.to <= 1,
  );
  const first =
    last &&
    sentence.actors.find((actor) => actor.person && actor.to < last.from && last.from - actor.to <= 2);
  return first !== undefined && sentence.keys.slice(first.to, last?.from).some((key) => is('and', key));
}
