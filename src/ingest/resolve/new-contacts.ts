import type { Status } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import { hasYear } from '#domain/time.ts';
import { is } from '../grammar.ts';
import { kindWord, wordOf } from './contact-kinds.ts';
import type { Context, Draft, Telling } from './draft.ts';
import { bothOfOffice, headsOfBoth, onlyTwoOfOffice } from './office-pairs.ts';
import { isOver, partiesFit, rolesFit } from './same-contact.ts';
import type { Anchors } from './when.ts';

/** An article's contacts as far as its tellings have been read. */
export interface Gathering {
  drafts: Draft[];
  /** the contact spoken of: within a sentence the one told last, after it the one it told first */
  focus: Draft | null;
  first: Draft | null;
  s: number;
  /** day named last in the sentences just before, for "a day later" */
  lastDay: string | null;
  /** tellings without parties from before the first contact */
  waiting: Telling[];
  anchors: Anchors;
}

/** The article's day where its year is known: a dateline's made-up year is none to compare with. */
export const publishedOn = ({ anchors }: Gathering): string | null =>
  anchors.yearless ? null : anchors.published;

/** Whether a time begins after the article's day. */
export function isLater(time: TimeValue, gathering: Gathering): boolean {
  const day = publishedOn(gathering);
  return day !== null && time.start > day;
}

/** "The first round was held a week earlier": the same parties at another time or place, told without naming them. */
export function again(
  telling: Telling,
  time: TimeValue | null,
  gathering: Gathering,
  context: Context,
): Draft | null {
  const model = pairsModel(telling, gathering) ?? modelOf(telling, gathering);
  if (telling.trigger.kind === 'discussion' || isOnTheWay(telling, context)) return null;
  if (model && isOfOthers(telling, model)) return null;
  if (telling.trigger.kind === 'summit' && model && model.kind !== 'summit') return null;
  const changed =
    telling.trigger.explicit &&
    model !== undefined &&
    wordOf(telling) !== model.kind &&
    (telling.roles.length > 0 || telling.plural);
  const further =
    telling.other &&
    telling.trigger.form === 'noun' &&
    telling.trigger.explicit &&
    !telling.generic &&
    (telling.status === 'planned' || telling.status === 'possible') &&
    telling.role === 'body';
  if (!telling.time && !telling.place && !changed && !further) return null;
  const gone =
    telling.status === null &&
    telling.trigger.form === 'noun' &&
    !telling.generic &&
    (telling.place !== null || telling.roles.length > 0) &&
    time !== null &&
    hasYear(time) &&
    time.end < (publishedOn(gathering) ?? time.end);
  if (
    (telling.status === null && !gone) ||
    (telling.trigger.tense === 'infinitive' && !isAgreed(telling, context))
  )
    return null;
  const today = telling.time?.words.type === 'day' && telling.time.words.offset === 0;
  if (today && model?.tellings.some(({ begun }) => begun)) return null;
  const arrived = model !== undefined && isOver(model) && isAwaited(telling, context);
  if (!model || arrived || !partiesFit(model, telling, false) || !rolesFit(model, telling.roles)) return null;
  const draft = opened(telling, time);
  const known = kindWord(telling.trigger.kind);
  return {
    ...draft,
    kind:
      known !== 'conversation'
        ? known
        : telling.place
          ? 'meeting'
          : model.statuses.some(({ status }) => status === 'planned' || status === 'possible') &&
              !isOver(model)
            ? 'conversation'
            : model.kind,
    parties: model.parties,
    place: draft.place ?? (telling.there ? model.place : null),
  };
}

/** "to go on with the talks that began in X": beside a meeting only hoped for, talks told without anybody's name were held by others. */
const isOfOthers = ({ trigger, status, other, pair, plural, parties, roles }: Telling, model: Draft) =>
  trigger.kind === 'talks' &&
  status === 'held' &&
  !other &&
  !pair &&
  !plural &&
  roles.length === 0 &&
  parties.length < 2 &&
  parties.every(({ type }) => type === 'side') &&
  !model.statuses.some((account) => account.status === 'held') &&
  !model.tellings.some((telling) => telling.trigger.kind === 'talks');

/** "the two leaders": of a contact told in the sentence or right before it, else of the article's first. */
export function nearPair(telling: Telling, { first, focus }: Gathering): Draft | undefined {
  if (first) return first;
  const told = focus?.tellings.some(({ s, parties }) => s === telling.s - 1 && parties.length > 0);
  const ministers = telling.roles.length > 0 && !telling.roles.includes('official');
  return focus && told && ministers && rolesFit(focus, telling.roles) ? focus : undefined;
}

/** Whose contact "the two leaders" or "the leaders' previous meeting" was. */
const pairsModel = (telling: Telling, gathering: Gathering): Draft | undefined =>
  telling.pair || isEarlierOfLeaders(telling, gathering)
    ? ((telling.pair ? nearPair(telling, gathering) : undefined) ?? gathering.drafts[0])
    : undefined;

/** "Before the meeting the ministers shook hands": a contact told of only to say when something was, with neither day nor place, is the one told already. */
const isOnTheWay = ({ s, trigger, time, place }: Telling, { article }: Context) =>
  trigger.form === 'noun' &&
  time === null &&
  place === null &&
  is('beside-event', article.mentions[s]?.keys[trigger.from - 1]);

/** "came to the meeting late": what somebody came to is the contact told already. */
const isAwaited = (telling: Telling, context: Context) =>
  telling.status === 'planned' &&
  telling.time === null &&
  telling.parties.length < 2 &&
  context.article.mentions[telling.s]?.keys[telling.trigger.from - 1] === 'на';

/** "they agreed that the ministers would meet in X". */
function isAgreed(telling: Telling, context: Context): boolean {
  const span = telling.statusSpan;
  return (
    telling.status === 'planned' &&
    span !== null &&
    is('agreed', context.article.mentions[telling.s]?.keys[span.from]) &&
    (telling.place !== null || telling.time !== null) &&
    (telling.roles.length > 0 || telling.plural)
  );
}

/** "The leaders' previous meeting" is of those the article is about, when they are such. */
const isEarlierOfLeaders = (telling: Telling, { drafts }: Gathering) =>
  telling.other &&
  telling.roles.length > 0 &&
  telling.time !== null &&
  drafts[0] !== undefined &&
  rolesFit(drafts[0], telling.roles);

/** Whom "the ministers" or "the next round" go on about: the contact in focus, unless its people hold no such offices or it was no talks. */
function modelOf(telling: Telling, gathering: Gathering): Draft | undefined {
  const focus = gathering.focus ?? gathering.drafts.at(-1);
  const suits = (draft: Draft) =>
    (telling.roles.length === 0 ||
      draft.parties.every((party) => rolesFit({ ...draft, parties: [party] }, telling.roles))) &&
    (telling.trigger.kind !== 'talks' || draft.tellings.some(({ trigger }) => trigger.kind === 'talks'));
  const opening = gathering.drafts[0];
  if (
    opening &&
    (telling.other || telling.trigger.tense === 'infinitive') &&
    telling.roles.length > 0 &&
    suits(opening)
  )
    return opening;
  if (!focus || suits(focus)) return focus;
  return [...gathering.drafts].reverse().find(suits) ?? focus;
}

/** "The talks lasted three hours": with no contact told yet, the pair that headline or lead names held them. */
export function fromLead(
  telling: Telling,
  time: TimeValue | null,
  gathering: Gathering,
  context: Context,
): Draft | null {
  const pair = context.leadPair.length === 2 ? context.leadPair : onlyTwoOfOffice(telling, context);
  if (
    gathering.drafts.length > 0 ||
    pair.length !== 2 ||
    telling.parties.length > 0 ||
    (telling.status !== 'held' &&
      (telling.status !== 'planned' || !telling.time || telling.roles.length === 0)) ||
    !telling.trigger.explicit ||
    telling.role !== 'body' ||
    telling.generic
  )
    return null;
  return { ...opened(telling, time), parties: [...pair] };
}

/** "The two ministers spoke": with no contact of theirs told yet, those of the office held it. */
export function ofOffice(telling: Telling, time: TimeValue | null, context: Context): Draft | null {
  if (!telling.status || telling.generic) return null;
  const named = bothOfOffice(telling, context);
  const parties = named.length > 0 ? named : headsOfBoth(telling, context);
  return parties.length > 0 ? { ...opened(telling, time), parties } : null;
}

/** A contact with its first telling only; "there" takes the place of the one `before`. */
export function opened(telling: Telling, time: TimeValue | null, before: Draft | null = null): Draft {
  return {
    kind: wordOf(telling),
    kindStated: telling.trigger.explicit || telling.byPhone,
    parties: telling.parties,
    time,
    place: telling.place ?? (telling.there ? (before?.place ?? null) : null),
    minutes: telling.minutes,
    statuses: accountsOf(telling),
    tellings: [telling],
  };
}

/** What a telling says became of its contact, the chief word first. */
export function accountsOf(telling: Telling): Draft['statuses'] {
  const first = telling.status ? [statusAt(telling, telling.status)] : [];
  return [
    ...first,
    ...telling.moreStatuses
      .filter((more) => more.status !== telling.status)
      .map((more) => ({ ...more, s: telling.s })),
  ];
}

const statusAt = (telling: Telling, status: Status) => ({
  status,
  s: telling.s,
  from: telling.statusSpan?.from ?? telling.trigger.from,
  to: telling.statusSpan?.to ?? telling.trigger.to,
});
