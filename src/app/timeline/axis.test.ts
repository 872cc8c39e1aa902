import { expect, test } from 'vitest';
import { dayNumber } from '#domain/time.ts';
import { formatFor } from '../i18n/format.ts';
import { speakerFor } from '../i18n/speaker.ts';
import { axisTicks, axisWords, unitAt } from './axis.ts';
import { AxisStrip } from './axis-strip.ts';

const words = (lang: 'en' | 'be', oneLine = false) => axisWords(formatFor(lang, speakerFor(lang).t), oneLine);

const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

test('the closer the time, the finer the marks of the axis', () => {
  expect([300, 30, 20, 3, 0.5, 0.2, 0.02].map((px) => unitAt(px, false))).toEqual([
    'day',
    'day',
    'week',
    'month',
    'quarter',
    'year',
    'lustrum',
  ]);
});

test('weeks begin on Mondays, months stand above them', () => {
  const { minor, major } = axisTicks(days('2025-02-26', '2025-03-12'), 'week', words('en'));
  expect(minor.map(({ label }) => label)).toEqual(['24 Feb', '3 Mar', '10 Mar']);
  expect(major.map(({ label }) => label)).toEqual(['February 2025', 'March 2025']);
});

test('one line says the year with January, and in Belarusian too', () => {
  const { minor, major } = axisTicks(days('2024-11-10', '2025-02-02'), 'month', words('be', true));
  expect(minor.map(({ label }) => label)).toEqual(['ліс', 'сне', 'сту 2025', 'лют']);
  expect(major).toEqual([]);
});

/** Labels of the axis that are seen; last, after a bar, the one that stands at the left edge. */
function seen({ box, strip }: AxisStrip): string {
  const labels = Array.from(strip.children, (child) => child as HTMLElement)
    .filter(({ style }) => style.visibility !== 'hidden')
    .map(({ textContent }) => textContent);
  return `${labels.join(' ')} | ${box.lastElementChild?.textContent}`.trim();
}

test('labels that an edge would cut are hidden, the month that has begun stands at the left edge', () => {
  const drawn = days('2025-02-20', '2025-04-20');
  const strip = new AxisStrip(false);
  strip.draw(axisTicks(drawn, 'week', words('en')), drawn, 10);
  strip.show(0, 300);
  expect(seen(strip)).toBe('24 Feb 3 Mar 10 Mar 17 Mar March 2025 |');
  strip.show(140, 300);
  expect(seen(strip)).toBe('10 Mar 17 Mar 24 Mar 31 Mar | March 2025');
  strip.show(300, 300);
  expect(seen(strip)).toBe('24 Mar 31 Mar 7 Apr 14 Apr April 2025 | March 2025');
});
