/**
 * Writes src/app/i18n/be-dates.json: Belarusian months, lists, numbers, language names and alphabet from Node's own ICU, because
 * browsers built without `be` answer in English and don't say so. Run: `npx tsx src/build/be-dates.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { langs } from '#domain/lang.ts';

const lang = 'be';

function month(at: number, options: Intl.DateTimeFormatOptions): string {
  const day = new Date(Date.UTC(2025, at, 10));
  const parts = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options }).formatToParts(day);
  return parts.find((part) => part.type === 'month')?.value ?? '';
}

/** The tables as they stand in the file. Throws when this Node was built without Belarusian. */
export function belarusianTables() {
  if (new Intl.DateTimeFormat(lang).resolvedOptions().locale !== lang)
    throw new Error('This Node has no Belarusian: use one with full ICU.');
  const months = Array.from({ length: 12 }, (_, at) => at);
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const between = (items: string[]) =>
    list
      .formatToParts(items)
      .filter((part) => part.type === 'literal')
      .map((part) => part.value);
  const number = new Intl.NumberFormat(lang).formatToParts(1_234_567.5);
  const letters = Array.from('абвгґдеёжзійклмнопрстуўфхцчшыьэюяіи');
  return {
    monthsOfDay: months.map((at) => month(at, { day: 'numeric', month: 'long' })),
    months: months.map((at) => month(at, { month: 'long' })),
    monthsShort: months.map((at) => month(at, { day: 'numeric', month: 'short' })),
    list: { pair: between(['1', '2'])[0] ?? '', last: between(['1', '2', '3'])[1] ?? '' },
    number: {
      group: number.find((part) => part.type === 'group')?.value ?? '',
      decimal: number.find((part) => part.type === 'decimal')?.value ?? '',
    },
    languages: Object.fromEntries(
      langs.map((one) => [one, new Intl.DisplayNames(lang, { type: 'language' }).of(one) ?? one]),
    ),
    alphabet: [...new Set(letters)].sort(new Intl.Collator(lang).compare).join(''),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../app/i18n/be-dates.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(belarusianTables(), null, 2)}\n`);
}
