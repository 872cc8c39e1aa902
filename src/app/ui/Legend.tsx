import { kinds, statuses } from '#domain/kinds.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import type { AnyMark } from './icons.tsx';
import { JointIcon, KindIcon, MarkLabel } from './icons.tsx';
import styles from './ui.module.css';

const allMarks: readonly AnyMark[] = ['both', 'same-topic', 'only-here', 'differs', 'unaligned'];

/** The one-line key of a comparison: the five marks and ⇉. */
export function MarksLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.marksLegend} aria-label={t('ui.key')}>
      {allMarks.map((mark) => (
        <li key={mark} className={styles.spelled}>
          <MarkLabel mark={mark} />
        </li>
      ))}
      <li className={styles.mark}>
        <JointIcon /> {t('terms.joint')}
      </li>
    </ul>
  );
}

/** What shapes (kind) and fills (status) mean. */
export function ShapesLegend() {
  const { t } = useTranslation();
  return (
    <div>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind} className={styles.mark}>
            <KindIcon kind={kind} status="held" /> {t(`terms.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.legend}>
        {statuses.map((status) => (
          <li key={status} className={styles.mark}>
            <KindIcon kind="meeting" status={status} /> {t(`terms.status.${status}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
