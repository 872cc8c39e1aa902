import type { IndexPart } from './bundle.ts';
import type { Lang } from './lang.ts';
import { langs } from './lang.ts';
import { dayNumber } from './time.ts';

/** Lists of unequal length in two arrays: list i is `values[offsets[i]]` to before `values[offsets[i + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** What entries are and when, each column one value a row; meanings and units as in `IndexPart`. */
export interface NumberColumns {
  readonly kind: Uint8Array;
  readonly status: Int8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly precision: Uint8Array;
  readonly basis: Int8Array;
  readonly asOf: Int32Array;
  readonly place: Int32Array;
  readonly languages: Uint8Array;
  readonly articles: Uint16Array;
  readonly flags: Uint16Array;
  /** first and last day of all times that articles give: `start` and `end` where they agree */
  readonly least: Int32Array;
  readonly most: Int32Array;
}

export const numberColumns = [
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
  'least',
  'most',
] as const satisfies readonly (keyof NumberColumns)[];

/** The columns with a list a row. */
export interface ListColumns {
  readonly parties: Lists;
  readonly topics: Lists;
  readonly outlets: Lists;
}

/** Rows as they stood before the day `until`, for the entries `of` (ascending). */
export interface EarlierColumns extends NumberColumns, ListColumns {
  readonly of: Int32Array;
  readonly until: Int32Array;
}

/** Numbers that one status account has in `thread`: entry, as-of day, status, voice (-1 none), day of publication (-1 none). */
export const accountSize = 5;

/** Articles of one part: `ids` joined by line ends, for one string weighs less than thousands; `day` (since 1970-01-01) −1 without a date, `outlet` −1 when unknown. */
export interface ArticleColumns {
  readonly ids: string;
  readonly day: Int32Array;
  readonly inferred: Uint8Array;
  readonly outlet: Int32Array;
  /** position in `langs` */
  readonly language: Uint8Array;
}

/** One index part as typed arrays: a tenth of the memory of its JSON, and nothing for the garbage collector to walk. */
export interface Columns extends NumberColumns, ListColumns {
  readonly count: number;
  readonly id: readonly string[];
  readonly statement: Uint8Array;
  readonly shard: Uint16Array;
  /** day of the first article that tells of it, -1 where none has a date */
  readonly told: Int32Array;
  /** row of the contact that a statement is about, −1 where there is none or it lies in another part */
  readonly about: Int32Array;
  /** statements about a contact of another part: their rows, and the contacts' ids */
  readonly aboutElsewhere: { readonly row: Int32Array; readonly contact: readonly string[] };
  readonly tables: IndexPart['tables'];
  readonly articleColumns: ArticleColumns;
  /** status accounts, `accountSize` numbers each */
  readonly thread: Int32Array;
  readonly earlier: EarlierColumns;
  readonly aliases: Readonly<Record<string, string>>;
}

function listsOf(rows: readonly (readonly number[])[]): Lists {
  const offsets = new Uint32Array(rows.length + 1);
  let total = 0;
  rows.forEach((row, at) => {
    offsets[at] = total;
    total += row.length;
  });
  offsets[rows.length] = total;
  const values = new Uint32Array(total);
  rows.forEach((row, at) => {
    values.set(row, offsets[at]);
  });
  return { offsets, values };
}

function aboutOf({ about, id }: IndexPart): Pick<Columns, 'about' | 'aboutElsewhere'> {
  const wanted = new Set(about);
  const at = new Map<string, number>();
  id.forEach((one, row) => {
    if (wanted.has(one)) at.set(one, row);
  });
  const lost = about.flatMap((contact, row) =>
    contact !== null && !at.has(contact) ? [{ contact, row }] : [],
  );
  return {
    about: Int32Array.from(about, (contact) => (contact === null ? -1 : (at.get(contact) ?? -1))),
    aboutElsewhere: {
      row: Int32Array.from(lost, ({ row }) => row),
      contact: lost.map(({ contact }) => contact),
    },
  };
}

function articleColumnsOf({ articleIds, tables }: IndexPart): ArticleColumns {
  const outletAt = new Map(tables.outlets.map((id, at) => [id, at]));
  const dayFrom = (published: string | null) => {
    const day = dayNumber(published ?? '');
    return Number.isNaN(day) ? -1 : day;
  };
  return {
    ids: articleIds.id.join('\n'),
    day: Int32Array.from(articleIds.published, dayFrom),
    inferred: Uint8Array.from(articleIds.basis, (basis) => (basis === 'inferred' ? 1 : 0)),
    outlet: Int32Array.from(articleIds.outlet, (outlet) => outletAt.get(outlet ?? '') ?? -1),
    language: Uint8Array.from(articleIds.language, (language) =>
      Math.max(0, langs.indexOf(language as Lang)),
    ),
  };
}

type PartRows = Pick<
  IndexPart,
  Exclude<keyof NumberColumns, 'least' | 'most'> | keyof ListColumns | 'disputed'
>;

function rowColumnsOf(rows: PartRows): NumberColumns & ListColumns {
  const least = new Int32Array(rows.start);
  const most = new Int32Array(rows.end);
  for (const [row, from, to] of rows.disputed) [least[row], most[row]] = [from, to];
  return {
    kind: new Uint8Array(rows.kind),
    status: new Int8Array(rows.status),
    start: new Int32Array(rows.start),
    end: new Int32Array(rows.end),
    precision: new Uint8Array(rows.precision),
    basis: new Int8Array(rows.basis),
    asOf: new Int32Array(rows.asOf),
    place: new Int32Array(rows.place),
    languages: new Uint8Array(rows.languages),
    articles: new Uint16Array(rows.articles),
    flags: new Uint16Array(rows.flags),
    least,
    most,
    parties: listsOf(rows.parties),
    topics: listsOf(rows.topics),
    outlets: listsOf(rows.outlets),
  };
}

/** Turns a validated index part into typed arrays. */
export function columnsOf(part: IndexPart): Columns {
  const { earlier } = part;
  return {
    count: part.id.length,
    id: part.id,
    statement: new Uint8Array(part.type),
    shard: new Uint16Array(part.shard),
    told: new Int32Array(part.told),
    ...rowColumnsOf(part),
    ...aboutOf(part),
    tables: part.tables,
    articleColumns: articleColumnsOf(part),
    thread: Int32Array.from(part.thread.flat()),
    earlier: {
      of: new Int32Array(earlier.of),
      until: new Int32Array(earlier.until),
      ...rowColumnsOf(earlier),
    },
    aliases: part.aliases,
  };
}

/** The buffers of a part's columns, to be handed to another thread without a copy. */
export function buffersOf(columns: Columns): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  const gather = (value: unknown) => {
    if (ArrayBuffer.isView(value)) buffers.push(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const inner of Object.values(value)) gather(inner);
  };
  const { tables: _tables, aliases: _aliases, id: _id, ...arrays } = columns;
  gather(arrays);
  return buffers;
}
