import type { Lang } from '#domain/lang.ts';
import { keyOf } from '../key.ts';
import table from '../lexicon/time-words.json';
import type { DurationMention } from '../mentions.ts';
import { calendarOf, numberAt } from './calendar.ts';

const unitWords = (list: string, lang: Lang) =>
  list
    .split('|')
    .map((word) => (word.endsWith('*') ? `${keyOf(word.slice(0, -1), lang)}*` : keyOf(word, lang)));
const fits = (key: string | undefined, words: readonly string[]) =>
  key !== undefined &&
  words.some((word) => (word.endsWith('*') ? key.startsWith(word.slice(0, -1)) : key === word));

/** One word of number and unit: "двухчасовая", "40-хвилинна", "паўтарагадзінная", "two-and-a-half-hour". */
const joined: Record<Lang, RegExp> = {
  en: /^(\d+(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|forty-five|ninety|half)(-and-a-half|-and-half)?-(hour|minute)s?(?:-long)?$/,
  ru: /^(\d+(?:[.,]\d)?|полутора|полу|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти)(?:с половиной)?()-?(часов|минутн)/,
  uk: /^(\d+(?:[.,]\d)?|півтора|пів|дво|двох|три|трьох|чотири|чотирьох|п'яти|шести|семи|восьми|дев'яти|десяти)()-?(?:х-)?(годинн|хвилинн)/,
  be: /^(\d+(?:[.,]\d)?|паутара|пау|двух|дву|трох|чатірох|паці|шасці|самі|васмі)()-?(?:ці)?-?(гадзінн|хвілінн)/,
};
const parts: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  ninety: 90,
  half: 0.5,
  полутора: 1.5,
  полу: 0.5,
  двух: 2,
  трех: 3,
  четырех: 4,
  пяти: 5,
  шести: 6,
  семи: 7,
  восьми: 8,
  девяти: 9,
  десяти: 10,
  півтора: 1.5,
  пів: 0.5,
  дво: 2,
  двох: 2,
  три: 3,
  трьох: 3,
  чотири: 4,
  чотирьох: 4,
  "п'яти": 5,
  "дев'яти": 9,
  паутара: 1.5,
  пау: 0.5,
  дву: 2,
  трох: 3,
  чатірох: 4,
  паці: 5,
  шасці: 6,
  самі: 7,
  васмі: 8,
};
/** Second part of a number and unit written with a hyphen: "40-minute". */
const joint = /^(minute|hour|минутн|часов|хвилинн|годинн|хвілінн|гадзінн)/;
const halfHour = /^(полчаса|получаса|півгодини|паугадзін[іу])$/;
const withHalf: Record<Lang, readonly string[]> = {
  en: ['and a half', 'and half'],
  ru: ['с половиной'],
  uk: ['з половиною', 'із половиною', 'з половиной'],
  be: ['з паловай', 'з паловаю'],
};
const lasts =
  /^(длил|продолжал|продлил|занял|заняла|заняли|шел|шла|шли|тривал|тривав|триває|зайняв|зайняла|зайняли|доужі|доужіл|цагну|праацагну|працагну|занал|lasted|took|ran|течение|протяжении|протягом|упродовж|впродовж|продовж|працагу|цагам|целый|цілу|цэлую|целую|another|an|one|full)/;
const single = /^(час|часа|году|година|годину|години|гадзіна|гадзіну|гадзіні|hour)$/;
const clockLead = /^(в|во|о|об|у|к|до|с|з|із|од|от|ад|а|at|by|from|until|till|around)$/;
const notLength =
  /^(later|ago|earlier|before|after|away|drive|flight|walk|local|назад|спустя|тому|позже|пізніше|потому|таму|пазней|ранее|раніше|раней|опоздан|запізн|спазн|езди|езды|пути|лета|полета|їзди|шляху|языді|утра|вечера|ночи|дня|ранку|вечора|ночі|дня|раніці|вечара|ночі|до|за)$/;
const before = /^(через|спустя|within|every|each|in|праз|кожн|кажні|каждые|кожні|after|пасла|після|после)$/;

/** Words of lengths in one language. */
interface Measure {
  hours: string[];
  minutes: string[];
  about: string[];
}

const measures = new Map<Lang, Measure>();

function measureOf(lang: Lang): Measure {
  const ready = measures.get(lang);
  if (ready) return ready;
  const made: Measure = {
    hours: unitWords(table.hour[lang], lang),
    minutes: unitWords(table.minute[lang], lang),
    about: unitWords(table.about[lang], lang),
  };
  measures.set(lang, made);
  return made;
}

interface Reading {
  keys: readonly string[];
  lang: Lang;
  measure: Measure;
}

interface Length {
  from: number;
  to: number;
  minutes: number;
}

/** Whether a length may begin with a word: a number, an hour, or both in one. */
export const mayBeginLength = (key: string, lang: Lang): boolean =>
  single.test(key) ||
  quarter.test(key) ||
  hourLong.test(key) ||
  wordLength(key, lang) !== null ||
  numberFrom({ keys: [key], lang }, 0) !== null;

/**
 * How long, in minutes, below a day; clock times, dates and "two hours later" are not among them. `begins`: whether a length may begin at a word.
 * Linear.
 */
export function durationsOf(
  s: number,
  keys: readonly string[],
  lang: Lang,
  begins = (at: number) => mayBeginLength(keys[at] ?? '', lang),
): DurationMention[] {
  const measure = measureOf(lang);
  const reading: Reading = { keys, lang, measure };
  const found: DurationMention[] = [];
  for (let at = 0; at < keys.length; at++) {
    if (!begins(at)) continue;
    const counts = quarters(reading, at) ?? oneWord(reading, at) ?? counted(reading, at);
    const here = counts ?? inverted(reading, at) ?? bareHour(reading, at);
    if (!here || here.minutes <= 0 || here.minutes >= 24 * 60) continue;
    if (!otherwise(reading, here))
      found.push({ s, from: here.from, to: here.to, minutes: Math.round(here.minutes) });
    at = here.to - 1;
  }
  return found;
}

/** «майже годинну телефонну розмову», not «часовой пояс»: an hour long is a talk. */
const hourLong = /^(часов(ой|ая|ую|ого|ым)|годинн(а|у|ої|ій|ою|ий|ого|им)|гадзінн(аа|уу|ай|ой|ага|ім))$/;
const talk =
  /^(разговор|бесед|встреч|переговор|розмов|бесід|зустріч|перемов|перегов|размов|гутарк|сустр|перамо)/;

function oneWord({ keys, lang }: Reading, at: number): Length | null {
  const hour = hourLong.test(keys[at] ?? '') && keys.slice(at + 1, at + 4).some((key) => talk.test(key));
  const minutes = hour ? 60 : wordLength(keys[at] ?? '', lang);
  return minutes === null ? null : { from: at, to: at + 1, minutes };
}

/** The minutes that one word tells. */
function wordLength(key: string, lang: Lang): number | null {
  if (halfHour.test(key)) return 30;
  if (lang === 'en' && /^(hour-long|hourlong)$/.test(key)) return 60;
  const match = joined[lang].exec(key);
  const word = match?.[1] ?? '';
  const count = /^\d/.test(word) ? Number(word.replace(',', '.')) : parts[word];
  if (!match || count === undefined) return null;
  return (count + (match[2] ? 0.5 : 0)) * (/^(hour|часов|годинн|гадзінн)/.test(match[3] ?? '') ? 60 : 1);
}

const quarter = /^(четверт[ьи]|чверт[ьі]|чверці?|quarters?)$/;

/** "четверть часа", "three quarters of an hour". */
function quarters({ keys, measure: { hours }, lang }: Reading, at: number): Length | null {
  if (!quarter.test(keys[at] ?? '')) return null;
  const filler = lang === 'en' && keys[at + 1] === 'of' ? (/^(an|the)$/.test(keys[at + 2] ?? '') ? 2 : 1) : 0;
  if (!fits(keys[at + 1 + filler], hours)) return null;
  const count = numberAt(keys[at - 1], calendarOf(lang));
  return { from: count ? at - 1 : at, to: at + 2 + filler, minutes: 15 * (count === 3 ? 3 : 1) };
}

/** «минут сорок», «хвилин 30»: a rough length, its unit first and nothing counted before it. */
function inverted(reading: Reading, at: number): Length | null {
  const { keys, lang, measure } = reading;
  const unit = keys[at - 1] ?? '';
  const number = lang === 'en' || /^(година|час|гадзіна)$/.test(unit) ? null : numberFrom(reading, at);
  if (!number || numberAt(keys[at - 2], calendarOf(lang)) !== null) return null;
  const per = fits(unit, measure.minutes) ? 1 : fits(unit, measure.hours) ? 60 : 0;
  return per === 0 ? null : { from: at - 1, to: number.to, minutes: number.value * per };
}

/** "два с половиной часа", "an hour and 40 minutes", "сорок пять минут", "half an hour", "пів години". */
function counted(reading: Reading, at: number): Length | null {
  const number = numberFrom(reading, at);
  if (!number) return null;
  const skip = /^(an|a)$/.test(reading.keys[number.to] ?? '') && number.value === 0.5 ? 1 : 0;
  const unit = reading.keys[number.to + skip];
  const hyphened = unit === '-' && joint.exec(reading.keys[number.to + 1] ?? '');
  if (hyphened)
    return {
      from: at,
      to: number.to + 2,
      minutes: number.value * (/^(min|хв)|^мин/.test(hyphened[0]) ? 1 : 60),
    };
  if (fits(unit, reading.measure.minutes)) return { from: at, to: number.to + 1, minutes: number.value };
  if (!fits(unit, reading.measure.hours)) return null;
  return withMinutes(reading, { from: at, to: number.to + skip + 1, minutes: number.value * 60 });
}

function numberFrom(
  { keys, lang }: Pick<Reading, 'keys' | 'lang'>,
  at: number,
): { value: number; to: number } | null {
  const numbers = calendarOf(lang);
  const hyphened = lang === 'en' ? /^([a-z]+)-and-(?:a-)?half$/.exec(keys[at] ?? '') : null;
  if (hyphened && parts[hyphened[1] ?? ''])
    return { value: (parts[hyphened[1] ?? ''] ?? 0) + 0.5, to: at + 1 };
  const value = numberAt(keys[at], numbers);
  if (value === null) return null;
  let to = at + 1;
  let sum = value;
  const unit = numberAt(keys[to], numbers);
  if (
    value >= 20 &&
    value % 10 === 0 &&
    unit !== null &&
    unit < 10 &&
    unit >= 1 &&
    !/^\d/.test(keys[at] ?? '') &&
    !/^(a|an)$/.test(keys[to] ?? '')
  ) {
    sum += unit;
    to += 1;
  }
  const half = withHalf[lang].find((phrase) => phrase.split(' ').every((word, i) => keys[to + i] === word));
  return half ? { value: sum + 0.5, to: to + half.split(' ').length } : { value: sum, to };
}

/** "больше часа", "lasted an hour", "час двадцать минут": one hour, where a word of measure or length, or minutes, stand beside. */
function bareHour(reading: Reading, at: number): Length | null {
  const { keys } = reading;
  if (!single.test(keys[at] ?? '') || !fits(keys[at], reading.measure.hours)) return null;
  const whole = withMinutes(reading, { from: at, to: at + 1, minutes: 60 });
  const lead = keys[at - 1] ?? '';
  const than = /^(ніж|чым|чем|за|как|ак|як)$/.test(lead) ? (keys[at - 2] ?? '') : lead;
  return whole.minutes > 60 || fits(than, reading.measure.about) || lasts.test(lead) ? whole : null;
}

function withMinutes(reading: Reading, hour: Length): Length {
  const { keys, lang } = reading;
  const half = withHalf[lang].find((phrase) =>
    phrase.split(' ').every((word, i) => keys[hour.to + i] === word),
  );
  if (half && lang === 'en')
    return { ...hour, to: hour.to + half.split(' ').length, minutes: hour.minutes + 30 };
  const joint = /^(с|со|з|із|and)$/.test(keys[hour.to] ?? '') ? (keys[hour.to + 1] === 'a' ? 2 : 1) : 0;
  if (joint > 0 && /^(четвертью|чвертю|чверцу|quarter)$/.test(keys[hour.to + joint] ?? ''))
    return { ...hour, to: hour.to + joint + 1, minutes: hour.minutes + 15 };
  const skip = /^(и|і|and|та|,)$/.test(keys[hour.to] ?? '') ? 1 : 0;
  const more = numberFrom(reading, hour.to + skip);
  return more && fits(keys[more.to], reading.measure.minutes)
    ? { ...hour, to: more.to + 1, minutes: hour.minutes + more.value }
    : hour;
}

/** "two hours later", "за годину до", "в 15 часов", "через два часа" tell when, not how long. */
/** "задержусь ещё на 15 минут", "запізнився на годину": by how much, not how long. */
const late = /^(задерж|опозд|опазд|запізн|затрим|спазн|отвлек|отложи|перенес|late$|delayed$)/;

function otherwise(reading: Reading, here: Length): boolean {
  const { keys } = reading;
  if (keys.slice(Math.max(0, here.from - 4), here.from).some((key) => late.test(key))) return true;
  const next = keys[here.to] ?? '';
  const lead = keys[here.from - 1] ?? '';
  if (next === 'по' && /^(врем|мск|часу)/.test(keys[here.to + 2] ?? '')) return true;
  if (
    notLength.test(next) &&
    !(next === 'до' && !/^(за|each)$/.test(lead)) &&
    !(next === 'after' && lead === 'for')
  )
    return !(next === 'за' && /^(болш|більш)$/.test(keys[here.from - 2] ?? ''));
  if (before.test(lead) && !(lead === 'in' && /^(talks|meeting|session)$/.test(keys[here.from - 2] ?? '')))
    return true;
  if (lead === 'за') return !/^(болш|більш|менш|больше|більше)$/.test(keys[here.from - 2] ?? '');
  return (
    clockLead.test(lead) &&
    fits(keys[here.from + 1], reading.measure.hours) &&
    /^\d/.test(keys[here.from] ?? '') &&
    !(lead === 'around' && here.minutes < 13 * 60)
  );
}
