import { lastOfMonth } from '#domain/time.ts';
import type { TimeWords } from '../mentions.ts';
import type { Match } from './pattern.ts';
import type { Found, Reading } from './time-reading.ts';
import type { MonthPart, Word } from './vocabulary.ts';
import { thisYear, whichOf, yearAt, yearWord } from './years.ts';

/** Whole months, first to last; those that go over the new year end in the year after. */
const wholeMonths = (year: number | null, first: number, last: number): TimeWords => ({
  type: 'date',
  year,
  month: first,
  day: 1,
  lastMonth: last,
  lastDay: lastOfMonth(year ?? 2023, last),
});

/** "весной 2026 года", "in the first quarter of 2026", "in the second half of the year". */
export function monthsOf(reading: Reading, match: Match<Word>): Found | null {
  if (match.payload.type !== 'months') return null;
  const { first, last } = match.payload;
  const year = yearAt(reading, match.to);
  return {
    from: match.from,
    to: year?.to ?? match.to,
    time: wholeMonths(year?.year ?? null, first, last),
  };
}

/** What goes before the noun of a period: "at the end of" and "last" in "at the end of last month". */
function leadOf({ keys, parts }: Reading, noun: number): { part: Match<Word> | null; which: number } {
  const which = whichOf(keys[noun - 1] ?? '');
  let at = which === null ? noun : noun - 1;
  if (keys[at - 1] === 'the' || keys[at - 1] === 'of') at--;
  if (keys[at - 1] === 'of') at--;
  const part = parts.find(({ to }) => to === at || to === at + 1) ?? null;
  return { part, which: which ?? 0 };
}

/** "в начале месяца", "late last month", "до конца следующего месяца": a part of a month told by where it stands to today's. */
export function partOfMonth(reading: Reading, at: number): Found | null {
  if (reading.calendar.units.get(reading.keys[at] ?? '') !== 'month') return null;
  const { part, which } = leadOf(reading, at);
  if (part?.payload.type !== 'part') return null;
  const time = monthFrom(part.payload.part, which, reading.today);
  return time && { from: part.from, to: at + 1, time };
}

function monthFrom(part: MonthPart, offset: number, today: string | null): TimeWords | null {
  if (part === 'early' || part === 'mid' || part === 'late') return { type: 'month-offset', offset, part };
  if (!today) return null;
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + offset;
  return monthOf((months % 12) + 1, Math.floor(months / 12), part);
}

/** A month or the part of it that is told. */
export function monthOf(month: number, year: number | null, part: MonthPart | null): TimeWords {
  if (part === 'until') return { type: 'until', year, month };
  const end = lastOfMonth(year ?? 2023, month);
  if (part === 'first-half') return { type: 'date', year, month, day: 1, lastMonth: month, lastDay: 15 };
  if (part === 'second-half') return { type: 'date', year, month, day: 16, lastMonth: month, lastDay: end };
  return { type: 'month', year, month, part };
}

/** "в начале этого года", "in late 2024", "у першій половині наступного року": the half, else the year of which it is a part. */
export function partOfYear(reading: Reading, at: number): Found | null {
  const { keys, parts } = reading;
  const written = /^(19|20)\d\d$/.test(keys[at] ?? '') ? yearAt(reading, at) : null;
  const noun = written === null && reading.calendar.units.get(keys[at] ?? '') === 'year';
  if (!noun && !written) return null;
  const { part, which } = written
    ? { part: parts.find(({ to }) => to === at || (to === at - 1 && keys[to] === 'of')) ?? null, which: 0 }
    : leadOf(reading, at);
  const here = thisYear(reading);
  const year = written?.year ?? (here === null ? null : here + which);
  if (part?.payload.type !== 'part' || year === null || (noun && yearWord.test(keys[at - 1] ?? '')))
    return null;
  return { from: part.from, to: written?.to ?? at + 1, time: yearPart(year, part.payload.part) };
}

function yearPart(year: number, part: MonthPart): TimeWords {
  if (part === 'until') return { type: 'until', year, month: 12 };
  if (part === 'first-half') return wholeMonths(year, 1, 6);
  if (part === 'second-half') return wholeMonths(year, 7, 12);
  return { type: 'year', year };
}
