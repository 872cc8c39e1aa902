import type { ArticleRecord } from '#domain/article.ts';
import type { Shard } from '#domain/bundle.ts';
import { KindIcon, StatementIcon } from '../ui/icons.tsx';
import { contactTitle, statementTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import { noFilters, onPage } from '../url/view.ts';
import styles from './article.module.css';

/** The contacts and statements that the article tells of. One that lies in another shard is named by its id. */
export function TellsOf({ article, shard }: { article: ArticleRecord; shard: Shard }) {
  const speech = useSpeech();
  const { t } = speech;
  if (article.contacts.length + article.statements.length === 0) return null;
  return (
    <section>
      <h2>{t('article.tellsOf')}</h2>
      <ul className={styles.list}>
        {article.contacts.map((id) => {
          const contact = shard.contacts.find((one) => one.id === id);
          return (
            <li key={id} className={styles.entry}>
              {contact ? <KindIcon kind={contact.kind} status={contact.status} /> : null}
              <Link to={{ name: 'contact', id }}>{contact ? contactTitle(contact, speech) : id}</Link>
            </li>
          );
        })}
        {article.statements.map((id) => {
          const statement = shard.statements.find((one) => one.id === id);
          return (
            <li key={id} className={styles.entry}>
              <StatementIcon />
              <Link to={{ name: 'statement', id }}>{statement ? statementTitle(statement, speech) : id}</Link>
            </li>
          );
        })}
      </ul>
      <p>
        <Link
          to={(view) => ({
            ...onPage(view, { name: 'timeline' }),
            filters: { ...noFilters, article: [article.id] },
          })}
        >
          {t('article.onTimeline')}
        </Link>
      </p>
    </section>
  );
}
