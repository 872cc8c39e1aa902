import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** "the two men", "оба президента". */
export function isPair(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const near = sentence.keys.slice(Math.max(0, trigger.from - 8), trigger.to + 5);
  return near.some((key, at) => is('both', key) && is('pair-nouns', near[at + 1] ?? ''));
}

/** "X and Y spoke": two people stand right before the verb. */
export function pairBefore(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const last = sentence.actors.find(
    (actor) => actor.person && actor.to <= trigger.from && trigger.from - actor.to <= 1,
  );
  const first =
    last &&
    sentence.actors.find((actor) => actor.person && actor.to < last.from && last.from - actor.to <= 2);
  return first !== undefined && sentence.keys.slice(first.to, last?.from).includes('and');
}
