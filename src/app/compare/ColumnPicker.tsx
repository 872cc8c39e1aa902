import type { ArticleRecord } from '#domain/article.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { change } from '../url/history.ts';
import type { Comparison } from '../url/view.ts';
import { columnName } from './columnNames.ts';
import type { ColumnChoice, ColumnKind } from './columns.ts';
import styles from './compare.module.css';

const labels = {
  voice: 'compare.byVoice',
  article: 'compare.byArticle',
  outlet: 'compare.byOutlet',
} as const;

function choose(comparison: Partial<Comparison>): void {
  change((view) => ({ ...view, comparison: { ...view.comparison, ...comparison } }));
}

interface Props {
  choice: ColumnChoice;
  /** kinds of columns in which at least two can be set side by side */
  kinds: readonly ColumnKind[];
  articles: readonly ArticleRecord[];
}

/** What stands side by side: voices, articles or outlets, and which of them; every choice is in the link. */
export function ColumnPicker({ choice, kinds, articles }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const chosen = choice.columns.map((column) => column.key);
  const put = (at: number, key: string) => {
    const cols = chosen.map((old, i) => (i === at ? key : old === key ? (chosen[at] ?? old) : old));
    choose({
      by: choice.by,
      cols: key ? (at < chosen.length ? cols : [...chosen, key]) : chosen.filter((_, i) => i !== at),
    });
  };
  const free = choice.all.filter((column) => !chosen.includes(column.key));
  return (
    <div className={styles.picker}>
      {kinds.length > 1 && (
        <Segmented
          label={t('compare.by')}
          value={choice.by}
          options={kinds.map((by) => ({ value: by, label: t(labels[by]) }))}
          onChange={(by) => choose({ by, cols: [] })}
        />
      )}
      {choice.all.length > 2 &&
        choice.columns.map((column, i) => (
          <select
            key={column.key}
            aria-label={t('compare.column', { n: i + 1 })}
            value={column.key}
            onChange={(change) => put(i, change.target.value)}
          >
            {choice.all.map((one) => (
              <option key={one.key} value={one.key}>
                {columnName(one, articles, speech)}
              </option>
            ))}
            {choice.columns.length > 2 && (
              <option value="">{t('compare.remove', { name: columnName(column, articles, speech) })}</option>
            )}
          </select>
        ))}
      {free.length > 0 && chosen.length >= 2 && chosen.length < 4 && (
        <select
          aria-label={t('compare.add')}
          value=""
          onChange={(change) => put(chosen.length, change.target.value)}
        >
          <option value="">{t('compare.add')}</option>
          {free.map((one) => (
            <option key={one.key} value={one.key}>
              {columnName(one, articles, speech)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
