import { is } from '../grammar.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import type { Context } from './draft.ts';
import type { Scene } from './sentence-scene.ts';
import { withWords } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';
import type { Found } from './told.ts';

/** A search for the parties of one contact, as far as it has come. */
export interface Search {
  scene: Scene;
  trigger: ContactMention;
  context: Context;
  /** what stands behind the trigger */
  after: Found | null;
  /** sides told by adjectives before the noun */
  adjectives: ActorMention[];
  /** "talks of X and Y": both stand behind the noun */
  genitivePair: boolean;
  /** "the visit of X": whose it is, with nobody before the noun */
  possessed: boolean;
  /** "X's call with Y": a person stands right before the noun */
  owned: boolean;
  /** grows as the search goes on */
  actors: ActorMention[];
}

/** "before the call, X and Y met", "ahead of the summit": a bare contact in an adjunct is not of those the clause goes on about. */
export function isAloof({ scene, trigger, after }: Pick<Search, 'scene' | 'trigger' | 'after'>): boolean {
  const { keys, contacts } = scene.sentence;
  if (after === null && isGivenIn(scene, trigger)) return true;
  return (
    after === null &&
    trigger.form === 'noun' &&
    keys
      .slice(Math.max(0, trigger.from - (trigger.kind === 'summit' ? 4 : 2)), trigger.from)
      .some((key) => is('before-or-after', key)) &&
    (trigger.kind === 'summit' || contacts.some((other) => other !== trigger))
  );
}

/** "X insisted the talks would be direct": right behind a verb of speech "the talks" are those known already, whoever speaks. */
const isGivenIn = ({ sentence: { cues, keys }, lang }: Scene, { form, from }: ContactMention) =>
  lang === 'en' &&
  form === 'noun' &&
  keys[from - 1] === 'the' &&
  cues.some(({ cue, to }) => cue === 'say' && (to === from - 1 || (to === from - 2 && is('that', keys[to]))));

/** "Turkey is ready to host a round of talks": who gives the room takes no part, unless told with whom. */
export const offersVenue = ({ scene, trigger, after }: Search) =>
  trigger.form === 'noun' &&
  after?.marked !== true &&
  scene.sentence.keys
    .slice(Math.max(0, trigger.from - venueReach), trigger.from)
    .some((key) => is('hosting', key));

/** "X was received by Y and the ambassador": the guest is the subject, whoever else of his side stood there. */
export const isPassive = ({ sentence: { keys } }: Scene, trigger: ContactMention) =>
  trigger.kind === 'reception' && keys[trigger.to - 1] === 'by';

/** "they discussed a call": the contact is what another one was about. */
export const isDiscussed = ({ sentence: { contacts } }: Scene, trigger: ContactMention) =>
  trigger.form === 'noun' &&
  contacts.some(
    ({ kind, form, to }) =>
      kind === 'discussion' && form === 'verb' && to <= trigger.from && trigger.from - to <= 2,
  );

const venueReach = 6;

const withinReach = 9;

/** "X told Y during talks", "Y was told by X in a call", "X заявил, что предлагал Y на переговорах": what two did within a contact, in one clause or one that has no other subject, they did with each other. */
export function isWithin({ sentence, lang }: Scene, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun') return false;
  const persons = sentence.actors.filter(
    (actor) => actor.person && !actor.spokes && actor.to <= trigger.from,
  );
  const [first, last] = [persons[0], persons.at(-1)];
  if (!first || !last || first === last || trigger.from - last.to > withinReach) return false;
  const that = sentence.keys.findLastIndex((key, at) => at >= first.to && at < last.from && is('that', key));
  const goesOn =
    lang !== 'en' && that >= 0 && persons.at(-2) === first && !canBeSubject(sentence, last, lang);
  return (
    sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('within', key)) &&
    !sentence.keys
      .slice(goesOn ? that + 1 : first.to, trigger.from)
      .some((key) => is('that', key) || /^[,;:«»"–]$/.test(key))
  );
}

/** "X told of the talks with the United States": talks with a state are held by states, whoever speaks of them. */
export function isOfStates({ scene, trigger, after }: Search): boolean {
  const { keys } = scene.sentence;
  const before = keys.slice(Math.max(0, trigger.from - 4), trigger.from);
  const about = before.findLastIndex((key) => is('topic-words', key));
  return (
    trigger.form === 'noun' &&
    after?.marked === true &&
    about >= 0 &&
    after.actors.every((actor) => actor.type === 'side') &&
    !before.slice(about + 1).some((key) => is('own', key) || withWords.has(key))
  );
}
