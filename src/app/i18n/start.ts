import type { i18n } from 'i18next';
import i18next from 'i18next';
import type { Lang } from '#domain/lang.ts';
import type { words as english } from './locales/en.ts';
import { wordsOf } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

/** The translator of the page, without any words yet. No fallback language: the locale tests hold that nothing is missing. */
export function startI18n(): i18n {
  const translator = i18next.createInstance();
  void translator.init({
    initAsync: false,
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  return translator;
}

/** Loads a language's words, if they aren't here, and speaks it. Rejects when the words can't be loaded. */
export async function speak(translator: i18n, lang: Lang): Promise<void> {
  if (!translator.hasResourceBundle(lang, 'translation')) {
    translator.addResourceBundle(lang, 'translation', await wordsOf(lang));
  }
  await translator.changeLanguage(lang);
}
