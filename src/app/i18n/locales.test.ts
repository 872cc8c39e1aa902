import { expect, test } from 'vitest';
import type { Lang } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}
const files = import.meta.glob<Tree>('./locales/*/*.json', { eager: true, import: 'default' });

function flat(tree: Tree, at: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}.${key}`, value]] : flat(value, `${at}.${key}`),
  );
}

function wordsIn(lang: Lang): Record<string, string> {
  const mine = Object.entries(files).filter(([file]) => file.startsWith(`./locales/${lang}/`));
  return Object.fromEntries(
    mine.flatMap(([file, tree]) => flat(tree, file.split('/').at(-1)?.replace('.json', '') ?? '')),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const bare = (key: string) => key.replace(plural, '');
const keysOf = (words: Record<string, string>) => [...new Set(Object.keys(words).map(bare))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();
const english = wordsIn('en');

test.each(langs)('%s has the keys of English, no more and no fewer', (lang) => {
  expect(keysOf(wordsIn(lang))).toEqual(keysOf(english));
});

test.each(langs)('%s has every plural form that CLDR asks for, and no other', (lang) => {
  const words = wordsIn(lang);
  const forms = [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort();
  const counted = [
    ...new Set(
      Object.keys(english)
        .filter((key) => plural.test(key))
        .map(bare),
    ),
  ];
  const found = counted.map((key) => [key, forms.filter((form) => words[`${key}_${form}`] !== undefined)]);
  expect(found).toEqual(counted.map((key) => [key, forms]));
  const extra = Object.keys(words).filter(
    (key) => plural.test(key) && !forms.includes((key.split('_').at(-1) ?? '') as Intl.LDMLPluralRule),
  );
  expect(extra).toEqual([]);
});

test.each(langs)('%s fills in the same blanks as English', (lang) => {
  const differing = Object.entries(wordsIn(lang)).filter(([key, text]) => {
    const model = english[key] ?? english[`${bare(key)}_other`] ?? '';
    return placeholders(text).join() !== placeholders(model).join();
  });
  expect(differing).toEqual([]);
});

const letters: Partial<Record<Lang, { own: RegExp; foreign: RegExp }>> = {
  uk: { own: /\p{Script=Cyrillic}/u, foreign: /[ыэёўъ]/iu },
  ru: { own: /\p{Script=Cyrillic}/u, foreign: /[іїєґў]/iu },
  be: { own: /\p{Script=Cyrillic}/u, foreign: /[ищїєґъ]/iu },
};

test.each(['uk', 'ru', 'be'] as const)('%s is written in its own alphabet throughout', (lang) => {
  const { own, foreign } = letters[lang] ?? { own: /./, foreign: /$^/ };
  const strange = Object.entries(wordsIn(lang)).filter(([, text]) => {
    const said = text.replace(/\{\{.*?\}\}/g, '');
    return (
      foreign.test(said) ||
      (/\p{L}/u.test(said) && !own.test(said) && !/^(Readout|[A-Z][A-Za-z0-9.: -]*)$/.test(said.trim()))
    );
  });
  expect(strange).toEqual([]);
});

test.each(langs)('%s uses typographic quotes and apostrophes', (lang) => {
  expect(Object.entries(wordsIn(lang)).filter(([, text]) => /['"]/.test(text))).toEqual([]);
});

const sources = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.test.*', '!./locales/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('every key is said somewhere: by itself, or by the part before a placeholder', () => {
  const code = Object.values(sources).join('\n');
  const heads = new Set([...code.matchAll(/`([a-z][\w.-]*)\.\$\{/g)].map((match) => match[1] ?? ''));
  const said = (key: string) =>
    code.includes(`'${key}'`) ||
    key.split('.').some((_, at, parts) => at > 0 && heads.has(parts.slice(0, at).join('.')));
  expect(keysOf(english).filter((key) => !said(key))).toEqual([]);
});
