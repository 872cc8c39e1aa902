import { is } from '../grammar.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import type { Scene } from './sentence-scene.ts';
import { backChain, chainFrom, withWords } from './sentence-scene.ts';

/** Names and states written before the noun: "Putin-Trump summit", "российско-американские переговоры", "Trump's call". */
export function modifiers(scene: Scene, trigger: ContactMention): ActorMention[] {
  const found: ActorMention[] = [];
  let at = trigger.from;
  for (let guard = 0; guard < 6; guard++) {
    const here = scene.sentence.actors.filter(
      (actor) =>
        actor.to === at &&
        !actor.spokes &&
        actor.type !== 'institution' &&
        (actor.adjective ||
          actor.type === 'person' ||
          (actor.type === 'side' &&
            (/[a-z]/.test(scene.sentence.keys[actor.from] ?? '') ||
              /^[–-]$/.test(scene.sentence.keys[actor.from - 1] ?? '')))),
    );
    if (here.length > 0) {
      found.unshift(...here);
      at = here[0]?.from ?? at;
      continue;
    }
    const key = scene.sentence.keys[at - 1] ?? '';
    if (found.length > 0 && !/^([–-]|and|и|і|та)$/.test(key)) break;
    if (
      found.length === 0 &&
      !/(\p{L}(ый|ий|ого|ому|ым|им|ой|их|ых|ая|ую|ої|а|е|і|ы|ого))$|^(phone|high-level|peace|nuclear|bilateral|first|second|possible|planned|new|recent|third|next|upcoming|telephone|direct|indirect|face-to-face|–|-)$/u.test(
        key,
      )
    )
      break;
    at -= 1;
  }
  return found;
}

const reach = 14;

/** The subject before the trigger: the nearest coordinated actors, not reached over a full stop or too far. */
export function subject(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  const { keys } = scene.sentence;
  let price = 0;
  let fallback: ActorMention[] | null = null;
  for (let at = trigger.from - 1; at >= 0; at--) {
    const last = scene.eligible.find(
      (actor) =>
        actor.to === at + 1 &&
        actor.from < trigger.from &&
        (actor.to === trigger.from || !isOblique(scene, actor)),
    );
    if (last && last.type !== 'side') {
      const chain = backChain(scene, last);
      const verb = firstVerb(scene, trigger, chain);
      if (verb) return subject(scene, verb, taken);
      if (taken.size === 0 || chain.some((actor) => !taken.has(actor.side ?? ''))) return chain;
      return leading(scene, trigger, taken);
    }
    fallback ??= last ? backChain(scene, last) : null;
    const key = keys[at] ?? '';
    if (/^[.;!?…]$/.test(key) && !scene.passable.has(at) && (keys[at - 1] ?? '').length > 1) break;
    const inside = scene.sentence.actors.some((one) => at >= one.from && at < one.to);
    if (scene.passable.has(at) || inside) continue;
    price += key === ',' ? 2 : key === '–' || key === ':' ? 5 : 1;
    if (price > reach) break;
  }
  return fallback ?? [];
}

/** "X, who met Y and hosted Z": the nearest actor is the object of a verb before, whose subject goes on. */
function firstVerb(
  scene: Scene,
  trigger: ContactMention,
  chain: readonly ActorMention[],
): ContactMention | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (
    trigger.form !== 'verb' ||
    !first ||
    !last ||
    !scene.sentence.keys.slice(last.to, trigger.from).some((key) => is('and', key))
  )
    return undefined;
  const verb = scene.sentence.contacts
    .filter((one) => one !== trigger && one.form === 'verb' && one.to <= first.from)
    .at(-1);
  if (
    !verb ||
    first.from - verb.to > 3 ||
    scene.eligible.some((actor) => actor.from >= verb.to && actor.to <= first.from)
  )
    return undefined;
  return verb;
}

/** After a preposition an actor is no subject, unless it stands right beside one ("X с Y встретились"). */
function isOblique(scene: Scene, actor: ActorMention): boolean {
  const before = scene.sentence.keys[actor.from - 1] ?? '';
  if (!is('obliques', before)) return false;
  return !(
    withWords.has(before) && scene.eligible.some((one) => one.to >= actor.from - 2 && one.to < actor.from)
  );
}

/** "С X Y поговорил": a partner named before the subject. */
export function partnerBefore(scene: Scene, trigger: ContactMention): ActorMention[] {
  const found = scene.eligible.find(
    (actor) =>
      actor.to <= trigger.from &&
      actor.type !== 'side' &&
      withWords.has(scene.sentence.keys[actor.from - 1] ?? '') &&
      trigger.from - actor.to <= 8,
  );
  return found ? [found] : [];
}

/** The sentence's first actor, when the nearest is of the side already there: "X advised Y … after a call with Z". */
function leading(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  const first = scene.eligible.find(
    (actor) => actor.type !== 'side' && actor.to <= trigger.from && !taken.has(actor.side ?? ''),
  );
  return first ? chainFrom(scene, first.from).actors : [];
}

/** The sentence's first actor, for "his meeting with X" and "after a call with X" further on. */
export function leader(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  return leading(scene, trigger, taken);
}
