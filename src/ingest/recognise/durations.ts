import type { Lang } from '#domain/lang.ts';
import table from '../lexicon/time-words.json';
import type { DurationMention } from '../mentions.ts';
import { keyOf } from '../key.ts';
import { calendarOf, numberAt } from './times.ts';

const wordsOf = (list: string, lang: Lang) => list.split('|').map((word) => keyOf(word, lang));
const fits = (key: string | undefined, words: readonly string[]) => key !== undefined && words.some((word) => (word.endsWith('*') ? key.startsWith(word.slice(0, -1)) : key === word));

const joined: Record<Lang, RegExp> = {
  en: /^(\d+|one|two|three|four|five|six|half)-(hour|hours|minute|minutes)(?:-long)?$/,
  ru: /^(\d+|полутора|полу|двух|трех|четырех|пяти|шести|семи)-?(часов|минутн)/,
  uk: /^(\d+|півтора|пів|дво|три|чотири|п'яти|шести|двох|трьох|чотирьох)-?(годинн|хвилинн)/,
  be: /^(\d+|паутара|пау|двух|трох|чатырох|паці)-?(гадзінн|хвілінн)/,
};
const joinedNumbers: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, half: 0.5, полутора: 1.5, полу: 0.5, двух: 2, трех: 3, четырех: 4, пяти: 5, шести: 6, семи: 7, півтора: 1.5, пів: 0.5, дво: 2, три: 3, чотири: 4, "п'яти": 5, шести_: 6, двох: 2, трьох: 3, чотирьох: 4, паутара: 1.5, пау: 0.5, трох: 3, чатырох: 4, паці: 5 };

interface Reading {
  keys: readonly string[];
  lang: Lang;
  hours: string[];
  minutes: string[];
}

function plain(reading: Reading, at: number): { from: number; to: number; minutes: number } | null {
  const { keys, lang } = reading;
  const isHour = fits(keys[at], reading.hours);
  if (!isHour && !fits(keys[at], reading.minutes)) return null;
  const unit = isHour ? 60 : 1;
  const before = numberAt(keys[at - 1], calendarOf(lang));
  const count = before ?? bareHour(reading, at, isHour);
  if (count === null) return null;
  let minutes = count * unit;
  let to = at + 1;
  let from = before === null ? at : at - 1;
  if (lang === 'en' && isHour && keys[at - 1] === 'an' && keys[at - 2] === 'half') return { from: at - 2, to, minutes: 30 };
  if (lang === 'en' && isHour && keys[at + 1] === 'and' && keys[at + 2] === 'a' && keys[at + 3] === 'half') { minutes += 30; to = at + 4; }
  if (lang === 'en' && isHour && keys[at - 1] === 'half' && keys[at - 2] === 'a') { minutes = keys[at - 3] === 'and' ? ((numberAt(keys[at - 4], calendarOf(lang)) ?? 0) + 0.5) * 60 : 30; from = at - 2; }
  if (isHour) ({ minutes, to } = withMinutes(reading, to, minutes));
  return { from, to, minutes };
}

/** "больше часа", "almost an hour": one hour, when a word of measure stands before. */
function bareHour(reading: Reading, at: number, isHour: boolean): number | null {
  const about = wordsOf(table.about[reading.lang], reading.lang);
  return isHour && fits(reading.keys[at - 1], about) && !/^(часов|годин|гадзін)$/.test(reading.keys[at] ?? '') ? 1 : null;
}

function withMinutes(reading: Reading, at: number, minutes: number): { minutes: number; to: number } {
  const { keys, lang } = reading;
  const skip = /^(и|і|and|та|,)$/.test(keys[at] ?? '') ? 1 : 0;
  const more = numberAt(keys[at + skip], calendarOf(lang));
  if (more !== null && fits(keys[at + skip + 1], reading.minutes)) return { minutes: minutes + more, to: at + skip + 2 };
  return { minutes, to: at };
}

function special(reading: Reading, at: number): { from: number; to: number; minutes: number } | null {
  const key = reading.keys[at] ?? '';
  const match = joined[reading.lang].exec(key);
  if (match) {
    const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : (joinedNumbers[match[1] ?? ''] ?? null);
    if (count !== null) return { from: at, to: at + 1, minutes: /^(hour|часов|годинн|гадзінн)/.test(match[2] ?? '') ? count * 60 : count };
  }
  if (/^(полчаса|получаса|півгодини|паугадзін[іу])$/.test(key)) return { from: at, to: at + 1, minutes: 30 };
  return null;
}

/** How long, in minutes; clock times and dates are not among them. Linear. */
export function durationsOf(s: number, keys: readonly string[], lang: Lang): DurationMention[] {
  const reading: Reading = { keys, lang, hours: wordsOf(table.hour[lang], lang), minutes: table.minute[lang].split('|').map((word) => (word.endsWith('*') ? `${keyOf(word.slice(0, -1), lang)}*` : keyOf(word, lang))) };
  const found: DurationMention[] = [];
  for (let at = 0; at < keys.length; at++) {
    const here = special(reading, at) ?? plain(reading, at);
    if (!here || here.minutes <= 0 || here.minutes > 24 * 60) continue;
    if (found.at(-1) && here.from < (found.at(-1)?.to ?? 0)) continue;
    if (later(reading, here)) continue;
    found.push({ s, from: here.from, to: here.to, minutes: Math.round(here.minutes) });
  }
  return found;
}

/** "two hours later", "за годину до", "час назад" tell when, not how long. */
function later(reading: Reading, here: { from: number; to: number }): boolean {
  const next = reading.keys[here.to] ?? '';
  const before = reading.keys[here.from - 1] ?? '';
  return /^(later|ago|earlier|before|after|назад|спустя|тому|позже|пізніше|потому|таму|пазней|опоздан|запізн|ранее|раніше|local)/.test(next) || /^(через|за|спустя|within|every|each|праз|кожн|after|before)$/.test(before) && !/^(разговор|бесед)/.test(next);
}
