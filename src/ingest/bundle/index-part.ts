import type { IndexPart } from '#domain/bundle.ts';
import { bundleVersion } from '#domain/bundle-terms.ts';
import type { ArticleRow, Row, RowFacts } from './rows.ts';

/** Columns of rows that are already in order; tables hold what these rows use, sorted. */
export function indexPart(rows: readonly Row[], articles: readonly ArticleRow[]): IndexPart {
  const earlier = rows.flatMap((row, of) => row.earlier.map((facts) => ({ ...facts, of })));
  const tables = tablesOf([...rows, ...earlier]);
  const voices = table(
    rows.flatMap((row) => row.thread.flatMap(({ voice }) => voice ?? [])),
    String,
  );
  return {
    version: bundleVersion,
    tables: {
      parties: tables.parties.list,
      places: tables.places.list,
      topics: tables.topics.list,
      outlets: tables.outlets.list,
      voices: voices.list,
    },
    id: rows.map((row) => row.id),
    type: rows.map((row) => row.type),
    ...rowColumns(rows, tables),
    about: rows.map((row) => row.about),
    shard: rows.map((row) => row.shard),
    told: rows.map((row) => row.told),
    aliases: aliasesOf([...rows, ...articles]),
    articleIds: articleColumns(articles),
    thread: rows.flatMap((row, at) =>
      row.thread.map(({ asOf, status, voice, published }): IndexPart['thread'][number] => [
        at,
        asOf,
        status,
        voice === null ? -1 : voices.at(voice),
        published,
      ]),
    ),
    earlier: {
      of: earlier.map((row) => row.of),
      until: earlier.map((row) => row.until),
      ...rowColumns(earlier, tables),
    },
  };
}

interface Tables {
  parties: Table<RowFacts['parties'][number]>;
  places: Table<string>;
  topics: Table<string>;
  outlets: Table<string>;
}

function tablesOf(rows: readonly RowFacts[]): Tables {
  return {
    parties: table(
      rows.flatMap((row) => row.parties),
      (party) => party.id,
    ),
    places: table(
      rows.flatMap((row) => row.place ?? []),
      String,
    ),
    topics: table(
      rows.flatMap((row) => row.topics),
      String,
    ),
    outlets: table(
      rows.flatMap((row) => row.outlets),
      String,
    ),
  };
}

function rowColumns(rows: readonly RowFacts[], { parties, places, topics, outlets }: Tables) {
  return {
    kind: rows.map((row) => row.kind),
    status: rows.map((row) => row.status),
    start: rows.map((row) => row.start),
    end: rows.map((row) => row.end),
    precision: rows.map((row) => row.precision),
    basis: rows.map((row) => row.basis),
    asOf: rows.map((row) => row.asOf),
    parties: rows.map((row) => row.parties.map((party) => parties.at(party))),
    place: rows.map((row) => (row.place === null ? -1 : places.at(row.place))),
    topics: rows.map((row) => row.topics.map(topics.at)),
    outlets: rows.map((row) => row.outlets.map(outlets.at)),
    languages: rows.map((row) => row.languages),
    articles: rows.map((row) => row.articles),
    flags: rows.map((row) => row.flags),
    disputed: rows.flatMap((row, at): [number, number, number][] =>
      row.disputed ? [[at, ...row.disputed]] : [],
    ),
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

interface Table<T> {
  list: T[];
  at: (value: T) => number;
}

function table<T>(values: readonly T[], key: (value: T) => string): Table<T> {
  const known = new Map<string, T>();
  for (const value of values) if (!known.has(key(value))) known.set(key(value), value);
  const keys = [...known.keys()].sort();
  const position = new Map(keys.map((one, at) => [one, at]));
  return { list: keys.map((one) => known.get(one) as T), at: (value) => position.get(key(value)) ?? -1 };
}
