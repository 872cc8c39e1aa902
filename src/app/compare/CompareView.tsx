import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Shard } from '#domain/bundle.ts';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { MarksLegend } from '../ui/Legend.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { change, useView } from '../url/history.ts';
import { noComparison } from '../url/view.ts';
import type { Accounts } from './accounts.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import { columnName, shortNames } from './columnNames.ts';
import type { ColumnChoice } from './columns.ts';
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
const firstRowsOnPhone = 5;

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
  const { t } = speech;
  const { comparison } = useView();
  const { choice, kinds, matrix } = useChoice(accounts);
  const paired = choice.columns.length > 1;
  const half = opensWithDifferences(matrix);
  const onlyDifferences = paired && (comparison.differences ?? half);
  const groups = onlyDifferences ? differencesOnly(matrix.groups) : matrix.groups;
  const total = groups.reduce((n, group) => n + group.rows.length, 0);
  const { most, showAll } = useFirstRows(size);
  const names = speech.format.list(
    choice.columns.map((column) => columnName(column, accounts.articles, speech)),
  );
  const toggle = paired && size !== 'frame' ? <DifferencesToggle on={onlyDifferences} half={half} /> : null;
  const picks = size === 'full' && (kinds.length > 1 || choice.all.length > 2);
  const narrowToggle = toggle && <span className={styles.narrowToggle}>{toggle}</span>;
  return (
    <section className={styles.compare} data-size={size} aria-label={t('compare.toTable', { names })}>
      {picks && (
        <div className={styles.controls}>
          <ColumnPicker choice={choice} kinds={kinds} articles={accounts.articles} />
          {narrowToggle}
        </div>
      )}
      {size !== 'frame' && <Shared {...{ accounts, choice, matrix, half }} />}
      {size !== 'frame' && (
        <Strip claims={relayedStrip(accounts, choice)} articles={accounts.articles} open={false} />
      )}
      {!paired && <p className={styles.note}>{t('compare.one')}</p>}
      {total === 0 ? (
        <p className={styles.note}>{t(onlyDifferences ? 'compare.noneDiffer' : 'compare.empty')}</p>
      ) : (
        <Rows
          columns={choice.columns}
          groups={firstOf(groups, most)}
          articles={accounts.articles}
          contacts={shard.contacts}
          caption={t('compare.toTable', { names })}
          corner={toggle}
        />
      )}
      <Foot total={total} shown={Math.min(total, most)} size={size} onAll={showAll}>
        {picks ? null : narrowToggle}
      </Foot>
      {size !== 'frame' && <Hidden matrix={matrix} />}
      {toggle && <MarksLegend />}
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

/** How many rows stand at first: all on the page of a comparison, fewer where it is one thing among others. */
function useFirstRows(size: Props['size']) {
  const [all, setAll] = useState(false);
  const phone = useNarrow() && size === 'open';
  const most = all ? Number.POSITIVE_INFINITY : phone ? firstRowsOnPhone : firstRows[size];
  return { most, showAll: () => setAll(true) };
}

function DifferencesToggle({ on, half }: { on: boolean; half: boolean }) {
  const { t } = useSpeech();
  const choose = (differences: boolean) =>
    change((view) => ({
      ...view,
      comparison: {
        ...view.comparison,
        differences: differences === half ? noComparison.differences : differences,
      },
    }));
  return (
    <label className={styles.toggle}>
      <input type="checkbox" checked={on} onChange={(tick) => choose(tick.target.checked)} />
      {t('compare.differences')}
    </label>
  );
}

interface SharedProps {
  accounts: Accounts;
  choice: ColumnChoice;
  matrix: Matrix;
  half: boolean;
}

/** How much of two texts is the same and whose it is: the line under which "differences only" opens by itself. */
function Shared({ accounts, choice, matrix, half }: SharedProps) {
  const speech = useSpeech();
  const { t, format, wording } = speech;
  const names = shortNames(choice.columns, accounts.articles, speech);
  const shares = matrix.aligned
    .filter((share) => share.sentences > 0)
    .map((share) => {
      const column = choice.columns.find((one) => one.key === share.column);
      const name = column ? names(column) : '';
      return t('compare.share', { n: share.sentences, of: share.of, name });
    });
  const origin = accounts.echoes[0];
  if (choice.by === 'voice' || shares.length === 0) return null;
  const count = origin?.articles.length ?? 0;
  return (
    <p className={styles.note}>
      {origin &&
        `${t('compare.echo', { count, n: format.number(count), origin: wording.actor(origin.origin, origin.originName) })}. `}
      {half ? t('compare.differencesWhy', { share: format.list(shares) }) : format.list(shares)}
    </p>
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

interface FootProps {
  total: number;
  shown: number;
  size: Props['size'];
  onAll: () => void;
  children?: ReactNode;
}

function Foot({ total, shown, size, onAll, children }: FootProps) {
  const { t, format } = useSpeech();
  return (
    <div className={styles.foot}>
      {shown < total && (
        <span>{t('compare.firstOf', { shown: format.number(shown), n: format.number(total) })}</span>
      )}
      {shown < total && size !== 'frame' && (
        <Button look="plain" onClick={onAll}>
          {t('compare.showAll', { count: total, n: format.number(total) })}
        </Button>
      )}
      {children}
    </div>
  );
}

/** What a full account would tell and nobody here does. */
function Hidden({ matrix }: { matrix: Matrix }) {
  const { t, format } = useSpeech();
  if (matrix.hidden.length === 0) return null;
  return (
    <p className={styles.note}>
      {t('compare.hidden', {
        aspects: format.list(matrix.hidden.map((aspect) => t(`terms.aspect.${aspect}`))),
      })}
    </p>
  );
}
