import { expect, test } from 'vitest';
import { dayNumber, dayOf } from '#domain/time.ts';
import { coverage, monthBars, presetWindow } from './overview.ts';

const day = dayNumber;

test('a month is one bar, whatever its lanes, held apart from planned and called off; XXXX is no month', () => {
  const bars = monthBars([
    ['2022-12', 'FD-SY', 'planned', 2],
    ['2022-02', 'FD-SY', 'held', 3],
    ['2022-02', 'FD-RT', 'held', 4],
    ['2022-02', 'FD-RT', 'cancelled', 1],
    ['XXXX-03', 'FD-RT', 'held', 1],
  ]);
  expect(bars.map((bar) => [dayOf(bar.from), dayOf(bar.to), bar.held, bar.other])).toEqual([
    ['2022-02-01', '2022-03-01', 7, 1],
    ['2022-12-01', '2023-01-01', 0, 2],
  ]);
});

test('coverage ends where articles stop for longer than the gap; undated articles cover nothing', () => {
  const days = Int32Array.from(['2022-03-20', '2022-03-01', '2022-03-10', '2022-06-01'].map(day).concat(-1));
  expect(coverage(days, 14).map((band) => [dayOf(band.from), dayOf(band.to)])).toEqual([
    ['2022-03-01', '2022-03-21'],
    ['2022-06-01', '2022-06-02'],
  ]);
});

test('presets stand around the contact in hand, else around the middle of what is shown', () => {
  const shown = { from: 100, to: 200 };
  expect(presetWindow('around-7', shown, 120)).toEqual({ from: 112.5, to: 127.5 });
  expect(presetWindow('month', shown, null)).toEqual({ from: 134.5, to: 165.5 });
  expect(presetWindow('all', shown, 120)).toBeNull();
});
