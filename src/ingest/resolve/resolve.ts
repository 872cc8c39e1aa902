import type { Party, Voice, VoiceChain } from '#domain/actor.ts';
import type { Status } from '#domain/contact.ts';
import type { Evidence } from '#domain/text.ts';
import { addDays } from '#domain/time.ts';
import type { TimeValue } from '#domain/time.ts';
import calendar from '../lexicon/months.json';
import known from '../lexicon/known-contacts.json';
import { capitalOf, countryByCode, holderOf, placeByName } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ActorMention, RecognisedArticle } from '../mentions.ts';
import type { ContactFacts } from '../parsed.ts';
import { settleAttendance, withGuests } from './attendance.ts';
import { gather, kindOf } from './contacts.ts';
import outletTable from '../lexicon/outlets.json';
import type { Context, Draft, Telling } from './draft.ts';
import { inPerson } from './draft.ts';
import { outletCountry } from '../outlets.ts';
import { evidenceOf } from './evidence.ts';
import { settleInstitutions } from './institutions.ts';
import { withOccasions } from './occasions.ts';
import { partiesOf, partyOfPerson, resolveRoles } from './parties.ts';
import { areTwoSides } from './participants.ts';
import { together, withPeople } from './people.ts';
import { settleOutcomes } from './outcomes.ts';
import { settleScenes } from './scenes.ts';
import { tellingsOf } from './tellings.ts';
import { tiesOf } from './ties.ts';
import type { SentenceVoice } from './voices.ts';
import { voicesOf } from './voices.ts';
import type { Anchors } from './when.ts';
import { timeValueOf } from './when.ts';

export interface ResolvedArticle {
  contacts: ContactFacts[];
  drafts: Draft[];
  voices: SentenceVoice[];
  outlet: Voice | null;
  relays: Voice[];
}

/** The day an article speaks from: publication, else its dateline's. */
export function dayOfArticle(article: RecognisedArticle): string | null {
  return article.published?.value ?? null;
}

/** Contacts and voices of one article. Pure. */
export function resolveArticle(article: RecognisedArticle): ResolvedArticle {
  const day = dayOfArticle(article);
  resolveRoles(article, day);
  settleInstitutions(article, outletCountry(article.outlet?.id ?? null));
  const outlet: Voice | null = article.outlet ? { id: article.outlet.id, name: article.outlet.name, type: 'outlet', side: null } : null;
  const relays = article.relayedFrom.filter((relay) => relay.id !== outlet?.id).map((relay): Voice => ({ id: relay.id, name: relay.name, type: 'agency', side: null }));
  const voices = voicesOf({ article, outlet, relays });
  const context: Context = { article, day, partiesOf: (actor) => partiesOf(actor, day).map((party) => (actor.plural ? namedInstead(party, actor, article) : party)), dyad: dyadOf(article), subjectBefore: (s, female) => subjectBefore(article, s, female ?? null), leadPair: leadPairOf(article), sporting: article.mentions.reduce((sum, sentence) => sum + sentence.cues.filter((cue) => cue.cue === 'sport').length, 0) >= 4 };
  const filed = day ? null : datelineDay(article);
  const anchors: Anchors = { published: day ?? filed, narrative: day ?? filed, yearless: filed !== null, yearHint: day ? Number(day.slice(0, 4)) : (article.years[0]?.year ?? null), days: article.years.flatMap((one) => (one.day ? [one.day] : [])) };
  const host = hostOf(article, day);
  const tellings = hoaxed(article) ? [] : article.mentions.filter((sentence) => !isSport(sentence)).flatMap((sentence) => withOccasions(sentence, tellingsOf(sentence, context), context)).map((telling) => (host ? withHost(telling, host) : telling));
  const gathered = gather(withGuests(tellings, article, context), context, anchors);
  settleAttendance(gathered, article);
  const drafts = withPeople(gathered, article).filter((draft) => areTwoSides(draft.parties) && isReal(draft, article));
  settleScenes(article, drafts);
  settleOutcomes(article, drafts);
  const main = mainOf(drafts, article);
  const scene = !phoned(article) && drafts.some((draft) => inPerson(draft.kind) && draft.place !== null);
  const contacts = drafts.map((draft) => factsOf(draft, { scene, article, voices, main: draft === main, day: day ?? (filed ? `XXXX${filed.slice(4)}` : null) }));
  tieTogether(contacts, drafts, article);
  return { contacts, drafts, voices, outlet, relays };
}

/** "The foreign ministers of both" are those whom the article names of these sides, also when others hold the office now. */
function namedInstead(party: Party, actor: ActorMention, article: RecognisedArticle): Party {
  if (party.type !== 'person') return party;
  const people = article.mentions.flatMap((sentence) => sentence.actors.flatMap((one) => (one.type === 'person' && one.person?.side === party.side && !one.former ? [one.person] : [])));
  if (people.some((person) => person.id === party.id)) return party;
  const holder = people.find((person) => person.offices.some(({ role }) => role === actor.role));
  return holder ? partyOfPerson(holder) : party;
}

/** Both ends of each tie know of it: what prepares, and what follows. */
function tieTogether(contacts: ContactFacts[], drafts: readonly Draft[], article: RecognisedArticle): void {
  for (const sentence of article.mentions)
    for (const tie of tiesOf(sentence, drafts)) {
      const [owner, target] = [drafts.indexOf(tie.owner), drafts.indexOf(tie.target)];
      const evidence = evidenceOf(article, tie.s, tie);
      const [of, back] = tie.type === 'purpose' ? (['prepares', 'prepared-by'] as const) : (['follow-up-of', 'followed-by'] as const);
      contacts[owner]?.related.push({ contact: target, relation: of, evidence });
      contacts[target]?.related.push({ contact: owner, relation: back, evidence });
    }
}

/** The two sides that the headline and the first sentences name most. */
function dyadOf(article: RecognisedArticle): string[] {
  const count = new Map<string, number>();
  for (const sentence of article.mentions.slice(0, 6)) {
    for (const actor of sentence.actors) if (actor.side && actor.type !== 'institution' && !actor.adjective) count.set(actor.side, (count.get(actor.side) ?? 0) + (actor.person ? 2 : 1));
  }
  return [...count].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([side]) => side);
}

/** Whose page it is when a presidency or ministry publishes it: its head takes part in what the headline leaves open. */
function hostOf(article: RecognisedArticle, day: string | null): Party | null {
  const outlet = outletTable.find((one) => one.id === article.outlet?.id);
  if (outlet?.kind !== 'office') return null;
  const role = /MFA|Department|Foreign/.test(outlet.names.en) ? 'fm' : 'pres';
  const person = holderOf(role, outlet.country, day) ?? holderOf('pm', outlet.country, day);
  return person ? partyOfPerson(person) : null;
}

function withHost(telling: Telling, host: Party): Telling {
  const open = telling.role !== 'body' && telling.parties.length === 1 && telling.parties[0]?.side !== host.side;
  return open ? { ...telling, parties: [...telling.parties, host] } : telling;
}

const anyYear = 2023;

/** Day and month of a dateline that gives no year, in a made-up year; null when there is none or a year is known. */
function datelineDay(article: RecognisedArticle): string | null {
  if (article.years.length > 0) return null;
  const first = article.mentions.find((sentence) => sentence.sentence.role === 'body');
  const time = first && first.keys.length <= 9 && first.places.length > 0 ? first.times[0]?.time : undefined;
  const named = article.datelines.map((dateline) => /(\d{1,2})\s+(\p{L}{3,})/u.exec(dateline.text)).find((match) => match !== null);
  const month = named ? calendarMonth(named[2] ?? '') : null;
  if (time?.type === 'date') return `${anyYear}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`;
  return named && month ? `${anyYear}-${String(month).padStart(2, '0')}-${String(named[1]).padStart(2, '0')}` : null;
}

function calendarMonth(word: string): number | null {
  for (const months of Object.values(calendar.months)) {
    const at = months.findIndex((forms) => forms.includes(word.toLowerCase()));
    if (at >= 0) return at + 1;
  }
  return null;
}

function leadPairOf(article: RecognisedArticle): Party[] {
  for (const sentence of article.mentions.slice(0, 4)) {
    const pair = together(sentence);
    if (pair.length === 2) return pair;
  }
  return [];
}

/** "с X", and Y in "с X и Y". */
function isBehindPreposition(sentence: RecognisedArticle['mentions'][number] | undefined, actor: ActorMention): boolean {
  const before = sentence?.keys[actor.from - 1] ?? '';
  const joined = is('and', before) ? sentence?.actors.find((other) => other.to === actor.from - 1) : undefined;
  return is('obliques', before) || (joined !== undefined && isBehindPreposition(sentence, joined));
}

function subjectBefore(article: RecognisedArticle, s: number, female: boolean | null): ActorMention | null {
  let behind: ActorMention | null = null;
  for (let at = s - 1; at >= Math.max(0, s - 2); at--) {
    const sentence = article.mentions[at];
    const suited = sentence?.actors.filter((actor) => actor.person && !actor.spokes && !actor.adjective && (female === null || !actor.person.known || actor.female === female)) ?? [];
    const bare = suited.find((actor) => !isBehindPreposition(sentence, actor));
    if (bare) return bare;
    if (suited[0] && !sentence?.keys.slice(0, 3).some((key) => is('he', key) || is('she', key))) return suited[0];
    behind ??= suited[0] ?? null;
  }
  return behind;
}

const hoaxed = (article: RecognisedArticle) => article.mentions.slice(0, 3).some((sentence) => sentence.cues.some((cue) => cue.cue === 'hoax'));
const isSport = (sentence: RecognisedArticle['mentions'][number]) => sentence.cues.filter((cue) => cue.cue === 'sport').length >= 2;

/** Something was told of it beyond a bare mention of talks in general. */

function isReal(draft: Draft, article: RecognisedArticle): boolean {
  if (draft.kind === 'correspondence' && draft.tellings.every((telling) => is('congratulates', article.mentions[telling.s]?.keys[telling.trigger.from] ?? ''))) return false;
  if (draft.kind === 'conversation' && draft.parties.some((party) => party.type === 'side') && (draft.statuses.length === 0 || draft.parties.every((party) => party.type === 'side' && !draft.statuses.some((account) => account.status === 'held')))) return false;
  return draft.tellings.some((telling) => !telling.generic || telling.parties.length >= 2 || (telling.status === 'planned' && telling.time !== null && telling.roles.length > 0)) && (draft.kind !== 'correspondence' || draft.statuses.length > 0 || draft.tellings.some((telling) => telling.trigger.to - telling.trigger.from > 1));
}

function weight(draft: Draft, article: RecognisedArticle): number {
  return draft.tellings.reduce((sum, telling) => {
    const role = article.sentences[telling.s]?.role;
    const lead = telling.s <= 2 ? 2 : 1;
    return sum + (role === 'headline' ? 4 : role === 'deck' ? 2 : lead);
  }, 0) - Math.min(...draft.tellings.map((telling) => telling.s)) * 0.3;
}

function mainOf(drafts: readonly Draft[], article: RecognisedArticle): Draft | null {
  return [...drafts].sort((a, b) => weight(b, article) - weight(a, article))[0] ?? null;
}

interface Facts {
  /** the article tells of meetings at a place and of no telephone */
  scene: boolean;
  article: RecognisedArticle;
  voices: readonly SentenceVoice[];
  main: boolean;
  day: string | null;
}

function factsOf(draft: Draft, facts: Facts): ContactFacts {
  const { kind, basis } = kindOf(draft, facts.scene);
  const statuses = statusesOf(draft, facts);
  const told = isAhead(draft, facts.day) ? 'planned' : finalStatus(draft, facts);
  const status = told === 'planned' && isKnownOver(draft, facts.day) ? 'held' : told;
  const place = placeName(draft);
  const parties = draft.parties.filter((party) => party.type === 'person' || !draft.parties.some((other) => other.type === 'person' && other.side === party.side));
  const time = timeOf(draft, { ...facts, status, kind, parties });
  const mentions = draft.tellings.map((telling) => evidenceOf(facts.article, telling.s, telling.trigger));
  return {
    kind, kindBasis: basis, parties: parties.map(({ id, name, type, side }) => ({ id, name, type, side })), time, statuses, status, place: place.city, region: place.region, durationMinutes: draft.minutes,
    main: facts.main, topics: [], mentions, related: [],
  };
}

/** Whether the article speaks of telephones at all. */
const phoned = (article: RecognisedArticle) => article.mentions.some((sentence) => sentence.contacts.some((contact) => contact.kind === 'call') || sentence.keys.some((key) => is('telephone', key)));

function statusesOf(draft: Draft, facts: Facts): ContactFacts['statuses'] {
  const all = draft.statuses.length > 0 ? draft.statuses : [{ status: 'held' as Status, s: draft.tellings[0]?.s ?? 0, from: draft.tellings[0]?.trigger.from ?? 0, to: draft.tellings[0]?.trigger.to ?? 1 }];
  const seen = new Set<string>();
  return all.flatMap((account) => {
    const voice: VoiceChain = facts.voices[account.s]?.chain ?? [];
    const key = `${account.status} ${voice.map((one) => one.id).join('<')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ status: account.status, voice, evidence: evidenceOf(facts.article, account.s, account) as Evidence }];
  });
}

/** The account nearest publication: held once anyone tells it took place; a denial or a change of plan beats the plan. */
function finalStatus(draft: Draft, _facts: Facts): Status {
  const told = draft.statuses.map((account) => account.status);
  for (const status of ['denied', 'held', 'postponed', 'cancelled', 'planned', 'possible'] as const) if (told.includes(status)) return status;
  return 'held';
}

/** The day somebody spoke of it as done, when that is before publication: it took place no later. */
function saidOn(draft: Draft, facts: Facts): TimeValue | null {
  const anchors: Anchors = { published: facts.day, narrative: facts.day, yearless: false, yearHint: null, days: [] };
  const days = draft.tellings.flatMap((telling) => {
    const value = telling.said ? timeValueOf(telling.said, anchors, 'past') : null;
    return value && value.precision === 'day' && facts.day && value.start < facts.day ? [value.start] : [];
  });
  const first = days.sort()[0];
  return first ? { start: first, end: first, precision: 'day', basis: 'inferred' } : null;
}

/** Told as news of the day: by a verb or "held", before the article turns to what came earlier. */
function isFresh(draft: Draft, article: RecognisedArticle): boolean {
  const first = draft.tellings[0];
  if (!first || first.other || first.generic || first.parties.length < 2 || !draft.statuses.some((account) => account.status === 'held')) return false;
  if (first.trigger.form !== 'verb' && first.statusSpan === null) return false;
  const closed = article.mentions.findIndex((sentence) => sentence.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2) || sentence.cues.some((cue) => cue.cue === 'history'));
  return (closed < 0 || first.s < closed) && !article.mentions[first.s]?.keys.some((key) => is('earlier', key));
}

/** A contact of which nothing but a later day is told is still to come. */
const isAhead = (draft: Draft, day: string | null) => draft.statuses.length === 0 && draft.time !== null && day !== null && draft.time.start > day;

function placeName(draft: Draft): { city: string | null; region: string | null } {
  const { place } = draft;
  if (!place || draft.kind === 'call' || draft.kind === 'correspondence') return { city: null, region: null };
  const name = place.name.startsWith('capital:') ? (capitalOf.get(place.country)?.name ?? null) : place.name.startsWith('country:') ? (countryByCode.get(place.country)?.names.en ?? null) : place.name;
  return { city: name, region: name ? (placeByName.get(name)?.region ?? null) : null };
}

function timeOf(draft: Draft, facts: Facts & { status: Status; kind: ContactFacts['kind']; parties: readonly Party[] }): TimeValue | null {
  const registry = registered(draft, facts);
  if (draft.time) return draft.time;
  if (registry) return registry;
  if ((facts.main || isFresh(draft, facts.article)) && facts.status === 'held' && facts.day) return saidOn(draft, facts) ?? { start: facts.day, end: facts.day, precision: 'day', basis: 'inferred' };
  return null;
}

const knownRow = (draft: Draft, ids: readonly string[], day: string | null) => known.find((one) => one.parties.every((id) => ids.includes(id)) && draft.place !== null && (draft.place.name === one.place || draft.place.name === one.region) && (!day || one.notBefore <= day));

/** "a call before the summit in X": what the registry knows to be over by the article's day was no plan any more. */
const isKnownOver = (draft: Draft, day: string | null) => day !== null && /^\d{4}/.test(day) && draft.time === null && (draft.kind === 'summit' || draft.kind === 'meeting') && knownRow(draft, draft.parties.map(({ id }) => id), addDays(day, -1)) !== undefined;

function registered(draft: Draft, facts: { kind: ContactFacts['kind']; parties: readonly Party[]; day: string | null; status: Status }): TimeValue | null {
  if (facts.kind !== 'summit' && facts.kind !== 'meeting') return null;
  if (facts.status !== 'held') return null;
  const ids = facts.parties.map((party) => party.id);
  const row = knownRow(draft, ids, facts.day);
  return row ? { start: row.start, end: row.end, precision: 'day', basis: 'registry' } : null;
}
