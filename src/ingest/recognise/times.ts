import type { Lang } from '#domain/lang.ts';
import type { TimeMention, TimeWords } from '../mentions.ts';
import type { Token } from '../stages.ts';
import { besideDates } from './beside-dates.ts';
import { calendarOf, numberAt } from './calendar.ts';
import { countedDays } from './counted-days.ts';
import { joinRanges } from './date-ranges.ts';
import type { Match } from './pattern.ts';
import { monthOf, monthsOf, partOfMonth, partOfYear } from './periods.ts';
import type { Found, Reading } from './time-reading.ts';
import type { Word } from './vocabulary.ts';
import { bareYear, yearAt } from './years.ts';

const dayNumberOf = (key: string | undefined): number | null => {
  const match = /^(\d{1,2})(?:st|nd|rd|th|-го|-е|-га|-ого)?$/.exec(key ?? '');
  const value = match ? Number(match[1]) : 0;
  return value >= 1 && value <= 31 ? value : null;
};

/** "10 июля 2025 года", "5–7 июня", "July 13, 2025", "Nov. 11", "24 and 25 July". */
function dayMonth(reading: Reading, at: number): Found | null {
  const {
    keys,
    calendar: { months },
  } = reading;
  const month = months.get(keys[at] ?? '');
  if (month === undefined) return null;
  const dot = keys[at + 1] === '.' ? 1 : 0;
  const after = reading.lang === 'en' ? dayNumberOf(keys[at + 1 + dot]) : null;
  if (after !== null) return monthFirst(reading, at, month, at + 1 + dot);
  const ordinal = keys[at - 2] === '-' && /^(го|е|га|ого|ое)$/.test(keys[at - 1] ?? '');
  const of = ordinal ? 2 : keys[at - 1] === 'of' ? 1 : 0;
  const day = dayNumberOf(keys[at - 1 - of]);
  if (day === null) return null;
  const first = earlierDay(reading, at - 1 - of);
  const year = yearAt(reading, at + 1 + dot);
  return {
    from: first?.from ?? at - 1 - of,
    to: year?.to ?? at + 1,
    time: {
      type: 'date',
      year: year?.year ?? null,
      month,
      day: first?.day ?? day,
      lastMonth: month,
      lastDay: day,
    },
  };
}

function earlierDay(reading: Reading, at: number): { from: number; day: number } | null {
  const joint = reading.keys[at - 1] ?? '';
  if (!/^([–-]|и|и|і|та|ды|and|to|по|па|до|й)$/.test(joint)) return null;
  const day = dayNumberOf(reading.keys[at - 2]);
  return day === null || reading.tokens[at - 2]?.kind !== 'number' ? null : { from: at - 2, day };
}

function monthFirst(reading: Reading, at: number, month: number, dayAt: number): Found {
  const day = dayNumberOf(reading.keys[dayAt]) ?? 1;
  const joint = reading.keys[dayAt + 1] ?? '';
  const last =
    /^([–-]|and|to)$/.test(joint) && reading.tokens[dayAt + 2]?.kind === 'number'
      ? dayNumberOf(reading.keys[dayAt + 2])
      : null;
  const end = last === null ? dayAt + 1 : dayAt + 3;
  const year = yearAt(reading, end);
  return {
    from: at,
    to: year?.to ?? end,
    time: { type: 'date', year: year?.year ?? null, month, day, lastMonth: month, lastDay: last ?? day },
  };
}

/** "in August", "наприкінці жовтня", "у серпні 2025 року". */
function bareMonth(reading: Reading, at: number): Found | null {
  const key = reading.keys[at] ?? '';
  const half = key.startsWith('mid-');
  const month = reading.calendar.months.get(half ? key.slice(4) : key);
  if (month === undefined) return null;
  const raw = reading.tokens[at]?.raw ?? '';
  if (
    reading.lang === 'en' &&
    !half &&
    (!/^\p{Lu}/u.test(raw) ||
      ((raw === 'May' || raw === 'March') &&
        !/^(in|of|early|late|mid|last|next|since|until|by|this|end)$/.test(reading.keys[at - 1] ?? '')))
  )
    return null;
  const part = reading.parts.find(
    (one) => one.to === at || (one.to === at - 1 && /^(of|in)$/.test(reading.keys[at - 1] ?? '')),
  );
  const year = yearAt(reading, at + 1);
  const located =
    part !== undefined ||
    /^(в|у|ў|in|во|ў|за|of|с|з|last|next|this|до|к|на)$/.test(reading.keys[at - 1] ?? '') ||
    year !== null ||
    half ||
    reading.directions.some(({ to }) => to === at);
  if (!located) return null;
  const word = part?.payload.type === 'part' ? part.payload.part : half ? 'mid' : null;
  return {
    from: part?.from ?? at,
    to: year?.to ?? at + 1,
    time: monthOf(month, year?.year ?? null, word),
  };
}

/** "Sun Weidong", "The Sun": a short form counts with a full stop, a comma or a number behind it. */
function isShortForName({ keys, lang }: Reading, at: number): boolean {
  return lang === 'en' && (keys[at] ?? '').length <= 3 && !/^([.,]|\d.*)$/.test(keys[at + 1] ?? '');
}

function weekday(reading: Reading, at: number): Found | null {
  const day = reading.calendar.weekdays.get(reading.keys[at] ?? '');
  if (day === undefined) return null;
  if (reading.lang === 'en' && !/^\p{Lu}/u.test(reading.tokens[at]?.raw ?? '')) return null;
  if (isShortForName(reading, at)) return null;
  const direction = reading.directions.find((one) => one.to === at);
  const which = direction?.payload.type === 'past' ? -1 : direction?.payload.type === 'next' ? 1 : 0;
  return {
    from: direction?.from ?? at,
    to: at + 1,
    time: { type: 'weekday', weekday: day, direction: which },
  };
}

const numeric = /^(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2}))$/;

function numericDate(reading: Reading, at: number): Found | null {
  const match = numeric.exec(reading.keys[at] ?? '');
  if (!match) return null;
  const [, y, m, d, d2, m2, y2] = match;
  const year = Number(y ?? (y2?.length === 2 ? `20${y2}` : y2));
  const month = Number(m ?? m2);
  const day = Number(d ?? d2);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { from: at, to: at + 1, time: { type: 'date', year, month, day, lastMonth: month, lastDay: day } };
}

function relative(reading: Reading, match: Match<Word>): Found | null {
  const word = match.payload;
  const { from, to } = match;
  if (word.type === 'day') return { from, to, time: word };
  if (word.type === 'shift') return { from, to, time: { type: 'shift', days: word.days } };
  if (word.type === 'week') return { from, to, time: { type: 'week', offset: word.offset, part: word.part } };
  if (word.type === 'month-offset')
    return { from, to, time: { type: 'month-offset', offset: word.offset, part: null } };
  if (word.type === 'lately') return { from, to, time: { type: 'lately' } };
  if (word.type === 'feast') return { from, to, time: feastDay(word) };
  if (word.type === 'shift-week') return { from, to, time: { type: 'shift-week', weeks: word.weeks } };
  if (word.type === 'within') return { from, to, time: { type: 'within', days: word.days } };
  if (word.type === 'until-year') return { from, to, time: { type: 'until', year: null, month: 12 } };
  if (word.type === 'months') return monthsOf(reading, match);
  if (word.type !== 'ago') return null;
  const count = numberAt(reading.keys[match.from - 1], reading.calendar) ?? 1;
  return { from: match.from - 1, to: match.to, time: { type: 'ago', days: Math.round(count * word.unit) } };
}

const relativeWords: ReadonlySet<Word['type']> = new Set([
  'day',
  'shift',
  'week',
  'month-offset',
  'ago',
  'shift-week',
  'within',
  'until-year',
  'months',
  'feast',
  'lately',
]);

/** "on Christmas Day". */
const feastDay = ({ month, day }: { month: number; day: number }): TimeWords => ({
  type: 'date',
  year: null,
  month,
  day,
  lastMonth: month,
  lastDay: day,
});

/** Whether a word of the vocabulary tells a time by itself. */
export const tellsTime = (word: Word): boolean => relativeWords.has(word.type);

/** Whether a time may be told at a word: a month, a weekday, digits, or the noun of a period. */
export function mayTellTime(key: string, lang: Lang): boolean {
  const { months, weekdays, units, years } = calendarOf(lang);
  return /^(\d|mid-)/.test(key) || months.has(key) || weekdays.has(key) || units.has(key) || years.has(key);
}

/** Times of a sentence in order; of overlapping ones the wider stays. Linear. */
export function timesOf(
  sentence: { s: number; tokens: readonly Token[]; keys: readonly string[] },
  words: readonly Match<Word>[],
  article: { lang: Lang; day: string | null },
): TimeMention[] {
  const { s, tokens, keys } = sentence;
  const { lang, day } = article;
  const reading: Reading = {
    s,
    tokens,
    keys,
    calendar: calendarOf(lang),
    lang,
    today: day,
    parts: words.filter((one) => one.payload.type === 'part'),
    directions: words.filter((one) => one.payload.type === 'past' || one.payload.type === 'next'),
  };
  const found: Found[] = [];
  for (let at = 0; at < keys.length; at++) {
    const here =
      dayMonth(reading, at) ??
      bareMonth(reading, at) ??
      weekday(reading, at) ??
      numericDate(reading, at) ??
      partOfMonth(reading, at) ??
      partOfYear(reading, at) ??
      countedDays(reading, at) ??
      bareYear(reading, at);
    if (here) found.push(here);
  }
  for (const match of words) {
    const here = relative(reading, match);
    if (here) found.push(here);
  }
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const dated = found.some(({ time }) => time.type !== 'lately');
  const kept: Found[] = [];
  for (const one of found)
    if (dated && one.time.type === 'lately') continue;
    else if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  return besideDates(
    joinRanges(
      kept.sort((a, b) => a.from - b.from),
      keys,
    ),
    keys,
  ).map((one) => ({ s, from: one.from, to: one.to, time: one.time }));
}
