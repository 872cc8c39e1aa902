import { useEffect, useState } from 'react';
import { isLang } from '#domain/lang.ts';
import { speak } from '../i18n/start.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { preferredLang } from '../url/address.ts';
import { go } from '../url/history.ts';
import type { View } from '../url/view.ts';

/**
 * Makes the page speak the link's language; a link without one gets the reader's, an old link today's form, in the same place of history.
 * True once there are words on the page; while a next language loads the last one stays.
 */
export function useSpokenLanguage(view: View): boolean {
  const { i18n } = useTranslation();
  const wanted = view.lang ?? preferredLang(navigator.languages);
  const [, setSpoken] = useState(i18n.language);
  useEffect(() => {
    // also puts an old form of link into today's
    go({ ...view, lang: view.lang ?? wanted }, 'replace');
  }, [view, wanted]);
  useEffect(() => {
    let current = true;
    speak(i18n, wanted).then(
      () => {
        if (!current) return;
        document.documentElement.lang = wanted;
        setSpoken(wanted);
      },
      // the words could not be loaded: the page goes on in the language it has
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [i18n, wanted]);
  return isLang(i18n.language) && i18n.hasResourceBundle(i18n.language, 'translation');
}
