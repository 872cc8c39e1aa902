import { useTranslation } from '../i18n/useTranslation.ts';
import styles from './ui.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Grey lines where text will stand, in the height it will take: nothing jumps when it comes. */
export function Skeleton({ lines = 4, height }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div
      className={styles.skeleton}
      role="status"
      style={height ? { height, overflow: 'hidden' } : undefined}
    >
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <div key={at} className={styles.bar} />
      ))}
    </div>
  );
}
