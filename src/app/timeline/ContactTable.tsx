import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import type { Speech } from '../ui/claim-words.ts';
import { kindWord, partiesInShort, placeOf, statusAt } from '../ui/entry-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import { dayText } from './ListRow.tsx';
import styles from './list.module.css';
import type { SortKey } from './list-rows.ts';
import { listRows, sortedRows, sortKeys } from './list-rows.ts';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
}

const rowHeight = 32;

function cellText(
  { entries, selection }: Pick<Props, 'entries' | 'selection'>,
  row: number,
  speech: Speech,
): Record<SortKey, string> {
  return {
    time: dayText(entries, row, speech),
    kind: kindWord(entries, row, speech),
    parties: partiesInShort(entries, row, speech),
    place: placeOf(entries, row, speech),
    status: speech.t(`terms.status.${statusAt(selection.told[row])}`),
    articles: speech.format.number(entries.articles[row] ?? 0),
  };
}

/** Contacts as a table: sortable, with the columns the reader wants; only the rows in view are in the page. */
export function ContactTable({ entries, selection, selected }: Props) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const [sort, setSort] = useState<{ key: SortKey; descending: boolean }>({ key: 'time', descending: true });
  const [hidden, setHidden] = useState<readonly SortKey[]>([]);
  const contacts = useMemo(
    () => listRows(entries, selection).rows.filter((row) => !entries.statement[row]),
    [entries, selection],
  );
  const rows = useMemo(() => {
    const names = (row: number) => cellText({ entries, selection }, row, speech)[sort.key];
    return sortedRows(contacts, sort, { entries, names, compare: speech.format.compare });
  }, [contacts, sort, entries, selection, speech]);
  const columns = sortKeys.filter((key) => !hidden.includes(key));
  return (
    <>
      <fieldset className={styles.columns}>
        <legend>{t('timeline.columns')}</legend>
        {sortKeys.slice(1).map((key) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={!hidden.includes(key)}
              onChange={() =>
                setHidden(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key])
              }
            />
            {t(`timeline.column.${key}`)}
          </label>
        ))}
      </fieldset>
      <Rows {...{ entries, selection, selected, rows, columns, sort, setSort }} />
    </>
  );
}

interface RowsProps extends Props {
  rows: Uint32Array;
  columns: readonly SortKey[];
  sort: { key: SortKey; descending: boolean };
  setSort: (sort: { key: SortKey; descending: boolean }) => void;
}

function Rows({ entries, selection, selected, rows, columns, sort, setSort }: RowsProps) {
  const { t } = useTranslation();
  const speech = useSpeech();
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
        <Head columns={columns} sort={sort} setSort={setSort} />
        <tbody>
          <tr style={{ height: above }} />
          {items.map(({ index }) => {
            const row = rows[index] ?? 0;
            const id = entries.id[row] ?? '';
            const text = cellText({ entries, selection }, row, speech);
            return (
              <tr key={id} aria-rowindex={index + 2} style={{ height: rowHeight }}>
                {columns.map((key) => (
                  <td key={key}>
                    {key === 'time' ? (
                      <Link to={{ name: 'contact', id }} aria-current={id === selected ? 'true' : undefined}>
                        {text.time}
                      </Link>
                    ) : (
                      text[key]
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

function Head({ columns, sort, setSort }: Pick<RowsProps, 'columns' | 'sort' | 'setSort'>) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {columns.map((key) => (
          <th
            key={key}
            scope="col"
            aria-sort={sort.key === key ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              onClick={() => setSort({ key, descending: sort.key === key && !sort.descending })}
            >
              {t(`timeline.column.${key}`)}{' '}
              <span aria-hidden="true">{sort.key === key ? (sort.descending ? '↓' : '↑') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
