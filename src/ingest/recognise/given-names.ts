import type { Lang } from '#domain/lang.ts';
import { keyOf } from '../key.ts';
import givenNames from '../lexicon/given-names.json';
import { formsOf } from './paradigm.ts';

/** Given names in Cyrillic as customarily written in Latin letters, and as which language they are spelled. */
export const customary: ReadonlyMap<string, { name: string; spelling: string }> = new Map(
  Object.entries(givenNames).flatMap(([spelling, names]) =>
    Object.entries(names).map(([written, name]) => [written, { name, spelling }] as const),
  ),
);

const built = new Map<Lang, ReadonlySet<string>>();

function formsIn(lang: Lang): ReadonlySet<string> {
  const ready = built.get(lang);
  if (ready) return ready;
  const names = lang === 'en' ? [...customary.values()].map(({ name }) => name) : [...customary.keys()];
  const forms = new Set(
    names.flatMap((name) => formsOf(name.toLowerCase(), lang).map((form) => keyOf(form, lang))),
  );
  built.set(lang, forms);
  return forms;
}

const shortest = 4;

/** Whether the key of a word is a customary given name in some case. Short ones are surnames and titles too. */
export const isCustomary = (key: string, lang: Lang): boolean =>
  key.length >= shortest && formsIn(lang).has(key);
