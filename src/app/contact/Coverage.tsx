import type { ArticleRecord } from '#domain/article.ts';
import type { Contact } from '#domain/contact.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import styles from './contact.module.css';
import { sideAccounts } from './coverage.ts';
import { LineNumbers } from './LineNumbers.tsx';

function Original({ article }: { article: ArticleRecord | undefined }) {
  const { t } = useSpeech();
  return (
    <span className={styles.tag}>
      {article?.url ? (
        <a href={article.url} target="_blank" rel="noopener">
          {t('article.openOriginal')}
        </a>
      ) : (
        t('terms.original')
      )}
    </span>
  );
}

/** Which articles tell of the contact, which sides give an account here, and which do not: named without a verdict. */
export function Coverage({ contact, articles }: { contact: Contact; articles: readonly ArticleRecord[] }) {
  const { t, format, wording } = useSpeech();
  return (
    <section>
      <h2>{t('contact.coverage')}</h2>
      <ul className={styles.list}>
        {contact.articles.map(({ article: id, lines, main }) => {
          const article = articles.find((one) => one.id === id);
          const outlet = article?.outlet
            ? wording.actor(article.outlet.id, article.outlet.name)
            : t('terms.outletUnknown');
          const day = article?.published
            ? format.day(article.published.value, 'shortYear')
            : format.time(null);
          return (
            <li key={id}>
              <Link to={{ name: 'article', id }}>{`${outlet}, ${day}`}</Link>
              <LineNumbers lines={lines} />
              {main && <span className={styles.tag}>{t('contact.mainTopic')}</span>}
              <Original article={article} />
            </li>
          );
        })}
      </ul>
      <ul className={styles.list}>
        {sideAccounts(contact).map(({ side, voices }) => (
          <li key={side}>
            {voices.length > 0
              ? t('contact.account', {
                  side: wording.side(side),
                  names: format.list(voices.map((voice) => wording.voice(voice))),
                })
              : t('contact.noAccount', { side: wording.side(side) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
