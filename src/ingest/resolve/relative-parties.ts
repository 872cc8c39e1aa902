import { is } from '../grammar.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import { chainFrom } from './chains.ts';
import { relative } from './relative.ts';
import type { Scene } from './sentence-scene.ts';
import { between, withWords } from './sentence-scene.ts';
import type { Found } from './told.ts';

const clauseReach = 18;
const partnerReach = 9;

/** "talks which X held with Y", "the call X had with Y", "встреча, прошедшая между X и Y": whose a contact is, told in the clause about it. */
export function inRelative(scene: Scene, trigger: ContactMention): Found | null {
  if (trigger.form !== 'noun') return null;
  const held = holdingWord(scene, trigger);
  if (held < 0) return null;
  const subject = scene.eligible.filter(
    (actor) =>
      actor.from >= trigger.to &&
      actor.to <= held &&
      !actor.adjective &&
      !is('obliques', scene.sentence.keys[actor.from - 1]),
  );
  const behind = subject.length > 0 ? [] : doer(scene, held + 1);
  const actors = [...subject, ...behind];
  const partners = partnersBehind(scene, behind.at(-1)?.to ?? held + 1);
  return actors.length + partners.length > 0 ? { actors: [...actors, ...partners], marked: false } : null;
}

/** Where the clause right behind a noun says that it was held; -1 when there is no such clause. */
function holdingWord(scene: Scene, trigger: ContactMention): number {
  const { keys } = scene.sentence;
  const at = keys[trigger.to] === ',' ? trigger.to + 1 : trigger.to;
  if (is('held-of', keys[at])) return at;
  const opened = relative.test(keys[at] ?? '') || (at > trigger.to && is('that', keys[at]));
  const person =
    scene.lang === 'en' &&
    scene.eligible.some((actor) => actor.type === 'person' && actor.from === trigger.to);
  if (!opened && !person) return -1;
  const from = opened ? at + 1 : chainFrom(scene, trigger.to).to;
  for (let i = from; i < Math.min(keys.length, at + clauseReach); i++) {
    const key = keys[i] ?? '';
    if (is('held-in', key)) return i;
    if (/^[.;:!?…]$/.test(key) || scene.sentence.contacts.some((other) => other.from === i)) return -1;
    if (!opened && i - from > 1) return -1;
  }
  return -1;
}

/** "переговоры, проведённые X", "прошедшая между X и Y": who stands right behind the verb. */
function doer(scene: Scene, from: number): ActorMention[] {
  const { keys } = scene.sentence;
  let at = from;
  while (scene.passable.has(at) || between.has(keys[at] ?? '')) at += 1;
  const next = scene.eligible.find((actor) => actor.from === at);
  return next ? chainFrom(scene, next.from).actors : [];
}

function partnersBehind(scene: Scene, from: number): ActorMention[] {
  const { keys } = scene.sentence;
  for (let at = from; at < Math.min(keys.length, from + partnerReach); at++) {
    const key = keys[at] ?? '';
    if (/^[,;:.!?…»–]$/.test(key) || is('that', key)) return [];
    if (!withWords.has(key) && !between.has(key)) continue;
    const actor = scene.eligible.find((one) => one.from > at && one.from - at <= 3);
    if (actor) return chainFrom(scene, actor.from).actors;
  }
  return [];
}
