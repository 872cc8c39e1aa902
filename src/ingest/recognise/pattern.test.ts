import { expect, test } from 'vitest';
import { longest, matchesIn, PatternIndex } from './pattern.ts';

const found = (pattern: string, text: string) => {
  const index = new PatternIndex<true>('en');
  index.add(pattern, true);
  const keys = text.split(' ');
  return matchesIn(
    keys,
    keys.map((key) => index.begunBy(key)),
  ).map(({ from, to }) => [from, to]);
};

test.each([
  ['a word', 'met', 'they met there', [[1, 2]]],
  ['a beginning', 'meet*', 'their meetings', [[1, 2]]],
  ['alternatives', 'met|saw', 'he saw her', [[1, 2]]],
  [
    'an optional word',
    'phone? call',
    'a phone call',
    [
      [1, 3],
      [2, 3],
    ],
  ],
  ['a number', '# days', 'after 12 days', [[1, 3]]],
  ['a gap', 'spoke ..2 phone', 'spoke by phone', [[0, 3]]],
  [
    'a list',
    'met; saw',
    'met saw',
    [
      [0, 1],
      [1, 2],
    ],
  ],
])('%s matches', (_, pattern, text, spans) => expect(found(pattern, text)).toEqual(spans));

test.each([
  ['a word inside another', 'met', 'metal'],
  ['a beginning at the end of a word', 'meet*', 'unmeet'],
  ['a gap wider than said', 'spoke ..2 phone', 'spoke at length by phone'],
  ['a gap across a full stop', 'spoke ..3 phone', 'spoke . the phone'],
  ['a number word for digits', '# days', 'twelve days'],
  ['half a phrase at the end of a text', 'phone call', 'by phone'],
])('%s does not', (_, pattern, text) => expect(found(pattern, text)).toEqual([]));

test('of overlapping matches the longest stays', () => {
  expect(
    longest([
      { from: 0, to: 1 },
      { from: 0, to: 3 },
      { from: 3, to: 4 },
    ]),
  ).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 4 },
  ]);
});
