import { useManifest } from '../data/hooks.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { coverageText } from '../ui/coverage-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { useView } from '../url/history.ts';
import { Part } from './part.ts';
import styles from './shell.module.css';
import { usePart } from './usePart.ts';

const known = new Part(async () => (await import('./KnownCoverage.tsx')).KnownCoverage);

function CoverageThen() {
  const { t } = useTranslation();
  const KnownCoverage = usePart(known);
  return KnownCoverage ? <KnownCoverage /> : t('ui.loading');
}

function CoverageToday() {
  const speech = useSpeech();
  const manifest = useManifest();
  if (manifest.state === 'ready') return coverageText(manifest.value, speech);
  return manifest.state === 'failed' ? '' : speech.t('ui.loading');
}

/** "N contacts as told in M articles, from–to. Not a complete record." On every screen, frame, card and print. */
export function Coverage() {
  const { t } = useTranslation();
  const { bundle, filters } = useView();
  return (
    <p className={styles.coverage}>
      {bundle ? `${t('shell.demo', { name: bundle })} · ` : null}
      {filters.known ? <CoverageThen /> : <CoverageToday />}
    </p>
  );
}
