import type { Party } from '#domain/actor.ts';
import { holderOf } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ActorMention, ContactMention, SentenceMentions } from '../mentions.ts';
import { partyOfPerson, partyOfSide } from './parties.ts';

const withWords = new Set(['from', 'с', 'со', 'з', 'із', 'зі', 'са', 'with', 'to', 'alongside']);
const between = new Set(['между', 'між', 'паміж', 'between', 'of', 'among', 'от', 'від', 'ад', 'до', 'да', 'by']);
const joints = new Set(['зятя', 'зять', 'зятем', 'зятю', 'зятеві', 'зяцем', 'зяця', 'son-in-law', 'и', 'і', 'та', 'й', 'ды', 'and', ',', '–', '-', '&', 'а', 'также', 'також', 'таксама', 'then', 'затем', 'потом', 'позже', 'згодом', 'потім', 'пазней', 'потым', 'later', 'as', 'well', 'plus', 'его', 'his', 'her', 'their', 'its', 'своим', 'своїм', 'сваім', 'ягоны', 'ягонаі', 'агоні', 'аго', 'його', 'ее', 'її', 'the', 'a', 'with', 'с', 'со', 'з', 'із', 'зі', 'са', 'совместно', 'вместе', 'разом', 'разам', 'или', 'both', 'u.s', '.']);
const blocking = new Set(['в', 'во', 'на', 'у', 'ў', 'по', 'о', 'об', 'про', 'аб', 'пра', 'щодо', 'about', 'on', 'in', 'at', 'over', 'regarding', 'для', 'for', 'за', 'против', 'проти', 'против', 'against', 'вокруг', 'навколо', 'вакол', 'concerning', 'around', 'относительно', 'наконт', 'під', 'при', 'через']);

export interface Found {
  actors: ActorMention[];
  marked: boolean;
}

export interface Scene {
  sentence: SentenceMentions;
  eligible: ActorMention[];
  /** token positions covered by a time, place or duration: they may stand between a trigger and its parties */
  passable: Set<number>;
}


export function sceneOf(sentence: SentenceMentions): Scene {
  const passable = new Set<number>();
  for (const span of [...sentence.times, ...sentence.places.filter((place) => place.located), ...sentence.durations]) {
    for (let at = span.from - 1; at < span.to; at++) passable.add(at);
  }
  for (const actor of sentence.actors) {
    if (actor.type === 'role' && actor.role === 'official' && !actor.person && !actor.side && sentence.actors.some((one) => one.person && one.from === actor.to)) for (let at = actor.from; at < actor.to; at++) passable.add(at);
  }
  sentence.keys.forEach((key, at) => {
    if (is('phone-forms', key)) for (const one of [at - 2, at - 1, at]) if (one === at || is('phone-prepositions', sentence.keys[one] ?? '')) passable.add(one);
  });
  const eligible = sentence.actors.filter((actor) => isEligible(sentence, actor));
  return { sentence, eligible, passable };
}

/** Organisations are venues far more often than parties. */
const bodies = new Set(['UN', 'NATO', 'OSCE', 'IAEA', 'COE']);

/** Spokespeople by office tell of contacts, they hold none. */
const speaksOnly = ({ person }: ActorMention) => person !== null && person.offices.length > 0 && person.offices.every(({ role }) => role.endsWith('spokes'));

function isEligible(sentence: SentenceMentions, actor: ActorMention): boolean {
  if (actor.spokes || actor.type === 'institution' || speaksOnly(actor)) return false;
  if (actor.type === 'person') return !actor.adjective;
  if (actor.former && !actor.person) return false;
  if (actor.type === 'role') return actor.person !== null || actor.plural || actor.side !== null;
  if (actor.adjective || bodies.has(actor.side ?? '')) return false;
  const before = sentence.keys[actor.from - 1] ?? '';
  const prior = sentence.keys[actor.from - 2] ?? '';
  if (is('capital', before)) return false;
  return !blocking.has(before) && !(before === 'the' && blocking.has(prior)) && !(actor.metonym && between.has(before) && before !== 'между' && before !== 'між' && before !== 'between' && before !== 'паміж');
}

/** The coordinated actors from `at` on: "X, Y and Z", "X with Y". `to` is where the chain ends. */
function chainFrom(scene: Scene, at: number): { actors: ActorMention[]; to: number } {
  const actors: ActorMention[] = [];
  let position = at;
  for (let first = true; ; first = false) {
    const next = scene.eligible.find((actor) => actor.from >= position);
    if (!next) break;
    if (!first && !joined(scene, position, next.from)) break;
    actors.push(next);
    position = next.to;
    const twin = scene.eligible.find((actor) => actor !== next && actor.from === next.from && actor.to === next.to);
    if (twin) actors.push(twin);
  }
  return { actors, to: position };
}

function joined(scene: Scene, from: number, to: number): boolean {
  if (to - from > 4 || to === from) return false;
  const words = scene.sentence.keys.slice(from, to);
  const titled = (at: number) => scene.sentence.actors.some((actor) => actor.type === 'role' && !actor.person && actor.to <= to && to - actor.to <= 1 && at >= actor.from && at < actor.to);
  if (!words.every((word, i) => joints.has(word) || titled(from + i) || scene.passable.has(from + i) || /^[()[\]«»"]$/.test(word))) return false;
  return words.some((word) => word !== ',' && word !== '–' && word !== '-') || words.length === 1 && words[0] === ',' && (listGoesOn(scene, to) || inHeadline(scene, from, to));
}

/** Headlines join two people by a comma: "X, Y discuss …". */
function inHeadline(scene: Scene, from: number, to: number): boolean {
  if (scene.sentence.sentence.role !== 'headline') return false;
  const [first, second] = [scene.eligible.find((actor) => actor.to === from), scene.eligible.find((actor) => actor.from === to)];
  return first !== undefined && second !== undefined && first.side !== second.side && ((first.type === 'person' && second.type === 'person') || (first.type === 'side' && second.type === 'side' && first.from === 0));
}

/** A bare comma joins only when the list ends in "and": otherwise it opens something else. */
function listGoesOn(scene: Scene, at: number): boolean {
  const here = scene.eligible.find((actor) => actor.from === at);
  if (!here) return false;
  const next = scene.eligible.find((actor) => actor.from >= here.to);
  if (!next || next.from - here.to > 2) return false;
  const words = scene.sentence.keys.slice(here.to, next.from);
  return words.some((word) => is('and', word)) || (words.length === 1 && words[0] === ',' && listGoesOn(scene, next.from));
}

/** "там же": the place told before. */
const isThereAgain = (keys: readonly string[], at: number) => /^(там|тут|тамсама)$/.test(keys[at] ?? '') ? /^(же|ж|само|самому|жа)$/.test(keys[at + 1] ?? '') : /^(же|ж|само|самому|жа)$/.test(keys[at] ?? '') && /^(там|тут)$/.test(keys[at - 1] ?? '');

/** Parties after the trigger: "встреча X и Y", "talks with X", "розмова між X та Y". */
export function complement(scene: Scene, trigger: ContactMention): Found | null {
  const { keys } = scene.sentence;
  let marked = withWords.has(keys[trigger.to - 1] ?? '');
  let skipped = 0;
  for (let at = trigger.to; at < keys.length; at++) {
    const actor = scene.eligible.find((one) => one.from === at);
    if (actor) {
      if (trigger.kind === 'discussion' && !marked) return null;
      const chain = chainFrom(scene, at);
      return { actors: chain.actors, marked: marked || trigger.form === 'verb' };
    }
    const key = keys[at] ?? '';
    if (scene.sentence.contacts.some((other) => other !== trigger && other.from === at && other.form === 'noun')) return null;
    if (scene.passable.has(at) && !withWords.has(key)) continue;
    if (is('with-participation', key)) continue;
    if (key === ',' && trigger.form === 'verb' && withWords.has(keys[at + 1] ?? '')) continue;
    if (isThereAgain(keys, at)) continue;
    if (withWords.has(key)) marked = true;
    else if (scene.passable.has(at) || between.has(key)) continue;
    else if (marked && blocking.has(key) && skipped < 3) skipped += 1;
    else if (key === '–' && scene.eligible.some((one) => one.from === at + 1) && skipped > 0) continue;
    else if (key === ',' && marked && skipped > 0 && trigger.form === 'verb' && scene.eligible.some((one) => one.type === 'person' && (one.from === at + 1 || (one.from === at + 2 && keys[at + 1] === 'the')))) continue;
    else if (key === ',' && trigger.form === 'verb' && is('own-of-subject', keys[at - 2]) && scene.eligible.some((one) => one.type === 'person' && one.from === at + 1)) continue;
    else if (/^[.;:!?…»–]$/.test(key) || (key === ',' && !scene.passable.has(at + 1)) || blocking.has(key)) return trigger.form === 'verb' && blocking.has(key) ? seekPartner(scene, at + 1) : null;
    else if (!is('soft', key)) {
      const noun = scene.sentence.actors.some((one) => at >= one.from && at < one.to);
      skipped += noun ? 0 : 1;
      if (skipped > (marked ? 4 : trigger.form === 'verb' ? 3 : 1)) return null;
    }
  }
  return null;
}

const seekReach = 9;

/** "обсудил ситуацию на фронте с X": past what was spoken of, the partner after "with". */
function seekPartner(scene: Scene, from: number): Found | null {
  const { keys } = scene.sentence;
  for (let at = from; at < Math.min(keys.length, from + seekReach); at++) {
    if (/^[.,;:!?…»–]$/.test(keys[at] ?? '')) return null;
    if (!withWords.has(keys[at] ?? '')) continue;
    const actor = scene.eligible.find((one) => one.from > at && one.from - at <= 3);
    if (actor) return { actors: chainFrom(scene, actor.from).actors, marked: true };
  }
  return null;
}

/** Names and states written before the noun: "Putin-Trump summit", "российско-американские переговоры", "Trump's call". */
export function modifiers(scene: Scene, trigger: ContactMention): ActorMention[] {
  const found: ActorMention[] = [];
  let at = trigger.from;
  for (let guard = 0; guard < 6; guard++) {
    const here = scene.sentence.actors.filter((actor) => actor.to === at && !actor.spokes && actor.type !== 'institution' && (actor.adjective || actor.type === 'person' || (actor.type === 'side' && (/[a-z]/.test(scene.sentence.keys[actor.from] ?? '') || /^[–-]$/.test(scene.sentence.keys[actor.from - 1] ?? '')))));
    if (here.length > 0) {
      found.unshift(...here);
      at = here[0]?.from ?? at;
      continue;
    }
    const key = scene.sentence.keys[at - 1] ?? '';
    if (found.length > 0 && !/^([–-]|and|и|і|та)$/.test(key)) break;
    if (found.length === 0 && !/(\p{L}(ый|ий|ого|ому|ым|им|ой|их|ых|ая|ую|ої|а|е|і|ы|ого))$|^(phone|high-level|peace|nuclear|bilateral|first|second|possible|planned|new|recent|third|next|upcoming|telephone|direct|indirect|face-to-face|–|-)$/u.test(key)) break;
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
    const last = scene.eligible.find((actor) => actor.to === at + 1 && actor.from < trigger.from && (actor.to === trigger.from || !isOblique(scene, actor)));
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
function firstVerb(scene: Scene, trigger: ContactMention, chain: readonly ActorMention[]): ContactMention | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (trigger.form !== 'verb' || !first || !last || !scene.sentence.keys.slice(last.to, trigger.from).some((key) => is('and', key))) return undefined;
  const verb = scene.sentence.contacts.filter((one) => one !== trigger && one.form === 'verb' && one.to <= first.from).at(-1);
  if (!verb || first.from - verb.to > 3 || scene.eligible.some((actor) => actor.from >= verb.to && actor.to <= first.from)) return undefined;
  return verb;
}

/** After a preposition an actor is no subject, unless it stands right beside one ("X с Y встретились"). */
function isOblique(scene: Scene, actor: ActorMention): boolean {
  const before = scene.sentence.keys[actor.from - 1] ?? '';
  if (!is('obliques', before)) return false;
  return !(withWords.has(before) && scene.eligible.some((one) => one.to >= actor.from - 2 && one.to < actor.from));
}

/** "С X Y поговорил": a partner named before the subject. */
export function partnerBefore(scene: Scene, trigger: ContactMention): ActorMention[] {
  const found = scene.eligible.find((actor) => actor.to <= trigger.from && actor.type !== 'side' && withWords.has(scene.sentence.keys[actor.from - 1] ?? '') && trigger.from - actor.to <= 8);
  return found ? [found] : [];
}

/** The sentence's first actor, when the nearest is of the side already there: "X advised Y … after a call with Z". */
function leading(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  const first = scene.eligible.find((actor) => actor.type !== 'side' && actor.to <= trigger.from && !taken.has(actor.side ?? ''));
  return first ? chainFrom(scene, first.from).actors : [];
}

function backChain(scene: Scene, last: ActorMention): ActorMention[] {
  const chain = [last];
  let first = last;
  for (let guard = 0; guard < 6; guard++) {
    const twin = scene.eligible.find((actor) => actor !== first && actor.from === first.from && actor.to === first.to && !chain.includes(actor));
    if (twin) chain.unshift(twin);
    const previous = [...scene.eligible].reverse().find((actor) => actor.to <= first.from && !chain.includes(actor));
    if (!previous || !joined(scene, previous.to, first.from)) break;
    chain.unshift(previous);
    first = previous;
  }
  return chain;
}

/** Parties after the trigger's own, for "after a call with X, Y said". */
/** The sentence's first actor, for "his meeting with X" and "after a call with X" further on. */
export function leader(scene: Scene, trigger: ContactMention, taken: ReadonlySet<string>): ActorMention[] {
  return leading(scene, trigger, taken);
}

/** Parties after the trigger's own, for "after a call with X, Y said" and «После встречи с X Y сказал». */
export function followers(scene: Scene, after: number): ActorMention[] {
  const { keys } = scene.sentence;
  const beside = keys.slice(0, 2).some((key) => is('held-before', key)) ? nextPerson(scene, after) : undefined;
  if (beside) return chainFrom(scene, beside.from).actors;
  for (let at = after; at < Math.min(keys.length, after + 6); at++) {
    if (keys[at] !== ',') continue;
    const next = scene.eligible.find((actor) => actor.from === at + 1 || (actor.from === at + 2 && /^(the|a)$/.test(keys[at + 1] ?? '')));
    return next ? chainFrom(scene, next.from).actors : [];
  }
  return [];
}

/** The person that stands next, past a place or time only. */
function nextPerson(scene: Scene, after: number): ActorMention | undefined {
  let at = after;
  while (scene.passable.has(at)) at += 1;
  return scene.eligible.find((actor) => actor.type === 'person' && actor.from === at);
}

/** Persons stand for their side: a bare side is dropped beside its person, and a party is named once. */
export function distinct(parties: readonly Party[]): Party[] {
  const persons = parties.filter((party) => party.type === 'person');
  const sides = new Set(persons.map((party) => party.side));
  const kept = new Map<string, Party>();
  for (const party of parties) if (party.type === 'person' || !sides.has(party.side)) kept.set(party.id, party);
  return [...kept.values()];
}

/** At least two parties of different known sides: a minister of no named country is taken for one of the speaker's own. */
export function areTwoSides(parties: readonly Party[]): boolean {
  return new Set(parties.flatMap((party) => (party.side ? [party.side] : []))).size >= 2;
}

/** Sides told only as "российско-американский" stand for the presidents at a summit, for themselves elsewhere. */
export function sidesAsParties(sides: readonly string[], kind: ContactMention['kind'], day: string | null): Party[] {
  return sides.map((side) => {
    const head = kind === 'summit' ? (holderOf('pres', side, day) ?? holderOf('pm', side, day)) : null;
    return head ? partyOfPerson(head) : partyOfSide(side);
  });
}
