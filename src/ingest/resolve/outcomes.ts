import type { Status } from '#domain/contact.ts';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';
import { isAdvice } from './status-of.ts';

const graves: readonly Status[] = ['cancelled', 'postponed', 'denied'];
const it = /^(it|that|she|он|она|оно|они|ее|его|их|вона|він|воно|її|його|яна|іна|ен|ён|яго|аго|яе|ае|іх)$/;
const reach = 2;

/** "It was called off." after a plan: what became of the contact told last, in a sentence that has no word for it. */
export function settleOutcomes(article: RecognisedArticle, drafts: readonly Draft[]): void {
  for (const sentence of article.mentions) {
    const outcome = outcomeOf(sentence);
    const index = sentence.sentence.index;
    if (!outcome || drafts.some((draft) => draft.tellings.some(({ s }) => s === index))) continue;
    const last = drafts
      .map((draft) => ({
        draft,
        s: Math.max(-1, ...draft.tellings.filter(({ s }) => s < index).map(({ s }) => s)),
      }))
      .filter(({ s }) => s >= 0 && index - s <= reach)
      .sort((a, b) => b.s - a.s)[0]?.draft;
    if (
      last &&
      last.statuses.length > 0 &&
      last.statuses.every(({ status }) => status === 'planned' || status === 'possible')
    )
      last.statuses.push({ ...outcome, s: index });
  }
}

function outcomeOf(sentence: SentenceMentions): { status: Status; from: number; to: number } | null {
  if (!sentence.keys.slice(0, 2).some((key) => it.test(key))) return null;
  const found = sentence.statuses.find(
    (status) =>
      graves.includes(status.status) &&
      status.from <= 7 &&
      sentence.quoted[status.from] !== 1 &&
      !isAdvice(sentence, status),
  );
  return found ? { status: found.status, from: found.from, to: found.to } : null;
}
