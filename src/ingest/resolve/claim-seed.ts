import type { Aspect } from '#domain/claim.ts';
import type { SentenceMentions } from '../mentions.ts';
import type { ClaimFacts } from '../parsed.ts';
import type { Draft } from './draft.ts';

/** A proposition found in a sentence, before its voice, statement and evidence are known; `from`/`to` are token positions. */
export interface ClaimSeed {
  aspect: Aspect;
  topic: string;
  facet: string;
  value: string | null;
  from: number;
  to: number;
  hedged: boolean;
  tense: ClaimFacts['tense'];
  joint: boolean;
  draft: Draft | null;
}

/** A seed with nothing told: seeds are spread from a whole one, to which the engine adds no keys. */
export const unsaid: Readonly<ClaimSeed> = {
  aspect: 'comment',
  topic: 'other',
  facet: 'comment',
  value: null,
  from: 0,
  to: 0,
  hedged: false,
  tense: 'past',
  joint: false,
  draft: null,
};

/** A reservation is made: "allegedly", "reportedly", "probably". */
export const hedged = (sentence: SentenceMentions) => sentence.cues.some((cue) => cue.cue === 'hedge');

/** Whether a sentence speaks of what was, is or is to be; by verb endings, so a guess where they are silent. */
export function tenseOf(sentence: SentenceMentions): ClaimFacts['tense'] {
  const text = sentence.keys.join(' ');
  if (
    /(will|to be held|будет|будут|буде|будуть|будзе|будуць|муть|меть|продолжить|продовж|мутсья|рекомендуватиме|рекоменд\p{L}+ме)(?= |$)/u.test(
      text,
    )
  )
    return 'future';
  if (
    sentence.statuses.some((status) => status.status === 'planned' || status.status === 'possible') &&
    !sentence.contacts.some((contact) => contact.tense === 'past')
  )
    return 'future';
  return /(ает|яет|ит|ют|ає|ить|уть|ють|ae|is|are|has|awaits|expects|wants)(?= |$)/.test(text) &&
    !/(л|ла|ли|в|вся|лся|лась|лись|ed|said|met|spoke)(?= |$)/.test(text)
    ? 'present'
    : 'past';
}
