import type { ArticleRecord } from '#domain/article.ts';
import type { IndexPart } from '#domain/bundle.ts';
import { bundleVersion, flag } from '#domain/bundle.ts';
import { noTopic } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import { kinds, statuses } from '#domain/contact.ts';
import { langs } from '#domain/lang.ts';
import type { Statement } from '#domain/statement.ts';
import { statementKinds } from '#domain/statement.ts';
import type { TimeValue } from '#domain/time.ts';
import { bases, dayNumber, hasYear, precisions } from '#domain/time.ts';

/** What the index needs of an article: its light columns. */
export interface ArticleRow
  extends Pick<ArticleRecord, 'id' | 'aliases' | 'language' | 'outlet' | 'published'> {
  shard: number;
}

/** One row of the index, made while its details are at hand. */
export interface Row {
  id: string;
  aliases: readonly string[];
  type: 0 | 1;
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
  about: string | null;
  shard: number;
  thread: { asOf: number; status: number }[];
}

type ArticleOf = (id: string) => ArticleRow | undefined;

export function contactRow(
  contact: Contact,
  more: { shard: number; yearInferred: boolean; statements: readonly Statement[] },
  articleOf: ArticleOf,
): Row {
  const articles = contact.articles.map((told) => articleOf(told.article)).filter((row) => row !== undefined);
  const own = more.statements.filter((statement) => contact.statements.includes(statement.id));
  const flags =
    (contact.divergences.length > 0 ? flag.divergence : 0) |
    (own.some((statement) => statement.kind === 'readout') ? flag.readout : 0) |
    (twoSidesTell(contact) ? flag.twoSides : 0) |
    (contact.time?.basis === 'registry' ? flag.registryDate : 0) |
    (contact.disputedTimes.length > 0 ? flag.disputedTime : 0) |
    (more.yearInferred ? flag.inferredYear : 0);
  return {
    id: contact.id,
    aliases: contact.aliases,
    type: 0,
    kind: kinds.indexOf(contact.kind),
    status: statuses.indexOf(contact.status),
    ...days(contact.time, contact.asOf),
    parties: contact.parties.map(({ id, side, type }) => ({ id, side, person: type === 'person' })),
    place: contact.place,
    topics: contact.topics,
    ...coverage(articles),
    flags,
    about: null,
    shard: more.shard,
    thread: contact.thread.flatMap((account) =>
      account.asOf ? [{ asOf: dayNumber(account.asOf), status: statuses.indexOf(account.status) }] : [],
    ),
  };
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
  const articles = statement.relays
    .map((relay) => articleOf(relay.article))
    .filter((row) => row !== undefined);
  return {
    id: statement.id,
    aliases: statement.aliases,
    type: 1,
    kind: statementKinds.indexOf(statement.kind),
    status: -1,
    ...days(statement.time, statement.asOf),
    parties: [
      { id: statement.voice.id, side: statement.voice.side, person: statement.voice.type === 'person' },
    ],
    place: null,
    topics: more.topics.filter((topic) => topic !== noTopic),
    ...coverage(articles),
    flags: 0,
    about: statement.about,
    shard: more.shard,
    thread: [],
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

/** Columns of rows that are already in order; tables hold what these rows use, sorted. */
export function indexPart(rows: readonly Row[], articles: readonly ArticleRow[]): IndexPart {
  const parties = table(
    rows.flatMap((row) => row.parties),
    (party) => party.id,
  );
  const places = table(
    rows.flatMap((row) => row.place ?? []),
    String,
  );
  const topics = table(
    rows.flatMap((row) => row.topics),
    String,
  );
  const outlets = table(
    rows.flatMap((row) => row.outlets),
    String,
  );
  return {
    version: bundleVersion,
    tables: { parties: parties.list, places: places.list, topics: topics.list, outlets: outlets.list },
    ...plainColumns(rows),
    parties: rows.map((row) => row.parties.map((party) => parties.at(party))),
    place: rows.map((row) => (row.place === null ? -1 : places.at(row.place))),
    topics: rows.map((row) => row.topics.map(topics.at)),
    outlets: rows.map((row) => row.outlets.map(outlets.at)),
    aliases: aliasesOf([...rows, ...articles]),
    articleIds: articleColumns(articles),
    thread: rows.flatMap((row, at) =>
      row.thread.map(({ asOf, status }): [number, number, number] => [at, asOf, status]),
    ),
  };
}

function plainColumns(rows: readonly Row[]) {
  return {
    id: rows.map((row) => row.id),
    type: rows.map((row) => row.type),
    kind: rows.map((row) => row.kind),
    status: rows.map((row) => row.status),
    start: rows.map((row) => row.start),
    end: rows.map((row) => row.end),
    precision: rows.map((row) => row.precision),
    basis: rows.map((row) => row.basis),
    asOf: rows.map((row) => row.asOf),
    languages: rows.map((row) => row.languages),
    articles: rows.map((row) => row.articles),
    flags: rows.map((row) => row.flags),
    about: rows.map((row) => row.about),
    shard: rows.map((row) => row.shard),
  };
}

function articleColumns(articles: readonly ArticleRow[]): IndexPart['articleIds'] {
  return {
    id: articles.map((row) => row.id),
    published: articles.map((row) => row.published?.value ?? null),
    basis: articles.map((row) => row.published?.basis ?? null),
    outlet: articles.map((row) => row.outlet?.id ?? null),
    language: articles.map((row) => row.language),
    shard: articles.map((row) => row.shard),
  };
}

function aliasesOf(entries: readonly { id: string; aliases: readonly string[] }[]): Record<string, string> {
  const pairs = entries.flatMap((entry) => entry.aliases.map((alias) => [alias, entry.id] as const));
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function table<T>(values: readonly T[], key: (value: T) => string): { list: T[]; at: (value: T) => number } {
  const known = new Map<string, T>();
  for (const value of values) if (!known.has(key(value))) known.set(key(value), value);
  const keys = [...known.keys()].sort();
  const position = new Map(keys.map((one, at) => [one, at]));
  return { list: keys.map((one) => known.get(one) as T), at: (value) => position.get(key(value)) ?? -1 };
}
