import { useMemo } from 'react';
import { useFormat } from '../i18n/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import type { Speech } from './claim-words.ts';
import { useWording } from './wording.ts';

/** Words, formats and names of the reader's language together. */
export function useSpeech(): Speech {
  const { t } = useTranslation();
  const format = useFormat();
  const wording = useWording();
  return useMemo(() => ({ t, format, wording }), [t, format, wording]);
}
