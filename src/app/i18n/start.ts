import type { i18n } from 'i18next';
import i18next from 'i18next';
import type { Lang } from '#domain/lang.ts';
import type { words as english } from './locales/en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

/** One lazy chunk a language. A new language is one line here and one folder in locales/. */
const load: Record<Lang, () => Promise<{ words: unknown }>> = {
  en: () => import('./locales/en.ts'),
  uk: () => import('./locales/uk.ts'),
  ru: () => import('./locales/ru.ts'),
  be: () => import('./locales/be.ts'),
};

/** The translator of the page, without any words yet. No fallback language: the locale tests hold that nothing is missing. */
export async function startI18n(): Promise<i18n> {
  const translator = i18next.createInstance();
  await translator.init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  return translator;
}

/** Loads a language's words, if they aren't here, and speaks it. Rejects when the words can't be loaded. */
export async function speak(translator: i18n, lang: Lang): Promise<void> {
  if (!translator.hasResourceBundle(lang, 'translation')) {
    const { words } = await load[lang]();
    translator.addResourceBundle(lang, 'translation', words);
  }
  await translator.changeLanguage(lang);
}
