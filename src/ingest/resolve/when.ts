import type { TimeValue } from '#domain/time.ts';
import { addDays, dayNumber, dayOf, hasYear, lastOfMonth, monthPart } from '#domain/time.ts';
import type { TimeWords } from '../mentions.ts';

export interface Anchors {
  /** publication or dateline day, null when the article has none */
  published: string | null;
  /** day of the contact told last, for "a day earlier" */
  narrative: string | null;
  /** year for dates without one when there is no publication day, with the days it was read beside */
  yearHint: number | null;
  /** the year of `published` is made up: only the day and month are known (from a dateline), so nothing hangs on weekdays */
  yearless: boolean;
  /** the year of `published` follows from what the text tells, no line says it */
  inferred: boolean;
  /** an unmarked weekday is the day of a dateline without a year */
  weekdayFiled: boolean;
  /** dates that the text tells with their weekday */
  weekdays: ReadonlyMap<number, TimeWords>;
  /** days with a year written on any line */
  days: readonly string[];
}

export type Direction = 'past' | 'future' | 'open';

const two = (n: number) => String(n).padStart(2, '0');
const day = (year: number | string, month: number, date: number) => `${year}-${two(month)}-${two(date)}`;
const single = (value: string, basis: TimeValue['basis'] = 'stated'): TimeValue => ({
  start: value,
  end: value,
  precision: 'day',
  basis,
});

/** Monday of the week of a day. */
function mondayOf(value: string): string {
  const number = dayNumber(value);
  return dayOf(number - ((number + 3) % 7));
}

/** Value of a time as written, read from the article's day. Null when nothing anchors it. */
export function timeValueOf(words: TimeWords, anchors: Anchors, direction: Direction): TimeValue | null {
  if (!anchors.yearless) {
    const value = rawValue(words, anchors, direction);
    return value && anchors.inferred && !saysYear(words) ? { ...value, basis: 'inferred' } : value;
  }
  if (words.type === 'weekday') return datelineWeekday(words, anchors, direction);
  if (['week', 'shift-week', 'within', 'until'].includes(words.type)) return null;
  const value = rawValue(words, anchors, direction);
  return value && !saysYear(words)
    ? { ...value, start: `XXXX${value.start.slice(4)}`, end: `XXXX${value.end.slice(4)}` }
    : value;
}

const saysYear = (words: TimeWords) =>
  words.type === 'year' || ((words.type === 'date' || words.type === 'month') && words.year !== null);

/** A weekday under a dateline whose year nothing tells: news of the day it was filed, unless the words look back or ahead. */
function datelineWeekday(
  { direction: looks }: Extract<TimeWords, { type: 'weekday' }>,
  { published, weekdayFiled }: Anchors,
  direction: Direction,
): TimeValue | null {
  if (!published || !weekdayFiled || looks !== 0 || direction !== 'past') return null;
  return single(`XXXX${published.slice(4)}`, 'inferred');
}

function rawValue(words: TimeWords, anchors: Anchors, direction: Direction): TimeValue | null {
  switch (words.type) {
    case 'date':
      return dateValue(words, anchors, direction);
    case 'month':
      return monthValue(words, anchors, direction);
    case 'weekday':
      return weekdayValue(words, anchors, direction);
    case 'day':
      return anchors.published ? single(addDays(anchors.published, words.offset)) : null;
    case 'ago':
      return anchors.published ? single(addDays(anchors.published, -words.days)) : null;
    case 'shift':
      return shiftValue(words.days, anchors);
    case 'week':
      return weekValue(words, anchors, direction);
    case 'shift-week':
      return shiftWeekValue(words.weeks, anchors);
    case 'within':
      return withinValue(words.days, anchors);
    case 'until':
      return untilValue(words, anchors);
    case 'month-offset':
      return monthOffset(words, anchors);
    case 'ahead':
      return anchors.published && direction !== 'past'
        ? single(addDays(anchors.published, words.days))
        : null;
    case 'lately':
      return null;
    case 'year':
      return {
        start: day(words.year, 1, 1),
        end: day(words.year, 12, 31),
        precision: 'year',
        basis: 'stated',
      };
  }
}

/** The year that brings month and day nearest the anchor on the side its tense tells. */
function yearFor(month: number, date: number, anchor: string, direction: Direction): number {
  const year = Number(anchor.slice(0, 4));
  const at = dayNumber(anchor);
  const distance = (y: number) => dayNumber(day(y, month, Math.min(date, lastOfMonth(y, month)))) - at;
  if (direction === 'past') return distance(year) > 3 ? year - 1 : year;
  if (direction === 'future') return distance(year) < -60 ? year + 1 : year;
  return [year, year - 1, year + 1].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? year;
}

/** The year in which a day or range begins; one that is still to come is measured by its end. */
function yearOfRange(
  { month, day: first, lastMonth, lastDay }: Extract<TimeWords, { type: 'date' }>,
  anchor: string,
  direction: Direction,
): number {
  if (direction !== 'future') return yearFor(month, first, anchor, direction);
  return yearFor(lastMonth, lastDay, anchor, direction) - (lastMonth < month ? 1 : 0);
}

function dateValue(
  words: Extract<TimeWords, { type: 'date' }>,
  anchors: Anchors,
  direction: Direction,
): TimeValue {
  let year: number | string | null = words.year;
  let basis: TimeValue['basis'] = 'stated';
  if (year === null && anchors.published)
    year = yearOfRange(words, anchors.published, words.offset === undefined ? direction : 'open');
  if (year === null) {
    const written = anchors.days.find((one) => one.slice(5) === `${two(words.month)}-${two(words.day)}`);
    year = written ? Number(written.slice(0, 4)) : anchors.yearHint;
    if (year !== null) basis = 'inferred';
  }
  const start = day(year ?? 'XXXX', words.month, words.day);
  const lastYear = typeof year === 'number' && words.lastMonth < words.month ? year + 1 : year;
  const end = day(lastYear ?? 'XXXX', words.lastMonth, words.lastDay);
  return start === end ? single(start, basis) : { start, end, precision: 'day', basis };
}

function monthValue(
  words: Extract<TimeWords, { type: 'month' }>,
  anchors: Anchors,
  direction: Direction,
): TimeValue {
  const anchor = anchors.published;
  const year =
    words.year ??
    (anchor ? yearFor(words.month, 15, anchor, direction === 'past' ? 'past' : direction) : anchors.yearHint);
  if (year === null) return openMonth(words.month, words.part);
  if (words.part) return monthPart(year, words.month, words.part, 'stated');
  return {
    start: day(year, words.month, 1),
    end: day(year, words.month, lastOfMonth(year, words.month)),
    precision: 'month',
    basis: 'stated',
  };
}

function openMonth(month: number, part: 'early' | 'mid' | 'late' | null): TimeValue {
  const model = part
    ? monthPart(2024, month, part, 'stated')
    : {
        start: day(2024, month, 1),
        end: day(2024, month, month === 2 ? 28 : lastOfMonth(2024, month)),
        precision: 'month' as const,
        basis: 'stated' as const,
      };
  return { ...model, start: `XXXX${model.start.slice(4)}`, end: `XXXX${model.end.slice(4)}` };
}

function weekdayValue(
  words: Extract<TimeWords, { type: 'weekday' }>,
  anchors: Anchors,
  direction: Direction,
): TimeValue | null {
  const named = anchors.weekdays.get(words.weekday);
  if (!anchors.published) {
    if (words.direction !== 0) return null;
    return named ? rawValue(named, anchors, direction) : daysBeside(words.weekday, anchors, direction);
  }
  const at = dayNumber(anchors.published);
  const today = ((at + 3) % 7) + 1;
  let shift = words.weekday - today;
  const future = words.direction === 1 || (direction === 'future' && words.direction === 0);
  if (future) {
    if (shift < 0 || (shift === 0 && words.direction === 1)) shift += 7;
  } else if (shift > 0 || (shift === 0 && words.direction === -1)) shift -= 7;
  return single(dayOf(at + shift));
}

const daysBack = 2;

/** "late on Wednesday" where the text tells a Thursday's date: the day or two before it; what is due on a Monday is on the next one. */
function daysBeside(weekday: number, anchors: Anchors, direction: Direction): TimeValue | null {
  if (direction === 'open') return null;
  for (const [named, words] of anchors.weekdays) {
    const back = (named - weekday + 7) % 7;
    if (direction === 'past' && back > daysBack) continue;
    const told = rawValue(words, anchors, 'open');
    if (told && (hasYear(told) || direction === 'future'))
      return single(dayFrom(told.start, direction === 'past' ? -back : 7 - back), 'inferred');
  }
  return null;
}

/** Days on from a day, of which the year may be open. */
const dayFrom = (day: string, days: number) =>
  hasYear({ start: day })
    ? addDays(day, days)
    : `XXXX${addDays(`${plainYear}${day.slice(4)}`, days).slice(4)}`;

function shiftValue(days: number, anchors: Anchors): TimeValue | null {
  const from = narrativeDay(anchors) ?? anchors.narrative;
  return from ? single(dayFrom(from, days)) : null;
}

/** A year without a leap day, in which days of no year are counted. */
const plainYear = 2023;

/** Where the story stands: the day told last, else the day of publication. */
const narrativeDay = (anchors: Anchors) =>
  anchors.narrative && /^\d{4}/.test(anchors.narrative) ? anchors.narrative : anchors.published;

/** "the following week" of the week told last. */
function shiftWeekValue(weeks: number, anchors: Anchors): TimeValue | null {
  const from = narrativeDay(anchors);
  if (!from) return null;
  const start = addDays(mondayOf(from), 7 * weeks);
  return { start, end: addDays(start, 6), precision: 'week', basis: 'stated' };
}

/** "within two weeks" of the day told last. */
function withinValue(days: number, anchors: Anchors): TimeValue | null {
  const start = narrativeDay(anchors);
  return start ? { start, end: addDays(start, days), precision: 'day', basis: 'stated' } : null;
}

/** "by the end of November": from the day of publication to its last day. */
function untilValue(
  { year, month }: Extract<TimeWords, { type: 'until' }>,
  anchors: Anchors,
): TimeValue | null {
  const start = anchors.published;
  if (!start) return null;
  const own = Number(start.slice(0, 4));
  const y = year ?? (month < Number(start.slice(5, 7)) ? own + 1 : own);
  const end = day(y, month, lastOfMonth(y, month));
  return end < start ? null : { start, end, precision: 'day', basis: 'stated' };
}

function weekValue(
  words: Extract<TimeWords, { type: 'week' }>,
  anchors: Anchors,
  direction: Direction,
): TimeValue | null {
  if (!anchors.published) return null;
  const monday = addDays(mondayOf(anchors.published), 7 * words.offset);
  if (words.part === 'rest')
    return { start: anchors.published, end: addDays(monday, 6), precision: 'week', basis: 'stated' };
  const [from, to] =
    words.part === 'early'
      ? [0, 2]
      : words.part === 'late'
        ? [3, 6]
        : words.part === 'weekend'
          ? [5, 6]
          : [0, 6];
  const weekend =
    words.part === 'weekend' &&
    direction !== 'future' &&
    dayNumber(addDays(monday, 5)) > dayNumber(anchors.published);
  const base = weekend ? addDays(monday, -7) : monday;
  return { start: addDays(base, from), end: addDays(base, to), precision: 'week', basis: 'stated' };
}

function monthOffset(
  { offset, part }: Extract<TimeWords, { type: 'month-offset' }>,
  anchors: Anchors,
): TimeValue | null {
  if (!anchors.published) return null;
  const [year = 2000, month = 1] = anchors.published.split('-').map(Number);
  const index = year * 12 + month - 1 + offset;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  if (part) return monthPart(y, m, part, 'stated');
  return { start: day(y, m, 1), end: day(y, m, lastOfMonth(y, m)), precision: 'month', basis: 'stated' };
}
