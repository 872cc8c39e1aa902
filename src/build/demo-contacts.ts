import type { Party, Voice } from '#domain/actor.ts';
import type { ArticleRecord } from '#domain/article.ts';
import type { Contact, Kind, Status, StatusAccount, Telling } from '#domain/contact.ts';
import { articleId, contactId, statementId, whenOf } from '#domain/ids.ts';
import { langs } from '#domain/lang.ts';
import type { Statement } from '#domain/statement.ts';
import type { TimeValue } from '#domain/time.ts';
import { dayNumber, dayOf, lastOfMonth, monthPart } from '#domain/time.ts';
import { claimsOf } from './demo-claims.ts';
import type { World } from './demo-world.ts';

/** A contact with what was said of it and the articles that tell it. */
export interface Told {
  readonly contact: Contact;
  readonly statements: Statement[];
  readonly articles: ArticleRecord[];
}

export const firstDay = dayNumber('2022-01-01');
export const dayCount = dayNumber('2026-01-01') - firstDay;
const bursts = 50;

type Random = () => number;

function pick<T>(from: readonly T[], random: Random, skew = 1): T {
  return from[Math.floor(random() ** skew * from.length)] as T;
}

/** Days of contacts, ascending: fewer at weekends, a third of them within some fifty weeks of summits and crises. */
export function contactDays(count: number, random: Random): number[] {
  const centres = Array.from({ length: bursts }, () => random() * dayCount);
  const days = Array.from({ length: count }, () => {
    if (random() < 0.33) return pick(centres, random) + (random() + random() + random() - 1.5) * 5;
    const day = random() * dayCount;
    const weekday = new Date((firstDay + Math.floor(day)) * 86_400_000).getUTCDay();
    return (weekday === 0 || weekday === 6) && random() < 0.7 ? day + 2 : day;
  });
  return days
    .map((day) => firstDay + Math.min(dayCount - 1, Math.max(0, Math.floor(day))))
    .sort((a, b) => a - b);
}

const kindShares: readonly (readonly [Kind, number])[] = [
  ['call', 0.42],
  ['meeting', 0.76],
  ['talks', 0.9],
  ['correspondence', 0.96],
  ['summit', 1],
];
const statusShares: readonly (readonly [Status, number])[] = [
  ['held', 0.84],
  ['planned', 0.9],
  ['cancelled', 0.94],
  ['postponed', 0.97],
  ['possible', 0.99],
  ['denied', 1],
];

function share<T>(shares: readonly (readonly [T, number])[], random: Random): T {
  const at = random();
  return (shares.find(([, upTo]) => at < upTo) ?? shares[0])?.[0] as T;
}

function timeFrom(day: number, random: Random): TimeValue | null {
  const iso = dayOf(day);
  const [year = '', month = '', date = ''] = iso.split('-');
  const roll = random();
  const time = (start: string, end: string, precision: TimeValue['precision']): TimeValue => ({
    start,
    end,
    precision,
    basis: 'stated',
  });
  if (roll < 0.03) return null;
  if (roll < 0.07)
    return monthPart(
      Number(year),
      Number(month),
      Number(date) <= 10 ? 'early' : Number(date) <= 20 ? 'mid' : 'late',
      'stated',
    );
  if (roll < 0.09)
    return time(
      `${year}-${month}-01`,
      `${year}-${month}-${lastOfMonth(Number(year), Number(month))}`,
      'month',
    );
  if (roll < 0.12) return time(iso, dayOf(day + 6), 'week');
  return time(iso, iso, 'day');
}

function partiesFrom(world: World, random: Random): Party[] {
  const first = pick(world.people, random, 2.2);
  const others = world.people.filter((one) => one.side !== first.side);
  const second = pick(others, random, 2.2);
  return random() < 0.06
    ? [
        first,
        second,
        pick(
          others.filter((one) => one !== second),
          random,
          2.2,
        ),
      ]
    : [first, second];
}

const evidence = (line: number) => ({ line, start: 0, end: 24, excerpt: '' });

/** A hash for an invented text: sixteen hex digits of a counter, spread. */
function textHash(n: number): string {
  return (Math.imul(n + 1, 2654435761) >>> 0).toString(16).padStart(8, '0') + n.toString(16).padStart(8, '0');
}

function articleFrom(outlet: Voice, day: number, n: number): ArticleRecord {
  const hash = textHash(n);
  const published = dayOf(day);
  const language = langs[n % langs.length] ?? 'en';
  return {
    id: articleId(published, outlet.id, hash),
    aliases: [],
    file: `demo-${n}.txt`,
    hash,
    language,
    outlet: { id: outlet.id, name: outlet.name },
    published: { value: published, precision: 'day', basis: n % 7 === 0 ? 'inferred' : 'stated' },
    url: null,
    label: null,
    words: 240,
    sentences: [],
    setAside: [],
    framing: [],
    contacts: [],
    statements: [],
    claims: [],
  };
}

/** What each article tells of the status: an announcement first, perhaps a delay, then what became of it. */
function threadFrom(status: Status, announced: boolean, articles: readonly ArticleRecord[]): StatusAccount[] {
  return articles.map((article, at): StatusAccount => {
    const between = at > 0 && at < articles.length - 1;
    return {
      status: announced && at === 0 ? 'planned' : between && status === 'cancelled' ? 'postponed' : status,
      voice: article.outlet ? [{ ...article.outlet, type: 'outlet', side: null }] : [],
      asOf: article.published?.value ?? null,
      article: article.id,
      evidence: evidence(2),
    };
  });
}

/** How the contact was told before each later day of publication; announcements often give no day yet. */
function earlierOf(contact: Contact, undated: boolean): Telling[] {
  const days = [...new Set(contact.thread.flatMap((account) => account.asOf ?? []))].sort();
  return days.slice(1).map((until) => {
    const { status = contact.status } =
      contact.thread.findLast((account) => (account.asOf ?? until) < until) ?? {};
    const { kind, parties, asOf, durationMinutes, topics } = contact;
    const early = status !== contact.status;
    return {
      until,
      kind,
      parties,
      status,
      time: early && undated ? null : contact.time,
      disputedTimes: [],
      asOf,
      place: early && undated ? null : contact.place,
      durationMinutes: early ? null : durationMinutes,
      topics,
    };
  });
}

/** A day later, as one article has it, for some contacts that several articles tell. */
function disputedFrom(time: TimeValue | null, told: number, random: Random): TimeValue[] {
  if (told < 2 || time?.precision !== 'day' || random() > 0.1) return [];
  const other = dayOf(dayNumber(time.start) + 1 + Math.floor(random() * 2));
  return [{ ...time, start: other, end: other }];
}

const mirrored = {
  'prepared-by': 'prepares',
  prepares: 'prepared-by',
  'follow-up-of': 'followed-by',
  'followed-by': 'follow-up-of',
} as const;

/** Ties a contact to the last one of the same people, now and then: it follows it up, or was prepared by it. */
function tie(contact: Contact, last: Contact | undefined, random: Random): void {
  const article = contact.articles[0]?.article;
  if (!last || !article || random() > 0.08) return;
  const relation = contact.kind === 'summit' || random() < 0.4 ? 'prepared-by' : 'follow-up-of';
  contact.related.push({ contact: last.id, relation, article, evidence: evidence(3) });
  last.related.push({ contact: contact.id, relation: mirrored[relation], article, evidence: evidence(3) });
}

function statementsFrom(
  contact: Contact,
  world: World,
  articles: readonly ArticleRecord[],
  random: Random,
): Statement[] {
  return contact.parties.slice(0, 2).flatMap((party) => {
    if (random() > 0.13) return [];
    const voice = world.ministries.find((one) => one.side === party.side);
    const article = articles[0];
    if (!voice || !article) return [];
    const time = contact.time?.precision === 'day' ? contact.time : null;
    const when = time?.start ?? contact.asOf ?? 'undated';
    const id = `${statementId({ when, voice: voice.id, venue: null })}-${article.hash.slice(-6)}`;
    return [
      {
        id,
        aliases: [],
        kind: 'readout' as const,
        voice,
        venue: null,
        time,
        asOf: contact.asOf,
        about: contact.id,
        claims: [],
        relays: [{ article: article.id, lines: [3], chain: [] }],
      },
    ];
  });
}

/** What the making of contacts shares: ids given so far with their counts, and the last contact of each group of people. */
export interface Around {
  readonly world: World;
  readonly random: Random;
  readonly taken: Map<string, number>;
  readonly last: Map<string, Contact>;
}

function articlesFrom(
  day: number,
  announced: boolean,
  n: number,
  { world, random }: Around,
): ArticleRecord[] {
  const told = 1 + (random() < 0.22 ? 1 : 0) + (random() < 0.08 ? 1 : 0);
  const days = Array.from({ length: told }, (_, at) => day + at);
  if (announced) days.unshift(day - 1 - Math.floor(random() * 20));
  return days.map((one, at) => articleFrom(pick(world.outlets, random, 1.6), one, n * 4 + at));
}

/** Makes one contact on a day. `n` is its number. */
export function toldOn(day: number, n: number, around: Around): Told {
  const { world, random, taken, last } = around;
  const kind = share(kindShares, random);
  const status = share(statusShares, random);
  const announced = status !== 'planned' && random() < (status === 'held' ? 0.08 : 0.9);
  const parties = partiesFrom(world, random);
  const time = timeFrom(day, random);
  const place =
    kind === 'call' || kind === 'correspondence' || random() < 0.3 ? null : pick(world.places, random);
  const articles = articlesFrom(day, announced, n, around);
  const asOf = articles[0]?.published?.value ?? null;
  const names = parties.map((one) => one.name);
  const key = { when: whenOf(time, asOf, status === 'held'), kind, names, city: place };
  const base = contactId(key);
  const before = taken.get(base) ?? 0;
  taken.set(base, before + 1);
  const contact: Contact = {
    id: contactId({ ...key, n: before + 1 }),
    aliases: [],
    kind,
    parties,
    status,
    thread: threadFrom(status, announced, articles),
    time,
    disputedTimes: disputedFrom(time, articles.length, random),
    asOf,
    place,
    durationMinutes: random() < 0.2 ? 20 + Math.floor(random() * 8) * 10 : null,
    topics: [...new Set([pick(world.topics, random, 1.5), pick(world.topics, random, 1.5)])],
    claims: [],
    divergences: [],
    statements: [],
    articles: articles.map((one) => ({ article: one.id, lines: [2, 3], main: true })),
    related: [],
    notes: [],
    earlier: [],
  };
  contact.earlier = earlierOf(contact, random() < 0.4);
  // those who were there speak when it is over
  const statements = statementsFrom(contact, world, articles.slice(announced ? 1 : 0), random);
  contact.statements = statements.map((one) => one.id);
  contact.claims = claimsOf(contact, statements, articles, { world, n });
  for (const one of articles) one.contacts = [contact.id];
  const people = parties.map((one) => one.id).join();
  tie(contact, last.get(people), random);
  last.set(people, contact);
  return { contact, statements, articles };
}
