import type { SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';

/** What ties one contact to another in a sentence: "to discuss the coming summit" (purpose), "as a follow-up to the presidents' call" (occasion). */
export interface Tie {
  type: 'purpose' | 'occasion';
  owner: Draft;
  target: Draft;
  s: number;
  from: number;
  to: number;
}

/** How far behind the tying words the other contact may be told, in tokens. */
const farthest = 14;

const tellsAt = (draft: Draft, s: number) =>
  draft.tellings.filter((telling) => telling.s === s && telling.role !== 'headline');

/** The draft told nearest before a position of the sentence. */
function toldBefore(drafts: readonly Draft[], s: number, at: number): Draft | null {
  let best: { draft: Draft; end: number } | null = null;
  for (const draft of drafts)
    for (const { trigger } of tellsAt(draft, s))
      if (trigger.to <= at && (!best || trigger.to > best.end)) best = { draft, end: trigger.to };
  return best?.draft ?? null;
}

/** The draft told nearest behind (or inside) the tying words. */
function toldBehind(drafts: readonly Draft[], s: number, span: { from: number; to: number }): Draft | null {
  let best: { draft: Draft; start: number } | null = null;
  for (const draft of drafts)
    for (const { trigger } of tellsAt(draft, s))
      if (
        trigger.from >= span.from &&
        trigger.from <= span.to + farthest &&
        (!best || trigger.from < best.start)
      )
        best = { draft, start: trigger.from };
  return best?.draft ?? null;
}

/** The ties that a sentence states between contacts. Nearness alone ties nothing. */
export function tiesOf(sentence: SentenceMentions, drafts: readonly Draft[]): Tie[] {
  const s = sentence.sentence.index;
  return sentence.facets.flatMap(({ facet, from, to }): Tie[] => {
    if (facet !== 'purpose' && facet !== 'occasion') return [];
    const owner = toldBefore(drafts, s, from);
    const target = toldBehind(drafts, s, { from, to });
    return owner && target && owner !== target ? [{ type: facet, owner, target, s, from, to }] : [];
  });
}
