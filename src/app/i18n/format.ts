import type { TFunction } from 'i18next';
import type { Lang } from '#domain/lang.ts';
import type { TimeValue } from '#domain/time.ts';
import { dayNumber } from '#domain/time.ts';
import be from './be-dates.json';
import months from './months.json';

/** How dates, lists, numbers and order look in one language. Intl everywhere but for `be`, whose tables come from ICU at build. */
export interface Format {
  readonly lang: Lang;
  /** "15 February 2025"; `short`: "15 Feb"; `shortYear`: "15 Feb 2025". A day without a year says so. */
  day(day: string, style?: 'long' | 'short' | 'shortYear'): string;
  /** "October 2025", months as names stand alone; `YYYY-MM` or a day of it */
  month(month: string): string;
  /** an interval with its precision: "late October 2025", "10 July 2025", "week of 3 November 2025"; null: "no date" */
  time(time: TimeValue | null, style?: 'long' | 'short'): string;
  /** from the month of one day to that of another: "February–November 2025" */
  period(from: string, to: string): string;
  list(items: readonly string[]): string;
  number(value: number): string;
  /** "50 min", "1 h 10 min"; `about` where the text gives a round figure */
  duration(minutes: number, about?: boolean): string;
  /** how long after (or before) `from` a day lies: "the same day", "2 days later" */
  lag(from: string, day: string): string;
  /** name of a content language in this one: "Russian" */
  language(of: Lang): string;
  /** order of names in this language, for `sort` */
  compare(a: string, b: string): number;
}

interface Months {
  readonly ofDay: readonly string[];
  readonly alone: readonly string[];
  readonly short: readonly string[];
}

/** From tables, not from Intl: making its three formatters takes a browser longer than drawing the page's header. */
export function monthsOf(lang: Lang): Months {
  if (lang === 'be') return { ofDay: be.monthsOfDay, alone: be.months, short: be.monthsShort };
  return months[lang];
}

interface Day {
  readonly year: string | null;
  readonly month: number;
  readonly date: number;
}

function dayParts(day: string): Day {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return { year: /^\d{4}$/.test(year) ? year : null, month: Number(month) - 1, date: Number(date) };
}

const known = new Map<Lang, Pick<Format, 'list' | 'number' | 'language' | 'compare'> & { months: Months }>();

function tablesOf(lang: Lang) {
  const made = known.get(lang) ?? {
    months: monthsOf(lang),
    ...(lang === 'be' ? belarusian() : fromIntl(lang)),
  };
  known.set(lang, made);
  return made;
}

/** Made when first asked for: the first paint needs few of them. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Digits in threes, three decimals at most: what Intl would write, without making its formatter, which takes the first paint longer. */
function numberWith({ group, decimal }: { group: string; decimal: string }, value: number): string {
  const [whole = '', part] = String(Math.abs(Math.round(value * 1000) / 1000)).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return `${value < 0 ? '-' : ''}${digits}${part ? decimal + part : ''}`;
}

function fromIntl(lang: Lang): Pick<Format, 'list' | 'number' | 'language' | 'compare'> {
  const list = later(() => new Intl.ListFormat(lang, { type: 'conjunction' }));
  const languages = later(() => new Intl.DisplayNames(lang, { type: 'language' }));
  const collator = later(() => new Intl.Collator(lang, { numeric: true }));
  return {
    // making a formatter takes longer than a lone item
    list: (items) => (items.length < 2 ? (items[0] ?? '') : list().format(items)),
    number: (value) =>
      numberWith(lang === 'en' ? { group: ',', decimal: '.' } : { group: '\u00a0', decimal: ',' }, value),
    language: (of) => languages().of(of) ?? of,
    compare: (a, b) => collator().compare(a, b),
  };
}

function belarusian(): Pick<Format, 'list' | 'number' | 'language' | 'compare'> {
  const rank = new Map(Array.from(be.alphabet, (letter, at) => [letter, String.fromCharCode(0x4e00 + at)]));
  const key = (text: string) =>
    Array.from(text.toLowerCase(), (letter) => rank.get(letter) ?? letter).join('');
  const rest = new Intl.Collator('und', { numeric: true });
  return {
    list: (items) =>
      items.length < 3
        ? items.join(be.list.pair)
        : `${items.slice(0, -1).join(', ')}${be.list.last}${items.at(-1)}`,
    number: (value) => numberWith(be.number, value),
    language: (of) => be.languages[of],
    compare: (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : rest.compare(a, b)),
  };
}

/** The formats of a language; `t` speaks the same language. */
export function formatFor(lang: Lang, t: TFunction): Format {
  const { months, list, number, language, compare } = tablesOf(lang);
  const dates = dateFormats(months, t);
  const duration = (minutes: number, about = false) => {
    const hours = Math.floor(minutes / 60);
    const parts = [
      hours ? t('dates.hours', { n: number(hours) }) : '',
      minutes % 60 || !hours ? t('dates.minutes', { n: number(minutes % 60) }) : '',
    ];
    const text = parts.filter(Boolean).join(' ');
    return about ? t('dates.about', { text }) : text;
  };
  const lag = (from: string, day: string) => {
    const days = dayNumber(day) - dayNumber(from);
    if (days === 0) return t('dates.sameDay');
    const count = Math.abs(days);
    return days > 0
      ? t('dates.daysLater', { count, n: number(count) })
      : t('dates.daysEarlier', { count, n: number(count) });
  };
  return { lang, ...dates, list, number, duration, lag, language, compare };
}

function dateFormats(months: Months, t: TFunction): Pick<Format, 'day' | 'month' | 'time' | 'period'> {
  const yearless = (text: string, year: string | null) => (year ? text : t('dates.noYear', { text }));
  const day: Format['day'] = (value, style = 'long') => {
    const { year, month, date } = dayParts(value);
    const name = (style === 'long' ? months.ofDay : months.short)[month] ?? '';
    if (style === 'short') return `${date} ${name}`;
    return yearless(year ? `${date} ${name} ${year}` : `${date} ${name}`, year);
  };
  const month: Format['month'] = (value) => {
    const { year, month: at } = dayParts(value);
    return yearless([months.alone[at], year].filter(Boolean).join(' '), year);
  };
  const part = (value: TimeValue, style: 'long' | 'short') => {
    const { year, month: at, date } = dayParts(value.start);
    const name = months.ofDay[at] ?? '';
    const key = date <= 10 ? 'dates.early' : date <= 20 ? 'dates.mid' : 'dates.late';
    const text = t(key, { month: style === 'short' || !year ? name : `${name} ${year}` });
    return style === 'short' ? text : yearless(text, year);
  };
  const span = (from: string, to: string, style: 'long' | 'short') => {
    const [a, b] = [dayParts(from), dayParts(to)];
    if (a.year !== b.year) return `${day(from, 'shortYear')} – ${day(to, 'shortYear')}`;
    const start = a.month === b.month ? String(a.date) : day(from, 'short');
    return `${start}–${day(to, style)}`;
  };
  const time: Format['time'] = (value, style = 'long') => {
    if (!value || value.precision === 'unknown') return t('dates.noDate');
    if (value.precision === 'month-part') return part(value, style);
    if (value.precision === 'week') return t('dates.weekOf', { day: day(value.start, style) });
    if (value.precision === 'month') return month(value.start);
    if (value.precision === 'year') return value.start.slice(0, 4);
    return value.start === value.end ? day(value.start, style) : span(value.start, value.end, style);
  };
  const period: Format['period'] = (from, to) => {
    const [a, b] = [dayParts(from), dayParts(to)];
    if (a.year !== b.year) return `${month(from)} – ${month(to)}`;
    return a.month === b.month ? month(from) : `${months.alone[a.month]}–${month(to)}`;
  };
  return { day, month, time, period };
}
