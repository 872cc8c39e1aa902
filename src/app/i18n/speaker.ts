import type { i18n } from 'i18next';
import i18next from 'i18next';
import type { Lang } from '#domain/lang.ts';
import { words as be } from './locales/be.ts';
import { words as en } from './locales/en.ts';
import { words as ru } from './locales/ru.ts';
import { words as uk } from './locales/uk.ts';

/** A translator with every language at hand, ready at once: for the static pages and for tests; never in the page's own script. */
export function speakerFor(lang: Lang): i18n {
  const translator = i18next.createInstance();
  const resources = Object.fromEntries(
    Object.entries({ en, uk, ru, be }).map(([one, translation]) => [one, { translation }]),
  );
  void translator.init({
    lng: lang,
    fallbackLng: false,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return translator;
}
