import { bases } from '#domain/time.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import type { AnyMark } from '../ui/icons.tsx';
import { JointIcon, MarkLabel } from '../ui/icons.tsx';
import { ShapesLegend } from '../ui/Legend.tsx';
import styles from './prose.module.css';

const marks: readonly AnyMark[] = ['both', 'only-here', 'differs', 'unaligned', 'same-topic'];
const limits = ['record', 'silence', 'relay', 'words', 'machine'] as const;

/** How we read: what the marks and bases mean, and what this page can't tell. */
export function About() {
  const { t } = useTranslation();
  return (
    <article className={styles.prose}>
      <h1 tabIndex={-1}>{t('shell.howWeRead')}</h1>
      <p className={styles.lead}>{t('shell.about.lead')}</p>
      <h2>{t('shell.about.limitsTitle')}</h2>
      <ul className={styles.limits}>
        {limits.map((one) => (
          <li key={one}>{t(`shell.about.limits.${one}`)}</li>
        ))}
      </ul>
      <h2>{t('shell.about.marksTitle')}</h2>
      <dl className={styles.terms}>
        {marks.map((mark) => (
          <div key={mark}>
            <dt>
              <MarkLabel mark={mark} />
            </dt>
            <dd>{t(`shell.about.marks.${mark}`)}</dd>
          </div>
        ))}
        <div>
          <dt className={styles.joint}>
            <JointIcon /> {t('terms.joint')}
          </dt>
          <dd>{t('shell.about.marks.joint')}</dd>
        </div>
      </dl>
      <h2>{t('shell.about.basesTitle')}</h2>
      <dl className={styles.terms}>
        {bases.map((basis) => (
          <div key={basis}>
            <dt>{t(`terms.basis.${basis}`)}</dt>
            <dd>{t(`shell.about.bases.${basis}`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('shell.about.shapesTitle')}</h2>
      <ShapesLegend />
    </article>
  );
}
