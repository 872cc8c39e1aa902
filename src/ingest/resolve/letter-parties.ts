import type { ContactMention } from '../mentions.ts';
import type { Context } from './draft.ts';
import { areTwoSides, distinct, sidesOf } from './party-lists.ts';
import type { Scene } from './sentence-scene.ts';
import { modifiers, subject } from './subject-search.ts';
import type { Told } from './told.ts';

/** A letter goes from one to another: recipient inside the verb's reach or after it, sender before or after "from". */
export function letterParties(scene: Scene, trigger: ContactMention, context: Context): Told {
  const inner = scene.eligible.filter((actor) => actor.from >= trigger.from && actor.to <= trigger.to);
  const after = scene.eligible
    .filter((actor) => actor.from >= trigger.to && actor.from - trigger.to <= 9)
    .slice(0, 2);
  const modified = modifiers(scene, trigger).filter((actor) => !actor.adjective);
  const actors = [...modified, ...inner, ...after];
  if (!areTwoSides(distinct(actors.flatMap(context.partiesOf))))
    actors.push(...subject(scene, trigger, sidesOf(actors)));
  return {
    parties: distinct(actors.flatMap(context.partiesOf)).slice(0, 2),
    roles: [],
    sides: [],
    partners: [],
    crowd: false,
  };
}
