import type { Party } from '#domain/actor.ts';
import { fromEach } from '../from-each.ts';
import { has, is } from '../grammar.ts';
import type { ActorMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Context, Draft, Telling } from './draft.ts';
import { inPerson, isToldOfStates } from './draft.ts';
import { partyOfPerson } from './parties.ts';
import { areTwoSides, distinct } from './party-lists.ts';
import { speaksOnly } from './sentence-scene.ts';
import { teamHeads } from './team-heads.ts';

const peopleOf = (sentence: SentenceMentions): ActorMention[] =>
  sentence.actors.filter(
    (actor) =>
      actor.person &&
      !actor.spokes &&
      !actor.former &&
      !actor.adjective &&
      !speaksOnly(actor) &&
      !is('kin', sentence.keys[actor.to]),
  );

/** People whom sentences beside a contact name as its own: who led a delegation, who joined later. Changes drafts in place. */
export function settleAttendance(drafts: readonly Draft[], article: RecognisedArticle): void {
  for (const sentence of article.mentions) {
    if (has(sentence, 'leads-delegation')) nameHeads(sentence, drafts);
    if (has(sentence, 'takes-part')) sendThere(sentence, drafts);
    if (isJoining(sentence)) addJoined(sentence, drafts);
  }
  putHeads(article.mentions.flatMap(teamHeads), drafts);
}

const near = 3;

/** "Kyiv was represented by X, Washington by Y and Z": persons take the place of their side. */
function nameHeads(sentence: SentenceMentions, drafts: readonly Draft[]): void {
  const { index } = sentence.sentence;
  const people = fromEach(peopleOf(sentence), (actor) => (actor.person ? [partyOfPerson(actor.person)] : []));
  for (const draft of drafts) {
    if (!inPerson(draft.kind) || !draft.tellings.some(({ s }) => s <= index && index - s <= near)) continue;
    const states = fromEach(draft.tellings, ({ parties }) => parties.filter(({ type }) => type === 'side'));
    if (areTwoSides(people) && people.every(({ side }) => states.some((state) => state.side === side)))
      draft.parties = distinct([...people, ...draft.parties]);
    draft.parties = inPlaceOfStates(draft.parties, people);
  }
}

/** Who heads a state's team sits in talks of that state, wherever the article says so: unless another state's stays unnamed. */
function putHeads(heads: readonly Party[], drafts: readonly Draft[]): void {
  for (const draft of heads.length > 0
    ? drafts.filter((draft) => inPerson(draft.kind) && isToldOfStates(draft))
    : []) {
    const named = inPlaceOfStates(draft.parties, heads);
    if (named.every(({ type }) => type === 'person')) draft.parties = named;
  }
}

const beside = 5;

/** "X and Y flew in for the talks of the two states", "X took part in talks between …": who comes to what is told as his state's takes its place there. */
function sendThere(sentence: SentenceMentions, drafts: readonly Draft[]): void {
  const { index } = sentence.sentence;
  const takes = sentence.keys.findIndex((key, i) => is('takes-part', key) && sentence.quoted[i] !== 1);
  if (takes < 0) return;
  let at = takes;
  const coming: Party[] = [];
  for (const actor of peopleOf(sentence).reverse()) {
    if (actor.to > at || at - actor.to > beside || !actor.person) continue;
    coming.unshift(partyOfPerson(actor.person));
    at = actor.from;
  }
  const told = sentence.contacts.find(({ from }) => from >= takes);
  for (const draft of drafts)
    if (inPerson(draft.kind) && draft.tellings.some(({ s, trigger }) => s === index && trigger === told))
      draft.parties = inPlaceOfStates(draft.parties, coming);
}

/** Persons in the place of their side. */
const inPlaceOfStates = (parties: readonly Party[], people: readonly Party[]) =>
  distinct(
    fromEach(parties, (party) => {
      const own = party.type === 'side' ? people.filter(({ side }) => side === party.side) : [];
      return own.length > 0 ? own : [party];
    }),
  );

/** "They were joined by X": the verb with a pronoun or the contact's own word near it. */
function isJoining(sentence: SentenceMentions): boolean {
  if (!has(sentence, 'joining', 'present')) return false;
  const at = sentence.keys.findIndex(
    (key, i) => (is('joining', key) || is('present', key)) && sentence.quoted[i] !== 1,
  );
  return at >= 0 && sentence.keys.slice(Math.max(0, at - 4), at + 5).some((key) => is('them', key));
}

function addJoined(sentence: SentenceMentions, drafts: readonly Draft[]): void {
  const { index } = sentence.sentence;
  const here = drafts.filter((draft) =>
    draft.tellings.some(({ s, parties }) => s === index && areTwoSides(parties)),
  );
  const told =
    here.length > 0
      ? []
      : drafts.filter(
          (draft) =>
            inPerson(draft.kind) &&
            isHeld(draft) &&
            draft.tellings.some(({ s }) => s === index - 1 || s === index),
        );
  const [draft, other] = told;
  if (!draft || other) return;
  draft.parties = distinct([
    ...draft.parties,
    ...fromEach(peopleOf(sentence), (actor) =>
      actor.person && !isAide(actor) ? [partyOfPerson(actor.person)] : [],
    ),
  ]);
}

/** Aides sit in; they are told of, but hold no contact of their own. */
const isAide = ({ person }: ActorMention) =>
  person?.offices.some(({ role }) => role === 'pres-aide') ?? false;

const isHeld = (draft: Draft) => draft.statuses.some(({ status }) => status === 'held');

const back = 8;

/** "The guest was also received by X": the guest is who had come to X's side in the contact told before. */
export function withGuests(
  tellings: readonly Telling[],
  article: RecognisedArticle,
  context: Context,
): Telling[] {
  const done: Telling[] = [];
  for (const telling of tellings) done.push(withGuest(telling, done, { article, context }));
  return done;
}

function withGuest(
  telling: Telling,
  before: readonly Telling[],
  reading: { article: RecognisedArticle; context: Context },
): Telling {
  const sentence = reading.article.mentions[telling.s];
  if (!sentence || areTwoSides(telling.parties) || telling.trigger.form !== 'verb') return telling;
  if (
    !sentence.keys
      .slice(Math.max(0, telling.trigger.from - 3), telling.trigger.to + 3)
      .some((key) => is('guest', key))
  )
    return telling;
  const hosts = telling.parties.length > 0 ? telling.parties : hostAfter(sentence, telling, reading.context);
  const model = [...before]
    .reverse()
    .find(
      (one) =>
        telling.s - one.s <= back &&
        areTwoSides(one.parties) &&
        one.parties.some(
          (party) => party.type === 'person' && hosts.some((host) => host.side === party.side),
        ),
    );
  const guests = model?.parties.filter((party) => hosts.every((host) => host.side !== party.side)) ?? [];
  return hosts.length > 0 && guests.length === 1
    ? { ...telling, parties: distinct([...guests, ...hosts]) }
    : telling;
}

function hostAfter(sentence: SentenceMentions, telling: Telling, context: Context): Party[] {
  const actor = peopleOf(sentence).find(
    (one) => one.from >= telling.trigger.to && one.from - telling.trigger.to <= 8,
  );
  return actor ? context.partiesOf(actor) : [];
}
