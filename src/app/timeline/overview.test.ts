import { expect, test } from 'vitest';
import { dayNumber, dayOf } from '#domain/time.ts';
import { coverageLines, monthBars, presetWindow } from './overview.ts';

test('a month is one bar, whatever its lanes, held apart from what is planned and what came to nothing; XXXX is no month', () => {
  const bars = monthBars([
    ['2022-12', 'FD-SY', 'planned', 2],
    ['2022-02', 'FD-SY', 'held', 3],
    ['2022-02', 'FD-RT', 'held', 4],
    ['2022-02', 'FD-RT', 'cancelled', 1],
    ['XXXX-03', 'FD-RT', 'held', 1],
  ]);
  expect(bars.map((bar) => [dayOf(bar.from), dayOf(bar.to), bar.held, bar.ahead, bar.off])).toEqual([
    ['2022-02-01', '2022-03-01', 7, 0, 1],
    ['2022-12-01', '2023-01-01', 0, 2, 0],
  ]);
});

test('coverage is told for all articles, by language or by outlet; stretches that touch are one', () => {
  const stretch = (from: string, to: string, articles: number) => [dayNumber(from), dayNumber(to), articles];
  const table = {
    outlets: {
      courier: stretch('2022-03-01', '2022-03-10', 4),
      gazette: [...stretch('2022-03-08', '2022-03-20', 9), ...stretch('2022-06-01', '2022-06-01', 1)],
    },
    languages: {
      uk: stretch('2022-03-21', '2022-06-01', 1),
      en: stretch('2022-03-01', '2022-03-20', 13),
    },
  };
  const said = (by: 'all' | 'language' | 'outlet') =>
    coverageLines(table, by).map(({ key, articles, bands }) =>
      [key, articles, ...bands.map((band) => `${dayOf(band.from)}..${dayOf(band.to - 1)}`)].join(' '),
    );
  expect(said('all')).toEqual(['all 14 2022-03-01..2022-06-01']);
  expect(said('language')).toEqual(['en 13 2022-03-01..2022-03-20', 'uk 1 2022-03-21..2022-06-01']);
  expect(said('outlet')).toEqual([
    'gazette 10 2022-03-08..2022-03-20 2022-06-01..2022-06-01',
    'courier 4 2022-03-01..2022-03-10',
  ]);
});

test('presets stand around the contact in hand, else around the middle of what is shown', () => {
  const shown = { from: 100, to: 200 };
  expect(presetWindow('around-7', shown, 120)).toEqual({ from: 112.5, to: 127.5 });
  expect(presetWindow('month', shown, null)).toEqual({ from: 134.5, to: 165.5 });
});
