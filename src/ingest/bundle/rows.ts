import type { ArticleRecord } from '#domain/article.ts';
import { flag } from '#domain/bundle-terms.ts';
import { noTopic } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import { kinds, statementKinds, statuses } from '#domain/kinds.ts';
import { contactKnown, firstTold, publishedIn, statementKnown } from '#domain/known.ts';
import { langs } from '#domain/lang.ts';
import type { Statement } from '#domain/statement.ts';
import type { TimeValue } from '#domain/time.ts';
import { addDays, bases, dayNumber, hasYear, precisions } from '#domain/time.ts';

/** What the index needs of an article: its light columns. */
export interface ArticleRow
  extends Pick<ArticleRecord, 'id' | 'aliases' | 'language' | 'outlet' | 'published'> {
  shard: number;
}

/** What a row says of an entry, on a day or by all its articles. */
export interface RowFacts {
  kind: number;
  status: number;
  start: number;
  end: number;
  precision: number;
  basis: number;
  asOf: number;
  parties: { id: string; side: string | null; person: boolean }[];
  place: string | null;
  topics: readonly string[];
  outlets: string[];
  languages: number;
  articles: number;
  flags: number;
  /** first and last day of all times that articles give, null where they agree */
  disputed: [number, number] | null;
}

/** One row of the index, made while its details are at hand. */
export interface Row extends RowFacts {
  id: string;
  aliases: readonly string[];
  type: 0 | 1;
  about: string | null;
  shard: number;
  told: number;
  thread: Account[];
  /** the row as it stood before a day */
  earlier: (RowFacts & { until: number })[];
}

/** A status account: days, and who tells it. */
interface Account {
  asOf: number;
  status: number;
  voice: string | null;
  published: number;
}

type ArticleOf = (id: string) => ArticleRow | undefined;

export function contactRow(
  contact: Contact,
  more: { shard: number; yearInferred: (until: string | null) => boolean; statements: readonly Statement[] },
  articleOf: ArticleOf,
): Row {
  const facts = (told: Contact, until: string | null) =>
    contactFacts(told, { yearInferred: more.yearInferred(until), statements: more.statements }, articleOf);
  return {
    id: contact.id,
    aliases: contact.aliases,
    type: 0,
    ...facts(contact, null),
    about: null,
    shard: more.shard,
    told: dayOrNone(firstTold(contact.articles.map(({ article }) => article))),
    thread: accountsOf(contact),
    earlier: contact.earlier.flatMap(({ until }) => {
      const told = contactKnown(contact, addDays(until, -1));
      return told ? [{ until: dayNumber(until), ...facts(told, until) }] : [];
    }),
  };
}

function contactFacts(
  contact: Contact,
  more: { yearInferred: boolean; statements: readonly Statement[] },
  articleOf: ArticleOf,
): RowFacts {
  const articles = contact.articles.map((told) => articleOf(told.article)).filter((row) => row !== undefined);
  const own = more.statements.filter(
    (statement) =>
      contact.statements.includes(statement.id) &&
      statement.relays.some((relay) => contact.articles.some((told) => told.article === relay.article)),
  );
  const flags =
    (contact.divergences.length > 0 ? flag.divergence : 0) |
    (own.some((statement) => statement.kind === 'readout') ? flag.readout : 0) |
    (twoSidesTell(contact) ? flag.twoSides : 0) |
    (contact.time?.basis === 'registry' ? flag.registryDate : 0) |
    (contact.disputedTimes.length > 0 ? flag.disputedTime : 0) |
    (more.yearInferred ? flag.inferredYear : 0);
  return {
    kind: kinds.indexOf(contact.kind),
    status: statuses.indexOf(contact.status),
    ...days(contact.time, contact.asOf),
    parties: contact.parties.map(({ id, side, type }) => ({ id, side, person: type === 'person' })),
    place: contact.place,
    topics: contact.topics,
    ...coverage(articles),
    flags,
    disputed: reachOf(contact),
  };
}

function dayOrNone(day: string | null): number {
  return day === null ? -1 : dayNumber(day);
}

/** Dated accounts, each once a voice: who tells it is the last of the chain. */
function accountsOf(contact: Contact): Account[] {
  const accounts = new Map<string, Account>();
  for (const { asOf, status, voice, article } of contact.thread) {
    if (asOf === null) continue;
    const account: Account = {
      asOf: dayNumber(asOf),
      status: statuses.indexOf(status),
      voice: voice.at(-1)?.id ?? null,
      published: dayOrNone(publishedIn(article)),
    };
    accounts.set(Object.values(account).join(' '), account);
  }
  return [...accounts.values()];
}

function reachOf({ time, disputedTimes }: Contact): [number, number] | null {
  const all = [time, ...disputedTimes].filter((one) => one !== null && hasYear(one)) as TimeValue[];
  if (disputedTimes.length === 0 || all.length < 2) return null;
  return [
    Math.min(...all.map((one) => dayNumber(one.start))),
    Math.max(...all.map((one) => dayNumber(one.end))),
  ];
}

/** Whether accounts of two of the contact's sides are here: whose account a claim is, its chain's first institution or person says. */
function twoSidesTell(contact: Contact): boolean {
  const sides = new Set(contact.parties.flatMap((party) => party.side ?? []));
  const accounts = contact.claims.flatMap(
    (claim) =>
      claim.voice.find((voice) => voice.type === 'institution' || voice.type === 'person')?.side ?? [],
  );
  return new Set(accounts.filter((side) => sides.has(side))).size > 1;
}

export function statementRow(
  statement: Statement,
  more: { shard: number; topics: readonly string[] },
  articleOf: ArticleOf,
): Row {
  const articles = statement.relays.map((relay) => relay.article);
  const facts = (told: Statement) => statementFacts(told, more.topics, articleOf);
  const published = [...new Set(articles.flatMap((article) => publishedIn(article) ?? []))].sort();
  return {
    id: statement.id,
    aliases: statement.aliases,
    type: 1,
    ...facts(statement),
    about: statement.about,
    shard: more.shard,
    told: dayOrNone(firstTold(articles)),
    thread: [],
    earlier: published.slice(1).flatMap((until) => {
      const told = statementKnown(statement, addDays(until, -1));
      return told ? [{ until: dayNumber(until), ...facts(told) }] : [];
    }),
  };
}

function statementFacts(statement: Statement, topics: readonly string[], articleOf: ArticleOf): RowFacts {
  const articles = statement.relays
    .map((relay) => articleOf(relay.article))
    .filter((row) => row !== undefined);
  return {
    kind: statementKinds.indexOf(statement.kind),
    status: -1,
    ...days(statement.time, statement.asOf),
    parties: [
      { id: statement.voice.id, side: statement.voice.side, person: statement.voice.type === 'person' },
    ],
    place: null,
    topics: topics.filter((topic) => topic !== noTopic),
    ...coverage(articles),
    flags: 0,
    disputed: null,
  };
}

/** Day numbers of an entry; an undated one stands at its as-of day, one without any day at 0. */
export function days(
  time: TimeValue | null,
  asOf: string | null,
): Pick<Row, 'start' | 'end' | 'precision' | 'basis' | 'asOf'> {
  const day = asOf ? dayNumber(asOf) : -1;
  const dated = time !== null && hasYear(time) && time.precision !== 'unknown';
  return {
    start: dated ? dayNumber(time.start) : Math.max(day, 0),
    end: dated ? dayNumber(time.end) : Math.max(day, 0),
    precision: precisions.indexOf(dated ? time.precision : 'unknown'),
    basis: dated ? bases.indexOf(time.basis) : -1,
    asOf: day,
  };
}

function coverage(articles: readonly ArticleRow[]): Pick<Row, 'outlets' | 'languages' | 'articles'> {
  return {
    outlets: [...new Set(articles.flatMap((article) => article.outlet?.id ?? []))].sort(),
    languages: articles.reduce((bits, article) => bits | (1 << langs.indexOf(article.language)), 0),
    articles: articles.length,
  };
}

export function byStart(a: Row, b: Row): number {
  return a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
