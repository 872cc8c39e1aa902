import type { Lang } from '#domain/lang.ts';
import type { words as english } from './locales/en.ts';

/** One lazy chunk a language. A new language is one line here and one folder in locales/. */
const chunks: Record<Lang, () => Promise<{ words: unknown }>> = {
  en: () => import('./locales/en.ts'),
  uk: () => import('./locales/uk.ts'),
  ru: () => import('./locales/ru.ts'),
  be: () => import('./locales/be.ts'),
};

/** The words of a language; asked for again they come at once. */
export async function wordsOf(lang: Lang): Promise<typeof english> {
  return (await chunks[lang]()).words as typeof english;
}
