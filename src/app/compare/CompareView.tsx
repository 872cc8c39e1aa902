import { useMemo, useState } from 'react';
import type { Shard } from '#domain/bundle.ts';
import { Failure } from '../ui/Failure.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { NotFound } from '../ui/NotFound.tsx';
import { Skeleton } from '../ui/Waiting.tsx';
import { change, useView } from '../url/history.ts';
import { Link } from '../url/Link.tsx';
import { noComparison } from '../url/view.ts';
import type { Accounts } from './accounts.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import { columnName } from './columnNames.ts';
import type { ColumnKind } from './columns.ts';
import { chooseColumns, columnKinds, columnsBy, relayedStrip } from './columns.ts';
import styles from './compare.module.css';
import { FramingTable } from './FramingTable.tsx';
import { framingTable } from './framing.ts';
import type { Group, Matrix } from './matrix.ts';
import { differencesOnly, matrixOf, opensWithDifferences } from './matrix.ts';
import { Rows } from './Rows.tsx';
import { Strip } from './Strip.tsx';
import type { Subject } from './useAccounts.ts';
import { useAccounts } from './useAccounts.ts';

interface Props {
  subject: Subject;
  /** `full`: the page of a comparison; `open`: under the timeline, first rows; `frame`: in an embed, fewer still */
  size: 'full' | 'open' | 'frame';
}

const firstRows = { full: Number.POSITIVE_INFINITY, open: 8, frame: 5 } as const;

/** The comparison of a contact's or a statement's accounts side by side. */
export function CompareView({ subject, size }: Props) {
  const told = useAccounts(subject);
  if (told.state === 'waiting') return <Skeleton lines={8} />;
  if (told.state === 'failed') return <Failure failure={told.failure} retry={told.retry} />;
  if (told.state === 'absent') return <NotFound type={subject.type} id={subject.id} near={told.near} />;
  return <Comparison accounts={told.value.accounts} shard={told.value.shard} size={size} />;
}

function useChoice(accounts: Accounts) {
  const speech = useSpeech();
  const { wording } = speech;
  const { comparison } = useView();
  return useMemo(() => {
    const name = (column: Parameters<typeof columnName>[0]) => columnName(column, accounts.articles, speech);
    const choice = chooseColumns(accounts, comparison, (a, b) => speech.format.compare(name(a), name(b)));
    const kinds = columnKinds.filter((by) => by === choice.by || columnsBy(accounts, by).length > 1);
    return { choice, kinds, matrix: matrixOf(accounts, choice.columns) };
  }, [accounts, comparison, speech]);
}

function Comparison({ accounts, shard, size }: { accounts: Accounts; shard: Shard; size: Props['size'] }) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const { comparison } = useView();
  const { choice, kinds, matrix } = useChoice(accounts);
  const [all, setAll] = useState(false);
  const half = opensWithDifferences(matrix);
  const onlyDifferences = comparison.differences ?? half;
  const groups = onlyDifferences ? differencesOnly(matrix.groups) : matrix.groups;
  const total = groups.reduce((n, group) => n + group.rows.length, 0);
  const most = all ? Number.POSITIVE_INFINITY : firstRows[size];
  const names = speech.format.list(
    choice.columns.map((column) => columnName(column, accounts.articles, speech)),
  );
  return (
    <section className={styles.compare} data-size={size} aria-label={t('compare.toTable', { names })}>
      {size !== 'frame' && <Controls {...{ accounts, choice, kinds, matrix, onlyDifferences, half }} />}
      <Strip claims={relayedStrip(accounts, choice)} articles={accounts.articles} />
      {choice.columns.length < 2 && <p className={styles.note}>{t('compare.one')}</p>}
      {total === 0 ? (
        <p className={styles.note}>{t(onlyDifferences ? 'compare.noneDiffer' : 'compare.empty')}</p>
      ) : (
        <Rows
          columns={choice.columns}
          groups={firstOf(groups, most)}
          articles={accounts.articles}
          contacts={shard.contacts}
          caption={t('compare.toTable', { names })}
        />
      )}
      <Foot
        total={total}
        shown={Math.min(total, most)}
        size={size}
        onAll={() => setAll(true)}
        matrix={matrix}
      />
      {size === 'full' && (
        <FramingTable
          rows={framingTable(accounts, choice.columns)}
          columns={choice.columns}
          articles={accounts.articles}
        />
      )}
    </section>
  );
}

interface ControlsProps {
  accounts: Accounts;
  choice: ReturnType<typeof useChoice>['choice'];
  kinds: readonly ColumnKind[];
  matrix: Matrix;
  onlyDifferences: boolean;
  half: boolean;
}

function Controls({ accounts, choice, kinds, matrix, onlyDifferences, half }: ControlsProps) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const { format } = speech;
  const shares = matrix.aligned
    .filter((share) => share.sentences > 0)
    .map((share) => {
      const column = choice.columns.find((one) => one.key === share.column);
      return t('compare.share', {
        n: share.sentences,
        of: share.of,
        name: column ? columnName(column, accounts.articles, speech) : '',
      });
    });
  const origin = accounts.echoes[0];
  return (
    <div className={styles.controls}>
      <ColumnPicker choice={choice} kinds={kinds} articles={accounts.articles} />
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={onlyDifferences}
          onChange={(tick) =>
            change((view) => ({
              ...view,
              comparison: {
                ...view.comparison,
                differences: tick.target.checked === half ? noComparison.differences : tick.target.checked,
              },
            }))
          }
        />
        {t('compare.differences')}
      </label>
      {choice.by !== 'voice' && shares.length > 0 && (
        <p className={styles.note}>
          {origin &&
            `${t('compare.echo', { count: origin.articles.length, n: format.number(origin.articles.length), origin: wording.actor(origin.origin, origin.originName) })}. `}
          {half ? t('compare.differencesWhy', { share: format.list(shares) }) : format.list(shares)}
        </p>
      )}
    </div>
  );
}

/** The first rows over all groups; a group cut short keeps its heading. */
function firstOf(groups: readonly Group[], most: number): Group[] {
  let left = most;
  return groups
    .map((group) => {
      const rows = group.rows.slice(0, Math.max(0, left));
      left -= rows.length;
      return { ...group, rows };
    })
    .filter((group) => group.rows.length > 0);
}

function Foot({
  total,
  shown,
  size,
  onAll,
  matrix,
}: {
  total: number;
  shown: number;
  size: Props['size'];
  onAll: () => void;
  matrix: Matrix;
}) {
  const { t, format } = useSpeech();
  const hidden = matrix.hidden.map((aspect) => t(`terms.aspect.${aspect}`));
  return (
    <div className={styles.foot}>
      {shown < total && (
        <p>
          {t('compare.firstOf', { shown: format.number(shown), n: format.number(total) })}{' '}
          {size === 'frame' ? (
            <Link to={(view) => view} newTab>
              {t('shell.openFull')}
            </Link>
          ) : (
            <button type="button" className={styles.all} onClick={onAll}>
              {t('compare.showAll', { count: total, n: format.number(total) })}
            </button>
          )}
        </p>
      )}
      {hidden.length > 0 && size !== 'frame' && (
        <p className={styles.note}>{t('compare.hidden', { aspects: format.list(hidden) })}</p>
      )}
    </div>
  );
}
