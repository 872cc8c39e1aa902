import type { Party } from '#domain/actor.ts';
import { is } from '../grammar.ts';
import type { ActorMention, ContactMention, SentenceMentions } from '../mentions.ts';
import type { Context } from './draft.ts';
import { distinct } from './party-lists.ts';
import type { Scene } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';

/** A pronoun in the subject's place right before the verb: whose gender it tells. */
export function nearPronoun(sentence: SentenceMentions, trigger: ContactMention): 'he' | 'she' | null {
  if (trigger.form !== 'verb') return null;
  const near = sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from);
  if (near.some((key) => is('she', key))) return 'she';
  return near.some((key) => is('he', key)) ? 'he' : null;
}

/** "X said that he, along with the leaders of Y, aims to speak to Z": whose gender the pronoun tells, and where those begin who stand beside it. */
export function withThem(
  { keys }: SentenceMentions,
  { from }: ContactMention,
): { whose: 'he' | 'she'; at: number } | null {
  const at = keys.findIndex(
    (key, i) =>
      i < from &&
      (is('he', key) || is('she', key)) &&
      keys[i + 1] === ',' &&
      /^(along|together) with$/.test(`${keys[i + 2]} ${keys[i + 3]}`),
  );
  return at < 0 ? null : { whose: is('she', keys[at]) ? 'she' : 'he', at: at + 4 };
}

/** "У него прошли встречи с X": whose they were, told by a pronoun. */
export function atHis({ keys }: SentenceMentions, trigger: ContactMention): 'he' | 'she' | null {
  if (trigger.form !== 'noun') return null;
  const at = keys.findLastIndex(
    (key, i) =>
      i < trigger.from && is('at-owner', keys[i - 1]) && (is('his-there', key) || is('hers-there', key)),
  );
  if (at < 0 || trigger.from - at > ownersReach || keys.slice(at, trigger.from).includes(',')) return null;
  return is('hers-there', keys[at]) ? 'she' : 'he';
}

const ownersReach = 5;

/** "He posted that he would see X before his meeting with Y": whose gender the pronoun that opens the clause tells, and where it stands, when the contact is its own. */
export function ownersPronoun(
  { keys, actors }: SentenceMentions,
  trigger: ContactMention,
): { whose: 'he' | 'she'; at: number } | null {
  if (trigger.form !== 'noun') return null;
  if (!keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('possessed', key)))
    return null;
  const at = keys.findIndex((key, i) => i < trigger.from && (is('he', key) || is('she', key)));
  if (at < 0 || actors.some((actor) => actor.person && actor.to <= at)) return null;
  return { whose: is('she', keys[at]) ? 'she' : 'he', at };
}

/** Whom the pronoun means: a person named before it in the sentence, else whom the sentence before is about. */
export function antecedent(
  pronounOf: 'he' | 'she',
  sentence: SentenceMentions,
  context: Context,
  before: number,
): ActorMention[] {
  const own = sentence.actors.find(
    (actor) =>
      actor.person &&
      !actor.spokes &&
      !actor.adjective &&
      actor.to <= before &&
      actor.female === (pronounOf === 'she') &&
      !is('oblique-prepositions', sentence.keys[actor.from - 1] ?? ''),
  );
  const found = own ?? context.subjectBefore(sentence.sentence.index, pronounOf === 'she');
  return found ? [found] : [];
}

/** "He met X": the person the sentence before began with. */
export function withPronoun(
  scene: Scene,
  trigger: ContactMention,
  told: { parties: Party[]; marked: boolean },
  context: Context,
): Party[] {
  const { sentence, eligible } = scene;
  const near = sentence.keys.slice(Math.max(0, trigger.from - 9), trigger.to + 2);
  const alone =
    told.marked &&
    trigger.form === 'noun' &&
    eligible.every(
      (actor) =>
        isBeyond(sentence, trigger, actor) ||
        context.partiesOf(actor).every((party) => told.parties.some((own) => own.id === party.id)),
    );
  if (!alone && !near.some((key) => is('pronouns', key))) return told.parties;
  if (!alone && isHimself(scene, trigger, told.parties, context)) return told.parties;
  const before = context.subjectBefore(sentence.sentence.index);
  return before ? distinct([...told.parties, ...context.partiesOf(before)]) : told.parties;
}

/** "на встрече с X обсудили договоренности, достигнутые в ходе визита Y": another clause behind tells of other things. */
const isBeyond = ({ keys, contacts }: SentenceMentions, trigger: ContactMention, actor: ActorMention) =>
  contacts.some(
    (other) =>
      other.form === 'verb' &&
      other.from >= trigger.to &&
      keys.slice(other.to, actor.from).some((key) => /^[,;]$/.test(key)),
  );

/** "X said …, the place of the meeting he called Y": "he" is X, who stands before as a subject. */
function isHimself(
  scene: Scene,
  trigger: ContactMention,
  parties: readonly Party[],
  context: Context,
): boolean {
  const { keys } = scene.sentence;
  const he = keys.findIndex(
    (key, at) => at >= trigger.from - 9 && at < trigger.to + 2 && (is('he', key) || is('she', key)),
  );
  return scene.eligible.some(
    (actor) =>
      actor.to <= he &&
      trigger.form === 'noun' &&
      !is('oblique-prepositions', keys[actor.from - 1]) &&
      canBeSubject(scene.sentence, actor, scene.lang) &&
      context.partiesOf(actor).some((party) => parties.some((own) => own.id === party.id)),
  );
}

/** "Later the politician met X and Y": both partners stand behind "with", and nobody else is named: who met them is whom the sentence before is about. */
export function withUnnamed(
  scene: Scene,
  trigger: ContactMention,
  parties: Party[],
  context: Context,
): Party[] {
  const { keys } = scene.sentence;
  const told =
    trigger.form === 'verb'
      ? /(лся|лась|л|ла|вся|ўся|уса|ласа)$/.test(keys[trigger.from] ?? '')
      : keys
          .slice(Math.max(0, trigger.from - 2), trigger.from)
          .some((key) => is('took-place', key) || is('held-plainly', key));
  if (!told || scene.lang === 'en' || scene.eligible.some((actor) => actor.from < trigger.from))
    return parties;
  const before = context.subjectBefore(scene.sentence.sentence.index);
  return before ? distinct([...parties, ...context.partiesOf(before)]) : parties;
}

/** "мы начнем переговоры с X": the speaker tells of himself. */
export const isMine = ({ keys }: SentenceMentions, { from }: ContactMention) =>
  keys.slice(Math.max(0, from - 3), from).some((key) => is('first-person', key));

/** "«Поінформував партнерів під час зустрічі з X»": what one tells of as having happened in a contact with somebody, with no other subject, one was at oneself. */
export const isDuringOwn = ({ keys, actors }: SentenceMentions, trigger: ContactMention): boolean =>
  is('with-words', keys[trigger.to]) &&
  (keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('within', key)) ||
    keys.slice(0, 2).some((key) => is('takes-part', key))) &&
  !actors.some((actor) => actor.person && actor.to <= trigger.from);

/** "завтра у нас переговоры с X": whoever else is named before, the contact is the speaker's. */
export const isAtOurs = ({ keys }: SentenceMentions, { form, from }: ContactMention) =>
  form === 'noun' &&
  keys.some(
    (key, at) => at < from && from - at <= 4 && is('first-person', key) && is('at-owner', keys[at - 1]),
  );

/** "Я поговорил с X, – сообщил Y", "Говорили з X", quoted: who speaks of himself is a party of what he tells with one partner only. */
export function withSpeaker(
  sentence: SentenceMentions,
  trigger: ContactMention,
  parties: Party[],
  context: Context,
): Party[] {
  const mine =
    isMine(sentence, trigger) || sentence.keys.slice(trigger.to, trigger.to + 2).some((key) => is('me', key));
  const opens = trigger.form === 'verb' && trigger.from <= 1;
  const quoted = sentence.quoted[trigger.from] === 1;
  const own = quoted && (trigger.form === 'verb' || isDuringOwn(sentence, trigger));
  if (!(mine || opens || own)) return parties;
  const speaker = context.speakerOf(sentence.sentence.index);
  return speaker && parties.every((party) => party.side !== speaker.side) ? [...parties, speaker] : parties;
}
