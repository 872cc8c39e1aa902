import type { Kind } from '#domain/contact.ts';
import type { ContactWord } from '../mentions.ts';
import type { Draft, Telling } from './draft.ts';
import { isHead } from './heads.ts';

/** The kind a word for a contact speaks of. */
export const kindWord = (word: ContactWord): Draft['kind'] =>
  word === 'conversation' || word === 'discussion' ? 'conversation' : word === 'reception' ? 'meeting' : word;

/** The kind a telling speaks of: a telephone beside it makes it a call. */
export const wordOf = (telling: Telling): Draft['kind'] =>
  telling.byPhone ? 'call' : kindWord(telling.trigger.kind);

/** Changes a draft's kind to a more telling word of the same contact. */
export function refineKind(draft: Draft, telling: Telling): void {
  const word = wordOf(telling);
  if (word === 'conversation') return;
  if (draft.kind === 'conversation' || (word === 'call' && draft.kind === 'meeting')) {
    if (word === 'call' && draft.kind === 'meeting')
      draft.statuses = draft.statuses.filter((account) => account.status !== 'denied');
    draft.kind = word;
    draft.kindStated = telling.trigger.explicit;
  } else if (word === 'call' && draft.kind === 'talks' && telling.trigger.explicit) draft.kind = 'call';
  else if (word === 'summit' && draft.kind === 'meeting' && draft.parties.some(isHead)) draft.kind = 'summit';
}

/** What a draft's kind comes to: a conversation with a place or face to face is a meeting, and one in an article of meetings that tells of no call; others are calls. */
export function kindOf(draft: Draft, scene: boolean): { kind: Kind; basis: 'stated' | 'inferred' } {
  if (draft.kind !== 'conversation') return { kind: draft.kind, basis: 'stated' };
  return {
    kind:
      (draft.place && draft.place.type !== 'country') ||
      draft.tellings.some((telling) => telling.faceToFace) ||
      scene
        ? 'meeting'
        : 'call',
    basis: 'inferred',
  };
}
