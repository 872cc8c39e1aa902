import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { dayNumber, dayOf } from './time.ts';

const article = (line: string) => {
  const [outlet = '', language = '', day = ''] = line.split(' ');
  return { language, outlet: outlet === '-' ? '' : outlet, day: dayNumber(day) };
};

test('stretches of articles are told per outlet and per language, and end where none came for over a month', () => {
  const lines = [
    'gazette en 2022-03-20',
    'gazette en 2022-03-01',
    'gazette en 2022-03-10',
    'gazette uk 2022-06-01',
    'courier uk 2022-03-05',
    '- en 2022-04-18',
    'courier en',
  ];
  const { outlets, languages } = coverageOf(lines.map(article));
  const told = (stretches: number[] = []) =>
    stretches.map((n, at) => (at % 3 === 2 ? `×${n}` : dayOf(n))).join(' ');
  expect(Object.entries(outlets).map(([key, all]) => `${key}: ${told(all)}`)).toEqual([
    ': 2022-04-18 2022-04-18 ×1',
    'courier: 2022-03-05 2022-03-05 ×1',
    'gazette: 2022-03-01 2022-03-20 ×3 2022-06-01 2022-06-01 ×1',
  ]);
  expect(told(languages.en)).toBe('2022-03-01 2022-04-18 ×4');
  expect(told(languages.uk)).toBe('2022-03-05 2022-03-05 ×1 2022-06-01 2022-06-01 ×1');
});
