import type { ArticleRecord } from '#domain/article.ts';
import type { Contact } from '#domain/contact.ts';
import { KindIcon, MarkLabel } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './contact.module.css';
import { Telling } from './Telling.tsx';
import { toldStatuses } from './thread.ts';

/** Every status told of the contact, oldest first, those of articles without a day last, each with its as-of day and all its tellers. */
export function Thread({ contact, articles }: { contact: Contact; articles: readonly ArticleRecord[] }) {
  const { t, format } = useSpeech();
  const twoWays = contact.divergences.some((one) => one.aspect === 'status');
  return (
    <section>
      <h2>{t('contact.thread')}</h2>
      {twoWays && (
        <p>
          <MarkLabel mark="differs" />
        </p>
      )}
      <ol className={styles.thread}>
        {toldStatuses(contact).map(({ status, asOf, tellers }) => (
          <li key={`${status}.${asOf}`}>
            <p className={styles.value}>
              <KindIcon kind={contact.kind} status={status} /> {t(`terms.statusOf.${contact.kind}.${status}`)}
              <span className={styles.tag}>
                {asOf ? t('dates.asOf', { day: format.day(asOf) }) : t('contact.toldUndated')}
              </span>
            </p>
            {tellers.map((one) => (
              <Telling
                key={`${one.article}.${one.evidence.line}.${one.evidence.start}`}
                chain={one.voice}
                evidence={one.evidence}
                id={one.article}
                article={articles.find((article) => article.id === one.article)}
              />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
