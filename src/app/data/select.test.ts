import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { indexFromText } from '#testing/timeline.ts';
import type { Filters } from '../url/view.ts';
import { noFilters } from '../url/view.ts';
import { facetCounts } from './facets.ts';
import { entriesOf } from './join-parts.ts';
import { select } from './select.ts';
import { rowsOfIds } from './useTold.ts';

const index = indexFromText(`
  a | 2022-03-05             | call              | firefly/FD–trentino/SY             | two-sides #tariffs outlet:gazette
  b | 2022-03-21/2022-03-31  | meeting cancelled | firefly/FD–trentino/SY @ New York  | ≠ #tariffs #visas outlet:herald
  c | ?2022-03-06            | summit planned    | chicolini/RU–firefly/FD            | outlet:gazette
  r | 2022-03-05             | readout           | trentino/SY                        | about:a
  s | 2022-04-02             | interview         | trentino/SY                        |
`);
const entries = entriesOf([columnsOf(index)]);

function shown(filters: Partial<Filters>): string[] {
  const { shown: rows } = select(entries, { ...noFilters, ...filters }, null);
  return entries.id.filter((_, row) => rows[row]);
}

test('without filters everything is shown', () => {
  expect(shown({})).toEqual(['a', 'r', 'c', 'b', 's']);
});

test('values of one key are alternatives, keys combine, and a statement goes with its contact', () => {
  expect(shown({ kind: ['call', 'summit'] })).toEqual(['a', 'r', 'c']);
  expect(shown({ kind: ['call', 'summit'], outlet: ['gazette'], topic: ['tariffs'] })).toEqual(['a', 'r']);
  expect(shown({ dyad: ['firefly~trentino'] })).toEqual(['a', 'r', 'b']);
  expect(shown({ dyad: ['FD~RU'] })).toEqual(['c']);
  expect(shown({ place: ['New_York'] })).toEqual(['b']);
});

test('what a contact has: two ways of telling it, an account of one side', () => {
  expect(shown({ has: ['divergence'] })).toEqual(['b']);
  expect(shown({ readout: ['SY'] })).toEqual(['a', 'r']);
  expect(shown({ readout: ['FD'] })).toEqual([]);
});

test('a stretch of time keeps what lies in it for a day at least', () => {
  expect(shown({ from: '2022-03-25', to: '2022-03-26' })).toEqual(['b']);
});

test('without filters every contact is counted, a pair of sides by its codes in order', () => {
  const selection = select(entries, noFilters, null);
  const counts = (key: 'dyad' | 'topic' | 'place' | 'has') =>
    Object.fromEntries(facetCounts(entries, selection, key));
  expect(counts('dyad')).toEqual({ 'FD~SY': 2, 'FD~RU': 1 });
  expect(counts('topic')).toEqual({ tariffs: 2, visas: 1 });
  expect(counts('place')).toEqual({ New_York: 1 });
  expect(counts('has')).toEqual({ divergence: 1, 'two-sides': 1 });
});

test('a count says what choosing the value would leave, whatever its own facet has chosen', () => {
  const selection = select(entries, { ...noFilters, kind: ['call'] }, null);
  expect(Object.fromEntries(facetCounts(entries, selection, 'kind'))).toEqual({
    call: 1,
    summit: 1,
    meeting: 1,
  });
  expect(Object.fromEntries(facetCounts(entries, selection, 'outlet'))).toEqual({ gazette: 1 });
  expect(Object.fromEntries(facetCounts(entries, selection, 'readout'))).toEqual({ SY: 1 });
});

test('what an article tells of has the contacts that its statements are about', () => {
  const rows = rowsOfIds(entries, ['r', 'b', 'nowhere']);
  expect(entries.id.filter((_, row) => rows[row])).toEqual(['a', 'r', 'b']);
});
