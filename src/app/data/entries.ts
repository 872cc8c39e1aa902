import type { IndexPart } from '#domain/bundle.ts';
import type { ArticleColumns, Columns, Lists, NumberColumns } from '#domain/columns.ts';

type Tables = IndexPart['tables'];

/** Dated and undated articles of all parts; ids are read part by part, when asked for. */
export interface Articles extends Omit<ArticleColumns, 'ids'> {
  readonly parts: readonly { readonly ids: string; readonly first: number }[];
}

/**
 * All contacts and statements that are here so far, as one set of columns sorted by `start`, with one set of tables.
 * An entry is a position (0 to `count` − 1).
 */
export interface Entries extends NumberColumns {
  readonly count: number;
  readonly id: readonly string[];
  readonly parties: Lists;
  readonly topics: Lists;
  readonly outlets: Lists;
  /** position of the contact a statement is about, −1 where there is none, `notHere` where it isn't loaded */
  readonly about: Int32Array;
  readonly tables: Tables;
  readonly articleColumns: Articles;
  readonly thread: Int32Array;
  readonly aliases: Readonly<Record<string, string>>;
}

/** In `about`: the contact lies in a part that isn't here yet. */
export const notHere = -2;

/** A table that grows: each value once, by its key. */
class Table<T> {
  readonly rows: T[] = [];
  readonly #at = new Map<string, number>();
  position(key: string, row: T): number {
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    this.#at.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}

/** One part with where its rows begin, and where each of its table positions stands in the tables of all. */
interface Part {
  readonly columns: Columns;
  readonly base: number;
  readonly parties: Uint32Array;
  readonly places: Uint32Array;
  readonly topics: Uint32Array;
  readonly outlets: Uint32Array;
}

function joinTables(all: readonly Columns[]): { tables: Tables; parts: Part[]; count: number } {
  const parties = new Table<Tables['parties'][number]>();
  const places = new Table<string>();
  const topics = new Table<string>();
  const outlets = new Table<string>();
  let count = 0;
  const parts = all.map((columns): Part => {
    const { tables } = columns;
    const base = count;
    count += columns.count;
    return {
      columns,
      base,
      parties: Uint32Array.from(tables.parties, (party) => parties.position(party.id, party)),
      places: Uint32Array.from(tables.places, (place) => places.position(place, place)),
      topics: Uint32Array.from(tables.topics, (topic) => topics.position(topic, topic)),
      outlets: Uint32Array.from(tables.outlets, (outlet) => outlets.position(outlet, outlet)),
    };
  });
  const tables = { parties: parties.rows, places: places.rows, topics: topics.rows, outlets: outlets.rows };
  return { tables, parts, count };
}

const numberColumns = [
  'statement',
  'kind',
  'status',
  'start',
  'end',
  'precision',
  'basis',
  'asOf',
  'languages',
  'articles',
  'flags',
  'shard',
] as const satisfies readonly (keyof NumberColumns)[];

function joinNumbers(parts: readonly Part[], count: number): NumberColumns {
  const joined: Partial<Record<keyof NumberColumns, NumberColumns[keyof NumberColumns]>> = {};
  for (const key of numberColumns) {
    const Kind = (parts[0]?.columns[key].constructor ?? Int32Array) as new (
      length: number,
    ) => NumberColumns[typeof key];
    const column = new Kind(count);
    for (const { columns, base } of parts) column.set(columns[key], base);
    joined[key] = column;
  }
  const place = new Int32Array(count);
  for (const { columns, base, places } of parts) remap(columns.place, places, place, base);
  return { ...(joined as NumberColumns), place };
}

/** Copies positions of a part's table to `into` from `base` on, as positions of the table of all; negative ones stay. */
function remap(
  from: ArrayLike<number>,
  map: Uint32Array,
  into: Int32Array | Uint32Array,
  base: number,
): void {
  for (let at = 0; at < from.length; at += 1) {
    const value = from[at] as number;
    into[base + at] = value < 0 ? value : (map[value] as number);
  }
}

function joinLists(parts: readonly Part[], key: 'parties' | 'topics' | 'outlets', rows: number): Lists {
  const values = new Uint32Array(parts.reduce((sum, { columns }) => sum + columns[key].values.length, 0));
  const offsets = new Uint32Array(rows + 1);
  let total = 0;
  for (const { columns, base, ...maps } of parts) {
    const list = columns[key];
    for (let at = 0; at < columns.count; at += 1) offsets[base + at] = total + (list.offsets[at] as number);
    remap(list.values, maps[key], values, total);
    total += list.values.length;
  }
  offsets[rows] = total;
  return { offsets, values };
}

function joinAbout(parts: readonly Part[], id: readonly string[]): Int32Array {
  const about = new Int32Array(id.length);
  const wanted = new Map<string, number>();
  for (const { columns } of parts)
    for (const contact of columns.aboutElsewhere.contact) wanted.set(contact, -1);
  if (wanted.size)
    id.forEach((one, row) => {
      if (wanted.has(one)) wanted.set(one, row);
    });
  for (const { columns, base } of parts) {
    for (let at = 0; at < columns.count; at += 1) {
      const contact = columns.about[at] as number;
      about[base + at] = contact < 0 ? -1 : contact + base;
    }
    columns.aboutElsewhere.row.forEach((row, n) => {
      const contact = wanted.get(columns.aboutElsewhere.contact[n] ?? '') ?? -1;
      about[base + row] = contact < 0 ? notHere : contact;
    });
  }
  return about;
}

function joinThread(parts: readonly Part[]): Int32Array {
  const thread = new Int32Array(parts.reduce((sum, { columns }) => sum + columns.thread.length, 0));
  let total = 0;
  for (const { columns, base } of parts) {
    thread.set(columns.thread, total);
    for (let at = total; at < total + columns.thread.length; at += 3)
      thread[at] = (thread[at] as number) + base;
    total += columns.thread.length;
  }
  return thread;
}

function joinArticles(parts: readonly Part[]): Articles {
  const count = parts.reduce((sum, { columns }) => sum + columns.articleColumns.day.length, 0);
  const day = new Int32Array(count);
  const inferred = new Uint8Array(count);
  const outlet = new Int32Array(count);
  let first = 0;
  const ids = parts.map(({ columns, outlets }) => {
    const { articleColumns: articles } = columns;
    day.set(articles.day, first);
    inferred.set(articles.inferred, first);
    remap(articles.outlet, outlets, outlet, first);
    first += articles.day.length;
    return { ids: articles.ids, first: first - articles.day.length };
  });
  return { parts: ids, day, inferred, outlet };
}

/** Joins index parts, which must follow each other in time (as a bundle's do), into one set of columns. O(rows). */
export function entriesOf(all: readonly Columns[]): Entries {
  const { tables, parts, count } = joinTables(all);
  const id = all.flatMap((columns) => columns.id);
  return {
    ...joinNumbers(parts, count),
    count,
    id,
    tables,
    parties: joinLists(parts, 'parties', count),
    topics: joinLists(parts, 'topics', count),
    outlets: joinLists(parts, 'outlets', count),
    about: joinAbout(parts, id),
    articleColumns: joinArticles(parts),
    thread: joinThread(parts),
    aliases: Object.assign({}, ...all.map((columns) => columns.aliases)),
  };
}

/** The values of list `at`, as positions in its table. */
export function listAt(lists: Lists, at: number): Uint32Array {
  return lists.values.subarray(lists.offsets[at], lists.offsets[at + 1]);
}

/** Position of an entry by its id or an alias of it, -1 when it is not here. */
export function positionOf(entries: Entries, id: string | null): number {
  return id === null ? -1 : entries.id.indexOf(entries.aliases[id] ?? id);
}

/** The id of an article by its position. */
export function articleIdAt({ articleColumns }: Pick<Entries, 'articleColumns'>, at: number): string {
  const part = articleColumns.parts.findLast(({ first }) => first <= at);
  return part?.ids.split('\n')[at - part.first] ?? '';
}

/** Persons of an entry; institutions and sides where no person is named. Ascending by id. */
export function personsOf(entries: Entries, row: number): number[] {
  const all = Array.from(listAt(entries.parties, row));
  const persons = all.filter((party) => entries.tables.parties[party]?.person);
  const idOf = (party: number) => entries.tables.parties[party]?.id ?? '';
  return (persons.length > 1 ? persons : all).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
