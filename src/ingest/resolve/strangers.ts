import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** "talks with the governor, Ivan Petrov": somebody unknown, or of no state, stands behind "with", and what is told is of them and not of those told before. */
export function meetsStranger(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const { keys } = sentence;
  const at = [trigger.to, trigger.to + 1].find((one) => is('with-words', keys[one]));
  if (at === undefined || is('with-words', keys[trigger.to - 1])) return false;
  const next = sentence.sentence.tokens[at + 1];
  const actor = sentence.actors.find((one) => one.from === at + 1);
  if (actor)
    return (
      actor.type === 'role' && !actor.person && !actor.plural && actor.side === null && isStrange(actor.role)
    );
  return (
    next?.kind === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(next.raw) &&
    !sentence.places.some((place) => place.from <= at + 1 && place.to > at + 1)
  );
}

/** Offices below those whose holder a bare word may mean. */
const isStrange = (role: string | null) => role === 'official' || role === 'governor' || role === 'amb';
