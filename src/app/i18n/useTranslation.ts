import type { i18n, TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { createContext, createElement, useContext, useSyncExternalStore } from 'react';

/** The words of the page's language, and the translator itself. */
export interface Spoken {
  readonly i18n: i18n;
  /** the same function while the language is */
  readonly t: TFunction;
}

/** The same words, those without a count or a name in them looked up once: a timeline's marks ask for the same few a thousand times. */
function remembering(t: TFunction): TFunction {
  const say = t as (key: string, named?: object) => string;
  const known = new Map<string, string>();
  const quick: typeof say = (key, named) => {
    if (named) return say(key, named);
    const said = known.get(key) ?? say(key);
    known.set(key, said);
    return said;
  };
  return quick as TFunction;
}

const Words = createContext<Spoken | null>(null);
const spoken = new WeakMap<i18n, Spoken & { readonly lang: string }>();

function spokenBy(translator: i18n): Spoken {
  const known = spoken.get(translator);
  const lang = translator.language;
  if (known?.lang === lang) return known;
  const made = { i18n: translator, lang, t: remembering(translator.getFixedT(lang)) };
  spoken.set(translator, made);
  return made;
}

/** Speaks to all that is drawn within; one subscription for a page of many words. */
export function TranslatorProvider({ value, children }: { value: i18n; children: ReactNode }) {
  const words = useSyncExternalStore(
    (changed) => {
      value.on('languageChanged', changed);
      return () => value.off('languageChanged', changed);
    },
    () => spokenBy(value),
  );
  return createElement(Words, { value: words }, children);
}

/** Words of the language that is spoken: `useTranslation().t('room.key')`, keys and counts checked by their types. */
export function useTranslation(): Spoken {
  const words = useContext(Words);
  if (!words) throw new Error('no translator around this component');
  return words;
}
