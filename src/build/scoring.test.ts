import { expect, test } from 'vitest';
import { folded, intervalOf, surnameKey } from './score-pairing.ts';

test('accents, case and marks tell no names apart', () => {
  expect(folded('Péter  SZIJJÁRTÓ')).toBe(folded('peter szijjarto'));
  expect(folded(null)).toBe('');
});

test('people are told apart by surname', () => {
  expect(surnameKey('Sergey Lavrov')).toBe(surnameKey('Sergei Lavrov'));
  expect(surnameKey('Sergey Lavrov')).not.toBe(surnameKey('Marco Rubio'));
});

test('a month covers its days; no date is no interval', () => {
  expect(intervalOf('2026-02')).toEqual(intervalOf('2026-02-01', '2026-02-28'));
  expect(intervalOf('2026-02')).not.toEqual(intervalOf('2026-02-01', '2026-02-27'));
  expect(intervalOf('XXXX-02-28')).toBeNull();
  expect(intervalOf(null)).toBeNull();
});
