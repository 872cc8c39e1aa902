import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** "X informed Y about his contacts, among them meetings in Z": what one has to be told of was not with him. */
export function isNewsToAddressee({ keys, actors }: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun' || !is('topic-words', keys[trigger.from - 1])) return false;
  const told = keys.findLastIndex((key, at) => at < trigger.from && is('told-about', key));
  return (
    told >= 0 &&
    actors.some(({ person, to }) => person && to <= told) &&
    actors.some(({ person, from, to }) => person && from === told + 1 && to <= trigger.from)
  );
}

/** "in a call with X, Y told him how the meeting in Z had gone": what one has to be told of was not with him. */
export function isNewsToPartner({ keys, contacts }: SentenceMentions, trigger: ContactMention): boolean {
  return (
    trigger.form === 'noun' &&
    contacts.some(
      (other) =>
        other.to <= trigger.from &&
        (other.kind === 'call' || other.kind === 'conversation') &&
        keys.slice(other.to, trigger.from).some((key) => is('told-about', key)),
    )
  );
}
