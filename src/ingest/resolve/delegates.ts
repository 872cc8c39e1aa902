import { is } from '../grammar.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import type { Scene } from './sentence-scene.ts';
import type { Found } from './told.ts';

/** "скасувати зустріч з Y після зустрічі того з Z", "the latter's meeting with Z": the person named last before. */
export function latter(
  { sentence: { keys }, eligible }: Scene,
  trigger: ContactMention,
): ActorMention | null {
  if (trigger.form !== 'noun' || !(is('latter', keys[trigger.to]) || is('latter', keys[trigger.from - 1])))
    return null;
  return eligible.findLast((actor) => actor.person !== null && actor.to <= trigger.from) ?? null;
}

const sendReach = 4;

/** "послати на зустріч із Y у Будапешті віцепрем'єра X", "send X to talks with Y": who is sent there holds it, not who sends. */
export function sentThere(
  { sentence: { keys }, eligible, passable }: Scene,
  trigger: ContactMention,
  after: Found,
): ActorMention | null {
  if (trigger.form !== 'noun') return null;
  const before = eligible.findLast((actor) => actor.to <= trigger.from && trigger.from - actor.to <= 2);
  if (before?.person && is('sends', keys[before.from - 1]) && is('toward', keys[before.to])) return before;
  const sends = keys.slice(Math.max(0, trigger.from - sendReach), trigger.from);
  if (!is('toward', sends.at(-1)) || !sends.some((key) => is('sends', key))) return null;
  let at = after.actors.at(-1)?.to ?? trigger.to;
  while (passable.has(at)) at += 1;
  return eligible.find((actor) => actor.person !== null && actor.from === at) ?? null;
}
