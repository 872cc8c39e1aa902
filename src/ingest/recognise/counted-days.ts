import { is } from '../grammar.ts';
import { numberAt } from './calendar.ts';
import type { Found, Reading } from './time-reading.ts';

const perUnit = { day: 1, week: 7 } as const;

/** "in three days", "10 дней спустя", "за 5 днів до": days or weeks counted from now or from the day told before. */
export function countedDays({ keys, calendar, lang }: Reading, at: number): Found | null {
  const unit = calendar.units.get(keys[at] ?? '');
  if (unit !== 'day' && unit !== 'week') return null;
  const count = numberAt(keys[at - 1], calendar);
  if (count === null || !Number.isInteger(count)) return null;
  const days = count * perUnit[unit];
  const [lead, next] = [keys[at - 2] ?? '', keys[at + 1] ?? ''];
  if (is('after', next)) return null;
  if (is('counted-later', next)) return { from: at - 1, to: at + 2, time: { type: 'shift', days } };
  if (is('counted-before', next)) {
    const from = is('counted-from', lead) ? at - 2 : at - 1;
    return { from, to: at + 2, time: { type: 'shift', days: -days } };
  }
  if (is('counted-ahead', lead)) return { from: at - 2, to: at + 1, time: { type: 'shift', days } };
  const fromNow = lang === 'en' ? lead === 'in' : lead === 'за';
  return fromNow ? { from: at - 2, to: at + 1, time: { type: 'ahead', days } } : null;
}
