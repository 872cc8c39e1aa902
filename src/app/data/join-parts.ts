import type { Columns, EarlierColumns, ListColumns, Lists, NumberColumns } from '#domain/columns.ts';
import { accountSize, numberColumns } from '#domain/columns.ts';
import type { Articles, Entries, Tables } from './entries.ts';
import { notHere } from './entries.ts';
import { atOnce } from './steps.ts';

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
  readonly voices: Uint32Array;
  readonly parties: Uint32Array;
  readonly places: Uint32Array;
  readonly topics: Uint32Array;
  readonly outlets: Uint32Array;
}

interface Joined {
  readonly tables: Tables;
  readonly voices: readonly string[];
  readonly parts: readonly Part[];
  readonly count: number;
}

function joinTables(all: readonly Columns[]): Joined {
  const voices = new Table<string>();
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
      voices: Uint32Array.from(tables.voices, (voice) => voices.position(voice, voice)),
      parties: Uint32Array.from(tables.parties, (party) => parties.position(party.id, party)),
      places: Uint32Array.from(tables.places, (place) => places.position(place, place)),
      topics: Uint32Array.from(tables.topics, (topic) => topics.position(topic, topic)),
      outlets: Uint32Array.from(tables.outlets, (outlet) => outlets.position(outlet, outlet)),
    };
  });
  const tables = { parties: parties.rows, places: places.rows, topics: topics.rows, outlets: outlets.rows };
  return { tables, voices: voices.rows, parts, count };
}

/** Columns that are copied as they are. `place` and the lists hold positions of tables, and change with them. */
const plainColumns = numberColumns.filter((key) => key !== 'place');

/** Rows to be joined: those of a part, or its earlier ones; `base` is where they begin among all. */
interface Piece {
  readonly rows: NumberColumns & ListColumns;
  readonly base: number;
  readonly part: Part;
}

function piecesOf(parts: readonly Part[], rowsOf: (columns: Columns) => Piece['rows']): Piece[] {
  let base = 0;
  return parts.map((part) => {
    const rows = rowsOf(part.columns);
    base += rows.kind.length;
    return { rows, base: base - rows.kind.length, part };
  });
}

type AnyColumn = Uint8Array | Int8Array | Uint16Array | Int32Array;

/** One column of all pieces, in the order of the pieces. */
function joinColumn<T extends AnyColumn>(pieces: readonly (readonly [T, number])[], count: number): T {
  const Kind = (pieces[0]?.[0].constructor ?? Int32Array) as new (length: number) => T;
  const column = new Kind(count);
  for (const [values, base] of pieces) column.set(values, base);
  return column;
}

function joinRows(pieces: readonly Piece[]): NumberColumns & ListColumns {
  const count = pieces.reduce((sum, { rows }) => sum + rows.kind.length, 0);
  const numbers = Object.fromEntries(
    plainColumns.map((key) => [
      key,
      joinColumn<AnyColumn>(
        pieces.map(({ rows, base }) => [rows[key], base]),
        count,
      ),
    ]),
  );
  const place = new Int32Array(count);
  for (const { rows, base, part } of pieces) remap(rows.place, part.places, place, base);
  return {
    ...(numbers as unknown as NumberColumns),
    place,
    parties: joinLists(pieces, 'parties', count),
    topics: joinLists(pieces, 'topics', count),
    outlets: joinLists(pieces, 'outlets', count),
  };
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

function joinLists(pieces: readonly Piece[], key: keyof ListColumns, count: number): Lists {
  const values = new Uint32Array(pieces.reduce((sum, { rows }) => sum + rows[key].values.length, 0));
  const offsets = new Uint32Array(count + 1);
  let total = 0;
  for (const { rows, base, part } of pieces) {
    const list = rows[key];
    for (let at = 0; at < rows.kind.length; at += 1)
      offsets[base + at] = total + (list.offsets[at] as number);
    remap(list.values, part[key], values, total);
    total += list.values.length;
  }
  offsets[count] = total;
  return { offsets, values };
}

function joinEarlier(parts: readonly Part[]): EarlierColumns {
  const pieces = piecesOf(parts, (columns) => columns.earlier);
  const count = pieces.reduce((sum, { rows }) => sum + rows.kind.length, 0);
  const of = new Int32Array(count);
  for (const { base, part } of pieces)
    part.columns.earlier.of.forEach((row, at) => {
      of[base + at] = row + part.base;
    });
  const until = joinColumn(
    pieces.map(({ base, part }) => [part.columns.earlier.until, base]),
    count,
  );
  return { of, until, ...joinRows(pieces) };
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
  for (const { columns, base, voices } of parts) {
    thread.set(columns.thread, total);
    for (let at = total; at < total + columns.thread.length; at += accountSize) {
      const voice = thread[at + 3] as number;
      thread[at] = (thread[at] as number) + base;
      thread[at + 3] = voice < 0 ? -1 : (voices[voice] as number);
    }
    total += columns.thread.length;
  }
  return thread;
}

function joinArticles(parts: readonly Part[]): Articles {
  const count = parts.reduce((sum, { columns }) => sum + columns.articleColumns.day.length, 0);
  const day = new Int32Array(count);
  const inferred = new Uint8Array(count);
  const outlet = new Int32Array(count);
  const language = new Uint8Array(count);
  let first = 0;
  const ids = parts.map(({ columns, outlets }) => {
    const { articleColumns: articles } = columns;
    day.set(articles.day, first);
    inferred.set(articles.inferred, first);
    language.set(articles.language, first);
    remap(articles.outlet, outlets, outlet, first);
    first += articles.day.length;
    return { ids: articles.ids, first: first - articles.day.length };
  });
  return { parts: ids, day, inferred, outlet, language };
}

/** Joins index parts, which must follow each other in time (as a bundle's do), into one set of columns, with a pause after each step. O(rows). */
export function* joinSteps(all: readonly Columns[]): Generator<undefined, Entries> {
  const { tables, voices, parts, count } = joinTables(all);
  yield;
  const id = all.flatMap((columns) => columns.id);
  const own = <K extends 'statement' | 'shard' | 'told'>(key: K) =>
    joinColumn<Columns[K]>(
      parts.map(({ columns, base }) => [columns[key], base]),
      count,
    );
  const rows = joinRows(piecesOf(parts, (columns) => columns));
  yield;
  const about = joinAbout(parts, id);
  yield;
  const articleColumns = joinArticles(parts);
  yield;
  const thread = joinThread(parts);
  yield;
  const earlier = joinEarlier(parts);
  return {
    ...rows,
    statement: own('statement'),
    shard: own('shard'),
    told: own('told'),
    count,
    id,
    tables,
    voices,
    about,
    articleColumns,
    thread,
    earlier,
    origin: null,
    aliases: Object.assign({}, ...all.map((columns) => columns.aliases)),
  };
}

/** The same at once. */
export function entriesOf(all: readonly Columns[]): Entries {
  return atOnce(joinSteps(all));
}
