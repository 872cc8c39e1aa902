import type { LoadFailure } from '../data/load.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from './Button.tsx';
import styles from './ui.module.css';

/** What could not be loaded and why, with a way to try again. */
export function Failure({ failure, retry }: { failure: LoadFailure; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.failure} role="alert">
      <p>
        {failure.file ? t(`ui.failure.${failure.reason}`, { file: failure.file }) : t('ui.failure.crash')}
      </p>
      {failure.reason === 'broken' && failure.detail ? (
        <details>
          <summary>{t('ui.failure.detail')}</summary>
          <code>{failure.detail}</code>
        </details>
      ) : null}
      <Button onClick={retry}>{t('ui.retry')}</Button>
    </div>
  );
}
