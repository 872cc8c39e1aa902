import { countryByCode } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import { keyOf } from '../key.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import { backChain, chainFrom } from './chains.ts';
import type { Scene } from './sentence-scene.ts';
import { withWords } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';

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
            (!actor.metonym || isPairedCity(scene, actor)) &&
            (/[a-z]/.test(scene.sentence.keys[actor.from] ?? '') ||
              /^[–-]$/.test(scene.sentence.keys[actor.from - 1] ?? '')))),
    );
    if (here.length > 0) {
      found.unshift(...here);
      at = here[0]?.from ?? at;
      continue;
    }
    const key = scene.sentence.keys[at - 1] ?? '';
    if (found.length > 0 && key === '.' && scene.sentence.actors.some(({ to }) => to === at - 1)) {
      at -= 1;
      continue;
    }
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

/** "Moscow-Washington talks" are of two governments, a "Cairo meeting" is in Cairo. */
const isPairedCity = ({ sentence }: Scene, actor: ActorMention) =>
  /^[–-]$/.test(sentence.keys[actor.from - 1] ?? '') ||
  /^[–-]$/.test(sentence.keys[actor.to] ?? '') ||
  /[-–]/.test(sentence.keys[actor.from] ?? '') ||
  is('and', sentence.keys[actor.from - 1]);

const reach = 14;

/** What speaks against coordinated actors as the subject, in words of distance. */
const against = { side: 8, notNominative: 5, addressed: 4, beyondClause: 9, advises: 8, object: 8 };

/** The subject before the trigger: of the coordinated actors in reach, those that stand nearest and may best be one. Not reached over a full stop. */
export function subject(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  const chains = chainsBefore(scene, trigger);
  const nearest = chains.find(({ chain }) => chain.some((actor) => actor.type !== 'side'));
  const verb = nearest && firstVerb(scene, trigger, nearest.chain);
  if (verb) return subject(scene, verb, taken);
  const fit = chains.filter(
    ({ chain }) => taken.size === 0 || chain.some((actor) => !taken.has(actor.side ?? '')),
  );
  const best = fit.sort((a, b) => a.price - b.price)[0];
  if (best) return best.chain;
  return chains.length > 0 ? leading(scene, trigger, taken) : [];
}

/** Every coordination of actors before the trigger that may be its subject, nearest first, and what it costs to take it for that. */
function chainsBefore(scene: Scene, trigger: ContactMention): { chain: ActorMention[]; price: number }[] {
  const { keys } = scene.sentence;
  const found: { chain: ActorMention[]; price: number }[] = [];
  let price = 0;
  let clauses = 0;
  for (let at = trigger.from - 1; at >= 0; at--) {
    const last = scene.eligible.find(
      (actor) =>
        actor.to === at + 1 &&
        actor.from < trigger.from &&
        ((actor.to === trigger.from && !isOthersPartner(scene, actor)) || !isOblique(scene, actor)),
    );
    if (last) {
      const chain = backChain(scene, last);
      found.push({
        chain,
        price: price + clauses * against.beyondClause + oddsAgainst(scene, trigger, chain),
      });
    }
    const key = keys[at] ?? '';
    if (/^[.;!?…]$/.test(key) && !scene.passable.has(at) && (keys[at - 1] ?? '').length > 1) break;
    const inside = scene.sentence.actors.some((one) => at >= one.from && at < one.to);
    if (scene.passable.has(at) || inside) continue;
    if (is('that', key) && keys[at - 1] === ',') clauses += 1;
    price += key === ',' ? 2 : key === '–' || key === ':' ? 5 : 1;
    if (price > reach) break;
  }
  return found;
}

/** A state, a name in an oblique case, and whom a verb of speech addresses are less likely subjects. */
function oddsAgainst(scene: Scene, trigger: ContactMention, chain: readonly ActorMention[]): number {
  const [first] = chain;
  const last = chain.at(-1);
  if (first && last && (decides(scene, trigger, first) || goesOn(scene, trigger, last)))
    return -against.notNominative;
  const spokenTo = first !== undefined && isAddressed(scene, first);
  const addressed =
    spokenTo && scene.lang === 'en' && trigger.tense !== 'infinitive' && trigger.tense !== 'future';
  const informed =
    spokenTo && scene.lang !== 'en' && trigger.form === 'noun' && !isNominative(scene, first as ActorMention);
  return (
    (chain.at(-1)?.type === 'side' && !opensClause(scene, first) ? against.side : 0) +
    (chain.some((actor) => isNominative(scene, actor)) ? 0 : against.notNominative) +
    (addressed ? against.addressed : 0) +
    (informed ? against.object : 0) +
    (first && trigger.form === 'noun' && isObject(scene, first) && !isTakenUp(scene, first)
      ? against.object
      : 0) +
    (advises(scene, trigger, chain) ? against.advises : 0) +
    (trigger.tense === 'infinitive' && isOrdering(scene, first) ? against.object + against.beyondClause : 0)
  );
}

/** "X told his counterpart": right behind a verb of speech, its possessive aside, stands whom it addresses. */
const isAddressed = ({ sentence: { cues, keys } }: Scene, { from }: ActorMention) =>
  cues.some(
    (cue) => cue.cue === 'say' && (cue.to === from || (cue.to === from - 1 && is('own', keys[cue.to]))),
  );

/** "has orders of the president not to meet X": who gives an order, right behind that noun, does not carry it out. */
const isOrdering = ({ sentence: { keys } }: Scene, first: ActorMention | undefined) =>
  first !== undefined && [keys[first.from - 1], keys[first.from - 2]].some((key) => is('orders', key));

/** "рішення Навроцького скасувати зустріч": whose decision it is, right behind that noun, does what is decided. */
const decides = ({ sentence: { keys } }: Scene, trigger: ContactMention, first: ActorMention) =>
  first.to <= trigger.from && is('decision', keys[first.from - 1]);

/** "a call with X – who flies to a summit with Y": the relative clause right behind has no other subject. */
const goesOn = (scene: Scene, trigger: ContactMention, last: ActorMention) =>
  isTakenUp(scene, last) && !/[,–]/.test(scene.sentence.keys.slice(last.to + 1, trigger.from).join(' '));

/** Whether an actor may be the subject by its case; a state is told by its name as the lexicon has it. */
function isNominative(scene: Scene, actor: ActorMention): boolean {
  if (actor.type !== 'side' || scene.lang === 'en') return canBeSubject(scene.sentence, actor, scene.lang);
  const country = countryByCode.get(actor.side ?? '');
  const written = scene.sentence.keys.slice(actor.from, actor.to).join(' ');
  return (
    country !== undefined &&
    [country.names[scene.lang], ...country.nouns].some(
      (name) => keyOf(name.toLowerCase(), scene.lang) === written,
    )
  );
}

/** "X said that Ukraine is ready": a state right behind the conjunction is whom its clause is about. */
const opensClause = ({ sentence: { keys } }: Scene, first: ActorMention | undefined) =>
  first !== undefined && !first.adjective && !first.metonym && is('that', keys[first.from - 1]);

/** "X advised Y to cancel the meeting": it is Y's. */
function advises(scene: Scene, trigger: ContactMention, chain: readonly ActorMention[]): boolean {
  const end = chain.at(-1)?.to ?? 0;
  return scene.sentence.cues.some(
    (cue) =>
      cue.cue === 'recommend' &&
      cue.from >= end &&
      cue.to <= trigger.from &&
      scene.eligible.some((actor) => actor.from >= cue.to && actor.to <= trigger.from),
  );
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
  const at = is('former', scene.sentence.keys[actor.from - 1]) ? actor.from - 2 : actor.from - 1;
  const before = scene.sentence.keys[at] ?? '';
  if (!is('obliques', before) || isTakenUp(scene, actor)) return false;
  return !(
    withWords.has(before) &&
    scene.eligible.some((one) => one.to >= actor.from - 2 && one.to < actor.from) &&
    !isObject(scene, actor)
  );
}

/** "X phoned Y", "X speaks to Y": right behind another word for a contact stands its partner. */
const isObject = ({ sentence }: Scene, actor: ActorMention) =>
  sentence.contacts.some(
    (other) =>
      other.form === 'verb' &&
      (other.to === actor.from ||
        (other.to === actor.from - 1 && withWords.has(sentence.keys[other.to] ?? ''))),
  );

/** "после переговоров с X встретится с Y": right behind a noun and "with" stands that contact's partner. */
const isOthersPartner = ({ sentence: { keys, contacts } }: Scene, actor: ActorMention) =>
  withWords.has(keys[actor.from - 1] ?? '') &&
  contacts.some((other) => other.form === 'noun' && other.to === actor.from - 1);

/** "talks with X, who has a summit with Y": a relative clause right behind makes the actor its subject. */
const isTakenUp = ({ sentence: { keys } }: Scene, actor: ActorMention) =>
  /^[,–]$/.test(keys[actor.to] ?? '') &&
  /^(who|который|которая|которые|який|яка|які|акі|акаа|акіа)$/.test(keys[actor.to + 1] ?? '');

const hostReach = 5;

/** "У X прошли встречи с Y": whose contact it is, told by the preposition, in the same clause. */
export function hostBefore(scene: Scene, trigger: ContactMention): ActorMention | null {
  if (trigger.form !== 'noun' || scene.lang === 'en') return null;
  const { keys } = scene.sentence;
  const host = scene.eligible.findLast(
    (actor) => actor.person && actor.to <= trigger.from && is('at-owner', keys[actor.from - 1]),
  );
  if (!host || trigger.from - host.to > hostReach) return null;
  return keys.slice(host.to, trigger.from).some((key) => /^[,;:–]$/.test(key)) ? null : host;
}

/** "поздравил X с успехом встречи с Y": the meeting is that of whom one congratulates. */
export function congratulated(scene: Scene, trigger: ContactMention): ActorMention | null {
  if (trigger.form !== 'noun') return null;
  const { keys } = scene.sentence;
  const at = keys.findLastIndex((key, i) => i < trigger.from && is('congratulates', key));
  const whom = scene.eligible.find((actor) => at >= 0 && actor.from === at + 1 && actor.person);
  if (!whom || whom.to > trigger.from || !is('for-what', keys[whom.to])) return null;
  return keys.slice(whom.to, trigger.from).some((key) => /^[,;:–]$/.test(key)) ? null : whom;
}

/** "С X Y поговорил": a partner named before the subject. */
export function partnerBefore(scene: Scene, trigger: ContactMention): ActorMention[] {
  const found = scene.eligible.find(
    (actor) =>
      actor.to <= trigger.from &&
      actor.type !== 'side' &&
      withWords.has(scene.sentence.keys[actor.from - 1] ?? '') &&
      !scene.sentence.contacts.some((other) => other !== trigger && other.to === actor.from - 1) &&
      trigger.from - actor.to <= 8,
  );
  return found ? [found] : [];
}

/** The sentence's first actor, when the nearest is of the side already there: "X advised Y … after a call with Z". */
function leading(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  const may = (actor: ActorMention) =>
    actor.type !== 'side' &&
    actor.to <= trigger.from &&
    !taken.has(actor.side ?? '') &&
    !is('besides', scene.sentence.keys[actor.from - 1]);
  const advised = scene.sentence.cues.some((cue) => cue.cue === 'recommend' && cue.to <= trigger.from);
  const told = advised
    ? -1
    : scene.sentence.keys.slice(0, trigger.from).findLastIndex((key) => is('that', key));
  const first =
    scene.eligible.find((actor) => may(actor) && actor.from > told && told >= 0) ?? scene.eligible.find(may);
  return first ? chainFrom(scene, first.from).actors : [];
}

/** The sentence's first actor, for "his meeting with X" and "after a call with X" further on. */
export function leader(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  return leading(scene, trigger, taken);
}
