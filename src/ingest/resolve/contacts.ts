import type { Party } from '#domain/actor.ts';
import type { Kind, Status } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import { dayNumber, hasYear, overlaps } from '#domain/time.ts';
import { personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ContactWord } from '../mentions.ts';
import type { Context, Draft, Telling } from './draft.ts';
import { inPerson } from './draft.ts';
import { areTwoSides, distinct } from './participants.ts';
import type { Anchors, Direction } from './when.ts';
import { timeValueOf } from './when.ts';

interface Gathering {
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

const ended: readonly (Status | null)[] = ['held', 'denied'];

/** Puts the tellings of an article together into contacts, in the order of the text. */
export function gather(tellings: readonly Telling[], context: Context, anchors: Anchors): Draft[] {
  const gathering: Gathering = { drafts: [], focus: null, first: null, s: -1, lastDay: null, waiting: [], anchors };
  for (const telling of tellings) place(telling, gathering, context);
  return gathering.drafts;
}

function directionOf(status: Status | null): Direction {
  if (status === 'held' || status === 'denied') return 'past';
  return status === null ? 'open' : 'future';
}

function timeOf(telling: Telling, gathering: Gathering): TimeValue | null {
  if (!telling.time) return null;
  const ahead = telling.trigger.tense === 'future' && telling.status === 'denied';
  const anchors = { ...gathering.anchors, narrative: gathering.lastDay ?? gathering.focus?.time?.start ?? gathering.anchors.narrative };
  const { words, from, to } = telling.time;
  const eve = words.type === 'shift' && words.days === -1 && from === 0 && to === 1 ? { ...anchors, narrative: gathering.anchors.published } : anchors;
  const value = timeValueOf(words, eve, ahead ? 'future' : directionOf(telling.status));
  return value && telling.status === 'held' && hasYear(value) && gathering.anchors.published && value.start > gathering.anchors.published ? null : value;
}

function place(telling: Telling, gathering: Gathering, context: Context): void {
  if (telling.s !== gathering.s) {
    gathering.focus = gathering.first ?? gathering.focus;
    Object.assign(gathering, { first: null, s: telling.s, lastDay: dayNamedBefore(telling.s, gathering, context) });
  }
  const time = timeOf(telling, gathering);
  const two = areTwoSides(telling.parties);
  const candidates = gathering.drafts.filter((draft) => fits(draft, telling, { time, two, opening: gathering.drafts[0], published: gathering.anchors.published }));
  if (telling.generic && telling.other && telling.trigger.form === 'verb' && !telling.time && !telling.place) return;
  const best = choose(candidates, telling, gathering.focus, time);
  if (best) {
    join(best, telling, time, gathering);
    return;
  }
  if (telling.generic && (telling.status === null || (telling.trigger.form === 'noun' && telling.parties.every((party) => party.type === 'side') && !telling.time && !telling.place))) return;
  if (two && isState(telling) && telling.status === null && !telling.time && !telling.place) return;
  const draft = two ? opened(telling, time, gathering.focus) : (again(telling, time, gathering, context) ?? fromLead(telling, time, gathering, context));
  if (!draft && telling.parties.length < 2 && gathering.drafts.length === 0) gathering.waiting.push(telling);
  if (!draft) return;
  gathering.drafts.push(draft);
  const waiting = gathering.drafts.length === 1 ? gathering.waiting.splice(0) : [];
  for (const early of waiting) if (!early.generic && sameWay(draft, early) && !gone(draft, early) && fits(draft, early, { time: timeOf(early, gathering), two: false, opening: draft, published: gathering.anchors.published })) join(draft, early, timeOf(early, gathering), gathering);
  gathering.focus = draft;
  gathering.first ??= draft;
}

/** What is told to have come to nothing before anybody is named is no contact then told as news. */
const gone = (draft: Draft, early: Telling) =>
  (early.status === 'denied' || early.status === 'cancelled') &&
  (draft.statuses.some((account) => account.status === 'held') || (draft.statuses.length === 0 && draft.place !== null && kindWord(early.trigger.kind) !== draft.kind));

/** A call told before is not the meeting told now, and the other way round. */
function sameWay(draft: Draft, early: Telling): boolean {
  const word = wordOf(early);
  return word === 'conversation' || draft.kind === 'conversation' || inPerson(draft.kind) === inPerson(word);
}

/** "negotiations between two states remain uncertain": talks as a state of things. */
const isState = (telling: Telling) => telling.role === 'body' && telling.trigger.form === 'noun' && telling.trigger.kind === 'talks' && telling.parties.every((party) => party.type === 'side');

/** "The first round was held a week earlier": the same parties at another time or place, told without naming them. */
function again(telling: Telling, time: TimeValue | null, gathering: Gathering, context: Context): Draft | null {
  const model = telling.pair || isEarlierOfLeaders(telling, gathering) ? gathering.drafts[0] : modelOf(telling, gathering);
  if (telling.trigger.kind === 'summit' && model && model.kind !== 'summit') return null;
  const changed = telling.trigger.explicit && model !== undefined && wordOf(telling) !== model.kind && (telling.roles.length > 0 || telling.plural);
  const further = telling.other && telling.trigger.form === 'noun' && telling.trigger.explicit && !telling.generic && (telling.status === 'planned' || telling.status === 'possible') && telling.role === 'body';
  if (!telling.time && !telling.place && !changed && !further) return null;
  const span = telling.statusSpan;
  const agreed = telling.status === 'planned' && span !== null && is('agreed', context.article.mentions[telling.s]?.keys[span.from]) && (telling.place !== null || telling.time !== null) && (telling.roles.length > 0 || telling.plural);
  const gone = telling.status === null && telling.trigger.form === 'noun' && !telling.generic && telling.place !== null && time !== null && hasYear(time) && gathering.anchors.published !== null && time.end < gathering.anchors.published;
  if ((telling.status === null && !gone) || (telling.trigger.tense === 'infinitive' && !agreed)) return null;
  if (!model || !partiesFit(model, telling, false) || (!rolesFit(model, telling.roles))) return null;
  const draft = opened(telling, time);
  const known = kindWord(telling.trigger.kind);
  return { ...draft, kind: known !== 'conversation' ? known : telling.place ? 'meeting' : model.statuses.some(({ status }) => status === 'planned' || status === 'possible') && !isOver(model) ? 'conversation' : model.kind, parties: model.parties, place: draft.place ?? (telling.there ? model.place : null) };
}

/** "The leaders' previous meeting" is of those the article is about, when they are such. */
const isEarlierOfLeaders = (telling: Telling, { drafts }: Gathering) => telling.other && telling.roles.length > 0 && telling.time !== null && drafts[0] !== undefined && rolesFit(drafts[0], telling.roles);

/** Whom "the ministers" or "the next round" go on about: the contact in focus, unless its people hold no such offices or it was no talks. */
function modelOf(telling: Telling, gathering: Gathering): Draft | undefined {
  const focus = gathering.focus ?? gathering.drafts.at(-1);
  const suits = (draft: Draft) => (telling.roles.length === 0 || draft.parties.every((party) => rolesFit({ ...draft, parties: [party] }, telling.roles))) && (telling.trigger.kind !== 'talks' || draft.tellings.some(({ trigger }) => trigger.kind === 'talks'));
  const opening = gathering.drafts[0];
  if (opening && (telling.other || telling.trigger.tense === 'infinitive') && telling.roles.length > 0 && suits(opening)) return opening;
  if (!focus || suits(focus)) return focus;
  return [...gathering.drafts].reverse().find(suits) ?? focus;
}

/** "The talks lasted three hours": with no contact told yet, the pair that headline or lead names held them. */
function fromLead(telling: Telling, time: TimeValue | null, gathering: Gathering, context: Context): Draft | null {
  if (gathering.drafts.length > 0 || context.leadPair.length !== 2 || telling.parties.length > 0 || (telling.status !== 'held' && (telling.status !== 'planned' || !telling.time || telling.roles.length === 0)) || !telling.trigger.explicit || telling.role !== 'body' || telling.generic) return null;
  return { ...opened(telling, time), parties: [...context.leadPair] };
}

/** The day a sentence or two before names, whatever for. */
function dayNamedBefore(s: number, gathering: Gathering, context: Context): string | null {
  for (let at = s - 1; at >= Math.max(0, s - 1); at--) {
    const named = context.article.mentions[at]?.times.filter((time) => time.time.type === 'date' || time.time.type === 'weekday').at(-1);
    const value = named ? timeValueOf(named.time, gathering.anchors, 'open') : null;
    if (value && hasYear(value) && (!gathering.anchors.published || value.start <= gathering.anchors.published)) return value.start;
  }
  return null;
}

const kindWord = (word: ContactWord): Draft['kind'] => (word === 'conversation' || word === 'discussion' ? 'conversation' : word === 'reception' ? 'meeting' : word);

function opened(telling: Telling, time: TimeValue | null, before: Draft | null = null): Draft {
  return {
    kind: wordOf(telling), kindStated: telling.trigger.explicit || telling.byPhone, parties: telling.parties, time, place: telling.place ?? (telling.there ? (before?.place ?? null) : null), minutes: telling.minutes,
    statuses: accountsOf(telling), tellings: [telling],
  };
}

function accountsOf(telling: Telling): Draft['statuses'] {
  const first = telling.status ? [statusAt(telling, telling.status)] : [];
  return [...first, ...telling.moreStatuses.filter((more) => more.status !== telling.status).map((more) => ({ ...more, s: telling.s }))];
}

const statusAt = (telling: Telling, status: Status) => ({ status, s: telling.s, from: telling.statusSpan?.from ?? telling.trigger.from, to: telling.statusSpan?.to ?? telling.trigger.to });

const wordOf = (telling: Telling): Draft['kind'] => (telling.byPhone ? 'call' : kindWord(telling.trigger.kind));
/** A headline's word for the contact gives way to the text's. */
const onlyHeadline = (draft: Draft) => draft.place === null && draft.tellings.some((one) => one.role !== 'body') && draft.tellings.every((one) => one.status === 'denied' || one.role === 'headline' || one.trigger.kind === 'discussion' || one.trigger.kind === 'conversation');

const samePeople = (a: Draft, b: Draft) => a.parties.length === b.parties.length && a.parties.every((party) => b.parties.some((other) => other.id === party.id));

function kindsFit(draft: Draft, telling: Telling): boolean {
  const word = wordOf(telling);
  if (word === 'call' && draft.kind === 'meeting' && onlyHeadline(draft)) return true;
  if (word === 'conversation' && draft.kind === 'call' && telling.place?.type === 'city' && telling.time && telling.parties.length < 2) return false;
  if (word === 'summit' && draft.kind === 'conversation' && telling.parties.length < 2 && !draft.place) return false;
  if (word === 'conversation' || draft.kind === 'conversation') return draft.kind !== 'correspondence' && word !== 'correspondence';
  if (inPerson(draft.kind) && inPerson(word)) return true;
  if (draft.kind === 'call' && word === 'talks') return true;
  if (draft.kind === 'talks' && word === 'call') return !draft.place;
  return draft.kind === word;
}

const isOver = (draft: Draft) => draft.statuses.some((account) => account.status === 'held') || draft.statuses.length === 0;

interface Reading {
  /** the article's day */
  published: string | null;
  time: TimeValue | null;
  two: boolean;
  /** the article's first contact */
  opening: Draft | undefined;
}

function fits(draft: Draft, telling: Telling, { time, two, opening, published }: Reading): boolean {
  const first = (one: Draft) => opening === undefined || samePeople(one, opening);
  if (!kindsFit(draft, telling)) return false;
  if (telling.pair && telling.parties.length === 0 && !first(draft)) return false;
  if (!partiesFit(draft, telling, two)) return false;
  if (time && draft.time && !timesFit(time, draft.time)) return false;
  if (telling.place && draft.place && !placesFit(draft.place, telling.place)) return false;
  if (time && published && isBackground(draft, telling, { time, two, published })) return false;
  return statusFits(draft, telling, { time, two });
}

/** News told without a day in headline or lead is not what the text later dates well before publication, naming both again or calling it another. */
function isBackground(draft: Draft, telling: Telling, told: { time: TimeValue; two: boolean; published: string }): boolean {
  if (draft.time || told.time.precision === 'year' || !hasYear(told.time) || !(told.two || telling.other || telling.plural) || telling.status !== 'held') return false;
  const first = draft.tellings[0];
  return first !== undefined && first.s <= 2 && first.status === 'held' && telling.s >= first.s + 3 && dayNumber(told.published) - dayNumber(told.time.end) > 3;
}

function timesFit(a: TimeValue, b: TimeValue): boolean {
  if (!hasYear(a) || !hasYear(b)) return a.start.slice(5) <= b.end.slice(5) && b.start.slice(5) <= a.end.slice(5);
  return overlaps(a, b);
}

function placesFit(a: NonNullable<Telling['place']>, b: NonNullable<Telling['place']>): boolean {
  if (a.name === b.name) return true;
  return a.country === b.country && (a.type !== 'city' || b.type !== 'city');
}

function partiesFit(draft: Draft, telling: Telling, two: boolean): boolean {
  const ids = new Set(draft.parties.map((party) => party.id));
  const sides = new Set(draft.parties.map((party) => party.side));
  const persons = telling.parties.filter((party) => party.type === 'person');
  if (telling.parties.length === 0) return rolesFit(draft, telling.roles);
  const named = telling.parties.every((party) => ids.has(party.id) || (party.type === 'side' && sides.has(party.side)));
  if (named) return true;
  if (telling.joins && !two) return true;
  if (!two) return persons.length > 0 ? persons.every((party) => ids.has(party.id) || draft.parties.some((own) => own.type === 'side' && own.side === party.side)) : telling.parties.some((party) => sides.has(party.side));
  const shared = telling.parties.filter((party) => ids.has(party.id)).length;
  const covers = draft.parties.every((party) => telling.parties.some((other) => other.id === party.id || (party.type === 'side' && other.side === party.side)));
  return covers && shared + draft.parties.filter((party) => party.type === 'side').length >= Math.min(2, draft.parties.length);
}

/** "the ministers" are ministers: some party of the contact holds such an office. */
function rolesFit(draft: Draft, roles: readonly string[]): boolean {
  if (roles.length === 0 || roles.includes('official') || roles.includes('counterpart')) return true;
  return draft.parties.every((party) => personById.get(party.id)?.offices.some((office) => roles.includes(office.role) || ((roles.includes('minister') || roles.includes('diplomat')) && ['fm', 'dfm'].includes(office.role)) || (roles.some((role) => role === 'pres' || role === 'leader') && (office.role === 'pm' || office.role === 'pres'))) ?? true);
}

function statusFits(draft: Draft, telling: Telling, known: { time: TimeValue | null; two: boolean }): boolean {
  if (telling.status === null || draft.statuses.length === 0) return !(telling.other && known.two && draft.statuses.length > 0 && known.time !== null && draft.time === null);
  if (telling.other && telling.status === 'held' && draft.statuses.every((account) => account.status === 'denied')) return false;
  const held = draft.statuses.some((account) => ended.includes(account.status));
  const now = ended.includes(telling.status);
  if (held === now) return !(telling.other && (known.two || telling.roles.length > 0) && draft.tellings.length > 0 && !sameTime(known.time, draft.time) && known.time !== null);
  if (telling.status === 'denied' || draft.statuses.some((account) => account.status === 'denied')) return !(known.two && known.time && !draft.time && telling.status === 'held');
  const definite = !known.two && !telling.other;
  if (now) return false;
  return definite && ['cancelled', 'postponed'].includes(telling.status) && !isOver(draft);
}

const sameTime = (a: TimeValue | null, b: TimeValue | null) => a !== null && b !== null && a.start === b.start;

/** The best of several: exact parties, then the contact in focus, then the one told last. */
function choose(candidates: readonly Draft[], telling: Telling, focus: Draft | null, time: TimeValue | null): Draft | null {
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
  if (telling.parties.length >= 2 || (telling.joins && telling.parties.length > 0)) draft.parties = distinct([...draft.parties, ...persons(telling.parties), ...telling.parties.filter((party) => !draft.parties.some((own) => own.side === party.side))]);
  const late = time !== null && telling.status !== 'held' && gathering.anchors.published !== null && time.start > gathering.anchors.published && draft.statuses.some(({ status }) => status === 'held');
  if (time && !late && (!draft.time || span(time) < span(draft.time)) && !(telling.generic && anaphoric)) draft.time = time;
  if (telling.place && (!draft.place || better(telling.place, draft.place))) draft.place = telling.place;
  draft.minutes ??= telling.minutes;
  if (telling.status && !(anaphoric && (telling.generic || (telling.status !== 'held' && isOver(draft) && draft.statuses.length > 0)))) draft.statuses.push(...accountsOf(telling));
}

const persons = (parties: readonly Party[]) => parties.filter((party) => party.type === 'person');
const span = (time: TimeValue) => Number(time.end.slice(8)) - Number(time.start.slice(8)) + 31 * (Number(time.end.slice(5, 7)) - Number(time.start.slice(5, 7)));
const rank = { city: 3, region: 2, country: 1 };
const better = (a: NonNullable<Draft['place']>, b: NonNullable<Draft['place']>) => rank[a.type] > rank[b.type];

function refineKind(draft: Draft, telling: Telling): void {
  const word = wordOf(telling);
  if (word === 'conversation') return;
  if (draft.kind === 'conversation' || (word === 'call' && draft.kind === 'meeting')) {
    if (word === 'call' && draft.kind === 'meeting') draft.statuses = draft.statuses.filter((account) => account.status !== 'denied');
    draft.kind = word;
    draft.kindStated = telling.trigger.explicit;
  } else if (word === 'call' && draft.kind === 'talks' && telling.trigger.explicit) draft.kind = 'call';
  else if (word === 'summit' && draft.kind === 'meeting') draft.kind = 'summit';
}

/** What a draft's kind comes to: a conversation with a place or face to face is a meeting, and one in an article of meetings that tells of no call; others are calls. */
export function kindOf(draft: Draft, scene: boolean): { kind: Kind; basis: 'stated' | 'inferred' } {
  if (draft.kind !== 'conversation') return { kind: draft.kind, basis: 'stated' };
  return { kind: draft.place || draft.tellings.some((telling) => telling.faceToFace) || scene ? 'meeting' : 'call', basis: 'inferred' };
}
