/** How exact a time is (EDTF/TIMEX3 granularity); `month-part` is days 1–10, 11–20 or 21–end. */
export const precisions = ['day', 'week', 'month-part', 'month', 'year', 'unknown'] as const;
export type Precision = (typeof precisions)[number];

/** Where a value comes from: the text says it; it follows from other facts; our registry; the page's markup; a person's correction in a sidecar. */
export const bases = ['stated', 'inferred', 'registry', 'markup', 'sidecar'] as const;
export type Basis = (typeof bases)[number];

/**
 * A closed interval of days, ISO 8601 `YYYY-MM-DD`; a year that is not known is written `XXXX`.
 * A day is an interval with start = end.
 */
export interface TimeValue {
  start: string;
  end: string;
  precision: Precision;
  basis: Basis;
}

export const dayMs = 86_400_000;

/** Days since 1970-01-01 of `YYYY-MM-DD`; NaN for a day without a year or no day at all. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs) : Number.NaN;
}

/** `YYYY-MM-DD` of a count of days since 1970-01-01. */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** Last day of a month, months 1–12. */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function hasYear(time: { start: string }): boolean {
  return /^\d{4}-/.test(time.start);
}

/** The same time with its open year (`XXXX`) filled; an interval that would end before it starts ends in the next year. Other times come back unchanged. */
export function withYear(time: TimeValue, year: number): TimeValue {
  if (hasYear(time)) return time;
  const fill = (day: string, y: number) => {
    const [, month = '01', date = '01'] = day.split('-');
    const last = lastOfMonth(y, Number(month));
    return `${y}-${month}-${String(Math.min(Number(date), last)).padStart(2, '0')}`;
  };
  const start = fill(time.start, year);
  const end = fill(time.end, year);
  return { ...time, start, end: end < start ? fill(time.end, year + 1) : end };
}

/** Whether two intervals with years share a day, allowing `slack` days between them. False where either has no year. */
export function overlaps(
  a: { start: string; end: string },
  b: { start: string; end: string },
  slack = 0,
): boolean {
  return dayNumber(a.start) <= dayNumber(b.end) + slack && dayNumber(b.start) <= dayNumber(a.end) + slack;
}

/** Early, mid or late part of a month as an interval of days (1–10, 11–20, 21–end). */
export function monthPart(
  year: number,
  month: number,
  part: 'early' | 'mid' | 'late',
  basis: Basis,
): TimeValue {
  const bounds = { early: [1, 10], mid: [11, 20], late: [21, lastOfMonth(year, month)] } as const;
  const day = (d: number) => `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const [from, to] = bounds[part];
  return { start: day(from), end: day(to), precision: 'month-part', basis };
}
