import type { ArticleRecord } from '#domain/article.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { columnName } from './columnNames.ts';
import type { Column } from './columns.ts';
import styles from './compare.module.css';
import type { FramingRow } from './framing.ts';
import { framingPlaces } from './framing.ts';

/** The words each column chooses, its own voice and quotations apart. */
export function FramingTable({
  rows,
  columns,
  articles,
}: {
  rows: readonly FramingRow[];
  columns: readonly Column[];
  articles: readonly ArticleRecord[];
}) {
  const speech = useSpeech();
  const { t } = speech;
  if (rows.length === 0) return null;
  return (
    <section className={styles.framing} aria-labelledby="framing-title">
      <h2 id="framing-title">{t('compare.framing')}</h2>
      <p className={styles.hint}>
        {t(columns[0]?.by === 'voice' ? 'compare.framingQuotes' : 'compare.framingWhy')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('compare.term')}</th>
            {columns.map((column) => (
              <th scope="col" key={column.key}>
                {columnName(column, articles, speech)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.term}>
              <th scope="row">{t(`terms.framing.${row.term}`)}</th>
              {row.counts.map((counts, i) => (
                <td key={columns[i]?.key}>
                  {framingPlaces
                    .filter((place) => counts[place] > 0)
                    .map(
                      (place) => `${speech.format.number(counts[place])} ${t(`terms.framingWhere.${place}`)}`,
                    )
                    .join(', ') || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
