import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useView } from '../url/history.ts';
import { ListRow } from './ListRow.tsx';
import styles from './list.module.css';
import type { ListRows } from './list-rows.ts';
import { listRows } from './list-rows.ts';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
}

/** Up to this many rows the list is whole in the page: the reader's own search and print see all of it. */
const wholeUpTo = 300;
const usualHeight = 56;

/** Whether the link asks for the newest first; the list is in order of time either way. */
function useNewestFirst(): boolean {
  const { sorting } = useView().timeline;
  return sorting?.key === 'time' && sorting.descending;
}

/** The same contacts and statements as the timeline's, as a list along a vertical rail. */
export function ContactList({ entries, selection, selected }: Props) {
  const { t } = useTranslation();
  const newestFirst = useNewestFirst();
  const list = useMemo(() => {
    const all = listRows(entries, selection);
    return newestFirst ? { ...all, rows: all.rows.slice().reverse() } : all;
  }, [entries, selection, newestFirst]);
  const row = (
    at: number,
    rest: { style?: object; measure?: (element: Element | null) => void } = {},
  ): ReactNode => {
    const entry = list.rows[at] ?? 0;
    return (
      <ListRow
        key={entries.id[entry]}
        {...{ entries, selected, row: entry, at, rest }}
        statements={list.statementsOf(entry)}
      />
    );
  };
  if (list.rows.length > wholeUpTo)
    return <LongList list={list} entries={entries} selected={selected} row={row} />;
  return (
    <ol className={styles.rail} aria-label={t('timeline.list')}>
      {Array.from(list.rows, (_, at) => row(at))}
    </ol>
  );
}

interface LongProps extends Pick<Props, 'entries' | 'selected'> {
  list: ListRows;
  row: (at: number, rest: { style: object; measure: (element: Element | null) => void }) => ReactNode;
}

/** Only the rows in view, in a box that scrolls; it opens on the entry whose page is open, else on the newest. */
function LongList({ list, entries, selected, row }: LongProps) {
  const { t } = useTranslation();
  const newestFirst = useNewestFirst();
  const box = useRef<HTMLElement>(null);
  const start = useMemo(() => {
    const at = list.rows.indexOf(positionOf(entries, selected));
    return at >= 0 ? at : newestFirst ? 0 : list.rows.length - 1;
  }, [list, entries, selected, newestFirst]);
  const virtual = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    initialOffset: start * usualHeight,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={styles.scroll} tabIndex={0} aria-label={t('timeline.list')}>
      <ol className={styles.rail} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start: top }) =>
          row(index, {
            style: { position: 'absolute', top: 0, insetInline: 0, transform: `translateY(${top}px)` },
            measure: virtual.measureElement,
          }),
        )}
      </ol>
    </section>
  );
}
