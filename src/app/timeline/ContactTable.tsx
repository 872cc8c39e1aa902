import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { change, useView } from '../url/history.ts';
import { Link } from '../url/Link.tsx';
import type { Sorting, TableColumn, TimelineState } from '../url/timeline-state.ts';
import { tableColumns } from '../url/timeline-state.ts';
import styles from './list.module.css';
import { listRows, sortedRows, usualColumns } from './list-rows.ts';
import type { Cell } from './table-cells.ts';
import { tableCells } from './table-cells.ts';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
}

const rowHeight = 32;

function set(next: Partial<Pick<TimelineState, 'sorting' | 'columns'>>): void {
  change((view) => ({ ...view, timeline: { ...view.timeline, ...next } }));
}

const newestFirst: Sorting = { key: 'time', descending: true };

/** Contacts as a table: sortable, with the columns the reader wants, both in the link; only the rows in view are in the page. */
export function ContactTable({ entries, selection, selected }: Props) {
  const speech = useSpeech();
  const { timeline } = useView();
  const chosen = timeline.sorting ?? newestFirst;
  const { key, descending } = chosen;
  const contacts = useMemo(
    () => listRows(entries, selection).rows.filter((row) => !entries.statement[row]),
    [entries, selection],
  );
  const cells = useMemo(() => tableCells(entries, speech), [entries, speech]);
  const rows = useMemo(() => {
    const { compare } = speech.format;
    return sortedRows(contacts, { key, descending }, { entries, names: cells[key], compare });
  }, [contacts, key, descending, entries, cells, speech]);
  const columns = tableColumns.filter(
    (column) => column === 'time' || (timeline.columns ?? usualColumns).includes(column),
  );
  return (
    <>
      <ColumnChoice columns={columns} />
      <Rows {...{ entries, cells, selected, rows, columns, sorting: chosen }} />
    </>
  );
}

/** Which columns there are; the day is always there, for it is the link. */
function ColumnChoice({ columns }: { columns: readonly TableColumn[] }) {
  const { t } = useTranslation();
  const choose = (column: TableColumn, on: boolean) => {
    const next = tableColumns.filter((one) => (one === column ? on : columns.includes(one)));
    set({ columns: next.join() === usualColumns.join() ? null : next });
  };
  return (
    <fieldset className={styles.columns}>
      <legend>{t('timeline.columns')}</legend>
      {tableColumns.slice(1).map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={columns.includes(column)}
            onChange={(ticked) => choose(column, ticked.target.checked)}
          />
          {t(`timeline.column.${column}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface RowsProps extends Pick<Props, 'entries' | 'selected'> {
  cells: Record<TableColumn, Cell>;
  rows: Uint32Array;
  columns: readonly TableColumn[];
  sorting: Sorting;
}

function Rows({ entries, cells, selected, rows, columns, sorting }: RowsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={styles.scroll} tabIndex={0} aria-label={t('timeline.list')}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <Head columns={columns} sorting={sorting} />
        <tbody>
          <tr style={{ height: above }} />
          {items.map(({ index }) => {
            const row = rows[index] ?? 0;
            const id = entries.id[row] ?? '';
            return (
              <tr key={id} aria-rowindex={index + 2} style={{ height: rowHeight }}>
                {columns.map((key) => (
                  <td key={key} title={cells[key](row)}>
                    {key === 'time' ? (
                      <Link to={{ name: 'contact', id }} aria-current={id === selected ? 'true' : undefined}>
                        {cells.time(row)}
                      </Link>
                    ) : (
                      cells[key](row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr style={{ height: Math.max(0, below) }} />
        </tbody>
      </table>
    </section>
  );
}

function Head({ columns, sorting }: Pick<RowsProps, 'columns' | 'sorting'>) {
  const { t } = useTranslation();
  const { key: by, descending } = sorting;
  const sortBy = (key: TableColumn) => {
    const next = { key, descending: by === key && !descending };
    set({ sorting: next.key === 'time' && next.descending ? null : next });
  };
  return (
    <thead>
      <tr>
        {columns.map((key) => (
          <th
            key={key}
            scope="col"
            aria-sort={by === key ? (descending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => sortBy(key)}>
              {t(`timeline.column.${key}`)}{' '}
              <span aria-hidden="true">{by === key ? (descending ? '↓' : '↑') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
