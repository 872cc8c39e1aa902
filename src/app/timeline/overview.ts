import type { Manifest } from '#domain/bundle.ts';
import type { Status } from '#domain/contact.ts';
import { coverageOf } from '#domain/coverage.ts';
import { statuses } from '#domain/kinds.ts';
import { langs } from '#domain/lang.ts';
import { dayNumber, dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import type { DayWindow } from './window.ts';

/** Under this many contacts the chart itself shows all there is. */
export const overviewFrom = 50;
/** px of the strip, and of the line of coverage that the timeline's own page has below it. */
export const overviewHeights = { strip: 39, coverage: 22 } as const;

/** Where a day stands on the strip, and how wide some days are: parts of its width. */
export interface Scale {
  readonly place: (day: number) => string;
  readonly share: (days: number) => string;
}

/** The scale of a strip that shows these days. */
export function scaleOf({ from, to }: DayWindow): Scale {
  const share = (days: number) => `${((days / (to - from)) * 100).toFixed(3)}%`;
  return { place: (day) => share(day - from), share };
}

/** Contacts of one month: those held, those planned or possible, and those that came to nothing. Days are counts since 1970-01-01. */
export interface MonthBar {
  readonly from: number;
  readonly to: number;
  readonly held: number;
  readonly ahead: number;
  readonly off: number;
}

const partOfBar: Readonly<Record<Status, 'held' | 'ahead' | 'off'>> = {
  held: 'held',
  planned: 'ahead',
  possible: 'ahead',
  postponed: 'off',
  cancelled: 'off',
  denied: 'off',
};

/** From the manifest's table alone, so that it is there before the index: one bar a month, oldest first, empty months left out. */
export function monthBars(density: Manifest['density']): MonthBar[] {
  const bars = new Map<string, { held: number; ahead: number; off: number }>();
  for (const [month, , status, count] of density) {
    const bar = bars.get(month) ?? { held: 0, ahead: 0, off: 0 };
    bar[partOfBar[status as Status] ?? 'off'] += count;
    bars.set(month, bar);
  }
  return [...bars]
    .filter(([month]) => /^\d{4}-\d{2}$/.test(month))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, bar]) => ({ ...bar, from: dayNumber(`${month}-01`), to: nextMonth(month) }));
}

interface Months {
  readonly first: number;
  /** position of each day's month, from the first day on */
  readonly at: Uint16Array;
  readonly months: readonly string[];
}

const monthsKept = new WeakMap<Entries, Months>();

/** The months of all days from the first to the last start, made once: no day is spelled out row by row. */
function monthsOf(entries: Entries): Months {
  const made = monthsKept.get(entries) ?? newMonths(entries);
  monthsKept.set(entries, made);
  return made;
}

function newMonths({ start }: Entries): Months {
  const [first, last] = [start[0] ?? 0, start.at(-1) ?? -1];
  const months: string[] = [];
  const at = Uint16Array.from({ length: last - first + 1 }, (_, day) => {
    const month = dayOf(first + day).slice(0, 7);
    if (month !== months.at(-1)) months.push(month);
    return months.length - 1;
  });
  return { first, at, months };
}

/** The table that the manifest has for all, of the contacts shown (1), as known on the day of the entries. Rows are in order of start. */
export function densityShown(entries: Entries, shown: Uint8Array): Manifest['density'] {
  const { count, statement, start, asOf, basis, status } = entries;
  const { first, at, months } = monthsOf(entries);
  const counts = new Uint32Array(months.length * statuses.length);
  for (let row = 0; row < count; row += 1) {
    if (!shown[row] || statement[row] || (basis[row] === -1 && (asOf[row] as number) < 0)) continue;
    const bar = (at[(start[row] as number) - first] as number) * statuses.length + (status[row] as number);
    counts[bar] = (counts[bar] as number) + 1;
  }
  return [...counts].flatMap((n, bar): Manifest['density'] =>
    n
      ? [[months[Math.floor(bar / statuses.length)] ?? '', '', statuses[bar % statuses.length] ?? '', n]]
      : [],
  );
}

/** The coverage of articles as known on a day. */
export function coverageKnown({ articleColumns, tables }: Entries): Manifest['coverage'] {
  const { day, outlet, language } = articleColumns;
  const articles = Array.from(day, (one, at) => ({
    day: one,
    outlet: tables.outlets[outlet[at] ?? -1] ?? '',
    language: langs[language[at] ?? 0] ?? 'en',
  }));
  return coverageOf(articles);
}

function nextMonth(month: string): number {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return dayNumber(at === 12 ? `${year + 1}-01-01` : `${year}-${String(at + 1).padStart(2, '0')}-01`);
}

export const coverageKinds = ['all', 'language', 'outlet'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Articles of one outlet or language, or all: how many, and in which stretches of days they were published. */
export interface CoverageLine {
  readonly key: string;
  readonly articles: number;
  readonly bands: readonly DayWindow[];
}

/** Stretches that overlap or follow at once as one, in order of their days. */
function joinedBands(stretches: readonly DayWindow[]): DayWindow[] {
  const bands: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = bands.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else bands.push({ from, to });
  }
  return bands;
}

function lineOf(key: string, triples: readonly number[]): CoverageLine {
  const bands: DayWindow[] = [];
  let articles = 0;
  for (let at = 0; at < triples.length; at += 3) {
    bands.push({ from: triples[at] as number, to: (triples[at + 1] as number) + 1 });
    articles += triples[at + 2] as number;
  }
  return { key, articles, bands: joinedBands(bands) };
}

/** The lines of the coverage table, the fullest first. An outlet nobody knows has the key ''. */
export function coverageLines(
  { outlets, languages }: Manifest['coverage'],
  by: CoverageKind,
): CoverageLine[] {
  // each article has a language
  if (by === 'all') return [lineOf('all', Object.values(languages).flat())];
  return Object.entries(by === 'outlet' ? outlets : languages)
    .map(([key, triples]) => lineOf(key, triples))
    .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
}

export const presets = ['month', 'year', 'all', 'around-3', 'around-7', 'around-30'] as const;
export type Preset = (typeof presets)[number];

/** The window of a preset: around the contact in hand (`day`), else a month or year around the middle of what is shown. */
export function presetWindow(
  preset: Exclude<Preset, 'all'>,
  shown: DayWindow,
  day: number | null,
): DayWindow {
  const middle = day ?? (shown.from + shown.to) / 2;
  const around = (days: number) => ({ from: middle - days / 2, to: middle + days / 2 });
  switch (preset) {
    case 'month':
      return around(31);
    case 'year':
      return around(366);
    case 'around-3':
      return around(7);
    case 'around-7':
      return around(15);
    case 'around-30':
      return around(61);
  }
}
