import type { Lang } from '#domain/lang.ts';
import { houseOf } from '../houses.ts';
import type { ActorMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';

/**
 * Gives a bare "the foreign ministry" its state: that of the minister or spokesperson told beside it, else of the last body of its kind, else of the
 * outlet's country, else the language's. Marks `institution` and `side` in place.
 */
export function settleInstitutions(article: RecognisedArticle, home: string | null): void {
  const last = new Map<string, string>();
  for (const sentence of article.mentions) {
    for (const actor of sentence.actors) {
      if (actor.type !== 'institution' || !actor.role) continue;
      if (!actor.institution && actor.side === null)
        settle(
          actor,
          sentence,
          last.get(actor.role) ?? ofSubject(sentence, actor) ?? home ?? spokenAt(actor.role, article.lang),
        );
      if (actor.side) last.set(actor.role, actor.side);
    }
  }
}

/** «У МЗС повідомили» on a page of nobody known: the ministry of the one state whose language it is. */
const spokenAt = (kind: string, lang: Lang) => (kind === 'mfa' ? (homes[lang] ?? null) : null);

const homes: Partial<Record<Lang, string>> = { uk: 'UA', be: 'BY' };

function settle(actor: ActorMention, sentence: SentenceMentions, fallback: string | null): void {
  const kind = actor.role ?? '';
  const beside = sentence.actors.find(
    (one) =>
      one.side &&
      one !== actor &&
      one.person?.offices.some(({ role }) => role === officeOf[kind]) &&
      Math.abs(one.from - actor.to) < 9,
  );
  const side = beside?.side ?? fallback;
  if (!side || side.length > 2) return;
  actor.institution = houseOf(kind, side);
  if (actor.institution) actor.side = side;
}

/** "міністар X сустрэўся з Y, паведамляе МЗС": the ministry of whom the sentence is about, when he heads one. */
function ofSubject(sentence: SentenceMentions, actor: ActorMention): string | null {
  const first = sentence.actors.find((one) => one.person && !one.spokes && one.to <= actor.from);
  const heads = first?.person?.offices.some(({ role }) => role === officeOf[actor.role ?? '']);
  return heads ? (first?.side ?? null) : null;
}

const officeOf: Record<string, string> = { mfa: 'fm', mod: 'def' };
