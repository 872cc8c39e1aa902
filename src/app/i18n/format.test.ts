import { expect, test } from 'vitest';
import { belarusianTables } from '#build/be-dates.ts';
import type { Lang } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import type { TimeValue } from '#domain/time.ts';
import be from './be-dates.json';
import { formatFor, monthsOf } from './format.ts';
import { speakerFor } from './speaker.ts';

const inLang = (lang: Lang) => formatFor(lang, speakerFor(lang).t);
const inAll = <T>(say: (format: ReturnType<typeof inLang>) => T) => langs.map((lang) => say(inLang(lang)));
const time = (start: string, end: string, precision: TimeValue['precision']): TimeValue => ({
  start,
  end,
  precision,
  basis: 'stated',
});

test('a day is day, month, year in every language', () => {
  expect(inAll((f) => f.day('2025-07-10'))).toEqual([
    '10 July 2025',
    '10 липня 2025',
    '10 июля 2025',
    '10 ліпеня 2025',
  ]);
});

test('a part of a month is told as one', () => {
  expect(inAll((f) => f.time(time('2025-10-21', '2025-10-31', 'month-part')))).toEqual([
    'late October 2025',
    'кінець жовтня 2025',
    'конец октября 2025',
    'канец кастрычніка 2025',
  ]);
  expect(inLang('en').time(time('2025-10-11', '2025-10-20', 'month-part'))).toBe('mid-October 2025');
});

test('what is not known is said, never guessed', () => {
  expect(inAll((f) => f.time(null))).toEqual(['no date', 'без дати', 'без даты', 'без даты']);
  expect(inLang('en').day('XXXX-10-21')).toBe('21 October, year not told');
  expect(inLang('en').time(time('XXXX-10-21', 'XXXX-10-31', 'month-part'))).toBe(
    'late October, year not told',
  );
});

test('intervals are as short as they can be', () => {
  const en = inLang('en');
  expect([
    en.time(time('2025-02-12', '2025-02-15', 'day')),
    en.time(time('2025-01-30', '2025-02-02', 'day')),
    en.time(time('2025-12-30', '2026-01-02', 'day')),
    en.time(time('2025-11-03', '2025-11-09', 'week')),
    en.time(time('2025-11-01', '2025-11-30', 'month')),
    en.time(time('2025-01-01', '2025-12-31', 'year')),
  ]).toEqual([
    '12–15 February 2025',
    '30 Jan–2 February 2025',
    '30 Dec 2025 – 2 Jan 2026',
    'week of 3 November 2025',
    'November 2025',
    '2025',
  ]);
});

test('a period of a collection names months in the nominative', () => {
  expect(inAll((f) => f.period('2025-02-12', '2025-11-09'))).toEqual([
    'February–November 2025',
    'лютий–листопад 2025',
    'февраль–ноябрь 2025',
    'люты–лістапад 2025',
  ]);
});

test('lists, numbers, lengths and lags', () => {
  expect(inAll((f) => f.list(['A', 'B', 'C']))).toEqual(['A, B, and C', 'A, B і C', 'A, B и C', 'A, B і C']);
  expect(inAll((f) => f.number(12_345.5).replaceAll('\u00a0', ' '))).toEqual([
    '12,345.5',
    '12 345,5',
    '12 345,5',
    '12 345,5',
  ]);
  expect(inAll((f) => f.duration(50, true))).toEqual([
    'about 50 min',
    'близько 50 хв',
    'около 50 мин',
    'каля 50 хв',
  ]);
  expect(inLang('en').duration(130)).toBe('2 h 10 min');
  expect(inAll((f) => f.lag('2025-07-10', '2025-07-12'))).toEqual([
    '2 days later',
    'через 2 дні',
    'через 2 дня',
    'праз 2 дні',
  ]);
  expect(inLang('en').lag('2025-07-10', '2025-07-09')).toBe('1 day earlier');
});

test('Belarusian names sort by the Belarusian alphabet: і before к, ё after е, ў after у', () => {
  expect(
    ['Ўладзімір', 'Ёлка', 'Юлія', 'Кіеў', 'Іран', 'Еўропа', 'Умань', 'Жытомір'].sort(inLang('be').compare),
  ).toEqual(['Еўропа', 'Ёлка', 'Жытомір', 'Іран', 'Кіеў', 'Умань', 'Ўладзімір', 'Юлія']);
});

test('the committed Belarusian tables are those of this Node', () => {
  expect(be).toEqual(belarusianTables());
});

test('the tables of months are those of ICU', () => {
  for (const lang of ['en', 'uk', 'ru'] as const) {
    const named = (options: Intl.DateTimeFormatOptions) =>
      Array.from({ length: 12 }, (_, at) => {
        const format = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options });
        return format.formatToParts(Date.UTC(2025, at, 10)).find((part) => part.type === 'month')?.value;
      });
    expect(monthsOf(lang)).toEqual({
      ofDay: named({ day: 'numeric', month: 'long' }),
      alone: named({ month: 'long' }),
      short: named({ day: 'numeric', month: 'short' }),
    });
  }
});

test('numbers are written as ICU writes them', () => {
  const numbers = [0, 7, 999, 1000, 12_345, 1_234_567.8915, -1234, 0.5];
  for (const lang of langs) {
    const format = inLang(lang);
    const icu = new Intl.NumberFormat(
      lang,
      lang === 'en' ? {} : ({ useGrouping: 'always' } as Intl.NumberFormatOptions),
    );
    expect(numbers.map((one) => format.number(one))).toEqual(numbers.map((one) => icu.format(one)));
  }
});
