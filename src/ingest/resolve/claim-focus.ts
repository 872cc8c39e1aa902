import type { SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';
import type { ResolvedArticle } from './resolve.ts';

const copied = 0.8;

/** Headline and deck sentences whose words a body sentence repeats: the body makes the claim, and makes it once. */
export function repeatedBelow(mentions: readonly SentenceMentions[]): Set<number> {
  const words = (sentence: SentenceMentions) => sentence.keys.filter((key) => key.length > 3);
  const body = mentions.filter((one) => one.sentence.role === 'body').map((one) => new Set(words(one)));
  const heads = mentions.filter((one) => one.sentence.role !== 'body');
  return new Set(
    heads.flatMap((one) => {
      const own = words(one);
      return own.length > 3 &&
        body.some((other) => own.filter((word) => other.has(word)).length >= own.length * copied)
        ? [one.sentence.index]
        : [];
    }),
  );
}

/** Advice on a contact is about the one told behind it, else about the plan told last; a contact that took place needs none. */
export function advised(sentence: SentenceMentions, resolved: ResolvedArticle): Draft | null {
  const s = sentence.sentence.index;
  const cue = sentence.cues.find((one) => one.cue === 'recommend');
  if (!cue) return null;
  const open = (draft: Draft) => resolved.contacts[resolved.drafts.indexOf(draft)]?.status !== 'held';
  const behind = resolved.drafts.filter(
    (draft) =>
      open(draft) && draft.tellings.some((telling) => telling.s === s && telling.trigger.from >= cue.from),
  );
  const before = resolved.drafts.filter(
    (draft) => open(draft) && draft.tellings.some((telling) => telling.s < s),
  );
  return behind[0] ?? before.sort((a, b) => lastBefore(b, s) - lastBefore(a, s))[0] ?? null;
}

const lastBefore = (draft: Draft, s: number) =>
  Math.max(...draft.tellings.filter((telling) => telling.s < s).map((telling) => telling.s));

/** The contact a sentence speaks of: one it tells, the one last told before others. */
export function focusOf(sentence: SentenceMentions, resolved: ResolvedArticle): Draft | null {
  const s = sentence.sentence.index;
  const tellsOf = (draft: Draft, fits: (telling: Draft['tellings'][number]) => boolean) =>
    draft.tellings.some(
      (telling) => telling.s === s && !telling.generic && !standsApart(draft, telling) && fits(telling),
    );
  const here = resolved.drafts.filter((draft) => tellsOf(draft, () => true));
  return (
    here.find((draft) => tellsOf(draft, (telling) => telling.trigger.kind === 'discussion')) ??
    here[0] ??
    null
  );
}

/**
 * "Moscow and Washington begin talks" beside two presidents' planned meeting: states told alone, and talks to come that name no pair,
 * speak of more than that meeting.
 */
function standsApart(draft: Draft, telling: Draft['tellings'][number]): boolean {
  const persons = draft.parties.some((party) => party.type === 'person');
  const statesOnly = telling.parties.length > 0 && telling.parties.every((party) => party.type === 'side');
  const talksToCome =
    telling.trigger.kind === 'talks' && telling.parties.length < 2 && telling.status !== 'held';
  return persons && (statesOnly || (talksToCome && draft.kind === 'meeting'));
}
