import type { i18n, TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';

const Translator = createContext<i18n | null>(null);

/** Who speaks to all that is drawn within. */
export const TranslatorProvider = Translator.Provider;

/** The words of the page's language, and the translator itself; the component draws again when another language is spoken. */
export interface Spoken {
  readonly i18n: i18n;
  /** the same function while the language is */
  readonly t: TFunction;
}

const spoken = new WeakMap<i18n, Spoken & { readonly lang: string }>();

function spokenBy(translator: i18n): Spoken {
  const known = spoken.get(translator);
  const lang = translator.language;
  if (known?.lang === lang) return known;
  const made = { i18n: translator, lang, t: translator.getFixedT(lang) };
  spoken.set(translator, made);
  return made;
}

/** Words of the language that is spoken: `useTranslation().t('room.key')`, keys and counts checked by their types. */
export function useTranslation(): Spoken {
  const translator = useContext(Translator);
  if (!translator) throw new Error('no translator around this component');
  return useSyncExternalStore(
    (changed) => {
      translator.on('languageChanged', changed);
      return () => translator.off('languageChanged', changed);
    },
    () => spokenBy(translator),
  );
}
