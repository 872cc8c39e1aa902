import type { TFunction } from 'i18next';
import type { Manifest } from '#domain/bundle.ts';
import { useManifest } from '../data/hooks.ts';
import type { Format } from '../i18n/format.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import type { Speech } from './claim-words.ts';
import { wordingOf } from './wording.ts';

const spoken = new WeakMap<TFunction, { manifest: Manifest | null; speech: Speech }>();

/** One speech for all who ask in a language about a bundle: every row of a list does. */
function speechOf(manifest: Manifest | null, t: TFunction, format: Format): Speech {
  const known = spoken.get(t);
  if (known?.manifest === manifest) return known.speech;
  const speech = { t, format, wording: wordingOf(manifest, format.lang, t('terms.outletUnknown')) };
  spoken.set(t, { manifest, speech });
  return speech;
}

/** Words, formats and names of the reader's language together. */
export function useSpeech(): Speech {
  const { t } = useTranslation();
  const manifest = useManifest();
  return speechOf(manifest.state === 'ready' ? manifest.value : null, t, useFormat());
}
