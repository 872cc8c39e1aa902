import { is } from '../grammar.ts';
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

const joints = new Set([
  'зятя',
  'зять',
  'зятем',
  'зятю',
  'зятеві',
  'зяцем',
  'зяця',
  'son-in-law',
  'и',
  'і',
  'та',
  'й',
  'ды',
  'and',
  ',',
  '–',
  '-',
  '&',
  'а',
  'также',
  'також',
  'таксама',
  'then',
  'затем',
  'потом',
  'позже',
  'згодом',
  'потім',
  'пазней',
  'потым',
  'later',
  'as',
  'well',
  'plus',
  'его',
  'his',
  'her',
  'their',
  'its',
  'своим',
  'своїм',
  'сваім',
  'ягоны',
  'ягонаі',
  'агоні',
  'аго',
  'його',
  'ее',
  'її',
  'the',
  'a',
  'with',
  'с',
  'со',
  'з',
  'із',
  'зі',
  'са',
  'совместно',
  'вместе',
  'разом',
  'разам',
  'или',
  'both',
  'u.s',
  '.',
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

/** A sentence read for its parties. */
export interface Scene {
  sentence: SentenceMentions;
  eligible: ActorMention[];
  /** token positions covered by a time, place or duration: they may stand between a trigger and its parties */
  passable: Set<number>;
}

/** Who in a sentence may be a party of a contact, and which words may be passed over on the way to one. */
export function sceneOf(sentence: SentenceMentions): Scene {
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
      sentence.actors.some((one) => one.person && one.from === actor.to)
    )
      for (let at = actor.from; at < actor.to; at++) passable.add(at);
  }
  sentence.keys.forEach((key, at) => {
    if (is('phone-forms', key))
      for (const one of [at - 2, at - 1, at])
        if (one === at || is('phone-prepositions', sentence.keys[one] ?? '')) passable.add(one);
  });
  const eligible = sentence.actors.filter((actor) => isEligible(sentence, actor));
  return { sentence, eligible, passable };
}

/** Organisations are venues far more often than parties. */
const bodies = new Set(['UN', 'NATO', 'OSCE', 'IAEA', 'COE']);

/** Spokespeople by office tell of contacts, they hold none. */
const speaksOnly = ({ person }: ActorMention) =>
  person !== null && person.offices.length > 0 && person.offices.every(({ role }) => role.endsWith('spokes'));

function isEligible(sentence: SentenceMentions, actor: ActorMention): boolean {
  if (actor.spokes || actor.type === 'institution' || speaksOnly(actor)) return false;
  if (actor.type === 'person') return !actor.adjective;
  if (actor.former && !actor.person) return false;
  if (actor.type === 'role') return actor.person !== null || actor.plural || actor.side !== null;
  if (actor.adjective || bodies.has(actor.side ?? '')) return false;
  const before = sentence.keys[actor.from - 1] ?? '';
  const prior = sentence.keys[actor.from - 2] ?? '';
  if (is('capital', before)) return false;
  return (
    !blocking.has(before) &&
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

/** The coordinated actors from `at` on: "X, Y and Z", "X with Y". `to` is where the chain ends. */
export function chainFrom(scene: Scene, at: number): { actors: ActorMention[]; to: number } {
  const actors: ActorMention[] = [];
  let position = at;
  for (let first = true; ; first = false) {
    const next = scene.eligible.find((actor) => actor.from >= position);
    if (!next) break;
    if (!first && !joined(scene, position, next.from)) break;
    actors.push(next);
    position = next.to;
    const twin = scene.eligible.find(
      (actor) => actor !== next && actor.from === next.from && actor.to === next.to,
    );
    if (twin) actors.push(twin);
  }
  return { actors, to: position };
}

function joined(scene: Scene, from: number, to: number): boolean {
  if (to - from > 4 || to === from) return false;
  const words = scene.sentence.keys.slice(from, to);
  const titled = (at: number) =>
    scene.sentence.actors.some(
      (actor) =>
        actor.type === 'role' &&
        !actor.person &&
        actor.to <= to &&
        to - actor.to <= 1 &&
        at >= actor.from &&
        at < actor.to,
    );
  if (
    !words.every(
      (word, i) =>
        joints.has(word) || titled(from + i) || scene.passable.has(from + i) || /^[()[\]«»"]$/.test(word),
    )
  )
    return false;
  return (
    words.some((word) => word !== ',' && word !== '–' && word !== '-') ||
    (words.length === 1 && words[0] === ',' && (listGoesOn(scene, to) || inHeadline(scene, from, to)))
  );
}

/** Headlines join two people by a comma: "X, Y discuss …". */
function inHeadline(scene: Scene, from: number, to: number): boolean {
  if (scene.sentence.sentence.role !== 'headline') return false;
  const [first, second] = [
    scene.eligible.find((actor) => actor.to === from),
    scene.eligible.find((actor) => actor.from === to),
  ];
  return (
    first !== undefined &&
    second !== undefined &&
    first.side !== second.side &&
    ((first.type === 'person' && second.type === 'person') ||
      (first.type === 'side' && second.type === 'side' && first.from === 0))
  );
}

/** A bare comma joins only when the list ends in "and": otherwise it opens something else. */
function listGoesOn(scene: Scene, at: number): boolean {
  const here = scene.eligible.find((actor) => actor.from === at);
  if (!here) return false;
  const next = scene.eligible.find((actor) => actor.from >= here.to);
  if (!next || next.from - here.to > 2) return false;
  const words = scene.sentence.keys.slice(here.to, next.from);
  return (
    words.some((word) => is('and', word)) ||
    (words.length === 1 && words[0] === ',' && listGoesOn(scene, next.from))
  );
}

/** The coordinated actors that end in `last`, in the order of the text. */
export function backChain(scene: Scene, last: ActorMention): ActorMention[] {
  const chain = [last];
  let first = last;
  for (let guard = 0; guard < 6; guard++) {
    const twin = scene.eligible.find(
      (actor) =>
        actor !== first && actor.from === first.from && actor.to === first.to && !chain.includes(actor),
    );
    if (twin) chain.unshift(twin);
    const previous = [...scene.eligible]
      .reverse()
      .find((actor) => actor.to <= first.from && !chain.includes(actor));
    if (!previous || !joined(scene, previous.to, first.from)) break;
    chain.unshift(previous);
    first = previous;
  }
  return chain;
}
