import type { Party } from '#domain/actor.ts';
import { is } from '../grammar.ts';
import type { ActorMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Context, Draft, Telling } from './draft.ts';
import { inPerson } from './draft.ts';
import { partyOfPerson } from './parties.ts';
import { areTwoSides, distinct } from './party-lists.ts';

const peopleOf = (sentence: SentenceMentions): ActorMention[] =>
  sentence.actors.filter((actor) => actor.person && !actor.spokes && !actor.former && !actor.adjective);

/** People whom sentences beside a contact name as its own: who led a delegation, who joined later. Changes drafts in place. */
export function settleAttendance(drafts: readonly Draft[], article: RecognisedArticle): void {
  for (const sentence of article.mentions) {
    if (sentence.keys.some((key) => is('leads-delegation', key))) nameHeads(sentence, drafts);
    if (isJoining(sentence)) addJoined(sentence, drafts);
  }
}

const near = 3;

/** "Kyiv was represented by X, Washington by Y and Z": persons take the place of their side. */
function nameHeads(sentence: SentenceMentions, drafts: readonly Draft[]): void {
  const { index } = sentence.sentence;
  const people = peopleOf(sentence).flatMap((actor) => (actor.person ? [partyOfPerson(actor.person)] : []));
  for (const draft of drafts) {
    if (!inPerson(draft.kind) || !draft.tellings.some(({ s }) => s <= index && index - s <= near)) continue;
    const states = draft.tellings.flatMap(({ parties }) => parties.filter(({ type }) => type === 'side'));
    if (areTwoSides(people) && people.every(({ side }) => states.some((state) => state.side === side)))
      draft.parties = distinct([...people, ...draft.parties]);
    draft.parties = distinct(
      draft.parties.flatMap((party) => {
        const heads = party.type === 'side' ? people.filter((person) => person.side === party.side) : [];
        return heads.length > 0 ? heads : [party];
      }),
    );
  }
}

/** "They were joined by X": the verb with a pronoun or the contact's own word near it. */
function isJoining(sentence: SentenceMentions): boolean {
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
    ...peopleOf(sentence).flatMap((actor) =>
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
