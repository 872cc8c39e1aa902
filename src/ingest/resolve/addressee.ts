import { is } from '../grammar.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import { relative } from './relative.ts';
import type { Scene } from './sentence-scene.ts';
import { withWords } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';

const withinReach = 4;
const dative = /(у|ю|ові|еві)$/;

/** "В ходе беседы X выразил поддержку президенту Y": to whom one said something within a contact is the other party, told by the dative. */
export function addressee(
  { sentence, eligible, lang }: Scene,
  trigger: ContactMention,
  found: readonly ActorMention[],
): ActorMention[] {
  const { keys } = sentence;
  const [speaker] = found;
  if (lang === 'en' || trigger.form !== 'noun' || found.length !== 1 || !speaker?.person) return [];
  if (speaker.from < trigger.to || !canBeSubject(sentence, speaker, lang)) return [];
  const within = keys.slice(Math.max(0, trigger.from - withinReach), trigger.from);
  if (!within.some((key) => is('within', key))) return [];
  const whom = eligible.find(
    (actor) =>
      actor.person !== null &&
      actor.side !== speaker.side &&
      actor.from > speaker.to &&
      dative.test(keys[actor.from] ?? '') &&
      !is('obliques', keys[actor.from - 1]),
  );
  const between = whom ? keys.slice(speaker.to, whom.from) : [];
  return whom && !between.some((key) => is('that', key) || /^[,.;:–«»"]$/.test(key)) ? [whom] : [];
}

/** "X предложил Y встретиться": who offers, and whom right before the infinitive he offers it. */
export function invited(
  { sentence: { keys, statuses }, eligible, lang }: Scene,
  trigger: ContactMention,
): ActorMention[] {
  if (lang === 'en' || trigger.tense !== 'infinitive') return [];
  const whom = eligible.find((actor) => actor.person !== null && actor.to === trigger.from);
  const offer = statuses.find(({ status, to }) => status === 'possible' && to === whom?.from);
  const who = eligible.find((actor) => actor.person !== null && actor.to === offer?.from);
  return whom && who && !is('obliques', keys[who.from - 1]) ? [who, whom] : [];
}

const whomReach = 5;

/** "X, з якою також зустрічалася Y", "X, with whom Y met": the partner stands right before the clause. */
export function withWhom({ sentence: { keys }, eligible }: Scene, trigger: ContactMention): ActorMention[] {
  const at = keys.findLastIndex(
    (key, i) =>
      i < trigger.from &&
      trigger.from - i <= whomReach &&
      withWords.has(keys[i - 1] ?? '') &&
      relative.test(key),
  );
  const whom = eligible.find(
    (actor) => actor.person !== null && keys[actor.to] === ',' && actor.to === at - 2,
  );
  return trigger.form === 'verb' && whom ? [whom] : [];
}
