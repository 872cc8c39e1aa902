import * as v from 'valibot';
import { expect, test } from 'vitest';
import { monthCounts, numberLists, numbers, quintuples, texts, textsOrNull, triples } from './long-lists.ts';

test.each([
  ['numbers', numbers, [1, 2], [[1, '2'], [1, null], { 0: 1, length: 1 }, '12', undefined]],
  ['lists of numbers', numberLists, [[], [1, 2]], [[1], [[1], ['2']], [[1], null]]],
  ['texts', texts, ['', 'a'], [['a', 1], ['a', null], 'a']],
  ['texts or null', textsOrNull, ['a', null], [['a', undefined], [1]]],
  ['triples', triples, [[1, 2, 3]], [[[1, 2]], [[1, 2, 3, 4]], [[1, 2, '3']], [1, 2, 3]]],
  ['quintuples', quintuples, [[1, 2, 3, 4, 5]], [[[1, 2, 3, 4]], [[1, 2, 3, 4, null]]]],
  [
    'months',
    monthCounts,
    [['2022-03', 'a', 'held', 1]],
    [[['2022-03', 'a', 'held', '1']], [['2022-03', 'a', 1]]],
  ],
] as const)('%s are told from what only looks like them', (_, schema, good, bad) => {
  expect(v.safeParse(schema, good)).toMatchObject({ success: true, output: good });
  expect(v.is(schema, [])).toBe(true);
  expect(bad.map((one) => v.is(schema, one))).toEqual(bad.map(() => false));
});
