import { is } from '../grammar.ts';
import type { ActorMention, ContactMention, SentenceMentions } from '../mentions.ts';
import { chainFrom } from './chains.ts';
import type { Context } from './draft.ts';
import type { Scene } from './sentence-scene.ts';
import { withWords } from './sentence-scene.ts';

const pronounReach = 14;
const nameReach = 4;

/** "they met", "the two have met only once": both told of before, by a pronoun or a number without a noun. */
export const isOfThem = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  keys
    .slice(Math.max(0, trigger.from - themReach), trigger.from)
    .some(
      (key, at, near) =>
        is('they', key) || (key === 'two' && /^(have|had|last|first)$/.test(near[at + 1] ?? '')),
    );

const themReach = 4;

/** "X wrote that they and Y met", in East Slavic "они с Y", "мы с Y": the pronoun holds X and Y together. */
export function theyWith(scene: Scene, trigger: ContactMention, context: Context): ActorMention[] {
  const { sentence, eligible } = scene;
  if (trigger.form !== 'verb') return [];
  const at = sentence.keys.findLastIndex(
    (key, i) =>
      i < trigger.from &&
      trigger.from - i <= pronounReach &&
      (is('they', key) || is('we', key)) &&
      withWords.has(sentence.keys[i + 1] ?? ''),
  );
  const next = at < 0 ? undefined : eligible.find((actor) => actor.from > at + 1);
  if (!next || next.from - at > nameReach || next.to > trigger.from) return [];
  const chain = chainFrom(scene, next.from).actors;
  const others = eligible.filter(
    (actor) =>
      actor.person &&
      !is('obliques', sentence.keys[actor.from - 1]) &&
      !chain.some((one) => one.person?.id === actor.person?.id),
  );
  const who =
    others.find((actor) => actor.to <= at) ??
    speaker(scene, others) ??
    context.subjectBefore(sentence.sentence.index);
  return who ? [who, ...chain] : [];
}

/** "X said he would travel with Y and that they would meet Z": "they" right before the verb are all of one side named before it. */
export function allOfSide(
  scene: Scene,
  trigger: ContactMention,
  partners: readonly ActorMention[],
): ActorMention[] {
  const { keys } = scene.sentence;
  const told = keys.slice(Math.max(0, trigger.from - 2), trigger.from).some((key) => is('they', key));
  if (trigger.form !== 'verb' || !told || partners.length === 0) return [];
  const before = scene.eligible.filter((actor) => actor.person && actor.to <= trigger.from);
  const sides = new Set(before.map(({ side }) => side));
  return before.length > 1 && sides.size === 1 && partners.every(({ side }) => !sides.has(side))
    ? before
    : [];
}

const twoReach = 8;

/** "The two are also due to meet X": two of one side whom the sentence before names together, when their partner is of another. */
export function theTwo(scene: Scene, trigger: ContactMention, context: Context): ActorMention[] {
  const { keys, sentence } = scene.sentence;
  const told = keys
    .slice(Math.max(0, trigger.from - twoReach), trigger.from)
    .some((key, i, near) => is('both', key) && !is('pair-nouns', near[i + 1]));
  if (trigger.form !== 'verb' || !told || scene.eligible.some(({ to }) => to <= trigger.from)) return [];
  const before = context.article.mentions[sentence.index - 1];
  const [first, second] = before?.actors.filter((actor) => actor.person && !actor.spokes).slice(-2) ?? [];
  return before && first && second && first.side === second.side && is('and', before.keys[second.from - 1])
    ? [first, second]
    : [];
}

/** "«мы с Y встретились», – сказал X": who stands right behind the verb of speech. */
const speaker = ({ sentence }: Scene, others: readonly ActorMention[]) =>
  others.find((actor) =>
    sentence.cues.some(({ cue, to }) => cue === 'say' && to <= actor.from && actor.from - to <= 1),
  );
