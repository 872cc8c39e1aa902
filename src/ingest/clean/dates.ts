import calendar from '../lexicon/months.json';

/** A date written on a line; `year` null when the line gives none. Offsets into the folded line. */
export interface WrittenDate {
  year: number | null;
  month: number;
  day: number;
  start: number;
  end: number;
}

const monthNumbers = new Map<string, number>();
for (const names of Object.values(calendar.months)) {
  names.forEach((forms, i) => {
    for (const form of forms) if (!monthNumbers.has(form)) monthNumbers.set(form, i + 1);
  });
}
// мая (ru, be) and травень are told apart by spelling; «лютий»/«люты» and «лістапад»/«листопад» are February and November in both languages.

const weekdayNames = new Set(Object.values(calendar.weekdays).flat(2));

const numeric =
  /(?<![\d.])(?:((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([./])(\d{1,2})\5(\d{4}|\d{2})|(\d{1,2})-(\d{1,2})-(\d{4}))(?!\d(?!\d?:\d))/g;
const dayFirst =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|-га|-го|-е)?\s+(?:of\s+)?(\p{Lu}{3,11}(?!\p{Ll})|\p{L}\p{Ll}{2,10})\.?(?:,?\s+(\d{4})(?:(?!\d(?!\d?:\d))|(?=\1\s\p{L})))?/gu;
const monthFirst =
  /(?<!\p{L})(\p{L}{3,11})(?:\.?\s+|(?=\d{1,2},\s?\d{4}))(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\p{L}|\d)(?:(?:,\s*|\s+)(\d{4})(?!\d(?!\d?:\d)))?/gu;

const realDay = (year: number | null, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();

const plausibleYear = (year: number) => year >= 1900 && year <= 2100;

/** Every match of a pattern; `matchAll` would compile the pattern anew for every line. */
function matches(pattern: RegExp, line: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) found.push(match);
  return found;
}

// A theme's «Июн4,2024» has no space between month and day.
// A year may have a clock time or the same day once more stuck to it ("May 12, 20252:05 PM", "8 июля 20248 июл 2024").

/** Every day written on a folded line, numeric and with month names in any of the languages, in order. The month goes first in English, elsewhere only before a year. Numeric `a/b/year` is day first unless that is no date. */
export function datesIn(line: string): WrittenDate[] {
  if (!/\d/.test(line)) return [];
  const found: WrittenDate[] = [];
  const add = (year: number | null, month: number, day: number, at: { start: number; length: number }) => {
    if ((year === null || plausibleYear(year)) && realDay(year, month, day))
      found.push({ year, month, day, start: at.start, end: at.start + at.length });
  };
  for (const match of matches(numeric, line)) {
    const at = { start: match.index, length: match[0].length };
    const [, y, m, d, a, , b, yy, day, month, year] = match;
    if (y) add(Number(y), Number(m), Number(d), at);
    else if (a && yy) {
      const full = yy.length === 2 ? 2000 + Number(yy) : Number(yy);
      if (Number(b) > 12) add(full, Number(a), Number(b), at);
      else add(full, Number(b), Number(a), at);
    } else add(Number(year), Number(month), Number(day), at);
  }
  for (const [shape, dayGroup, monthGroup] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1],
  ] as const) {
    for (const match of matches(shape, line)) {
      const month = monthNumbers.get((match[monthGroup] ?? '').toLowerCase());
      const taken = found.some(
        (date) => date.start < match.index + match[0].length && match.index < date.end,
      );
      const told = shape === dayFirst || match[3] !== undefined || /^[a-z]/i.test(match[0]);
      if (month !== undefined && !taken && told)
        add(match[3] ? Number(match[3]) : null, month, Number(match[dayGroup]), {
          start: match.index,
          length: match[0].length,
        });
    }
  }
  return found.sort((x, y) => x.start - y.start);
}

export function isoOf(date: { year: number; month: number; day: number }): string {
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Words that may stand beside a date on a line that holds nothing but a date. */
const beside = new Set(
  'published updated posted on at by date last modified edt est gmt utc cet cest bst msk am pm г год года р рік року опубликовано обновлено дата публикации публікації опубліковано оновлено апублікавана абноўлена размешчана мск київ киев мінск минск москва ет ад в о у a к ч хв мин min read time edited created время час чытаць читать хвилини минуты updated: utc+3 ago issued ist eet eest cst pst pdt sgt hkt jst kst trt pkt aest wib hrs local'.split(
    ' ',
  ),
);

/** Whether a folded line holds a date or clock time and, beside it, only words such as "Published", a weekday or a time zone. */
export function isDateLine(line: string, dates: readonly WrittenDate[]): boolean {
  if (line.length > 120) return false;
  const clock = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/.test(line);
  if (dates.length === 0 && !clock) return false;
  let rest = line;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  const words = rest.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return words.every((word) => beside.has(word) || weekdayNames.has(word) || monthNumbers.has(word));
}
