import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { Scene } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';

/** Words that may stand between coordinated actors. */
const joints = new Set([
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
  'но',
  'але',
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
  'along',
  'together',
  'alongside',
  'u.s',
  '.',
]);

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

/** "and the Russian dictator Vladimir Putin": the adjective of the person's own state, and the one noun behind it. */
function isEpithet(scene: Scene, at: number, to: number): boolean {
  const person = scene.eligible.find((actor) => actor.from === to);
  return scene.sentence.actors.some(
    (actor) =>
      actor.adjective &&
      actor.side !== null &&
      actor.side === person?.side &&
      actor.to <= to &&
      to - actor.to <= 1 &&
      at >= actor.from,
  );
}

const longestTitle = 5;

/** "с X и членом Госсовета Y": where an office of no lexicon begins that stands before a person's name, in the case of one who stands behind "with"; null when none does. */
function titleFrom({ sentence, eligible }: Scene, from: number, to: number): number | null {
  const { keys } = sentence;
  const at = from + keys.slice(from, to).findLastIndex((key) => is('list-joints', key)) + 1;
  if (at <= from || at >= to || to - at > longestTitle || !/(ом|ем|ым|им|ой|ею|ою|ам)$/.test(keys[at] ?? ''))
    return null;
  if (!eligible.some((actor) => actor.from === to && actor.type === 'person')) return null;
  const words = sentence.sentence.tokens.slice(at, to);
  const plain = words.every(
    ({ kind }, i) => kind === 'word' && !is('obliques', keys[at + i]) && !is('in-at', keys[at + i]),
  );
  const busy = [...sentence.contacts, ...sentence.cues, ...sentence.statuses].some(
    (span) => span.from < to && span.to > at,
  );
  return plain && !busy ? at : null;
}

/** "X и советник президента Y": right behind such a word stands its owner. */
const isHeadOfState = ({ eligible }: Scene, at: number) =>
  eligible.some(
    ({ from, person }) =>
      from === at && person?.offices.some(({ role }) => role === 'pres' || role === 'pm' || role === 'king'),
  );

/** "поговорив с X на Аляске, Y …": a partner in his case, and behind the comma the subject. */
function endsClause({ sentence, eligible, lang }: Scene, from: number, to: number): boolean {
  if (lang === 'en' || to - from < 2 || sentence.keys[to - 1] !== ',') return false;
  const first = eligible.find((actor) => actor.to === from);
  const second = eligible.find((actor) => actor.from === to);
  return (
    first?.type === 'person' &&
    second?.type === 'person' &&
    is('with-words', sentence.keys[first.from - 1]) &&
    !canBeSubject(sentence, first, lang) &&
    canBeSubject(sentence, second, lang)
  );
}

/** "X will meet Y in Doha, Z said": behind the comma stands who says so. */
const speaksBehind = ({ sentence: { keys, cues }, eligible }: Scene, to: number) =>
  keys[to - 1] === ',' &&
  eligible.some(
    (actor) => actor.from === to && cues.some(({ cue, from }) => cue === 'say' && from === actor.to),
  );

function joined(scene: Scene, from: number, to: number): boolean {
  if (to - from > 9 || to === from) return false;
  const words = scene.sentence.keys.slice(from, to);
  if (endsClause(scene, from, to) || speaksBehind(scene, to)) return false;
  if (
    /^(во главе с|во главе со|на чолі з|на чолі із|на чале з|на чале са|led by|headed by)$/.test(
      words.join(' '),
    )
  )
    return true;
  if (is('kin', words.at(-1)) && isHeadOfState(scene, to)) return false;
  const title = titleFrom(scene, from, to);
  const titled = (at: number) =>
    (title !== null && at >= title) ||
    scene.sentence.actors.some(
      (actor) =>
        ((actor.type === 'role' && !actor.person) || (actor.adjective && actor.person !== null)) &&
        actor.to <= to &&
        to - actor.to <= 1 &&
        at >= actor.from &&
        at < actor.to,
    ) ||
    isEpithet(scene, at, to);
  if (
    !words.every(
      (word, i) =>
        joints.has(word) ||
        is('kin', word) ||
        titled(from + i) ||
        scene.passable.has(from + i) ||
        /^[()[\]«»"]$/.test(word) ||
        (i > 0 && i === words.length - 1 && (is('before-office', word) || is('former', word))),
    )
  )
    return false;
  const linked = words.filter((_, i) => !scene.passable.has(from + i) && !titled(from + i));
  if (linked.filter((word) => word !== ',').length > 4) return false;
  return (
    linked.some((word) => !/^[,–()[\]«»"-]$/.test(word)) ||
    (linked.length < words.length && linked.length > 0) ||
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
    !is('with-words', scene.sentence.keys[first.from - 1]) &&
    ((first.type === 'person' && second.type === 'person') ||
      (first.type === 'side' && second.type === 'side' && first.from === 0))
  );
}

/** A bare comma joins only when the list ends in "and": otherwise it opens something else. */
function listGoesOn(scene: Scene, at: number): boolean {
  const here = scene.eligible.find((actor) => actor.from === at);
  if (!here) return false;
  if (is('and', scene.sentence.keys[here.to]) && is('and-others', scene.sentence.keys[here.to + 1]))
    return true;
  const next = scene.eligible.find((actor) => actor.from >= here.to);
  const title = next ? titleFrom(scene, here.to, next.from) : null;
  const words = next ? scene.sentence.keys.slice(here.to, title ?? next.from) : [];
  if (!next || words.length > 6 || (words.length > 2 && !is('and', words[0]))) return false;
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
