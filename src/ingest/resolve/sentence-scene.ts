import type { Lang } from '#domain/lang.ts';
import { has, is } from '../grammar.ts';
import type { ActorMention, SentenceMentions } from '../mentions.ts';

/** Words that bring in a partner. */
export const withWords = new Set(['from', 'с', 'со', 'з', 'із', 'зі', 'са', 'with', 'to', 'alongside']);

/** Words that bring in all parties at once. */
export const between = new Set([
  'между',
  'між',
  'паміж',
  'between',
  'of',
  'among',
  'от',
  'від',
  'ад',
  'до',
  'да',
  'by',
]);

/** Words behind which stands what was spoken of, not who spoke. */
export const blocking = new Set([
  'в',
  'во',
  'на',
  'у',
  'ў',
  'по',
  'о',
  'об',
  'про',
  'аб',
  'пра',
  'щодо',
  'about',
  'on',
  'in',
  'at',
  'over',
  'regarding',
  'для',
  'for',
  'за',
  'против',
  'проти',
  'против',
  'against',
  'вокруг',
  'навколо',
  'вакол',
  'concerning',
  'around',
  'относительно',
  'наконт',
  'під',
  'при',
  'через',
]);

/** "with X and, besides, with Y": what may stand between two of a list. */
const besides = new Map([
  ['кроме', ['того']],
  ['помимо', ['того', 'этого']],
  ['крім', ['того']],
  ['окрім', ['того']],
  ['акрама', ['таго']],
  ['апроч', ['таго']],
  ['апрача', ['таго']],
  ['in', ['addition']],
]);

/** A sentence read for its parties. */
export interface Scene {
  sentence: SentenceMentions;
  eligible: ActorMention[];
  /** token positions covered by a time, place or duration: they may stand between a trigger and its parties */
  passable: Set<number>;
  lang: Lang;
}

/** Who in a sentence may be a party of a contact, and which words may be passed over on the way to one. */
export function sceneOf(sentence: SentenceMentions, lang: Lang): Scene {
  const passable = new Set<number>();
  for (const span of [
    ...sentence.times,
    ...sentence.places.filter((place) => place.located),
    ...sentence.durations,
  ]) {
    for (let at = span.from - 1; at < span.to; at++) passable.add(at);
  }
  for (const actor of sentence.actors) {
    if (
      actor.type === 'role' &&
      actor.role === 'official' &&
      !actor.person &&
      !actor.side &&
      sentence.actors.some(
        (one) =>
          one.person &&
          (one.from === actor.to || (one.from === actor.to + 1 && sentence.keys[actor.to] === '–')),
      )
    )
      for (let at = actor.from; at < actor.to; at++) passable.add(at);
  }
  if (has(sentence, 'addressed-as', 'phone-forms')) passAddresses(sentence.keys, passable);
  sentence.keys.forEach((key, at) => {
    if (besides.get(key)?.includes(sentence.keys[at + 1] ?? '')) passable.add(at).add(at + 1);
  });
  const eligible = sentence.actors.filter((actor) => isEligible(sentence, actor));
  return { sentence, eligible, passable, lang };
}

/** "Mr. X", "with X by phone": how one is addressed, and the telephone with its preposition. */
function passAddresses(keys: readonly string[], passable: Set<number>): void {
  keys.forEach((key, at) => {
    if (is('addressed-as', key)) {
      passable.add(at);
      if (keys[at + 1] === '.') passable.add(at + 1);
    }
    if (is('phone-forms', key))
      for (const one of [at - 2, at - 1, at])
        if (one === at || is('phone-prepositions', keys[one] ?? '')) passable.add(one);
  });
}

/** Organisations are venues far more often than parties. */
const bodies = new Set(['UN', 'NATO', 'OSCE', 'IAEA', 'COE']);

/** Spokespeople by office tell of contacts, they hold none. */
export const speaksOnly = ({ person }: ActorMention) =>
  person !== null && person.offices.length > 0 && person.offices.every(({ role }) => role.endsWith('spokes'));

/** "the United Arab Emirates (UAE)": the short form in brackets is no second party. */
const isShortForm = (sentence: SentenceMentions, actor: ActorMention) =>
  sentence.keys[actor.from - 1] === '(' &&
  sentence.actors.some((other) => other.side === actor.side && other.to === actor.from - 1);

/** "при посредничестве Турции и Катара": who mediates is no party. */
function isMediator(sentence: SentenceMentions, actor: ActorMention): boolean {
  const before = sentence.keys[actor.from - 1];
  if (
    is('mediation', before) ||
    (/^(of|by)$/.test(before ?? '') && is('mediation', sentence.keys[actor.from - 2]))
  )
    return true;
  const joined = is('and', before) ? sentence.actors.find((other) => other.to === actor.from - 1) : undefined;
  return joined !== undefined && isMediator(sentence, joined);
}

/** "в столице США Вашингтоне": the state is a part of a place's name. */
const isInPlace = (sentence: SentenceMentions, actor: ActorMention) =>
  sentence.places.some(
    (place) =>
      place.located &&
      place.from <= actor.from &&
      place.to >= actor.to &&
      place.to - place.from > actor.to - actor.from,
  );

/** "обсудили отношения с Канадой и США": with whom relations are is what was spoken of. */
function isOfRelations(sentence: SentenceMentions, actor: ActorMention): boolean {
  const before = sentence.keys[actor.from - 1];
  if (is('with-words', before)) return is('relations', sentence.keys[actor.from - 2]);
  const joined = is('and', before) ? sentence.actors.find((other) => other.to === actor.from - 1) : undefined;
  return joined !== undefined && joined.type === 'side' && isOfRelations(sentence, joined);
}

/** "X, как и его коллеги, встретится …": whom somebody is only likened to. */
const isCompared = ({ keys }: SentenceMentions, { from }: ActorMention) =>
  [1, 2].some(
    (back) =>
      is('and', keys[from - back]) &&
      is('like', keys[from - back - 1]) &&
      (back === 1 || is('own-of-all', keys[from - 1])),
  );

/** "in Busan, South Korea": the state behind a town's comma tells where the town is. */
const isOfTown = ({ keys, places }: SentenceMentions, { from, side }: ActorMention) =>
  keys[from - 1] === ',' && places.some((place) => place.to === from - 1 && place.country === side);

function isEligible(sentence: SentenceMentions, actor: ActorMention): boolean {
  if (actor.spokes || actor.type === 'institution' || speaksOnly(actor) || isCompared(sentence, actor))
    return false;
  if (actor.type === 'person') return !actor.adjective && !is('staff', sentence.keys[actor.to]);
  if (actor.former && !actor.person) return false;
  if (actor.type === 'role')
    return !actor.adjective && (actor.person !== null || actor.plural || actor.side !== null);
  if (actor.adjective || bodies.has(actor.side ?? '') || isInPlace(sentence, actor)) return false;
  if (isShortForm(sentence, actor) || isOfTown(sentence, actor)) return false;
  const before = sentence.keys[actor.from - 1] ?? '';
  const prior = sentence.keys[actor.from - 2] ?? '';
  if (is('capital', before) || isOfRelations(sentence, actor)) return false;
  return (
    !blocking.has(before) &&
    !isMediator(sentence, actor) &&
    !(before === 'the' && blocking.has(prior)) &&
    !(
      actor.metonym &&
      between.has(before) &&
      before !== 'между' &&
      before !== 'між' &&
      before !== 'between' &&
      before !== 'паміж'
    )
  );
}
