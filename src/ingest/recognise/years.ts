import type { Found, Reading } from './time-reading.ts';

/** A word for "year" behind a number or a word like "last". */
export const yearWord = /^(год|года|году|року|рік|році|годзе|годам|г|р)$/;

/** What "last", "this", "next" before a period come to; null for any other word. */
export function whichOf(key: string): -1 | 0 | 1 | null {
  if (/^(прошл|минувш|минул|мінул|последн|попередн|папярэдн|last|previous|past)/.test(key)) return -1;
  if (/^(этог|этом|текущ|нынешн|цьог|цьому|поточн|нинішн|гета|сеу|бегуч|this|current)/.test(key)) return 0;
  return /^(следующ|будущ|наступ|будуч|next|coming)/.test(key) ? 1 : null;
}

/** The year of the article's day. */
export const thisYear = ({ today }: Reading): number | null => (today ? Number(today.slice(0, 4)) : null);

/** "августа прошлого года", "June last year", "травня цього року". */
function relativeYear(reading: Reading, at: number): { year: number; to: number } | null {
  const { keys, lang } = reading;
  const year = thisYear(reading);
  if (year === null) return null;
  const [first, second] =
    lang === 'en' && (keys[at] === 'of' || keys[at] === ',')
      ? [keys[at + 1] ?? '', keys[at + 2] ?? '']
      : [keys[at] ?? '', keys[at + 1] ?? ''];
  const [which, noun] = first === 'the' ? [second, keys[at + 3] ?? ''] : [first, second];
  if (!(lang === 'en' ? noun === 'year' : yearWord.test(noun) && noun.length > 1)) return null;
  const offset = whichOf(which);
  return offset === null ? null : { year: year + offset, to: keys.indexOf(noun, at) + 1 };
}

/** The year told at a word: "2024 года", ", 2024", "of last year". */
export function yearAt(reading: Reading, at: number): { year: number; to: number } | null {
  const relative = relativeYear(reading, at);
  if (relative) return relative;
  const skip = reading.keys[at] === ',' ? 1 : 0;
  const raw = reading.keys[at + skip] ?? '';
  if (!/^(19|20)\d\d$/.test(raw)) return null;
  if (skip === 1 && reading.lang !== 'en') return null;
  const behind = at + skip + 1;
  const ordinal = reading.keys[behind] === '-' && /^(го|м|й|га)$/.test(reading.keys[behind + 1] ?? '');
  const to = ordinal ? behind + 2 : behind;
  return { year: Number(raw), to: yearWord.test(reading.keys[to] ?? '') ? to + 1 : to };
}

/** "in 2024", "в 2024 году", «минулого року», «летась»: a year by itself, where no month goes before. */
export function bareYear(reading: Reading, at: number): Found | null {
  const { keys, lang, calendar } = reading;
  const lead = keys[at - 1] ?? '';
  const here = thisYear(reading);
  const alone = calendar.years.get(keys[at] ?? '');
  if (alone !== undefined)
    return here === null ? null : { from: at, to: at + 1, time: { type: 'year', year: here + alone } };
  const relative =
    /^(в|у|ў)$/.test(lead) || lang === 'en' ? relativeYear(reading, at) : inGenitive(reading, at);
  if (relative && !calendar.months.has(lead))
    return { from: at, to: relative.to, time: { type: 'year', year: relative.year } };
  if (!/^(19|20)\d\d$/.test(keys[at] ?? '') || !/^(in|в|у|ў|во)$/.test(lead)) return null;
  const written = yearAt(reading, at);
  if (!written || (lang !== 'en' && written.to === at + 1)) return null;
  return { from: at, to: written.to, time: { type: 'year', year: written.year } };
}

/** «минулого року», «наступного року»: Ukrainian needs no preposition; "this year" mostly counts something. */
const inGenitive = (reading: Reading, at: number) =>
  reading.lang === 'uk' && reading.keys[at + 1] === 'року' && whichOf(reading.keys[at] ?? '') !== 0
    ? relativeYear(reading, at)
    : null;
