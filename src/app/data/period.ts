import { langs } from '#domain/lang.ts';
import { dayNumber, dayOf, lastOfMonth } from '#domain/time.ts';
import { monthsOf } from '../i18n/format.ts';

/** A stretch of time that somebody typed. Without a year it means that month, or that day, of any year. */
export type Period =
  | { readonly year: number; readonly from: number; readonly to: number }
  | { readonly year: null; readonly month: number; readonly day: number | null };

/** What a search asks for: words that must be met, and periods. */
export interface Wanted {
  readonly words: readonly string[];
  readonly periods: readonly Period[];
}

function namesOfMonth(at: number): string[] {
  const named = langs.flatMap((lang) => {
    const { alone, ofDay } = monthsOf(lang);
    return [alone[at] ?? '', ofDay[at] ?? ''];
  });
  return [...new Set(named.map((name) => name.toLowerCase()))];
}

let months: readonly (readonly string[])[] | undefined;

/** Months (0–11) that a word names in any language of the page. `short` also takes three letters and more of a name. */
function monthOf(word: string, short: boolean): number {
  months ??= Array.from({ length: 12 }, (_, at) => namesOfMonth(at));
  const whole = months.findIndex((names) => names.includes(word));
  if (whole >= 0 || !short || word.length < 3) return whole;
  const fitting = months.flatMap((names, at) => (names.some((name) => name.startsWith(word)) ? [at] : []));
  return fitting.length === 1 ? (fitting[0] ?? -1) : -1;
}

const yearPattern = /^(?:19|20)\d\d$/;
const isoPattern = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

function yearOf(word: string | undefined): number | null {
  return word && yearPattern.test(word) ? Number(word) : null;
}

function dateOf(word: string | undefined): number | null {
  const date = Number(word);
  return word && /^\d{1,2}$/.test(word) && date >= 1 && date <= 31 ? date : null;
}

function monthPeriod(year: number, month: number, date: number | null): Period {
  const two = (n: number) => String(n).padStart(2, '0');
  const from = dayNumber(`${year}-${two(month + 1)}-${two(date ?? 1)}`);
  return { year, from, to: date ? from : from + lastOfMonth(year, month + 1) - 1 };
}

/** The period that starts at token `at`, and how many tokens it takes; null when none does. */
function periodAt(tokens: readonly string[], at: number): { period: Period; takes: number } | null {
  const [one = '', two = '', three] = tokens.slice(at, at + 3);
  const iso = isoPattern.exec(one);
  if (iso)
    return {
      period: monthPeriod(Number(iso[1]), Number(iso[2]) - 1, iso[3] ? Number(iso[3]) : null),
      takes: 1,
    };
  const date = dateOf(one);
  const dated = date === null ? -1 : monthOf(two, true);
  if (date !== null && dated >= 0) {
    const year = yearOf(three);
    return year
      ? { period: monthPeriod(year, dated, date), takes: 3 }
      : { period: { year: null, month: dated, day: date }, takes: 2 };
  }
  const year = yearOf(two);
  const month = monthOf(one, year !== null);
  if (month >= 0)
    return year
      ? { period: monthPeriod(year, month, null), takes: 2 }
      : { period: { year: null, month, day: null }, takes: 1 };
  const alone = yearOf(one);
  return alone
    ? {
        period: { year: alone, from: dayNumber(`${alone}-01-01`), to: dayNumber(`${alone}-12-31`) },
        takes: 1,
      }
    : null;
}

/** Takes a search apart: "Rubio oct 2025" wants the word "rubio" and October 2025. Total; unknown words stay words. */
export function wantedIn(search: string): Wanted {
  const tokens = search.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const words: string[] = [];
  const periods: Period[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = periodAt(tokens, at);
    if (found && !Number.isNaN(found.period.year === null ? 0 : found.period.from)) {
      periods.push(found.period);
      at += found.takes;
    } else {
      words.push(tokens[at] ?? '');
      at += 1;
    }
  }
  return { words, periods };
}

/** Whether the days `start`…`end` touch a period. */
export function touches(period: Period, start: number, end: number): boolean {
  if (period.year !== null) return start <= period.to && end >= period.from;
  const [, month = '', date = ''] = dayOf(start).split('-');
  return Number(month) - 1 === period.month && (period.day === null || Number(date) === period.day);
}
