import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import type { Sorting, TableColumn } from '../url/timeline-state.ts';

/** What the list shows: contacts and lone statements in order of time, and for each contact the statements about it. */
export interface ListRows {
  readonly rows: Uint32Array;
  readonly statementsOf: (row: number) => Uint32Array;
}

/** The rows of the list. Statements stand in one array in order of their contacts: nothing is made per row. */
export function listRows(entries: Entries, { shown }: Pick<Selection, 'shown'>): ListRows {
  const { statement, about, count } = entries;
  const follows = (row: number) =>
    statement[row] === 1 && (about[row] as number) >= 0 && shown[about[row] as number] === 1;
  const from = new Uint32Array(count + 2);
  let own = 0;
  for (let row = 0; row < count; row += 1) {
    if (!shown[row]) continue;
    if (follows(row)) from[(about[row] as number) + 2] = (from[(about[row] as number) + 2] as number) + 1;
    else own += 1;
  }
  for (let at = 1; at < from.length; at += 1) from[at] = (from[at] as number) + (from[at - 1] as number);
  const rows = new Uint32Array(own);
  const statements = new Uint32Array(from[count + 1] as number);
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    if (!shown[row]) continue;
    if (follows(row)) {
      const contact = (about[row] as number) + 1;
      statements[from[contact] as number] = row;
      from[contact] = (from[contact] as number) + 1;
    } else rows[at++] = row;
  }
  return { rows, statementsOf: (row) => statements.subarray(from[row], from[row + 1]) };
}

/** Columns of the table until the reader chooses. */
export const usualColumns: readonly TableColumn[] = [
  'time',
  'kind',
  'parties',
  'place',
  'status',
  'articles',
];

/** Rows sorted by a column; `names` gives the words of a row for the columns that hold words, in the reader's language. Stable. */
export function sortedRows(
  rows: Uint32Array,
  { key, descending }: Sorting,
  {
    entries,
    names,
    compare,
  }: { entries: Entries; names: (row: number) => string; compare: (a: string, b: string) => number },
): Uint32Array {
  const sign = descending ? -1 : 1;
  if (key === 'time') return descending ? rows.slice().reverse() : rows;
  if (key === 'articles' || key === 'kind' || key === 'status' || key === 'precision') {
    const column = entries[key];
    return rows.slice().sort((a, b) => sign * ((column[a] as number) - (column[b] as number)) || a - b);
  }
  // words repeat: each is compared with each other kind of word once, not each row with each row
  const words = new Map<string, number[]>();
  for (const row of rows) {
    const name = names(row);
    const same = words.get(name);
    if (same) same.push(row);
    else words.set(name, [row]);
  }
  return Uint32Array.from(
    [...words]
      .sort(([a], [b]) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compare(a, b)))
      .flatMap(([, same]) => same),
  );
}
