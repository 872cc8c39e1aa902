import type { ArticleRecord } from '#domain/article.ts';
import type { Contact } from '#domain/contact.ts';
import { KindIcon } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './contact.module.css';
import { Telling } from './Telling.tsx';

/** Every account of the contact's status, oldest first, each with its voice and as-of day. */
export function Thread({ contact, articles }: { contact: Contact; articles: readonly ArticleRecord[] }) {
  const { t, format } = useSpeech();
  return (
    <section>
      <h2>{t('contact.thread')}</h2>
      <ol className={styles.thread}>
        {contact.thread.map((account) => (
          <li key={`${account.article}.${account.evidence.line}.${account.evidence.start}.${account.status}`}>
            <p className={styles.value}>
              <KindIcon kind={contact.kind} status={account.status} /> {t(`terms.status.${account.status}`)}
              {account.asOf && (
                <span className={styles.tag}>{t('dates.asOf', { day: format.day(account.asOf) })}</span>
              )}
            </p>
            <Telling
              chain={account.voice}
              evidence={account.evidence}
              id={account.article}
              article={articles.find((one) => one.id === account.article)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
