import type { Lang } from '#domain/lang.ts';
import cognates from './lexicon/cognates.json';
import type { Token } from './stages.ts';

/** One Latin letter (or two) for each Cyrillic one; vowels are told apart only coarsely, since akannye and і/о/е alternations differ by language. */
const plain: Record<string, string> = {
  б: 'b',
  в: 'v',
  ў: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ж: 'zh',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  а: 'a',
  о: 'a',
  е: 'e',
  э: 'e',
  є: 'e',
  ё: 'e',
  и: 'i',
  і: 'i',
  ї: 'i',
  ы: 'i',
  у: 'u',
  ю: 'u',
  я: 'a',
  й: '',
  ь: '',
  ъ: '',
  "'": '',
};

/** Inflectional endings after folding, longest first; a stem keeps at least three letters. */
const endings: Record<'cyrillic' | 'en', string[]> = {
  cyrillic: [
    'amu',
    'ami',
    'aga',
    'ega',
    'imi',
    'ikh',
    'akh',
    'aiu',
    'am',
    'em',
    'im',
    'ai',
    'ei',
    'au',
    'ae',
    'ie',
    'ia',
    'iu',
    'ua',
    'ue',
    'ui',
    'ii',
    'a',
    'e',
    'i',
    'u',
  ],
  en: ["'s", 'ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly', 'io', 'a', 'e', 'i', 'o'],
};

const longestCache = 40_000;
const cache: Record<Lang, Map<string, number>> = {
  en: new Map(),
  uk: new Map(),
  ru: new Map(),
  be: new Map(),
};

interface CognateStem {
  stem: string;
  group: number;
}

const cognateStems: Record<'ru' | 'uk' | 'be', Map<string, CognateStem[]>> = {
  ru: new Map(),
  uk: new Map(),
  be: new Map(),
};
cognates.groups.forEach((forms, group) => {
  (['ru', 'uk', 'be'] as const).forEach((lang, i) => {
    const stem = (forms[i] ?? '').replaceAll('ё', 'е');
    const key = stem.slice(0, 2);
    const list = cognateStems[lang].get(key) ?? [];
    list.push({ stem, group });
    cognateStems[lang].set(
      key,
      list.sort((a, b) => b.stem.length - a.stem.length),
    );
  });
});

const functionWord = new Set(
  'это этот эта эти того тому что чтобы как так также для при под над без или если когда который которая которое которые которого которой быть был была было были есть его него она они оно мы вы их все всех уже еще лишь только между после перед через около более менее цей цього цьому що щоб як так також для при під над без або якщо коли який яка яке які якого якої бути був була було були його нього вона вони воно усе всі вже ще лише тільки між після перед через близько гэта гэты гэтага што каб які якая якое якія быў была было былі яго яна яны яно усё усе ўжо яшчэ толькі паміж пасля перад праз каля таксама the and that this with from for was were are has have had been his her its their which who whom said says not but into about after before they them would could will shall than then there over also'.split(
    ' ',
  ),
);

/** FNV-1a, 32 bits, unsigned. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * 32-bit hashes of the stems of a sentence's content words and numbers, in order. Stems are folded so that cognates of ru, uk and be and
 * transliterated names share one hash («переговоры», «перемовини», «перагаворы»; «Лавров», "Lavrov"); words of closed classes are left out.
 */
export function stemPrint(tokens: readonly Token[], lang: Lang): number[] {
  const print: number[] = [];
  for (const token of tokens) {
    if (token.kind === 'number') print.push(hash32(token.text));
    else if (token.kind === 'word' && token.text.length > 2 && !functionWord.has(token.text))
      print.push(stemHash(token.text, lang));
  }
  return print;
}

function stemHash(word: string, lang: Lang): number {
  const known = cache[lang].get(word);
  if (known !== undefined) return known;
  const hash = hash32(stemOf(word, lang));
  if (cache[lang].size >= longestCache) cache[lang].clear();
  cache[lang].set(word, hash);
  return hash;
}

/** The folded stem: a cognate group's name, else the consonants with the first vowel. */
export function stemOf(word: string, lang: Lang): string {
  if (lang !== 'en') {
    const group = cognateStems[lang].get(word.slice(0, 2))?.find((entry) => fits(word, entry.stem));
    if (group) return `=${group.group}`;
  }
  const cyrillic = /[\u0400-\u04ff]/.test(word);
  let latin = cyrillic
    ? transliterated(lang === 'be' ? hardened(word) : word)
    : word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const ending = endings[cyrillic ? 'cyrillic' : 'en'].find(
    (own) => latin.length - own.length >= 3 && latin.endsWith(own),
  );
  if (ending) latin = latin.slice(0, -ending.length);
  return skeleton(latin);
}

/** A cognate stem with at most five letters of ending after it (three for short stems, that other words may begin with). */
const fits = (word: string, stem: string) =>
  word.startsWith(stem) && word.length - stem.length <= (stem.length <= 4 ? 3 : 5);

const hardened = (word: string) => word.replaceAll('дз', 'д').replace(/ц(?=[ьеёіюя])/g, 'т');

function transliterated(word: string): string {
  let out = '';
  for (const letter of word) out += plain[letter] ?? letter;
  return out;
}

/** Consonants without doubles after the first letter; the first vowel stays where few consonants would remain. */
function skeleton(latin: string): string {
  const folded = latin.replace(/y/g, 'i').replace(/(.)\1+/g, '$1');
  const bare = folded.charAt(0) + folded.slice(1).replace(/[aeiou]/g, '');
  return bare.length >= 3 ? bare : folded;
}
