import type { TFunction } from 'i18next';
import type { Lang } from '#domain/lang.ts';
import { isLang, langs } from '#domain/lang.ts';
import type { Format } from './format.ts';
import { formatFor } from './format.ts';
import { useTranslation } from './useTranslation.ts';

/** The language the page speaks now (that of the words on it, also while the next one is still loading). */
export function useLang(): Lang {
  const { i18n } = useTranslation();
  return isLang(i18n.language) ? i18n.language : langs[0];
}

const formats = new WeakMap<TFunction, Format>();

/** The formats of a language's words, made once: every row of a list asks for them. */
function formatOf(lang: Lang, t: TFunction): Format {
  const made = formats.get(t) ?? formatFor(lang, t);
  formats.set(t, made);
  return made;
}

/** Dates, lists and numbers in the language the page speaks. */
export function useFormat(): Format {
  const { t } = useTranslation();
  return formatOf(useLang(), t);
}
