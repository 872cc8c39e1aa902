import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import { chainFrom } from './chains.ts';
import { relative } from './relative.ts';
import type { Scene } from './sentence-scene.ts';

const ledReach = 6;

/** "with X's team, which Y heads", "с командой X, которую возглавлял Y": who sat there is Y; "с американскими представителями X и Y": those named; null when no leader is told. */
export function teamLeaders(scene: Scene, first: ActorMention, to: number): ActorMention[] | null {
  const { keys } = scene.sentence;
  const named = scene.eligible.find((actor) => actor.from === to && actor.type === 'person');
  if (first.type === 'side' && named && named.side === first.side && is('side-nouns', keys[to - 1]))
    return chainFrom(scene, named.from).actors;
  const team = [keys[first.from - 1], keys[first.from - 2], keys[first.to], keys[first.to + 1]];
  if (!team.some((key) => is('delegations', key))) return null;
  const opens = keys.findIndex((key, at) => at >= to && at - to <= 3 && relative.test(key));
  if (opens < 0 || keys[opens - 1] !== ',') return null;
  const led = keys.findIndex((key, at) => at > opens && at - opens <= ledReach && is('heads', key));
  const leader =
    led < 0
      ? undefined
      : scene.eligible.find((actor) => actor.person && actor.from > opens && actor.from - led <= ledReach);
  return leader ? chainFrom(scene, leader.from).actors : null;
}
