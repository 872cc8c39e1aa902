import { slug } from '#domain/ids.ts';
import type { Lang } from '#domain/lang.ts';

const shared = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  ж: 'zh',
  з: 'z',
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
  ъ: '',
  "'": '',
  э: 'e',
};

/** BGN/PCGN for Russian and Belarusian, the national system for Ukrainian, hard and soft signs dropped. */
const letters: Record<'ru' | 'uk' | 'be', Record<string, string>> = {
  ru: { ...shared, г: 'g', е: 'e', ё: 'yo', и: 'i', й: 'y', ы: 'y', ю: 'yu', я: 'ya', і: 'i' },
  uk: { ...shared, г: 'h', ґ: 'g', е: 'e', є: 'ie', и: 'y', і: 'i', ї: 'i', й: 'i', ю: 'iu', я: 'ia' },
  be: {
    ...shared,
    г: 'h',
    ґ: 'g',
    е: 'e',
    ё: 'yo',
    и: 'i',
    і: 'i',
    й: 'y',
    ы: 'y',
    ў: 'u',
    ю: 'yu',
    я: 'ya',
  },
};

const initial: Partial<Record<Lang, Record<string, string>>> = {
  ru: { е: 'ye' },
  uk: { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' },
  be: { е: 'ye' },
};

const afterSoft = /[ьъ']/;

/** A name in Latin letters, each word's case kept at its first letter. Latin names come back unchanged. */
export function latinName(name: string, lang: Lang): string {
  if (!/[\u0400-\u04ff]/.test(name)) return name;
  const table = letters[lang === 'en' ? 'ru' : lang];
  const first = initial[lang === 'en' ? 'ru' : lang] ?? {};
  let out = '';
  let before = ' ';
  for (const letter of name) {
    const low = letter.toLowerCase();
    const starts = !/\p{L}/u.test(before) && before !== "'";
    const plain = (starts || afterSoft.test(before) ? first[low] : undefined) ?? table[low] ?? low;
    out += letter === low ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    before = letter;
  }
  return out.replace(/\s+/g, ' ').replace(/(^|[\s-])(\p{Ll})/gu, (whole) => whole.toUpperCase());
}

/** Endings of an adjective and its noun in the genitive or instrumental, and in the nominative: «Вольной трибуны» → «Вольная трибуна». */
const nominatives: [RegExp, RegExp, string, string][] = [
  [/(?:ой|ую)$/u, /(?:ы|у)$/u, 'ая', 'а'],
  [/(?:ей|юю)$/u, /(?:и|ю)$/u, 'яя', 'я'],
  [/ського$/u, /а$/u, 'ський', ''],
  [/(?<=[кгхжшчщ])ого$/u, /а$/u, 'ий', ''],
  [/ого$/u, /а$/u, 'ый', ''],
  [/его$/u, /а$/u, 'ий', ''],
  [/(?:ої|у)$/u, /(?:и|у)$/u, 'а', 'а'],
  [/ого$/u, /у$/u, 'ий', ''],
  [/(?:ай|ую)$/u, /(?:ы|у)$/u, 'ая', 'а'],
];

/** A quoted name of two words put back into the nominative where its endings tell how; other names unchanged. */
export function nominativeName(name: string): string {
  const [first, second, ...rest] = name.split(' ');
  if (!first || !second || rest.length > 0 || !/[\u0400-\u04ff]/.test(name)) return name;
  for (const [adjective, noun, adjectiveEnd, nounEnd] of nominatives) {
    if (first.length > 5 && adjective.test(first) && noun.test(second))
      return `${first.replace(adjective, adjectiveEnd)} ${second.replace(noun, nounEnd)}`;
  }
  return name;
}

/** A name of one or two words taken out of an oblique case: «Вольной трибуны», «Зарю», «Восхода». Names that look nominative stay. */
export function nominative(name: string): string {
  const pair = nominativeName(name);
  if (pair !== name || name.includes(' ') || !/^[\u0400-\u04ff]{5,}$/u.test(name)) return pair;
  if (/[ую]$/u.test(name)) return name.replace(/у$/u, 'а').replace(/ю$/u, 'я');
  if (/[бвдзлмнпрстфц]ы$/u.test(name)) return name.replace(/ы$/u, 'а');
  return name;
}

/** Whether two names in Latin letters are one name in two cases: "Voskhod", "Voskhoda"; "Zarya", "Zaryu". */
export function sameButCase(a: string, b: string): boolean {
  const stem = (name: string) => name.toLowerCase().replace(/(?:om|oy|oi|yu|ya|[aeiouy])$/u, '');
  const [one, two] = [stem(a), stem(b)];
  return one.length >= 4 && one === two;
}

/** Endings of addresses written in Cyrillic, as they are in Latin. */
const addressEndings: Record<string, string> = {
  інфа: 'info',
  інфо: 'info',
  инфо: 'info',
  ру: 'ru',
  ком: 'com',
  нет: 'net',
  онлайн: 'online',
  медиа: 'media',
  медіа: 'media',
  бай: 'by',
  ньюс: 'news',
};

const latinAddress = (name: string) =>
  name.replace(/\.(\p{L}{2,6})$/u, (whole, ending: string) => {
    const latin = addressEndings[ending.toLowerCase()];
    return latin ? `.${latin}` : whole;
  });

/** Id and shown name of an outlet the lexicon does not know; null for text that names nothing. */
export function namedOutlet(written: string, lang: Lang): { id: string; name: string } | null {
  const plain = written.replace(/^[«"'\s([]+|(?<![»"'.,;:!\s)\]])[»"'.,;:!\s)\]]+$/g, '').slice(0, 60);
  const name = latinName(latinAddress(plain), lang);
  const id = slug(name);
  return id && /\p{L}{2}/u.test(plain) ? { id, name } : null;
}
