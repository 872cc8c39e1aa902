import type { Party } from '#domain/actor.ts';
import type { TimeValue } from '#domain/time.ts';
import { is } from '../grammar.ts';
import type { SentenceMentions } from '../mentions.ts';
import { kindWord, refineKind, wordOf } from './contact-kinds.ts';
import type { Context, Draft, Telling } from './draft.ts';
import { inPerson } from './draft.ts';
import type { Gathering } from './new-contacts.ts';
import {
  accountsOf,
  again,
  fromLead,
  isLater,
  nearPair,
  ofOffice,
  opened,
  publishedOn,
} from './new-contacts.ts';
import { areTwoSides, distinct } from './party-lists.ts';
import { fits, isOver, timesFit } from './same-contact.ts';
import { dayNamedBefore, timeOf } from './telling-time.ts';
import type { Anchors } from './when.ts';

/** Puts the tellings of an article together into contacts, in the order of the text. */
export function gather(tellings: readonly Telling[], context: Context, anchors: Anchors): Draft[] {
  const gathering: Gathering = {
    drafts: [],
    focus: null,
    first: null,
    s: -1,
    lastDay: null,
    waiting: [],
    anchors,
  };
  for (const telling of tellings) place(telling, gathering, context);
  return gathering.drafts;
}

/** "has not met him since": that there was none before is nothing of one to come. */
const isAbsence = ({ s, status, trigger }: Telling, { article }: Context) =>
  status === 'denied' &&
  trigger.tense === 'past' &&
  is('used-to-meet', article.mentions[s]?.keys[trigger.from]);

const isPlanOf = ({ statuses, parties }: Draft, telling: Telling) =>
  statuses.length > 0 &&
  statuses.every(({ status }) => status === 'planned') &&
  telling.parties.every(({ id }) => parties.some((party) => party.id === id));

function place(telling: Telling, gathering: Gathering, context: Context): void {
  if (telling.s !== gathering.s) {
    gathering.focus = gathering.first ?? gathering.focus;
    Object.assign(gathering, {
      first: null,
      s: telling.s,
      lastDay: dayNamedBefore(telling.s, gathering, context),
    });
  }
  const time = timeOf(telling, gathering, context);
  const two = areTwoSides(telling.parties) && !telling.attended;
  if (isAbsence(telling, context) && gathering.drafts.some((draft) => isPlanOf(draft, telling))) return;
  const known = two ? announcedBefore(telling, gathering, context) : undefined;
  if (known) {
    known.tellings.push(telling);
    if (!isOver(known) && telling.time && telling.time.from >= telling.trigger.to) known.time ??= time;
    return;
  }
  const candidates = gathering.drafts.filter((draft) =>
    fits(draft, telling, {
      time,
      two,
      opening: nearPair(telling, gathering) ?? gathering.drafts[0],
      published: publishedOn(gathering),
    }),
  );
  if (telling.generic && telling.other && telling.trigger.form === 'verb' && !telling.time && !telling.place)
    return;
  const best = choose(candidates, telling, gathering.focus, time);
  if (best) {
    join(best, telling, time, gathering);
    return;
  }
  if (
    telling.generic &&
    (telling.status === null ||
      (telling.trigger.form === 'noun' &&
        telling.parties.every((party) => party.type === 'side') &&
        !telling.time &&
        !telling.place))
  )
    return;
  if (two && isState(telling) && telling.status === null && !telling.time && !telling.place) return;
  const draft = two
    ? opened(telling, time, gathering.focus)
    : (again(telling, time, gathering, context) ??
      ofOffice(telling, time, context) ??
      fromLead(telling, time, gathering, context));
  if (!draft && telling.parties.length < 2 && gathering.drafts.length === 0) gathering.waiting.push(telling);
  if (draft) open(draft, gathering, context);
}

/** Adds a contact; the first takes what was told before it without parties. */
function open(draft: Draft, gathering: Gathering, context: Context): void {
  gathering.drafts.push(draft);
  const waiting = gathering.drafts.length === 1 ? gathering.waiting.splice(0) : [];
  for (const early of waiting)
    if (
      !early.generic &&
      sameWay(draft, early) &&
      !gone(draft, early) &&
      fits(draft, early, {
        time: timeOf(early, gathering, context),
        two: false,
        opening: draft,
        published: publishedOn(gathering),
      })
    )
      join(draft, early, timeOf(early, gathering, context), gathering);
  gathering.focus = draft;
  gathering.first ??= draft;
}

/** "Earlier X said he would meet Y", "X plans to discuss it with Y": the plan of a contact already told, which it neither dates nor changes. */
function announcedBefore(telling: Telling, { drafts }: Gathering, context: Context): Draft | undefined {
  const sentence = context.article.mentions[telling.s];
  if (!sentence || (telling.status !== 'planned' && telling.status !== 'possible')) return undefined;
  const announced =
    opensBefore(sentence) ||
    (sentence.keys.slice(0, 3).some((key) => is('announced', key)) &&
      (sentence.cues.some(({ cue }) => cue === 'say') || sentence.keys.some((key) => is('reported', key))));
  const agenda =
    telling.trigger.kind === 'discussion' && telling.trigger.to - telling.trigger.from > 2 && !telling.time;
  const reported =
    telling.time === null &&
    sentence.keys.some((key) => is('reported', key)) &&
    sentence.keys.slice(0, telling.trigger.from).some((key) => is('plan-words', key));
  if (!announced && !agenda && !reported && !isAfterwards(sentence, telling)) return undefined;
  return [...drafts]
    .reverse()
    .find(
      (draft) =>
        draft.parties.length === telling.parties.length &&
        draft.parties.every((party) => telling.parties.some(({ id }) => id === party.id)) &&
        draft.kind !== 'correspondence' &&
        (inPerson(draft.kind) || !inPerson(wordOf(telling))) &&
        (telling.place === null || draft.place === null || telling.place.country === draft.place.country),
    );
}

/** "До этого X допустил, что …": told of as having come before the news. */
const opensBefore = ({ keys }: SentenceMentions) => is('ahead-in-time', keys[0]) && is('this-one', keys[1]);

/** "X said that after the talks with Y he will …": what one is to do after is told of talks already told. */
const isAfterwards = ({ keys }: SentenceMentions, { trigger }: Telling) =>
  trigger.form === 'noun' &&
  keys.slice(Math.max(0, trigger.from - 2), trigger.from).some((key) => is('after-which', key));

/** What is told to have come to nothing before anybody is named is no contact then told as news. */
const gone = (draft: Draft, early: Telling) =>
  (early.status === 'denied' || early.status === 'cancelled') &&
  (draft.statuses.some((account) => account.status === 'held') ||
    (draft.statuses.length === 0 && draft.place !== null && kindWord(early.trigger.kind) !== draft.kind));

/** A call told before is not the meeting told now, and the other way round. */
function sameWay(draft: Draft, early: Telling): boolean {
  const word = wordOf(early);
  return word === 'conversation' || draft.kind === 'conversation' || inPerson(draft.kind) === inPerson(word);
}

/** "negotiations between two states remain uncertain": talks as a state of things. */
const isState = (telling: Telling) =>
  telling.role === 'body' &&
  telling.trigger.form === 'noun' &&
  (telling.trigger.kind === 'talks' || telling.trigger.kind === 'conversation') &&
  telling.parties.every((party) => party.type === 'side');

/** The best of several: exact parties, then the contact in focus, then the one told last. */
function choose(
  candidates: readonly Draft[],
  telling: Telling,
  focus: Draft | null,
  time: TimeValue | null,
): Draft | null {
  if (candidates.length === 0) return null;
  const ids = new Set(telling.parties.map((party) => party.id));
  const score = (draft: Draft) =>
    (draft.parties.length === ids.size && draft.parties.every((party) => ids.has(party.id)) ? 4 : 0) +
    (time && draft.time && timesFit(time, draft.time) ? 4 : 0) +
    (draft === focus ? 3 : 0) +
    (telling.status && draft.statuses.some((account) => account.status === telling.status) ? 2 : 0) +
    (kindWord(telling.trigger.kind) === draft.kind ? 2 : 0) +
    lastTold(draft) / 1000;
  return [...candidates].sort((a, b) => score(b) - score(a))[0] ?? null;
}

const lastTold = (draft: Draft) => draft.tellings.at(-1)?.s ?? 0;

function join(draft: Draft, telling: Telling, time: TimeValue | null, gathering: Gathering): void {
  const anaphoric = telling.parties.length < 2;
  draft.tellings.push(telling);
  gathering.focus = draft;
  gathering.first ??= draft;
  refineKind(draft, telling);
  if (telling.parties.length >= 2 || (telling.joins && telling.parties.length > 0))
    draft.parties = distinct([
      ...draft.parties,
      ...persons(telling.parties),
      ...telling.parties.filter((party) => !draft.parties.some((own) => own.side === party.side)),
    ]);
  const late =
    time !== null &&
    telling.status !== 'held' &&
    isLater(time, gathering) &&
    draft.statuses.some(({ status }) => status === 'held');
  const idle =
    telling.generic &&
    anaphoric &&
    (draft.time !== null ||
      telling.roles.length === 0 ||
      !['planned', 'possible'].includes(telling.status ?? ''));
  if (time && !late && !idle && (!draft.time || span(time) < span(draft.time))) draft.time = time;
  if (telling.place && (!draft.place || better(telling.place, draft.place))) draft.place = telling.place;
  draft.minutes ??= telling.minutes;
  if (
    telling.status &&
    !(
      anaphoric &&
      (telling.generic || (telling.status !== 'held' && isOver(draft) && draft.statuses.length > 0))
    )
  )
    draft.statuses.push(...accountsOf(telling));
}

const persons = (parties: readonly Party[]) => parties.filter((party) => party.type === 'person');

const span = (time: TimeValue) =>
  Number(time.end.slice(8)) -
  Number(time.start.slice(8)) +
  31 * (Number(time.end.slice(5, 7)) - Number(time.start.slice(5, 7)));

const rank = { city: 3, region: 2, country: 1 };

const better = (a: NonNullable<Draft['place']>, b: NonNullable<Draft['place']>) =>
  rank[a.type] > rank[b.type];
