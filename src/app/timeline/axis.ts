import { dayNumber, dayOf } from '#domain/time.ts';
import type { Format } from '../i18n/format.ts';
import type { DayWindow } from './window.ts';

/** How far small marks of the axis lie apart. */
export type AxisUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'lustrum';

/** How the axis words its marks: small ones and, where a larger unit begins, large ones. Days as YYYY-MM-DD. */
export interface AxisWords {
  readonly minor: (day: string, unit: AxisUnit) => string;
  readonly major: (day: string, unit: AxisUnit) => string;
  /** small marks say it all: there are no large ones */
  readonly oneLine: boolean;
}

/** A mark of the axis where its time begins, a count of days since 1970-01-01. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The axis over some days. */
export interface AxisTicks {
  readonly minor: readonly Tick[];
  readonly major: readonly Tick[];
}

/** The axis in the reader's language, by our own tables: vis has no Belarusian, and neither have browsers. */
export function axisWords(format: Format, oneLine: boolean): AxisWords {
  // Belarusian short names are made to stand with a day
  const shortMonth = (day: string) =>
    format.lang === 'be'
      ? format.month(day).slice(0, 3)
      : format.day(`${day.slice(0, 7)}-01`, 'short').replace(/^1\s+/u, '');
  const minor = (day: string, unit: AxisUnit) => {
    if (unit === 'day') return oneLine ? format.day(day, 'short') : String(Number(day.slice(8)));
    if (unit === 'week') return format.day(day, 'short');
    if (unit === 'year' || unit === 'lustrum') return day.slice(0, 4);
    return oneLine && day.slice(5, 7) === '01' ? `${shortMonth(day)} ${day.slice(0, 4)}` : shortMonth(day);
  };
  const major = (day: string, unit: AxisUnit) =>
    unit === 'day' || unit === 'week' ? format.month(day) : day.slice(0, 4);
  return { minor, major, oneLine };
}

/** Days a unit is long at least, and px its label wants. */
const units: readonly { unit: AxisUnit; days: number; px: (oneLine: boolean) => number }[] = [
  { unit: 'day', days: 1, px: (oneLine) => (oneLine ? 56 : 25) },
  { unit: 'week', days: 7, px: () => 56 },
  { unit: 'month', days: 28, px: (oneLine) => (oneLine ? 64 : 44) },
  { unit: 'quarter', days: 90, px: (oneLine) => (oneLine ? 64 : 44) },
  { unit: 'year', days: 365, px: () => 44 },
];

/** The finest unit whose labels have room. */
export function unitAt(pxPerDay: number, oneLine: boolean): AxisUnit {
  return units.find(({ days, px }) => days * pxPerDay >= px(oneLine))?.unit ?? 'lustrum';
}

const monthsIn = { month: 1, quarter: 3, year: 12, lustrum: 60 } as const;

/** First days of stretches of `months` months, from the one that holds day `from` on. */
function firstDays({ from, to }: DayWindow, months: number): number[] {
  const [year, month] = dayOf(Math.floor(from)).split('-').map(Number) as [number, number];
  const days: number[] = [];
  for (let at = Math.floor((year * 12 + month - 1) / months) * months; ; at += months) {
    const day = dayNumber(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`);
    if (!(day < to)) return days;
    days.push(day);
  }
}

/** Each day, or each Monday, from the one that holds `from` on. */
function eachDay({ from, to }: DayWindow, step: 1 | 7): number[] {
  // 1970-01-01 was a Thursday
  const first = step === 1 ? Math.floor(from) : Math.floor((from + 3) / 7) * 7 - 3;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, n) => first + n * step);
}

/** The marks of the axis over these days; the first of each kind may begin before them. */
export function axisTicks(shown: DayWindow, unit: AxisUnit, words: AxisWords): AxisTicks {
  const byDay = unit === 'day' || unit === 'week';
  const small = byDay ? eachDay(shown, unit === 'day' ? 1 : 7) : firstDays(shown, monthsIn[unit]);
  const large =
    words.oneLine || unit === 'year' || unit === 'lustrum' ? [] : firstDays(shown, byDay ? 1 : 12);
  return {
    minor: small.map((at) => ({ at, label: words.minor(dayOf(at), unit) })),
    major: large.map((at) => ({ at, label: words.major(dayOf(at), unit) })),
  };
}
