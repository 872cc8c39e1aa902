import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from '../data/join-parts.ts';
import { select } from '../data/select.ts';
import type { TableColumn } from '../url/timeline-state.ts';
import { noFilters } from '../url/view.ts';
import { listRows, sortedRows } from './list-rows.ts';

const entries = entriesOf([
  columnsOf(
    indexFromText(`
  a | 2022-03-05 | call    | firefly/FD–trentino/SY          | outlet:gazette outlet:herald
  b | 2022-03-21 | meeting | firefly/FD–trentino/SY @ Zenda  |
  c | 2022-04-06 | summit  | chicolini/RU–firefly/FD @ Klow  |
  r | 2022-03-05 | readout | trentino/SY                     | about:a
  q | 2022-03-06 | post    | firefly/FD                      | about:a
  s | 2022-04-02 | interview | trentino/SY                   |
`),
  ),
]);
const ids = (rows: Uint32Array) => Array.from(rows, (row) => entries.id[row]);

test('a statement stands under its contact, one about none by itself, and goes when its contact is filtered out', () => {
  const all = listRows(entries, select(entries, noFilters, null));
  expect(Array.from(all.rows, (row) => [entries.id[row], ...ids(all.statementsOf(row))])).toEqual([
    ['a', 'r', 'q'],
    ['b'],
    ['s'],
    ['c'],
  ]);
  const some = listRows(entries, select(entries, { ...noFilters, kind: ['meeting'] }, null));
  expect(ids(some.rows)).toEqual(['b']);
});

test.each<[TableColumn, boolean, string[]]>([
  ['time', true, ['c', 'b', 'a']],
  ['articles', true, ['a', 'b', 'c']],
  // what has no place stands last either way
  ['place', false, ['c', 'b', 'a']],
  ['place', true, ['b', 'c', 'a']],
])('sorts by %s, descending %s', (key, descending, expected) => {
  const { rows } = listRows(entries, select(entries, noFilters, null));
  const contacts = rows.filter((row) => !entries.statement[row]);
  const names = (row: number) => entries.tables.places[entries.place[row] ?? -1] ?? '';
  expect(
    ids(sortedRows(contacts, { key, descending }, { entries, names, compare: (a, b) => a.localeCompare(b) })),
  ).toEqual(expected);
});
