import type { Party } from '#domain/actor.ts';
import { fromEach } from '../from-each.ts';
import { has, is } from '../grammar.ts';
import type { ActorMention, ContactMention, SentenceMentions } from '../mentions.ts';
import { addressee, invited, withWhom } from './addressee.ts';
import { chainFrom } from './chains.ts';
import { latter, sentThere } from './delegates.ts';
import type { Context } from './draft.ts';
import { isHead } from './heads.ts';
import { letterParties } from './letter-parties.ts';
import { complement, followers } from './participants.ts';
import { partyOfSide } from './parties.ts';
import { areTwoSides, distinct, isLopsided, sidesAsParties, sidesOf } from './party-lists.ts';
import {
  antecedent,
  atHis,
  isAtOurs,
  isDuringOwn,
  isMine,
  nearPronoun,
  ownersPronoun,
  withPronoun,
  withSpeaker,
  withThem,
  withUnnamed,
} from './pronouns.ts';
import type { Search } from './search-tests.ts';
import { isAloof, isDiscussed, isOfStates, isPassive, isWithin, offersVenue } from './search-tests.ts';
import { pairOfClause } from './second-reading.ts';
import type { sceneOf } from './sentence-scene.ts';
import { congratulated, hostBefore, leader, modifiers, partnerBefore, subject } from './subject-search.ts';
import { allOfSide, theTwo, theyWith } from './they-with.ts';
import type { Found, Told } from './told.ts';

/** Whom a trigger's sentence tells as parties: after the trigger, before it, its subject, and those a pronoun means. */
export function partiesFor(
  scene: ReturnType<typeof sceneOf>,
  trigger: ContactMention,
  context: Context,
): Told {
  if (trigger.kind === 'correspondence') return letterParties(scene, trigger, context);
  const after = complement(scene, trigger);
  if (
    !after?.actors.some((actor) => actor.person) &&
    ofBothCountries(scene.sentence, trigger) &&
    context.dyad.length === 2
  )
    return {
      parties: sidesAsParties(context.dyad, trigger.kind === 'summit' ? 'summit' : 'talks', context.day),
      roles: [],
      sides: [],
      partners: [],
      crowd: false,
    };
  const search = begun({ scene, trigger, context }, after);
  if (!isTheirTopic(search)) {
    if (hasOwnSubject(search)) search.actors.push(...subjectsOf(search));
    addFurther(search);
  }
  const { actors, adjectives } = search;
  const sides = fromEach(adjectives, (actor) => (actor.side ? [actor.side] : []));
  const first = suited(search, named(search, sides));
  const parties =
    (areTwoSides(first) && !isLopsided(first)) || isAloof(search)
      ? first
      : (pairOfClause(scene, trigger, first, context) ?? first);
  const partners = after?.marked ? (after.partners ?? after.actors) : [];
  return {
    parties,
    roles: actors.filter((actor) => actor.plural).map((actor) => actor.role ?? ''),
    sides,
    partners: fromEach(partners, (actor) =>
      context
        .partiesOf(actor)
        .map((party) => ({ party, from: actor.from, titled: isTitled(scene.sentence, actor) })),
    ),
    crowd:
      partners.length > 0 && partners.every((actor) => actor.plural && context.partiesOf(actor).length === 0),
  };
}

/** Whether an office stands with a name, a plural one with the first of its names, or the state of one told for several: "с президентами Молдавии X, Франции Y". */
const isTitled = ({ actors, keys }: SentenceMentions, actor: ActorMention): boolean =>
  actor.role !== null ||
  actors.some(
    (other) =>
      (other.to === actor.from &&
        (other.type === 'role' || (other.adjective && other.type === 'side' && other.side === actor.side))) ||
      (other.to === actor.from - 1 &&
        is('and', keys[other.to]) &&
        actors.some((office) => office.to === other.from && office.role === 'official' && !office.person)),
  );

/** Those right behind and right before the trigger. */
function begun(at: Pick<Search, 'scene' | 'trigger' | 'context'>, after: Found | null): Search {
  const before = at.trigger.form === 'noun' ? modifiers(at.scene, at.trigger) : [];
  const adjectives = before.filter((actor) => actor.adjective && actor.type === 'side');
  const others = before.filter((actor) => !(actor.adjective && actor.type === 'side'));
  const actors = [...(after?.actors ?? [])];
  const genitivePair = after !== null && !after.marked && hasTwoSides(actors, at.context);
  if (!genitivePair) actors.push(...others);
  const possessed =
    at.trigger.form === 'noun' &&
    after !== null &&
    !after.marked &&
    after.actors.length === 1 &&
    others.length === 0 &&
    !is('me', at.scene.sentence.keys[at.trigger.to]);
  const owned = others.some((actor) => actor.type === 'person');
  const { scene, trigger, context } = at;
  return { scene, trigger, context, after, adjectives, genitivePair, possessed, owned, actors };
}

const hasTwoSides = (actors: readonly ActorMention[], context: Context) =>
  areTwoSides(distinct(fromEach(actors, context.partiesOf)));

/** "X and Y discussed a conversation with Z": which of the two had it is not told. */
const isTheirTopic = ({ scene, trigger, after }: Search) =>
  after?.marked === true && isDiscussed(scene, trigger) && subject(scene, trigger, new Set()).length > 1;

/** Whether a subject may still be a party, beside those found next to the trigger. */
function hasOwnSubject(search: Search): boolean {
  const { after, actors, context } = search;
  return (
    !search.genitivePair &&
    !search.possessed &&
    !isAloof(search) &&
    !offersVenue(search) &&
    (!hasTwoSides(actors, context) || (after?.marked === true && !search.owned)) &&
    search.adjectives.length < 2
  );
}

/** The subject's people: a pronoun's antecedent, whose "his meeting with X" it is, or the nearest before the trigger. */
function subjectsOf({ scene, trigger, context, after, actors }: Search): ActorMention[] {
  const { sentence } = scene;
  const both = theyWith(scene, trigger, context);
  if (both.length > 0) return both;
  const all = after?.marked === true ? allOfSide(scene, trigger, after.partners ?? after.actors) : [];
  if (all.length > 0) return all;
  const two = after?.marked === true ? theTwo(scene, trigger, context) : [];
  if (two.length > 0) return two;
  if (after?.marked === true && isAtOurs(sentence, trigger) && context.speakerOf(sentence.sentence.index))
    return [];
  const along = trigger.form === 'verb' ? withThem(sentence, trigger) : null;
  if (along)
    return [
      ...antecedent(along.whose, sentence, context, trigger.from),
      ...chainFrom(scene, along.at).actors,
    ];
  const he = nearPronoun(sentence, trigger);
  if (he) return antecedent(he, sentence, context, trigger.from);
  const own = after?.marked === true ? ownersPronoun(sentence, trigger) : null;
  if (own) return antecedent(own.whose, sentence, context, own.at);
  const partnered = after?.marked === true && after.actors.some((one) => context.partiesOf(one).length > 0);
  const host = partnered ? (hostBefore(scene, trigger) ?? congratulated(scene, trigger)) : null;
  if (host) return chainFrom(scene, host.from).actors;
  const at = partnered ? atHis(sentence, trigger) : null;
  if (at) return antecedent(at, sentence, context, trigger.from);
  const other = after?.marked === true ? (latter(scene, trigger) ?? sentThere(scene, trigger, after)) : null;
  if (other) return chainFrom(scene, other.from).actors;
  const nearest = () => subject(scene, trigger, isPassive(scene, trigger) ? new Set() : sidesOf(actors));
  const his =
    trigger.form === 'noun' &&
    after !== null &&
    sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('own-of-subject', key));
  const advised = sentence.cues.some(
    (cue) =>
      cue.cue === 'recommend' &&
      cue.to <= trigger.from &&
      /^(his|her)$/.test(sentence.keys[trigger.from - 1] ?? ''),
  );
  const adviser =
    sentence.cues.some((cue) => cue.cue === 'recommend' && cue.to <= trigger.from) &&
    sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('after', key));
  const found = nearest();
  return his && after?.marked && !advised && (adviser || !hasTwoSides([...actors, ...found], context))
    ? orElse(leader(scene, trigger, sidesOf(actors)), () => found)
    : found;
}

/** While one side is missing: those further behind, a partner named before the subject, the sentence's first actor. */
function addFurther({ scene, trigger, context, after, adjectives, possessed, actors }: Search): void {
  const two = () => hasTwoSides(actors, context);
  if (!two() && !possessed && adjectives.length < 2 && after && after.actors.length > 0)
    actors.push(...followers(scene, trigger, after.actors.at(-1)?.to ?? trigger.to));
  if (!two() && (trigger.form === 'verb' || after === null)) actors.push(...partnerBefore(scene, trigger));
  if (!two() && trigger.form === 'noun' && after?.marked && !possessed && !isAtOurs(scene.sentence, trigger))
    actors.push(...leader(scene, trigger, sidesOf(actors)));
  if (!two() && !possessed && after === null && isWithin(scene, trigger))
    actors.push(...leader(scene, trigger, sidesOf(actors)));
  if (!two()) actors.push(...withWhom(scene, trigger));
  if (!two() && after === null) actors.push(...invited(scene, trigger));
  if (!two() && (possessed || after === null)) actors.push(...addressee(scene, trigger, actors));
  if (
    actors.length === 0 &&
    trigger.from <= 6 &&
    !isAloof({ scene, trigger, after }) &&
    (trigger.kind === 'call' || trigger.kind === 'conversation')
  )
    actors.push(...followers(scene, trigger, trigger.to));
}

/** The actors as parties; sides told by adjectives, the article's two at a summit, and "he" fill in for the missing. */
function named(search: Search, sides: readonly string[]): Party[] {
  const { scene, trigger, context, after, actors } = search;
  let parties = distinct(fromEach(actors, context.partiesOf));
  if (!areTwoSides(parties) && sides.length >= 2) parties = sidesAsParties(sides, trigger.kind, context.day);
  if (
    trigger.kind === 'summit' &&
    scene.sentence.keys[trigger.from - 1] !== 'a' &&
    parties.length === 0 &&
    !offersVenue(search) &&
    actors.some((actor) => actor.plural && (actor.role === 'leader' || actor.role === 'pres')) &&
    context.dyad.length === 2
  )
    parties = sidesAsParties(context.dyad, 'summit', context.day);
  const partners = after?.marked ? fromEach(after.actors, context.partiesOf) : [];
  if (parties.length > 1 && parties.every((party) => partners.some(({ id }) => id === party.id)))
    return isAtOurs(scene.sentence, trigger) || isDuringOwn(scene.sentence, trigger)
      ? withSpeaker(scene.sentence, trigger, parties, context)
      : withUnnamed(scene, trigger, parties, context);
  if (parties.length !== 1 || search.possessed) return parties;
  const spoken = isMine(scene.sentence, trigger)
    ? withSpeaker(scene.sentence, trigger, parties, context)
    : parties;
  if (spoken.length > 1) return spoken;
  const found = withPronoun(scene, trigger, { parties, marked: after?.marked === true }, context);
  return found.length === 1 ? withSpeaker(scene.sentence, trigger, found, context) : found;
}

/** Those of the parties that hold contacts of this kind: heads at summits, people in discussions, no teams. */
function suited(search: Search, found: Party[]): Party[] {
  const { trigger, context } = search;
  const parties =
    trigger.kind === 'summit' ? found.filter((party) => party.type !== 'person' || isHead(party)) : found;
  if (isOfStates(search) || isTalkOfStates(search))
    return distinct(parties.map((party) => (party.side ? partyOfSide(party.side) : party)));
  if (trigger.kind === 'discussion' && parties.every((party) => party.type === 'side')) return [];
  return context.sporting && parties.some((party) => party.type === 'side') ? [] : parties;
}

/** "«The talks with Fridonia go well», X said": what is said of talks with a state is said for one's own state. */
function isTalkOfStates({ scene: { sentence }, trigger, after }: Search): boolean {
  return (
    trigger.form === 'noun' &&
    trigger.kind === 'talks' &&
    sentence.quoted[trigger.from] === 1 &&
    after?.marked === true &&
    after.actors.every(({ type }) => type === 'side') &&
    !isMine(sentence, trigger)
  );
}

const orElse = (found: ActorMention[], other: () => ActorMention[]) => (found.length > 0 ? found : other());

/** "the meeting of the two countries' delegations". */
function ofBothCountries(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (!has(sentence, 'delegations') || !has(sentence, 'both')) return false;
  const window = sentence.keys.slice(Math.max(0, trigger.from - 14), trigger.to + 8);
  return window.some((key) => is('delegations', key)) && window.some((key) => is('both', key));
}
