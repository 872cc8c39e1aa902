import type { ContactMention } from '../mentions.ts';
import { chainFrom } from './chains.ts';
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
  const list = addressed(scene, trigger, context);
  if (list) return list;
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

/** "telegrams to X, Y and Z", "поздравил X, Y и остальных": one writer, told before, and several whom a letter went to each. */
function addressed(scene: Scene, trigger: ContactMention, context: Context): Told | null {
  const first = scene.eligible.find((actor) => actor.from >= trigger.to);
  if (!first || first.from - trigger.to > listReach) return null;
  const recipients = chainFrom(scene, first.from).actors;
  const before = [...modifiers(scene, trigger).filter(({ adjective }) => !adjective)];
  if (before.length === 0) before.push(...subject(scene, trigger, sidesOf(recipients)));
  const partners = recipients.flatMap((actor) =>
    context.partiesOf(actor).map((party) => ({ party, from: actor.from, titled: actor.role !== null })),
  );
  const written = distinct(partners.map(({ party }) => party));
  const writers = distinct(before.slice(0, 1).flatMap(context.partiesOf));
  if (!areTwoSides(written) || writers.length !== 1) return null;
  return { parties: distinct([...writers, ...written]), roles: [], sides: [], partners, crowd: false };
}

const listReach = 4;
