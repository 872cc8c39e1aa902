import { slug } from '#domain/ids.ts';
import type { Lang } from '#domain/lang.ts';
import type { Person } from '../mentions.ts';
import type { Token } from '../stages.ts';
import { customary } from './given-names.ts';
import { spelled, spellingOf } from './spellings.ts';
import { transliterate } from './transliterate.ts';

const upper = /^(?:\p{Ll}{2,3}-)?\p{Lu}[\p{L}'’-]+$/u;
const particles = new Set([
  'аль',
  'аль-',
  'бин',
  'бен',
  'ибн',
  'фон',
  'ван',
  'де',
  'да',
  'ван-дер',
  'бін',
  'ібн',
  'ал',
  'эль',
  'ель',
  'al',
  'bin',
  'ibn',
  'von',
  'van',
  'de',
  'da',
  'del',
  'el',
]);

/** "bin", "фон": a small word inside a name. */
export const isParticle = (word: string | undefined) => word !== undefined && particles.has(word);

/** End of a run of capitalised words from `at` (particles inside are let through), or `at` when there is none. At most four words. */
export function nameRun(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): number {
  let end = at;
  let last = at + 4;
  for (let i = at; i < Math.min(tokens.length, last); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || taken.has(i)) break;
    if (particles.has(token.text)) last += 1;
    if (upper.test(token.raw) && !/^\p{Lu}{2,}$/u.test(token.raw)) end = i + 1;
    else if (!(end > at && particles.has(token.text))) break;
  }
  return end;
}

export type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental' | 'prepositional';

const roleCase: Record<Exclude<Lang, 'en'>, readonly (readonly [RegExp, Case])[]> = {
  ru: [
    [/(ом|ем|ой|ым|ею)$/, 'instrumental'],
    [/(у|ю)$/, 'dative'],
    [/(а|я|ого)$/, 'genitive'],
    [/е$/, 'prepositional'],
  ],
  uk: [
    [/(ом|ем|єм|ою|им)$/, 'instrumental'],
    [/(у|ю|ові|еві)$/, 'dative'],
    [/(а|я|ого)$/, 'genitive'],
    [/і$/, 'prepositional'],
  ],
  be: [
    [/(ам|ом|ем|ой|ым|ай)$/, 'instrumental'],
    [/(у|ю)$/, 'dative'],
    [/(а|я|ага)$/, 'genitive'],
    [/е$/, 'prepositional'],
  ],
};

/** The case that a role's first word stands in, as its ending shows; names beside it stand in the same. */
export function caseOf(role: string, lang: Lang): Case {
  const head = /^(?:глав|голов)(у|ы|и|е|і|ой|ою)$/.exec(role)?.[1];
  if (head)
    return head === 'ой' || head === 'ою'
      ? 'instrumental'
      : head === 'е' || head === 'і'
        ? 'dative'
        : 'genitive';
  if (
    lang === 'en' ||
    /^зам.+(аря|ора|тра)$/.test(role) ||
    /(глава|голова|кіраўнік|премьер|лидер|лідер|лідар)$/.test(role)
  )
    return 'nominative';
  return roleCase[lang].find(([ending]) => ending.test(role))?.[1] ?? 'nominative';
}

const endings: Record<Exclude<Lang, 'en'>, Partial<Record<Case, readonly (readonly [RegExp, string])[]>>> = {
  ru: {
    instrumental: [
      [/(ов|ев|ин|ын)ым$/, '$1'],
      [/ским$/, 'ский'],
      [/цким$/, 'цкий'],
      [/ой$/, 'а'],
      [/ием$/, 'ий'],
      [/([аеоу])ем$/, '$1й'],
      [/([лнрт])ем$/, '$1ь'],
      [/ем$/, ''],
      [/([^аеиоуыэюя])ом$/, '$1'],
      [/ей$/, 'я'],
    ],
    genitive: [
      [/ского$/, 'ский'],
      [/цкого$/, 'цкий'],
      [/ия$/, 'ий'],
      [/([аеоу])я$/, '$1й'],
      [/([^аеиоуыэюя])а$/, '$1'],
      [/([жкхгшч])и$/, '$1а'],
      [/ы$/, 'а'],
    ],
    dative: [
      [/скому$/, 'ский'],
      [/цкому$/, 'цкий'],
      [/ию$/, 'ий'],
      [/([аеоу])ю$/, '$1й'],
      [/([^аеиоуыэюя])у$/, '$1'],
    ],
    prepositional: [[/([^аеиоуыэюя])е$/, '$1']],
  },
  uk: {
    instrumental: [
      [/(ов|єв|ев|ін|ин)им$/, '$1'],
      [/ським$/, 'ський'],
      [/цьким$/, 'цький'],
      [/ою$/, 'а'],
      [/ієм$/, 'ій'],
      [/([аеоу])єм$/, '$1й'],
      [/([лн])ем$/, '$1ь'],
      [/ем$/, ''],
      [/([^аеиіоуїєюя])ом$/, '$1'],
      [/ею$/, 'я'],
    ],
    genitive: [
      [/енка$/, 'енко'],
      [/ського$/, 'ський'],
      [/цького$/, 'цький'],
      [/ія$/, 'ій'],
      [/([аеоу])я$/, '$1й'],
      [/([^аеиіоуїєюя])а$/, '$1'],
      [/и$/, 'а'],
    ],
    dative: [
      [/енку$/, 'енко'],
      [/ському$/, 'ський'],
      [/цькому$/, 'цький'],
      [/ові$/, ''],
      [/еві$/, ''],
      [/([^аеиіоуїєюя])у$/, '$1'],
    ],
    prepositional: [
      [/ові$/, ''],
      [/([^аеиіоуїєюя])і$/, '$1'],
    ],
  },
  be: {
    instrumental: [
      [/(в)ым$/, 'ў'],
      [/(ін|ын)ым$/, '$1'],
      [/скім$/, 'скі'],
      [/цкім$/, 'цкі'],
      [/(ай|ой)$/, 'а'],
      [/([аеоу])ем$/, '$1й'],
      [/([^аеёіоуыэюя])ам$/, '$1'],
    ],
    genitive: [
      [/скага$/, 'скі'],
      [/цкага$/, 'цкі'],
      [/([оаеё])ва$/, '$1ў'],
      [/([^аеёіоуыэюя])а$/, '$1'],
      [/ы$/, 'а'],
    ],
    dative: [
      [/скаму$/, 'скі'],
      [/([оаеё])ву$/, '$1ў'],
      [/([^аеёіоуыэюя])у$/, '$1'],
    ],
    prepositional: [
      [/([оаеё])ве$/, '$1ў'],
      [/([^аеёіоуыэюя])е$/, '$1'],
    ],
  },
};

/** A name word put back into the nominative, as far as its ending tells; indeclinable names come back unchanged. */
export function nominative(word: string, from: Case, lang: Lang): string {
  if (lang === 'en' || from === 'nominative') return word;
  for (const [ending, base] of endings[lang][from] ?? [])
    if (ending.test(word)) return word.replace(ending, base);
  return word;
}

/** In Latin letters: the given name as it is customarily written ("Alexander", "Michael"), the rest in the spelling of its state or of that given name's language. */
function english([given = '', ...rest]: readonly string[], lang: Lang, side: string | null): string {
  const found = customary.get(given);
  // «Ольга» is Olga on a Russian page, Olha on a Ukrainian one
  const known = found?.spelling === 'slavic' && lang !== 'ru' && !/[іїєґў]/u.test(given) ? null : found;
  const spelling = spellingOf(side) ?? known?.spelling ?? null;
  const latin = (word: string) =>
    particles.has(word.toLowerCase()) ? transliterate(word, lang) : spelled(word, lang, spelling);
  return [known?.name ?? latin(given), ...rest.map(latin)].filter(Boolean).join(' ');
}

/** Words without what stands before a customary given name: «Политолог Александр Новак». */
export const fromGiven = (words: readonly string[]): readonly string[] => {
  const at = words.findIndex((word) => customary.has(word));
  return at === 1 && words.length === 3 ? words.slice(1) : words;
};

/** A person the lexicon does not know, from role + name: English name transliterated, id its slug. */
export function newcomer(words: readonly string[], from: Case, lang: Lang, side: string | null): Person {
  const own = words
    .map((word) => (particles.has(word.toLowerCase()) ? word : nominative(word, from, lang)))
    .map((word) => (lang === 'en' ? word.replace(/'s?$/, '') : word));
  const written = own.join(' ');
  const name = lang === 'en' ? written : english(own, lang, side);
  return {
    id: slug(name) || 'unknown',
    name,
    side,
    female: false,
    known: false,
    offices: [],
    names: { en: name, uk: written, ru: written, be: written },
  };
}
