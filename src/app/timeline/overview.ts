import type { Manifest } from '#domain/bundle.ts';
import type { Status } from '#domain/contact.ts';
import { dayNumber } from '#domain/time.ts';
import type { DayWindow } from './window.ts';

/** Contacts of one month, those held and those planned, called off or denied. Days are counts since 1970-01-01. */
export interface MonthBar {
  readonly from: number;
  readonly to: number;
  readonly held: number;
  readonly other: number;
}

/** From the manifest's table alone, so that it is there before the index: one bar a month, oldest first, empty months left out. */
export function monthBars(density: Manifest['density']): MonthBar[] {
  const bars = new Map<string, { held: number; other: number }>();
  for (const [month, , status, count] of density) {
    const bar = bars.get(month) ?? { held: 0, other: 0 };
    if ((status as Status) === 'held') bar.held += count;
    else bar.other += count;
    bars.set(month, bar);
  }
  return [...bars]
    .filter(([month]) => /^\d{4}-\d{2}$/.test(month))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, bar]) => ({ ...bar, from: dayNumber(`${month}-01`), to: nextMonth(month) }));
}

function nextMonth(month: string): number {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return dayNumber(at === 12 ? `${year + 1}-01-01` : `${year}-${String(at + 1).padStart(2, '0')}-01`);
}

/** Stretches of days in which articles were published with no longer gap than `gap` days: what "no contact" can mean anything in. */
export function coverage(days: Int32Array, gap: number): DayWindow[] {
  const sorted = days.filter((day) => day >= 0).sort();
  const bands: { from: number; to: number }[] = [];
  for (const day of sorted) {
    const last = bands.at(-1);
    if (last && day - last.to <= gap) last.to = day + 1;
    else bands.push({ from: day, to: day + 1 });
  }
  return bands;
}

export const presets = ['month', 'year', 'all', 'around-3', 'around-7', 'around-30'] as const;
export type Preset = (typeof presets)[number];

/** The window of a preset: around the contact in hand (`day`), else a month or year around the middle of what is shown; null for all. */
export function presetWindow(preset: Preset, shown: DayWindow, day: number | null): DayWindow | null {
  const middle = day ?? (shown.from + shown.to) / 2;
  const around = (days: number) => ({ from: middle - days / 2, to: middle + days / 2 });
  switch (preset) {
    case 'all':
      return null;
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
