import { dayMs, dayNumber, dayOf } from '#domain/time.ts';
import type { Format } from '../i18n/format.ts';

type Label = (date: { valueOf(): number }, scale: string, step: number) => string;

/** How the axis words its marks: small ones and, where a larger unit begins, large ones. */
export interface AxisWords {
  readonly minorLabels: Label;
  readonly majorLabels: Label;
}

const isoDay = (date: { valueOf(): number }) => dayOf(Math.floor(date.valueOf() / dayMs + 1e-9));

const monday = (day: string) => (dayNumber(day) + 3) % 7 === 0;

/** The axis in the reader's language, by our own tables: vis has no Belarusian, and neither have browsers. `oneLine`: there are no large marks, so the small ones say it all. */
export function axisWords(format: Format, oneLine: boolean): AxisWords {
  // Belarusian short names are made to stand with a day
  const shortMonth = (day: string) =>
    format.lang === 'be'
      ? format.month(day).slice(0, 3)
      : format.day(`${day.slice(0, 7)}-01`, 'short').replace(/^1\s+/u, '');
  return {
    minorLabels: (date, scale) => {
      const day = isoDay(date);
      switch (scale) {
        case 'weekday':
        case 'day':
          return oneLine ? format.day(day, 'short') : String(Number(day.slice(8)));
        case 'week':
          // the first of a month is drawn in between; the larger mark says it
          return day.endsWith('-01') && !monday(day) ? '' : format.day(day, 'short');
        case 'month':
          return oneLine && day.slice(5, 7) === '01'
            ? `${shortMonth(day)} ${day.slice(0, 4)}`
            : shortMonth(day);
        case 'year':
          return day.slice(0, 4);
        default:
          return '';
      }
    },
    majorLabels: (date, scale) => {
      const day = isoDay(date);
      switch (scale) {
        case 'weekday':
        case 'day':
        case 'week':
          return format.month(day);
        case 'month':
          return day.slice(0, 4);
        case 'hour':
        case 'minute':
          return format.day(day);
        default:
          return '';
      }
    },
  };
}
