import type { IndexPart, Manifest, Shard } from '#domain/bundle.ts';
import { bundleVersion, flag } from '#domain/bundle.ts';
import { kinds, statuses } from '#domain/contact.ts';
import type { Lang } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { statementKinds } from '#domain/statement.ts';
import { contentHash } from '#domain/text.ts';
import { bases, dayNumber, precisions } from '#domain/time.ts';
import { coverageOf } from '#ingest/bundle/coverage.ts';
import type { Told } from './demo-contacts.ts';
import { contactDays, toldOn } from './demo-contacts.ts';
import { random, world } from './demo-world.ts';

/** One file of a bundle. */
export interface BundleText {
  readonly name: string;
  readonly text: string;
}

/** Contacts a shard of details, and rows an index part at least holds. */
const shardSize = 400;
const partSize = 2500;

type Entry = {
  start: number;
  end: number;
  id: string;
  told: Told;
  statement: Told['statements'][number] | null;
  shard: number;
};

function entriesOf(told: Told, shard: number): Entry[] {
  const { contact, statements } = told;
  const of = (one: { time: Told['contact']['time']; asOf: string | null }) => {
    const start = dayNumber(one.time?.start ?? one.asOf ?? '');
    return { start, end: one.time ? dayNumber(one.time.end) : start };
  };
  return [
    { ...of(contact), id: contact.id, told, statement: null, shard },
    ...statements.map((statement) => ({ ...of(statement), id: statement.id, told, statement, shard })),
  ];
}

/** A table that grows as its values come. */
class Table<T> {
  readonly rows: T[] = [];
  readonly #at = new Map<string, number>();
  at(key: string, row: T): number {
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    this.#at.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}

/** Columns of the articles that tell these entries, each once. */
function articleIdsOf(entries: readonly Entry[]): IndexPart['articleIds'] {
  const firsts = entries
    .filter((entry) => !entry.statement)
    .flatMap(({ told, shard }) => told.articles.map((article) => ({ article, shard })));
  return {
    id: firsts.map(({ article }) => article.id),
    published: firsts.map(({ article }) => article.published?.value ?? null),
    basis: firsts.map(({ article }) => article.published?.basis ?? null),
    outlet: firsts.map(({ article }) => article.outlet?.id ?? null),
    language: firsts.map(({ article }) => article.language),
    shard: firsts.map(({ shard }) => shard),
  };
}

/** Columns that need no table: what each entry is and when. */
function whatAndWhen(entries: readonly Entry[]) {
  const map = <T>(of: (entry: Entry) => T) => entries.map(of);
  const time = (entry: Entry) => (entry.statement ?? entry.told.contact).time;
  return {
    id: map((entry) => entry.id),
    type: map((entry) => (entry.statement ? 1 : 0)),
    kind: map((entry) =>
      entry.statement ? statementKinds.indexOf(entry.statement.kind) : kinds.indexOf(entry.told.contact.kind),
    ),
    status: map((entry) => (entry.statement ? -1 : statuses.indexOf(entry.told.contact.status))),
    start: map((entry) => entry.start),
    end: map((entry) => entry.end),
    precision: map((entry) => precisions.indexOf(time(entry)?.precision ?? 'unknown')),
    basis: map((entry) => bases.indexOf(time(entry)?.basis ?? ('' as 'stated'))),
    asOf: map((entry) => dayNumber(entry.told.contact.asOf ?? '')),
  };
}

/** Every status account of the contacts, by the entry's position. */
function threadOf(entries: readonly Entry[]): IndexPart['thread'] {
  return entries.flatMap((entry, at): [number, number, number][] =>
    entry.statement
      ? []
      : entry.told.contact.thread.map(({ asOf, status }) => [
          at,
          dayNumber(asOf ?? ''),
          statuses.indexOf(status),
        ]),
  );
}

/** The columns of some entries, which come sorted. */
export function indexPartOf(entries: readonly Entry[]): IndexPart {
  const parties = new Table<IndexPart['tables']['parties'][number]>();
  const [places, topics, outlets] = [new Table<string>(), new Table<string>(), new Table<string>()];
  const contactOf = (entry: Entry) => (entry.statement ? null : entry.told.contact);
  const articles = (entry: Entry) =>
    entry.statement ? entry.told.articles.slice(0, 1) : entry.told.articles;
  const map = <T>(of: (entry: Entry) => T) => entries.map(of);
  const who = (entry: Entry) => (entry.statement ? [entry.statement.voice] : entry.told.contact.parties);
  const langBit = (lang: Lang) => 1 << langs.indexOf(lang);
  return {
    version: bundleVersion,
    ...whatAndWhen(entries),
    parties: map((entry) =>
      who(entry).map((one) =>
        parties.at(one.id, { id: one.id, side: one.side, person: one.type === 'person' }),
      ),
    ),
    place: map((entry) => {
      const place = contactOf(entry)?.place;
      return place ? places.at(place, place) : -1;
    }),
    topics: map((entry) => entry.told.contact.topics.map((topic) => topics.at(topic, topic))),
    outlets: map((entry) => [
      ...new Set(articles(entry).flatMap(({ outlet }) => (outlet ? [outlets.at(outlet.id, outlet.id)] : []))),
    ]),
    languages: map((entry) => articles(entry).reduce((bits, { language }) => bits | langBit(language), 0)),
    articles: map((entry) => articles(entry).length),
    flags: map((entry) => {
      const told = contactOf(entry)?.statements.length ?? 0;
      return (told > 0 ? flag.readout : 0) | (told > 1 ? flag.twoSides : 0);
    }),
    about: map((entry) => entry.statement?.about ?? null),
    shard: map((entry) => entry.shard),
    aliases: {},
    articleIds: articleIdsOf(entries),
    thread: threadOf(entries),
    tables: { parties: parties.rows, places: places.rows, topics: topics.rows, outlets: outlets.rows },
  };
}

function shardOf(told: readonly Told[]): Shard {
  return {
    version: bundleVersion,
    contacts: told.map((one) => one.contact),
    statements: told.flatMap((one) => one.statements),
    articles: told.flatMap((one) => one.articles),
    alignments: [],
    echoes: [],
  };
}

function densityOf(told: readonly Told[]): Manifest['density'] {
  const counts = new Map<string, number>();
  for (const { contact } of told) {
    const month = (contact.time?.start ?? contact.asOf ?? '').slice(0, 7);
    const lane = [...new Set(contact.parties.flatMap((party) => party.side ?? []))].sort().join('-');
    const key = `${month} ${lane} ${contact.status}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [month = '', lane = '', status = ''] = key.split(' ');
      return [month, lane, status, count];
    });
}

type FileRow = Manifest['index'][number];

/** Yields every file of an invented bundle of `count` contacts over four years, the manifest last. */
export function* demoBundle(count: number, seed = 42): Generator<BundleText> {
  const around = { world: world(), random: random(seed + count), taken: new Map<string, number>() };
  const told = contactDays(count, around.random).map((day, n) => toldOn(day, { ...around, n }));
  const shards: FileRow[] = [];
  const entries: Entry[] = [];
  function* file(kind: 'index' | 'shard', value: IndexPart | Shard, rows: readonly Entry[], into: FileRow[]) {
    const text = JSON.stringify(value);
    const hash = contentHash(text);
    const days = (of: 'start' | 'end') => rows.map((entry) => entry[of]);
    const bounds = { start: Math.min(...days('start')), end: Math.max(...days('end')) };
    into.push({
      file: `${kind}-${hash}.json`,
      hash,
      count: rows.length,
      start: isoOf(bounds.start),
      end: isoOf(bounds.end),
    });
    yield { name: `${kind}-${hash}.json`, text };
  }
  for (let from = 0; from < told.length; from += shardSize) {
    const some = told.slice(from, from + shardSize);
    const rows = some.flatMap((one) => entriesOf(one, shards.length));
    entries.push(...rows);
    yield* file('shard', shardOf(some), rows, shards);
  }
  entries.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const index: FileRow[] = [];
  for (let from = 0; from < entries.length; from += partSize) {
    const some = entries.slice(from, from + partSize);
    yield* file('index', indexPartOf(some), some, index);
  }
  const counts = {
    contacts: told.length,
    statements: entries.length - told.length,
    articles: told.reduce((n, one) => n + one.articles.length, 0),
  };
  const first = entries[0]?.start;
  const manifest: Manifest = {
    version: bundleVersion,
    textPolicy: 'excerpts',
    counts,
    from: first === undefined ? null : isoOf(first),
    to: first === undefined ? null : isoOf(Math.max(...entries.slice(-5000).map((entry) => entry.end))),
    vocabularies: around.world.vocabularies,
    index,
    shards,
    density: densityOf(told),
    coverage: coverageOf(told.flatMap((one) => one.articles)),
  };
  yield { name: 'manifest.json', text: JSON.stringify(manifest) };
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
