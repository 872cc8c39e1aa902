import type { Lang } from '#domain/lang.ts';

const russian: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const ukrainian: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  "'": '',
};
const ukrainianFirst: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
const belarusian: Record<string, string> = {
  ...russian,
  г: 'h',
  і: 'i',
  й: 'i',
  ў: 'u',
  ё: 'io',
  ю: 'iu',
  я: 'ia',
  "'": '',
};
const belarusianFirst: Record<string, string> = { е: 'ye', ё: 'yo', ю: 'yu', я: 'ya' };

const first: Partial<Record<Lang, Record<string, string>>> = { uk: ukrainianFirst, be: belarusianFirst };

/**
 * Latin letters for a name: BGN/PCGN 1947 for Russian (simplified: е is always e, endings -ий/-ый become y) and the
 * passports' letters for Belarusian, the Ukrainian national system (2010) for Ukrainian. Other letters stay. Linear.
 */
export function transliterate(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  const table = lang === 'uk' ? ukrainian : lang === 'be' ? belarusian : russian;
  const words = text.split(/(?<=[ -])/);
  return words.map((word) => transliterateWord(word, table, lang)).join('');
}

function transliterateWord(word: string, table: Record<string, string>, lang: Lang): string {
  const plain =
    lang === 'ru'
      ? word.replace(/[иы]й(?=$|[ -])/i, 'y')
      : lang === 'uk'
        ? word.replace(/(з)г/gi, '$1gh')
        : word;
  let out = '';
  for (const [at, letter] of [...plain].entries()) {
    const low = letter.toLowerCase();
    const latin = (at === 0 ? first[lang]?.[low] : undefined) ?? table[low];
    if (latin === undefined) out += letter;
    else out += letter === low ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }
  return out;
}
