import { has, is } from '../grammar.ts';
import type { ContactMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft, Telling } from './draft.ts';

/** "after a call with X", "spoke about the coming summit", "doubt over a summit", "hours before X meets Y": told on the way to another contact of its sentence or of the text. */
function isAside(sentence: SentenceMentions, telling: Telling): boolean {
  const { trigger } = telling;
  const before = sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from);
  if (trigger.form === 'noun')
    return (
      isRetold(sentence, telling) ||
      (sentence.contacts.length > 1 &&
        (isWhereSaid(sentence, trigger) ||
          before.some(
            (key) => is('before-or-after', key) || is('topic-words', key) || is('over-event', key),
          )))
    );
  const clause = sentence.keys.slice(Math.max(0, trigger.from - asideReach), trigger.from);
  const opened = clause.findLastIndex((key) => is('before-or-after', key));
  return opened >= 0 && sentence.contacts.some((other) => other.to <= trigger.from - asideReach + opened);
}

/** "A told B of the results of X's meeting with Y": who tells of others' contact has one of his own. */
function isRetold(sentence: SentenceMentions, { trigger, parties }: Telling): boolean {
  if (!has(sentence, 'told-about')) return false;
  const { actors, keys } = sentence;
  const teller = actors.find((actor) => actor.person && !actor.spokes);
  const told = keys.findIndex((key) => is('told-about', key));
  return (
    teller !== undefined &&
    told >= teller.to &&
    told < trigger.from &&
    trigger.from - told <= asideReach &&
    parties.every(({ id }) => id !== teller.person?.id)
  );
}

/** "X said during a meeting with Y that the summit …": where something was said is not what it was about. */
const isWhereSaid = ({ keys, cues }: SentenceMentions, trigger: ContactMention) =>
  is('with-words', keys[trigger.to]) &&
  keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('within', key)) &&
  cues.some(({ cue, to }) => cue === 'say' && to <= trigger.from);

const asideReach = 8;

/** "В прошлый раз …", "Last time …": what a sentence that opens so tells is no news. */
const isLastTime = ({ keys }: SentenceMentions) =>
  keys.slice(0, 2).some((key, at) => is('before-that', key) && is('occasion', keys[at + 1]));

/** How prominently one telling stands: headline, deck, the opening of the text; less what an adjunct ("after a call with X") or "another" sets behind. */
function prominence(telling: Telling, article: RecognisedArticle): number {
  const sentence = article.mentions[telling.s];
  const opening = article.sentences.findIndex(({ role }) => role === 'body');
  const place = { headline: 6, deck: 4.5, body: Math.max(0.5, 5 - 1.5 * (telling.s - opening)) }[
    telling.role
  ];
  const aside = sentence !== undefined && isAside(sentence, telling);
  const past = sentence !== undefined && isLastTime(sentence);
  return (
    place -
    (past ? 4 : 0) -
    (telling.recalled ? 2 : 0) -
    (aside ? 2 : 0) -
    (telling.other ? 1 : 0) -
    (telling.generic ? 0.5 : 0)
  );
}

const mostCounted = 5;

function weight(draft: Draft, article: RecognisedArticle): number {
  const told = draft.tellings.map((telling) => prominence(telling, article));
  return (
    Math.max(...told) +
    0.4 * Math.min(mostCounted, told.length) -
    Math.min(...draft.tellings.map(({ s }) => s)) * 0.1
  );
}

/** The contact that an article is about: the one told most prominently. */
export function mainOf(drafts: readonly Draft[], article: RecognisedArticle): Draft | null {
  return [...drafts].sort((a, b) => weight(b, article) - weight(a, article))[0] ?? null;
}
