import type { Party } from '#domain/actor.ts';
import { is } from '../grammar.ts';
import type { ActorMention, ContactMention, SentenceMentions } from '../mentions.ts';
import type { Context } from './draft.ts';
import { areTwoSides, distinct } from './party-lists.ts';
import { relative } from './relative.ts';
import type { Scene } from './sentence-scene.ts';
import { between, withWords } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';

/** Where a clause ends on one side of a trigger, whatever its grammar. */
function isBarrier({ sentence }: Scene, trigger: ContactMention, at: number): boolean {
  const key = sentence.keys[at] ?? '';
  if (key === '.') return (sentence.keys[at - 1] ?? '').length > 1;
  return (
    /^[;:!?…«»"]$/.test(key) ||
    is('that', key) ||
    relative.test(key) ||
    is('subordinate', key) ||
    sentence.quoted[at] !== sentence.quoted[trigger.from] ||
    sentence.contacts.some((other) => other !== trigger && at >= other.from && at < other.to) ||
    sentence.cues.some(({ cue, from, to }) => cue === 'say' && at >= from && at < to)
  );
}

/** The trigger's clause, token positions [from, to). */
function clauseAround(scene: Scene, trigger: ContactMention): { from: number; to: number } {
  let { from, to } = trigger;
  while (from > 0 && !isBarrier(scene, trigger, from - 1)) from -= 1;
  while (to < scene.sentence.keys.length && !isBarrier(scene, trigger, to)) to += 1;
  return { from, to };
}

/** Somebody behind "about", "for" or "against" is spoken of and takes no part. */
const isSpokenOf = ({ sentence: { keys } }: Scene, actor: ActorMention) => {
  const before = keys[actor.from - 1] ?? '';
  return is('obliques', before) && !withWords.has(before) && !between.has(before);
};

/** "before the meeting began", "their regular talks": told on the way, of whomever. */
const isAside = ({ keys }: SentenceMentions, { from, to }: ContactMention) =>
  is('plural-contacts', keys[to - 1]) ||
  keys.slice(Math.max(0, from - 3), from).some((key) => is('before-or-after', key));

/** Whether the first reading's parties are all among the two, a state standing for its person. */
const areAmong = (known: readonly Party[], pair: readonly Party[]) =>
  known.every(({ id, type, side }) =>
    pair.some((one) => one.id === id || (type === 'side' && one.side === side)),
  );

/**
 * A second reading of a clause whose words stand in no order that the first one knows: when exactly two people of two
 * sides are named in it beside one word for a contact, the contact is theirs.
 * @param known whom the first reading found: all must be among the two
 */
export function pairOfClause(
  scene: Scene,
  trigger: ContactMention,
  known: readonly Party[],
  context: Context,
): Party[] | null {
  if (trigger.kind === 'discussion' || trigger.kind === 'correspondence') return null;
  if (trigger.form === 'noun' && isAside(scene.sentence, trigger)) return null;
  const clause = clauseAround(scene, trigger);
  const named = scene.eligible.filter(
    (actor) =>
      actor.person && actor.from >= clause.from && actor.to <= clause.to && !isSpokenOf(scene, actor),
  );
  const parties = distinct(named.flatMap(context.partiesOf));
  const pair =
    parties.length === 2 && trigger.kind !== 'reception'
      ? parties
      : distinct([...known, ...subjectPastComma(scene, trigger, context)]);
  return pair.length === 2 && areTwoSides(pair) && areAmong(known, pair) ? pair : null;
}

const subjectReach = 14;

/** "Прежде чем встретиться с X, Y поговорил с Z", "принимая X, Y сказал": the subject of an adjunct that opens its sentence stands behind the comma. */
function subjectPastComma(scene: Scene, trigger: ContactMention, context: Context): Party[] {
  const { sentence, eligible, lang } = scene;
  if (
    lang === 'en' ||
    trigger.form !== 'verb' ||
    eligible.some((one) => one.person && one.to <= trigger.from)
  )
    return [];
  const verb = sentence.keys[trigger.from] ?? '';
  const isGerund = is('gerunds', verb) || (lang === 'ru' && verb.endsWith('в'));
  if (trigger.tense !== 'infinitive' && !isGerund) return [];
  const subject = eligible.find(
    (actor) =>
      actor.person &&
      actor.from - trigger.to <= subjectReach &&
      sentence.keys[actor.from - 1] === ',' &&
      canBeSubject(sentence, actor, lang),
  );
  return subject ? context.partiesOf(subject) : [];
}
