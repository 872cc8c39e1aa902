import { is } from '../grammar.ts';
import type { ActorMention, ContactMention } from '../mentions.ts';
import { chainFrom } from './chains.ts';
import { relative } from './relative.ts';
import { inRelative } from './relative-parties.ts';
import type { Scene } from './sentence-scene.ts';
import { between, blocking, withWords } from './sentence-scene.ts';
import { canBeSubject } from './subjects.ts';
import { teamLeaders } from './teams.ts';
import type { Found } from './told.ts';

/** "там же": the place told before. */
const isThereAgain = (keys: readonly string[], at: number) =>
  /^(там|тут|тамсама)$/.test(keys[at] ?? '')
    ? /^(же|ж|само|самому|жа)$/.test(keys[at + 1] ?? '')
    : /^(же|ж|само|самому|жа)$/.test(keys[at] ?? '') && /^(там|тут)$/.test(keys[at - 1] ?? '');

/** Parties after the trigger: "встреча X и Y", "talks with X", "розмова між X та Y". */
export function complement(scene: Scene, trigger: ContactMention): Found | null {
  const { keys } = scene.sentence;
  const within = inRelative(scene, trigger) ?? inWhich(scene, trigger) ?? inside(scene, trigger);
  if (within) return within;
  let marked = withWords.has(keys[trigger.to - 1] ?? '') || isGerund(scene, trigger);
  let led =
    marked || trigger.form === 'verb' || scene.lang !== 'en' || between.has(keys[trigger.to - 1] ?? '');
  let skipped = 0;
  for (let at = trigger.to; at < keys.length; at++) {
    const actor = scene.eligible.find((one) => one.from === at);
    if (actor) {
      if ((trigger.kind === 'discussion' && !marked) || !led) return null;
      return foundAt(scene, trigger, actor, marked);
    }
    const key = keys[at] ?? '';
    if (isOtherEvent(scene, trigger, at) || (!marked && isBeside(trigger, key))) return null;
    if (trigger.form === 'verb' && skipped > 0 && is('between', key)) return null;
    if (isOwnPlace(scene, trigger, at) || isOwnPlace(scene, trigger, at - 1)) continue;
    if (scene.passable.has(at) && !withWords.has(key)) continue;
    if (is('with-participation', key) || /^[[\]]$/.test(key)) continue;
    if (key === ',' && trigger.form === 'verb' && withWords.has(keys[at + 1] ?? '')) continue;
    if (isThereAgain(keys, at) || isNotOnly(keys, at) || isNotOnly(keys, at - 1)) continue;
    led ||= bringsIn(keys, at) || between.has(key);
    if (bringsIn(keys, at)) marked = true;
    else if (scene.passable.has(at) || between.has(key)) continue;
    else if (marked && blocking.has(key) && skipped < 3) skipped += 1;
    else if (
      key === '–' &&
      scene.eligible.some((one) => one.from === at + 1) &&
      (skipped > 0 || scene.passable.has(at - 1))
    )
      continue;
    else if (
      key === ',' &&
      marked &&
      skipped > 0 &&
      trigger.form === 'verb' &&
      scene.eligible.some(
        (one) =>
          one.type === 'person' && (one.from === at + 1 || (one.from === at + 2 && keys[at + 1] === 'the')),
      )
    )
      continue;
    else if (opensName(scene, trigger, at) || ((marked || leadsToSome(keys, at)) && namesSome(keys, at)))
      continue;
    else if (/^[.;:!?…»–]$/.test(key) || (key === ',' && !scene.passable.has(at + 1)) || blocking.has(key))
      return trigger.form === 'verb' && blocking.has(key) ? seekPartner(scene, at + 1) : null;
    else if (!is('soft', key)) {
      const noun = scene.sentence.actors.some((one) => at >= one.from && at < one.to);
      skipped += noun ? 0 : 1;
      if (skipped > (marked ? 4 : trigger.form === 'verb' ? 3 : 1)) return null;
    }
  }
  return null;
}

/** "with", "за участю": a partner stands behind. */
const bringsIn = (keys: readonly string[], at: number) =>
  withWords.has(keys[at] ?? '') || (keys[at] === 'за' && is('with-participation', keys[at + 1]));

/** Another contact, whose parties stand behind it. */
const isOtherEvent = ({ sentence: { contacts } }: Scene, trigger: ContactMention, at: number) =>
  contacts.some((other) => other !== trigger && other.from === at && other.form === 'noun');

/** "прийняв у своїй канцелярії X": the host's place, where he receives. */
const isOwnPlace = ({ sentence: { keys } }: Scene, { kind }: ContactMention, at: number) =>
  kind === 'reception' && is('in-at', keys[at]) && is('own', keys[at + 1]);

/** "X and Y are to meet before the Z summit": what comes behind the verb's "before" is another event. */
const isBeside = ({ form }: ContactMention, key: string) => form === 'verb' && is('beside-event', key);

/** The actors that begin behind a trigger, with the partner further on when the first is its subject. */
function foundAt(scene: Scene, trigger: ContactMention, actor: ActorMention, marked: boolean): Found {
  const chain = chainFrom(scene, actor.from);
  if (isCompany(scene, chain.actors)) return { actors: chain.actors, marked: false };
  const leaders = teamLeaders(scene, actor, chain.to);
  if (leaders) return { actors: leaders, marked };
  const caller = callerBehind(scene, trigger, chain.to);
  if (caller) return { actors: [...chain.actors, caller], marked: false };
  const partner = isSubjectBehind(scene, trigger, actor) && !marked ? seekPartner(scene, chain.to) : null;
  return partner
    ? { actors: [...partner.actors, ...chain.actors], marked: true, partners: partner.actors }
    : { actors: chain.actors, marked: marked || trigger.form === 'verb' };
}

/** "с участием X и Y", "за участю лідерів двох держав": all who take part are told. */
const isCompany = ({ sentence: { keys } }: Scene, actors: readonly ActorMention[]) =>
  is('with-participation', keys[(actors[0]?.from ?? 0) - 1]) &&
  (actors.length > 1 || (actors[0]?.sides.length ?? 0) > 1);

/** "после звонка Путину премьера Венгрии Орбана": whom one called, and right behind who did. */
const callerBehind = ({ eligible, lang }: Scene, { form, kind }: ContactMention, at: number) =>
  form === 'noun' && kind === 'call' && lang !== 'en'
    ? eligible.find((one) => one.from === at && one.type === 'person')
    : undefined;

/** "Созвонится X с Y": the subject behind its verb, by its case. */
const isSubjectBehind = (scene: Scene, trigger: ContactMention, actor: ActorMention) =>
  scene.lang !== 'en' &&
  trigger.form === 'verb' &&
  trigger.kind !== 'reception' &&
  canBeSubject(scene.sentence, actor, scene.lang);

/** "told X in a call": who stands within the words for the contact. */
function inside(scene: Scene, trigger: ContactMention): Found | null {
  const actors = scene.eligible.filter((one) => one.from > trigger.from && one.to <= trigger.to);
  return actors.length > 0 ? { actors, marked: true } : null;
}

/** "a call in which X urged Y to …": subject and object of what happened within the contact. */
function inWhich(scene: Scene, trigger: ContactMention): Found | null {
  const { keys } = scene.sentence;
  const near = keys.slice(trigger.to, trigger.to + 4);
  const at = near.findIndex((key, i) => is('within', key) && relative.test(near[i + 1] ?? ''));
  if (trigger.form !== 'noun' || at < 0) return null;
  const from = trigger.to + at + 2;
  const stop = keys.findIndex(
    (key, i) => i > from && (/^[,;:.«»"]$/.test(key) || is('that', key) || is('topic-words', key)),
  );
  const persons = scene.eligible.filter(
    (actor) => actor.person !== null && actor.from >= from && (stop < 0 || actor.to <= stop),
  );
  const sides = new Set(persons.map(({ side }) => side));
  return sides.size > 1 ? { actors: persons.slice(0, 2), marked: true } : null;
}

/** "met his colleague, X": a comma before the name of whose office was told. */
const opensName = (scene: Scene, trigger: ContactMention, at: number) =>
  scene.sentence.keys[at] === ',' &&
  trigger.form === 'verb' &&
  is('own-of-subject', scene.sentence.keys[at - 2]) &&
  scene.eligible.some((one) => one.type === 'person' && one.from === at + 1);

/** "перемовини не лише з X, а й із Y". */
const isNotOnly = (keys: readonly string[], at: number) =>
  /^(не (лише|тільки|только|толькі)|ня толькі|not (only|just))$/.test(`${keys[at]} ${keys[at + 1]}`);

/** "after meeting X", "before meeting the president": the English noun that is a verb here, with whom behind it. */
const isGerund = ({ sentence: { keys }, eligible, lang }: Scene, trigger: ContactMention) =>
  lang === 'en' &&
  keys[trigger.from] === 'meeting' &&
  trigger.to - trigger.from === 1 &&
  is('before-gerund', keys[trigger.from - 1]) &&
  eligible.some(({ from }) => from === trigger.to || (from === trigger.to + 1 && keys[trigger.to] === 'the'));

/** "with representatives of Y, among them X": the comma and the words that open the names of some. */
const namesSome = (keys: readonly string[], at: number) =>
  [at, at - 1, at - 2].some(
    (comma) =>
      keys[comma] === ',' &&
      (is('including', keys[comma + 1]) ||
        /^(among|серед|среди|сярод|in particular|в частности) ?/.test(
          `${keys[comma + 1]} ${keys[comma + 2]}`,
        ) ||
        /^(в|у) т(ом|ому|им) числ/.test(keys.slice(comma + 1, comma + 4).join(' '))),
  );

/** "separate meetings, in particular with X". */
const leadsToSome = (keys: readonly string[], at: number) =>
  [at, at - 1, at - 2].some(
    (comma) => keys[comma] === ',' && keys.slice(comma + 1, comma + 4).some((key) => withWords.has(key)),
  );

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

/** Parties after the trigger's own, for "after a call with X, Y said" and «После встречи с X Y сказал». */
export function followers(scene: Scene, trigger: ContactMention, after: number): ActorMention[] {
  const { keys } = scene.sentence;
  const adjunct = keys
    .slice(Math.max(0, trigger.from - 3), trigger.from)
    .some((key) => is('held-before', key) || is('held-right-before', key) || is('before-or-after', key));
  const beside =
    adjunct || keys.slice(0, 2).some((key) => is('held-before', key)) || opensSentence(scene, trigger)
      ? subjectAfter(scene, after)
      : undefined;
  if (beside) return chainFrom(scene, beside.from).actors;
  for (let at = after; at < Math.min(keys.length, after + (adjunct ? adjunctReach : 6)); at++) {
    if (keys[at] !== ',') continue;
    const next = scene.eligible.find(
      (actor) => actor.from === at + 1 || (actor.from === at + 2 && /^(the|a)$/.test(keys[at + 1] ?? '')),
    );
    return next ? chainFrom(scene, next.from).actors : [];
  }
  return [];
}

/** "after a meeting with X in Z and the signing of an accord, Y said": an adjunct may go on before its comma. */
const adjunctReach = 12;

/** Nobody stands before a noun near the sentence's beginning: who acts in it comes after. */
const opensSentence = (scene: Scene, trigger: ContactMention) =>
  trigger.form === 'noun' && trigger.from <= 5 && scene.eligible.every((actor) => actor.from >= trigger.from);

const subjectReach = 10;

/** Whom the clause goes on about behind its adjunct: the next person, past a place or time, or where its case or "у" ("у X был разговор") shows it, past other words of the adjunct. */
function subjectAfter(scene: Scene, after: number): ActorMention | undefined {
  const next = nextPerson(scene, after);
  if (next || scene.lang === 'en') return next;
  const person = scene.eligible.find((actor) => actor.type === 'person' && actor.from >= after);
  if (!person || person.from - after > subjectReach) return undefined;
  if (scene.sentence.keys[person.from - 1] !== 'у' && !canBeSubject(scene.sentence, person, scene.lang))
    return undefined;
  return scene.sentence.keys
    .slice(after, person.from)
    .some((key) => /^[,.;:–«»"]$/.test(key) || is('that', key))
    ? undefined
    : person;
}

/** The person that stands next, past a place or time only. */
function nextPerson(scene: Scene, after: number): ActorMention | undefined {
  let at = after;
  while (scene.passable.has(at)) at += 1;
  return scene.eligible.find((actor) => actor.type === 'person' && actor.from === at);
}
