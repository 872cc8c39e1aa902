import type { Lang } from '#domain/lang.ts';
import { keyOf } from '../key.ts';
import calendar from '../lexicon/months.json';
import words from '../lexicon/time-words.json';

export interface Calendar {
  months: Map<string, number>;
  weekdays: Map<string, number>;
  numbers: Map<string, number>;
  /** nouns of periods */
  units: Map<string, Unit>;
  /** words for a whole year by itself: «торік» */
  years: Map<string, number>;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

const ready = new Map<Lang, Calendar>();

/** Months 1–12 and weekdays 1 (Monday)–7 of a language by key. */
export function calendarOf(lang: Lang): Calendar {
  const known = ready.get(lang);
  if (known) return known;
  const table = (rows: string[][], skip: (form: string) => boolean) =>
    new Map(
      rows.flatMap((forms, i) =>
        forms.filter((form) => !skip(form)).map((form) => [keyOf(form, lang), i + 1] as const),
      ),
    );
  const made: Calendar = {
    months: table(calendar.months[lang], (form) => lang === 'en' && form === 'mar'),
    weekdays: table(calendar.weekdays[lang], (form) => form.length < 3),
    units: new Map(
      (['day', 'week', 'month', 'year'] as const).flatMap((unit) =>
        words.units[unit][lang].split(' ').map((form) => [keyOf(form, lang), unit] as const),
      ),
    ),
    years: new Map(
      words.years.flatMap(
        (row) =>
          (row as { offset: number } & Partial<Record<Lang, string>>)[lang]
            ?.split(' ')
            .map((form) => [keyOf(form, lang), row.offset] as const) ?? [],
      ),
    ),
    numbers: new Map(Object.entries(words.numbers[lang]).map(([word, value]) => [keyOf(word, lang), value])),
  };
  ready.set(lang, made);
  return made;
}

/** A count written in digits or as a word, null when it is none. */
export function numberAt(key: string | undefined, numbers: Calendar): number | null {
  if (key === undefined) return null;
  if (/^\d+([.,]\d+)?$/.test(key)) return Number(key.replace(',', '.'));
  return numbers.numbers.get(key) ?? null;
}
