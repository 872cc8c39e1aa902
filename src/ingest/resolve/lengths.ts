import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';
import { isOver } from './same-contact.ts';

const lasting =
  /^(длил|дливш|продолжал|продлил|занял|заняла|заняли|занимал|шел|шла|шли|тривал|тривав|триває|зайняв|зайняла|зайняли|забрал|доужі|цагну|працагну|занал|заналі|lasted|took|ran|went|spent|просидел|проговорил|провел|работал|говорил|беседовал|общал|разговаривал|уложил|спілкув|працюв|говорив|розмовл|провел|просиділ|проговор|гутар|размаул|працава|sat|spoke|talked|met|huddled|conferred|dragged|stretched|wrapped|long|течение|протяжении|протягом|упродовж|впродовж|працагу)/;
const reach = 3;
/** More contacts than any article tells: a digest or noise, whose sentences are not compared with each other. */
export const mostContacts = 60;

/** How long contacts took, where a sentence of its own says so. Fills `minutes` in place. */
export function settleLengths(article: RecognisedArticle, drafts: readonly Draft[]): void {
  if (drafts.length > mostContacts) return;
  for (const sentence of article.mentions) settleLength(sentence, article, drafts);
}

/** A length no telling of its sentence took goes to the contact told last before it, or to the one whose people the sentence names. */
function settleLength(
  sentence: SentenceMentions,
  article: RecognisedArticle,
  drafts: readonly Draft[],
): void {
  const { index, line } = sentence.sentence;
  const length = sentence.durations[0];
  if (
    !length ||
    sentence.durations.length > 1 ||
    drafts.some((draft) => draft.tellings.some((telling) => telling.s === index && telling.minutes !== null))
  )
    return;
  if (!sentence.keys.slice(Math.max(0, length.from - 7), length.to + 3).some((key) => lasting.test(key)))
    return;
  const named = new Set(sentence.actors.flatMap((actor) => (actor.person ? [actor.person.id] : [])));
  let best: { draft: Draft; score: number } | null = null;
  for (const draft of drafts) {
    if (draft.minutes !== null || draft.kind === 'correspondence' || !isOver(draft)) continue;
    const last = Math.max(-1, ...draft.tellings.filter(({ s }) => s <= index).map(({ s }) => s));
    const near =
      last >= 0 && index - last <= reach && Math.abs((article.sentences[last]?.line ?? 0) - line) <= 4;
    const shared = draft.parties.filter((party) => named.has(party.id)).length;
    if ((!near && shared < 2) || (named.size > 0 && shared === 0)) continue;
    const score = shared * 4 + (near ? reach - (index - last) : 0);
    if (!best || score > best.score) best = { draft, score };
  }
  if (best) best.draft.minutes = length.minutes;
}
