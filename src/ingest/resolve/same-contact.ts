import type { Status } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import { dayNumber, hasYear, overlaps } from '#domain/time.ts';
import { personById } from '../gazetteer.ts';
import { wordOf } from './contact-kinds.ts';
import type { Draft, Telling } from './draft.ts';
import { inPerson } from './draft.ts';

const ended: readonly (Status | null)[] = ['held', 'denied'];

/** A headline's word for the contact gives way to the text's. */
const onlyHeadline = (draft: Draft) =>
  draft.place === null &&
  draft.tellings.some((one) => one.role !== 'body') &&
  draft.tellings.every(
    (one) =>
      one.status === 'denied' ||
      one.role === 'headline' ||
      one.trigger.kind === 'discussion' ||
      one.trigger.kind === 'conversation',
  );

const samePeople = (a: Draft, b: Draft) =>
  a.parties.length === b.parties.length &&
  a.parties.every((party) => b.parties.some((other) => other.id === party.id));

function kindsFit(draft: Draft, telling: Telling): boolean {
  const word = wordOf(telling);
  if (word === 'call' && draft.kind === 'meeting' && onlyHeadline(draft)) return true;
  if (
    word === 'conversation' &&
    draft.kind === 'call' &&
    telling.place?.type === 'city' &&
    telling.time &&
    telling.parties.length < 2
  )
    return false;
  if (
    word === 'summit' &&
    draft.kind === 'conversation' &&
    (telling.parties.length < 2 || telling.other) &&
    !draft.place
  )
    return false;
  if (word === 'conversation' || draft.kind === 'conversation')
    return draft.kind !== 'correspondence' && word !== 'correspondence';
  if (inPerson(draft.kind) && inPerson(word)) return true;
  if (draft.kind === 'call' && word === 'talks') return true;
  if (draft.kind === 'talks' && word === 'call') return !draft.place;
  return draft.kind === word;
}

/** Told to have taken place, or told without saying what became of it. */
export const isOver = (draft: Draft) =>
  draft.statuses.some((account) => account.status === 'held') || draft.statuses.length === 0;

interface Reading {
  /** the article's day */
  published: string | null;
  time: TimeValue | null;
  two: boolean;
  /** the article's first contact */
  opening: Draft | undefined;
}

/** Whether a telling may be of the contact drafted: kind, parties, time, place and status all allow it. */
export function fits(draft: Draft, telling: Telling, { time, two, opening, published }: Reading): boolean {
  const first = (one: Draft) => opening === undefined || samePeople(one, opening);
  if (!kindsFit(draft, telling)) return false;
  if (telling.pair && telling.parties.length === 0 && !first(draft)) return false;
  if (!partiesFit(draft, telling, two) || isFurtherInSentence(draft, telling)) return false;
  if (time && draft.time && !timesFit(time, draft.time)) return two && wasMoved(draft, telling);
  if (telling.place && draft.place && !placesFit(draft.place, telling.place)) return false;
  if (time && published && isBackground(draft, telling, { time, two, published })) return false;
  if (time && published && isLarger(draft, telling) && !draft.time && time.end < published) return false;
  return statusFits(draft, telling, { time, two }) || isTodays(draft, telling, { time, two, published });
}

/** "обсудил это с X и принял участие в саммите с X и Z": a pair and a larger company told by two words of one sentence met twice. */
const isFurtherInSentence = (draft: Draft, telling: Telling) =>
  telling.parties.length > draft.parties.length &&
  draft.parties.length >= 2 &&
  draft.tellings.every(({ s, trigger }) => s === telling.s && trigger !== telling.trigger);

/** A company of four or more, told with a day of its own, is not the pair that the news is about. */
const isLarger = (draft: Draft, { parties }: Telling) =>
  draft.parties.length === 2 && parties.length >= draft.parties.length + 2;

/** "X met Y. On 19 December, as announced, X will see Y and others": what a page of that day tells as due that day is its news, which took place. */
const isTodays = (
  draft: Draft,
  telling: Telling,
  { time, two, published }: { time: TimeValue | null; two: boolean; published: string | null },
) =>
  two &&
  telling.status === 'planned' &&
  !telling.other &&
  inPerson(draft.kind) &&
  draft.statuses.some(({ status }) => status === 'held') &&
  draft.tellings[0]?.role !== 'body' &&
  time !== null &&
  time.start === published &&
  time.end === published &&
  (draft.time === null || draft.time.start === published);

/** "It was first due on 30 August": what was put off has as many days as plans, and stays one contact. */
const wasMoved = (draft: Draft, telling: Telling) =>
  telling.status === 'postponed' &&
  draft.statuses.some(({ status }) => status === 'postponed') &&
  draft.parties.length === telling.parties.length &&
  draft.parties.every((party) => telling.parties.some(({ id }) => id === party.id));

/** News told without a day in headline or lead is not what the text later dates well before publication, naming both again or calling it another. */
function isBackground(
  draft: Draft,
  telling: Telling,
  told: { time: TimeValue; two: boolean; published: string },
): boolean {
  if (
    draft.time ||
    told.time.precision === 'year' ||
    !hasYear(told.time) ||
    !(told.two || telling.other || telling.plural) ||
    telling.status !== 'held'
  )
    return false;
  const first = draft.tellings[0];
  return (
    first !== undefined &&
    !first.recalled &&
    first.s <= 2 &&
    first.status === 'held' &&
    telling.s >= first.s + 3 &&
    dayNumber(told.published) - dayNumber(told.time.end) > 3
  );
}

/** Two times share a day; without years, a day of the year. */
export function timesFit(a: TimeValue, b: TimeValue): boolean {
  if (!hasYear(a) || !hasYear(b))
    return a.start.slice(5) <= b.end.slice(5) && b.start.slice(5) <= a.end.slice(5);
  return overlaps(a, b);
}

function placesFit(a: NonNullable<Telling['place']>, b: NonNullable<Telling['place']>): boolean {
  if (a.name === b.name) return true;
  return a.country === b.country && (a.type !== 'city' || b.type !== 'city');
}

/** Nobody a telling names stands against the contact's parties; `two` when it names both sides. */
export function partiesFit(draft: Draft, telling: Telling, two: boolean): boolean {
  const ids = new Set(draft.parties.map((party) => party.id));
  const sides = new Set(draft.parties.map((party) => party.side));
  const persons = telling.parties.filter((party) => party.type === 'person');
  if (telling.parties.length === 0) return rolesFit(draft, telling.roles);
  const named = telling.parties.every(
    (party) => ids.has(party.id) || (party.type === 'side' && sides.has(party.side)),
  );
  if (named) return true;
  if (telling.joins && !two) return true;
  if (!two)
    return persons.length > 0
      ? persons.every(
          (party) =>
            ids.has(party.id) || draft.parties.some((own) => own.type === 'side' && own.side === party.side),
        )
      : telling.parties.some((party) => sides.has(party.side));
  const shared = telling.parties.filter((party) => ids.has(party.id)).length;
  const covers = draft.parties.every((party) =>
    telling.parties.some(
      (other) => other.id === party.id || (party.type === 'side' && other.side === party.side),
    ),
  );
  return (
    covers &&
    shared + draft.parties.filter((party) => party.type === 'side').length >=
      Math.min(2, draft.parties.length)
  );
}

/** "the ministers" are ministers: some party of the contact holds such an office. */
export function rolesFit(draft: Draft, roles: readonly string[]): boolean {
  if (roles.length === 0 || roles.includes('official') || roles.includes('counterpart')) return true;
  return draft.parties.every(
    (party) =>
      personById
        .get(party.id)
        ?.offices.some(
          (office) =>
            roles.includes(office.role) ||
            ((roles.includes('minister') || roles.includes('diplomat')) &&
              ['fm', 'dfm'].includes(office.role)) ||
            (roles.some((role) => role === 'pres' || role === 'leader') &&
              (office.role === 'pm' || office.role === 'pres')),
        ) ?? true,
  );
}

function statusFits(
  draft: Draft,
  telling: Telling,
  known: { time: TimeValue | null; two: boolean },
): boolean {
  if (telling.status === null || draft.statuses.length === 0)
    return !(
      telling.other &&
      known.two &&
      draft.statuses.length > 0 &&
      known.time !== null &&
      draft.time === null
    );
  if (
    telling.other &&
    telling.status === 'held' &&
    draft.statuses.every((account) => account.status === 'denied')
  )
    return false;
  if (
    known.two &&
    telling.status === 'held' &&
    (isEarlierTalk(draft, telling, known.time) ||
      (draft.statuses.every((account) => account.status === 'denied') &&
        draft.parties.length !== telling.parties.length))
  )
    return false;
  const held = draft.statuses.some((account) => ended.includes(account.status));
  const now = ended.includes(telling.status);
  if (held === now)
    return !(
      telling.other &&
      (known.two || telling.roles.length > 0 || telling.plural) &&
      draft.tellings.some(({ role }) => role === 'body') &&
      !sameTime(known.time, draft.time) &&
      known.time !== null
    );
  if (telling.status === 'denied' || draft.statuses.some((account) => account.status === 'denied'))
    return !(
      known.two &&
      known.time &&
      !draft.time &&
      (telling.status === 'held' || isOtherTalk(draft, telling))
    );
  const definite = !known.two && !telling.other;
  if (now) return known.two && hasBegun(draft, telling);
  return definite && ['cancelled', 'postponed'].includes(telling.status) && !isOver(draft);
}

/** "hopes for the meeting … the meeting has begun": what was awaited without a day is what then begins. */
const hasBegun = (draft: Draft, telling: Telling) =>
  telling.begun &&
  draft.time === null &&
  draft.statuses.every(({ status }) => status === 'planned') &&
  samePeople(draft, { ...draft, parties: telling.parties });

/** "no summit is to be … having spoken for two hours on 16 October, he promised one": a talk on a day of its own is not the meeting denied. */
const isEarlierTalk = (draft: Draft, telling: Telling, time: TimeValue | null) =>
  time !== null &&
  draft.time === null &&
  wordOf(telling) === 'conversation' &&
  draft.kindStated &&
  inPerson(draft.kind) &&
  draft.statuses.some(({ status }) => status === 'denied' || status === 'cancelled') &&
  draft.statuses.every(({ status }) => status !== 'held');

/** "no meeting is being prepared … a conversation is scheduled for today": what is set for a day is not the meeting denied. */
const isOtherTalk = (draft: Draft, telling: Telling) =>
  telling.status === 'planned' &&
  wordOf(telling) === 'conversation' &&
  draft.kindStated &&
  inPerson(draft.kind);

const sameTime = (a: TimeValue | null, b: TimeValue | null) =>
  a !== null && b !== null && a.start === b.start;
