import { useTranslation } from 'react-i18next';
import { useManifest } from '../data/hooks.ts';
import { useCoverage } from '../ui/useCoverage.ts';
import { useView } from '../url/history.ts';
import styles from './shell.module.css';

/** "N contacts as told in M articles, from–to. Not a complete record." On every screen, frame, card and print. */
export function Coverage() {
  const { t } = useTranslation();
  const { bundle } = useView();
  const failed = useManifest().state === 'failed';
  const coverage = useCoverage() ?? (failed ? '' : t('ui.loading'));
  return (
    <p className={styles.coverage}>
      {[bundle && t('shell.demo', { name: bundle }), coverage].filter(Boolean).join(' · ')}
    </p>
  );
}
