import type { IndexPart } from '#domain/bundle.ts';
import type { ArticleColumns, EarlierColumns, ListColumns, Lists, NumberColumns } from '#domain/columns.ts';

export type Tables = Omit<IndexPart['tables'], 'voices'>;

/** Dated and undated articles of all parts; ids are read part by part, when asked for. */
export interface Articles extends Omit<ArticleColumns, 'ids'> {
  readonly parts: readonly { readonly ids: string; readonly first: number }[];
}

/**
 * All contacts and statements that are here so far, as one set of columns sorted by `start`, with one set of tables.
 * An entry is a position (0 to `count` − 1).
 */
export interface Entries extends NumberColumns, ListColumns {
  readonly count: number;
  readonly id: readonly string[];
  readonly statement: Uint8Array;
  readonly shard: Uint16Array;
  readonly told: Int32Array;
  /** position of the contact a statement is about, −1 where there is none, `notHere` where it isn't loaded */
  readonly about: Int32Array;
  readonly tables: Tables;
  readonly articleColumns: Articles;
  readonly thread: Int32Array;
  readonly voices: readonly string[];
  readonly earlier: EarlierColumns;
  /** entries as known on a day: each one's position among all; null: these are all */
  readonly origin: Uint32Array | null;
  readonly aliases: Readonly<Record<string, string>>;
}

/** In `about`: the contact lies in a part that isn't here yet. */
export const notHere = -2;

/** The values of list `at`, as positions in its table. */
export function listAt(lists: Lists, at: number): Uint32Array {
  return lists.values.subarray(lists.offsets[at], lists.offsets[at + 1]);
}

/** Position of an entry by its id or an alias of it, -1 when it is not here. */
export function positionOf(entries: Entries, id: string | null): number {
  return id === null ? -1 : entries.id.indexOf(entries.aliases[id] ?? id);
}

let apart: { ids: string; list: readonly string[] } = { ids: '', list: [] };

/** The ids of one part; those asked for last are kept apart, for articles are asked for in a row. */
function idsIn(ids: string): readonly string[] {
  if (apart.ids !== ids) apart = { ids, list: ids.split('\n') };
  return apart.list;
}

/** The id of an article by its position. */
export function articleIdAt({ articleColumns }: Pick<Entries, 'articleColumns'>, at: number): string {
  const part = articleColumns.parts.findLast(({ first }) => first <= at);
  return part ? (idsIn(part.ids)[at - part.first] ?? '') : '';
}

/** Position of an article by its id, -1 when it is not here. Looks through all ids: for one that was chosen. */
export function articleAt({ articleColumns }: Pick<Entries, 'articleColumns'>, id: string): number {
  for (const { ids, first } of articleColumns.parts) {
    const at = ids.includes(id) ? ids.split('\n').indexOf(id) : -1;
    if (at >= 0) return first + at;
  }
  return -1;
}

/** Persons of an entry; institutions and sides where no person is named. Ascending by id. */
export function personsOf(entries: Entries, row: number): number[] {
  const all = Array.from(listAt(entries.parties, row));
  const persons = all.filter((party) => entries.tables.parties[party]?.person);
  const idOf = (party: number) => entries.tables.parties[party]?.id ?? '';
  return (persons.length > 1 ? persons : all).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
