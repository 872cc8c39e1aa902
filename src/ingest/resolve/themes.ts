import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

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
