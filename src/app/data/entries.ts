import type { IndexPart } from '#domain/bundle.ts';
import type { ArticleRow, Columns, Lists, NumberColumns } from './columns.ts';

type Tables = IndexPart['tables'];

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
  /** position of the contact a statement is about, -1 otherwise */
  readonly about: Int32Array;
  readonly tables: Tables;
  readonly articleRows: readonly ArticleRow[];
  readonly thread: Int32Array;
  readonly aliases: Readonly<Record<string, string>>;
}

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

/** Where each table position of one part stands in the tables of all. */
interface Remap {
  readonly parties: Uint32Array;
  readonly places: Uint32Array;
  readonly topics: Uint32Array;
  readonly outlets: Uint32Array;
}

function mergeTables(parts: readonly Columns[]): { tables: Tables; remaps: Remap[] } {
  const parties = new Table<Tables['parties'][number]>();
  const places = new Table<string>();
  const topics = new Table<string>();
  const outlets = new Table<string>();
  const remaps = parts.map(({ tables }) => ({
    parties: Uint32Array.from(tables.parties, (party) => parties.position(party.id, party)),
    places: Uint32Array.from(tables.places, (place) => places.position(place, place)),
    topics: Uint32Array.from(tables.topics, (topic) => topics.position(topic, topic)),
    outlets: Uint32Array.from(tables.outlets, (outlet) => outlets.position(outlet, outlet)),
  }));
  return {
    tables: { parties: parties.rows, places: places.rows, topics: topics.rows, outlets: outlets.rows },
    remaps,
  };
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
  'place',
  'languages',
  'articles',
  'flags',
  'shard',
] as const satisfies readonly (keyof NumberColumns)[];

function joinNumbers(parts: readonly Columns[], count: number, bases: readonly number[]): NumberColumns {
  const joined: Partial<Record<keyof NumberColumns, NumberColumns[keyof NumberColumns]>> = {};
  const [first] = parts;
  for (const key of numberColumns) {
    const Kind = (first?.[key].constructor ?? Int32Array) as new (
      length: number,
    ) => NumberColumns[typeof key];
    const column = new Kind(count);
    parts.forEach((part, at) => {
      column.set(part[key], bases[at]);
    });
    joined[key] = column;
  }
  return joined as NumberColumns;
}

function joinLists(lists: readonly Lists[], remaps: readonly Uint32Array[]): Lists {
  const rows = lists.reduce((sum, list) => sum + list.offsets.length - 1, 0);
  const values = new Uint32Array(lists.reduce((sum, list) => sum + list.values.length, 0));
  const offsets = new Uint32Array(rows + 1);
  let row = 0;
  let total = 0;
  lists.forEach((list, part) => {
    const remap = remaps[part] ?? new Uint32Array();
    for (let at = 0; at < list.offsets.length - 1; at += 1)
      offsets[row + at] = total + (list.offsets[at] ?? 0);
    for (let at = 0; at < list.values.length; at += 1) values[total + at] = remap[list.values[at] ?? 0] ?? 0;
    row += list.offsets.length - 1;
    total += list.values.length;
  });
  offsets[rows] = total;
  return { offsets, values };
}

function joinAbout(parts: readonly Columns[], id: readonly string[], bases: readonly number[]): Int32Array {
  const wanted = new Set(parts.flatMap((part) => part.about.contact));
  const at = new Map<string, number>();
  if (wanted.size)
    id.forEach((one, position) => {
      if (wanted.has(one)) at.set(one, position);
    });
  const about = new Int32Array(id.length).fill(-1);
  parts.forEach((part, p) => {
    part.about.row.forEach((row, n) => {
      about[row + (bases[p] ?? 0)] = at.get(part.about.contact[n] ?? '') ?? -1;
    });
  });
  return about;
}

function joinThread(parts: readonly Columns[], bases: readonly number[]): Int32Array {
  const thread = new Int32Array(parts.reduce((sum, part) => sum + part.thread.length, 0));
  let total = 0;
  parts.forEach((part, p) => {
    thread.set(part.thread, total);
    for (let at = total; at < total + part.thread.length; at += 3)
      thread[at] = (thread[at] ?? 0) + (bases[p] ?? 0);
    total += part.thread.length;
  });
  return thread;
}

function joinArticles(parts: readonly Columns[], remaps: readonly Remap[]): ArticleRow[] {
  const rows = new Map<string, ArticleRow>();
  parts.forEach((part, p) => {
    for (const row of part.articleRows)
      rows.set(row.id, row.outlet < 0 ? row : { ...row, outlet: remaps[p]?.outlets[row.outlet] ?? -1 });
  });
  return [...rows.values()].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}

/** Joins index parts, which must follow each other in time (as a bundle's do), into one set of columns. O(rows). */
export function entriesOf(parts: readonly Columns[]): Entries {
  const bases: number[] = [];
  let count = 0;
  for (const part of parts) {
    bases.push(count);
    count += part.count;
  }
  const { tables, remaps } = mergeTables(parts);
  const id = parts.flatMap((part) => part.id);
  const numbers = joinNumbers(parts, count, bases);
  parts.forEach((part, p) => {
    for (let row = 0; row < part.count; row += 1) {
      const place = part.place[row] ?? -1;
      numbers.place[row + (bases[p] ?? 0)] = place < 0 ? -1 : (remaps[p]?.places[place] ?? -1);
    }
  });
  return {
    ...numbers,
    count,
    id,
    tables,
    parties: joinLists(
      parts.map((part) => part.parties),
      remaps.map((remap) => remap.parties),
    ),
    topics: joinLists(
      parts.map((part) => part.topics),
      remaps.map((remap) => remap.topics),
    ),
    outlets: joinLists(
      parts.map((part) => part.outlets),
      remaps.map((remap) => remap.outlets),
    ),
    about: joinAbout(parts, id, bases),
    articleRows: joinArticles(parts, remaps),
    thread: joinThread(parts, bases),
    aliases: Object.assign({}, ...parts.map((part) => part.aliases)),
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

/** Persons of an entry; institutions and sides where no person is named. Ascending by id. */
export function personsOf(entries: Entries, row: number): number[] {
  const all = Array.from(listAt(entries.parties, row));
  const persons = all.filter((party) => entries.tables.parties[party]?.person);
  const idOf = (party: number) => entries.tables.parties[party]?.id ?? '';
  return (persons.length > 1 ? persons : all).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
