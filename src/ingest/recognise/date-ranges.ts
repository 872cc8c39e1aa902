import type { Found } from './time-reading.ts';

const joints = /^([–-]|по|па|до|to|through|till|until|and)$/;

/** "с 30 сентября по 2 октября", "September 30 to October 2": two days told as first and last, the later in another month. Times come in the order of the text. */
export function joinRanges(times: readonly Found[], keys: readonly string[]): Found[] {
  const told: Found[] = [];
  for (const time of times) {
    const last = told.at(-1);
    const range = last && (rangeOf(last, time, keys) ?? monthOfYear(last, time, keys));
    if (range) told[told.length - 1] = range;
    else told.push(time);
  }
  return told;
}

function rangeOf(first: Found, last: Found, keys: readonly string[]): Found | null {
  const [from, to] = [first.time, last.time];
  if (from.type !== 'date' || to.type !== 'date' || last.from - first.to !== 1) return null;
  const joint = keys[first.to] ?? '';
  if (!joints.test(joint) || (joint === 'and' && keys[first.from - 1] !== 'between')) return null;
  if (from.month === to.month && from.day >= to.day) return null;
  if (from.year !== null && to.year !== null && from.year !== to.year) return null;
  return {
    from: first.from,
    to: last.to,
    time: { ...from, year: from.year ?? to.year, lastMonth: to.lastMonth, lastDay: to.lastDay },
  };
}

/** «торік у листопаді»: a month right behind its year. */
function monthOfYear(year: Found, month: Found, keys: readonly string[]): Found | null {
  if (year.time.type !== 'year' || month.time.type !== 'month' || month.time.year !== null) return null;
  const between = keys.slice(year.to, month.from);
  if (between.length > 1 || between.some((key) => !/^[вуў]$/.test(key))) return null;
  return { from: year.from, to: month.to, time: { ...month.time, year: year.time.year } };
}
