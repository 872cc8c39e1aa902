import type { TimeWords } from '../mentions.ts';

interface Told {
  from: number;
  to: number;
  time: TimeWords;
}

const apposing = /^(,|\(|\)|–|в|во|у|ў|on)$/;

/** "в среду, 30 апреля", "yesterday, 1 March": the day is told twice, and the date tells more. Times come in the order of the text. */
export function besideDates(times: readonly Told[], keys: readonly string[]): Told[] {
  const told: Told[] = [];
  for (const time of times) {
    const last = told.at(-1);
    const between = last ? keys.slice(last.to, time.from) : [];
    const twice = last !== undefined && between.length <= 2 && between.every((key) => apposing.test(key));
    if (last && near(between) && isPartOfDay(time.time)) continue;
    if (last && near(between) && isPartOfDay(last.time)) told[told.length - 1] = { ...time, from: last.from };
    else if (twice && last.time.type === 'date' && isDay(time.time))
      told[told.length - 1] = { ...last, time: onWeekday(last.time, time.time) };
    else if (twice && time.time.type === 'date' && (isDay(last.time) || last.time.type === 'shift'))
      told[told.length - 1] = { ...time, from: last.from, time: onWeekday(time.time, last.time) };
    else told.push(time);
  }
  return told;
}

/** "вчера поздно вечером", "поздно вечером в среду": a part of the day told beside it. */
const isPartOfDay = (time: TimeWords) => time.type === 'day' && time.loose === true;

const near = (between: readonly string[]) =>
  between.length <= 2 && between.every((key) => !/^[.;:(]$/.test(key));

const isDay = (time: TimeWords) => time.type === 'weekday' || time.type === 'day';

function onWeekday(date: TimeWords, day: TimeWords): TimeWords {
  if (date.type !== 'date') return date;
  if (day.type === 'weekday') return { ...date, weekday: day.weekday };
  return day.type === 'day' && !day.loose ? { ...date, offset: day.offset } : date;
}
