import type { ArticleRecord } from '#domain/article.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { columnName, relayWords } from './columnNames.ts';
import type { Column } from './columns.ts';
import styles from './compare.module.css';

/** A column's head: whose account, and through whom it reached us. */
export function ColumnHead({ column, articles }: { column: Column; articles: readonly ArticleRecord[] }) {
  const speech = useSpeech();
  const { t } = speech;
  const relays = relayWords(column, speech);
  // an institution's name says whose it is; a person's does not
  const person = column.claims.some((claim) =>
    claim.voice.some((voice) => voice.id === column.key && voice.type === 'person'),
  );
  const article = column.by === 'article' ? articles.find((one) => one.id === column.key) : undefined;
  const note =
    article?.published && article.published.basis !== 'stated'
      ? t(`terms.basis.${article.published.basis}`)
      : null;
  return (
    <>
      <span className={styles.headName}>
        {columnName(column, articles, speech)}
        {person && column.side && <span className={styles.side}>, {speech.wording.side(column.side)}</span>}
      </span>
      {relays.length > 0 && (
        <span className={styles.relay}>{t('terms.relayedBy', { name: relays.join('; ') })}</span>
      )}
      {note && <span className={styles.relay}>{note}</span>}
    </>
  );
}
