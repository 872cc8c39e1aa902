import { expect, test } from 'vitest';
import { shortfalls } from './score-floors.ts';

const perfect = Object.fromEntries(
  shortfalls({}).map((line) => [line.slice(0, line.indexOf(':')), { percent: 100 }]),
);

test('a score that reaches every floor falls short of nothing', () => {
  expect(shortfalls({ articles: 5, ...perfect })).toEqual([]);
});

test('each measure below its floor is named with what it reached', () => {
  expect(shortfalls({ ...perfect, contacts: { f1: 94.9 }, place: { percent: 99 } })).toEqual([
    'contacts: 94.9, must be 95',
    'place: 99, must be 100',
  ]);
});

test('a measure that was not taken falls short', () => {
  const { voices: _, ...rest } = perfect;
  expect(shortfalls(rest)).toEqual(['voices: not measured, must be 80']);
});
