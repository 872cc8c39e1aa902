import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { blocking } from './sentence-scene.ts';
import { startsActor } from './to-press.ts';

/** Whether a host's verb has somebody to receive: people, guests or a pronoun; "received a letter" has not. */
export function isReception(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const { keys } = sentence;
  if (trigger.tense === 'infinitive') return startsActor(sentence, trigger.to);
  return (
    keys.slice(Math.max(0, trigger.from - 2), trigger.to + 2).some((key) => is('guest', key)) ||
    startsActor(sentence, is('also', keys[trigger.to]) ? trigger.to + 1 : trigger.to) ||
    receivesAtHis(sentence, trigger) ||
    receivesHim(sentence, trigger)
  );
}

/** "прийняв у своїй канцелярії X": whose place it is stands between the host's verb and the guest. */
const receivesAtHis = ({ keys, actors }: SentenceMentions, { form, to }: ContactMention) =>
  form === 'verb' &&
  is('in-at', keys[to]) &&
  is('own', keys[to + 1]) &&
  actors.some((actor) => actor.person && !actor.spokes && actor.from === to + 3);

/** "received him in the palace": a pronoun that is the object, not whose something is. */
function receivesHim({ keys, times }: SentenceMentions, { to }: ContactMention): boolean {
  if (!is('object-pronouns', keys[to])) return false;
  const next = keys[to + 1] ?? '.';
  return (
    /^[.,;:!?…»"]$/.test(next) ||
    blocking.has(next) ||
    is('again', next) ||
    times.some(({ from }) => from === to + 1)
  );
}
