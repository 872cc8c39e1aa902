import { useTranslation } from 'react-i18next';
import { useManifest } from '../data/hooks.ts';
import { useFormat } from '../i18n/useFormat.ts';
import styles from './shell.module.css';

/** "N contacts as told in M articles, from–to. Not a complete record." On every screen, frame, card and print. */
export function Coverage() {
  const { t } = useTranslation();
  const format = useFormat();
  const manifest = useManifest();
  if (manifest.state !== 'ready') return <p className={styles.coverage}>{t('ui.loading')}</p>;
  const { counts, from, to } = manifest.value;
  if (!from || !to) return <p className={styles.coverage}>{t('shell.coverageEmpty')}</p>;
  return (
    <p className={styles.coverage}>
      {t('shell.coverage', {
        contacts: t('shell.contacts', { count: counts.contacts, n: format.number(counts.contacts) }),
        articles: t('shell.articlesTell', { count: counts.articles, n: format.number(counts.articles) }),
        period: format.period(from, to),
      })}
    </p>
  );
}
