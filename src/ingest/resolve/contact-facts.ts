import type { Party, VoiceChain } from '#domain/actor.ts';
import type { Status } from '#domain/contact.ts';
import type { Evidence } from '#domain/text.ts';
import type { TimeValue } from '#domain/time.ts';
import { addDays, hasYear } from '#domain/time.ts';
import { fromEach } from '../from-each.ts';
import { capitalOf, countryByCode, placeByName } from '../gazetteer.ts';
import { has } from '../grammar.ts';
import known from '../lexicon/known-contacts.json';
import type { RecognisedArticle } from '../mentions.ts';
import type { ContactFacts } from '../parsed.ts';
import { kindOf } from './contact-kinds.ts';
import type { Draft } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { isFresh, isNews } from './freshness.ts';
import type { SentenceVoice } from './voices.ts';
import type { Anchors } from './when.ts';
import { timeValueOf } from './when.ts';

interface Facts {
  /** the article tells of meetings at a place and of no telephone */
  scene: boolean;
  article: RecognisedArticle;
  voices: readonly SentenceVoice[];
  main: boolean;
  day: string | null;
}

/** A draft's facts as the article tells them: kind, parties, time, what each voice says became of it, and place. */
export function factsOf(draft: Draft, facts: Facts): ContactFacts {
  const { kind, basis } = kindOf(draft, facts.scene);
  const statuses = statusesOf(draft, facts);
  const told = isAhead(draft, facts.day) ? 'planned' : finalStatus(draft, facts);
  const status = told === 'planned' && isKnownOver(draft, facts.day) ? 'held' : told;
  const place = placeName(draft);
  const parties = draft.parties.filter(
    (party) =>
      party.type === 'person' ||
      !draft.parties.some((other) => other.type === 'person' && other.side === party.side),
  );
  const time = timeOf(draft, { ...facts, status, kind, parties });
  const mentions = draft.tellings.map((telling) => evidenceOf(facts.article, telling.s, telling.trigger));
  return {
    kind,
    kindBasis: basis,
    parties: parties.map(({ id, name, type, side }) => ({ id, name, type, side })),
    time,
    statuses,
    status,
    place: place.city,
    region: place.region,
    durationMinutes: draft.minutes,
    main: facts.main,
    topics: [],
    mentions,
    related: [],
  };
}

/** Whether the article speaks of telephones at all. */
export const phoned = (article: RecognisedArticle) =>
  article.mentions.some(
    (sentence) => sentence.contacts.some((contact) => contact.kind === 'call') || has(sentence, 'telephone'),
  );

function statusesOf(draft: Draft, facts: Facts): ContactFacts['statuses'] {
  const all =
    draft.statuses.length > 0
      ? draft.statuses
      : [
          {
            status: 'held' as Status,
            s: draft.tellings[0]?.s ?? 0,
            from: draft.tellings[0]?.trigger.from ?? 0,
            to: draft.tellings[0]?.trigger.to ?? 1,
          },
        ];
  const seen = new Set<string>();
  return fromEach(all, (account) => {
    const voice: VoiceChain = facts.voices[account.s]?.chain ?? [];
    const key = `${account.status} ${voice.map((one) => one.id).join('<')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      { status: account.status, voice, evidence: evidenceOf(facts.article, account.s, account) as Evidence },
    ];
  });
}

/** The account nearest publication: held once anyone tells it took place; a denial or a change of plan beats the plan. */
function finalStatus(draft: Draft, _facts: Facts): Status {
  const told = draft.statuses.map((account) => account.status);
  for (const status of ['denied', 'held', 'postponed', 'cancelled', 'planned', 'possible'] as const)
    if (told.includes(status)) return status;
  return draft.tellings.some(({ time }) => time?.words.type === 'day' && time.words.offset > 0)
    ? 'planned'
    : 'held';
}

/** The day somebody spoke of it as done, when that is before publication: it took place no later. */
function saidOn(draft: Draft, facts: Facts): TimeValue | null {
  if (!facts.day || !hasYear({ start: facts.day })) return null;
  const anchors: Anchors = {
    published: facts.day,
    narrative: facts.day,
    yearless: false,
    inferred: false,
    weekdayFiled: false,
    yearHint: null,
    weekdays: new Map(),
    days: [],
  };
  const days = fromEach(draft.tellings, (telling) => {
    const value = telling.said ? timeValueOf(telling.said, anchors, 'past') : null;
    return value && value.precision === 'day' && facts.day && value.start < facts.day ? [value.start] : [];
  });
  const first = days.sort()[0];
  return first ? { start: first, end: first, precision: 'day', basis: 'inferred' } : null;
}

/** A contact of which nothing but a later day is told is still to come. */
const isAhead = (draft: Draft, day: string | null) =>
  draft.statuses.length === 0 && draft.time !== null && day !== null && draft.time.start > day;

function placeName(draft: Draft): { city: string | null; region: string | null } {
  const { place } = draft;
  if (!place || draft.kind === 'call' || draft.kind === 'correspondence') return { city: null, region: null };
  const name = place.name.startsWith('capital:')
    ? (capitalOf.get(place.country)?.name ?? null)
    : place.name.startsWith('country:')
      ? (countryByCode.get(place.country)?.names.en ?? null)
      : place.name;
  return { city: name, region: name ? (placeByName.get(name)?.region ?? null) : null };
}

function timeOf(
  draft: Draft,
  facts: Facts & { status: Status; kind: ContactFacts['kind']; parties: readonly Party[] },
): TimeValue | null {
  const registry = registered(draft, facts);
  if (draft.time) return draft.time;
  if (registry) return registry;
  const news = facts.main ? isNews(draft, facts.article) : isFresh(draft, facts.article);
  if (news && facts.status === 'held' && facts.day)
    return saidOn(draft, facts) ?? { start: facts.day, end: facts.day, precision: 'day', basis: 'inferred' };
  return null;
}

const knownRow = (draft: Draft, ids: readonly string[], day: string | null) =>
  known.find(
    (one) =>
      one.parties.every((id) => ids.includes(id)) &&
      draft.place !== null &&
      (draft.place.name === one.place || draft.place.name === one.region) &&
      (!day || one.notBefore <= day),
  );

/** "a call before the summit in X": what the registry knows to be over by the article's day was no plan any more. */
const isKnownOver = (draft: Draft, day: string | null) =>
  day !== null &&
  /^\d{4}/.test(day) &&
  draft.time === null &&
  (draft.kind === 'summit' || draft.kind === 'meeting') &&
  knownRow(
    draft,
    draft.parties.map(({ id }) => id),
    addDays(day, -1),
  ) !== undefined;

function registered(
  draft: Draft,
  facts: { kind: ContactFacts['kind']; parties: readonly Party[]; day: string | null; status: Status },
): TimeValue | null {
  if (facts.kind !== 'summit' && facts.kind !== 'meeting') return null;
  if (facts.status !== 'held') return null;
  const ids = facts.parties.map((party) => party.id);
  const row = knownRow(draft, ids, facts.day);
  return row ? { start: row.start, end: row.end, precision: 'day', basis: 'registry' } : null;
}
