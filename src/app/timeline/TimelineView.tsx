import { memo, useDeferredValue, useMemo } from 'react';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useEntries, useFound, useSelection } from '../data/useEntries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Failure } from '../ui/Failure.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { useView } from '../url/history.ts';
import type { View } from '../url/view.ts';
import { ContactList } from './ContactList.tsx';
import { ContactTable } from './ContactTable.tsx';
import lists from './list.module.css';
import { Strip } from './Strip.tsx';
import { LayoutSwitch, ListOrder } from './Toolbar.tsx';
import type { Whole } from './useWindow.ts';
import styles from './view.module.css';
import { WalkableChart } from './WalkableChart.tsx';

/** Up to this height there is room for a strip of marks only. */
const stripHeight = 80;
const footHeight = 24;
/** Up to this many entries the timeline's own page has its list below the chart too. */
const listBelowUpTo = 300;
/** From this many entries on the list may begin at either end. */
const orderFrom = 50;
/** Whether the list stands in the timeline's place: where the reader chose it, and on a phone at first. */
function listShown({ timeline, embed }: View, phone: boolean): boolean {
  if (timeline.layout === 'auto') return phone && !embed;
  return timeline.layout !== 'timeline';
}

/** The id of the entry whose page is open. */
function openId({ page }: View): string | null {
  return page.name.startsWith('contact') || page.name.startsWith('statement')
    ? (page as { id: string }).id
    : null;
}

interface Props {
  /** px that the timeline may take; under 80 it is a strip */
  height: number;
}

/** All contacts and statements of the bundle on an axis of time, or as a list: the page's header, and the page of the timeline. */
export function TimelineView({ height }: Props) {
  const { entries, all, complete, failed, reach, total } = useEntries();
  const view = useView();
  const chosen = useSelection(entries, useFound(entries, complete));
  // what was typed or ticked shows at once, the drawing follows
  const drawn = useDeferredValue(
    useMemo(() => (entries && chosen ? { entries, selection: chosen } : null), [entries, chosen]),
  );
  const whole = useMemo(() => all && { all, reach, total }, [all, reach, total]);
  const [broken] = failed;
  if (broken && !entries) return <Failure failure={broken.failure} retry={broken.retry} />;
  if (!drawn || !whole) return <Skeleton lines={3} height={height} />;
  const selected = drawn.entries.id[positionOf(drawn.entries, openId(view))] ?? null;
  if (height < stripHeight) return <Strip {...drawn} selected={selected} />;
  return (
    <>
      {broken ? <Failure failure={broken.failure} retry={broken.retry} /> : null}
      <Drawn {...drawn} selected={selected} height={height} complete={complete} whole={whole} />
    </>
  );
}

interface DrawnProps extends Props {
  entries: Entries;
  selection: Selection;
  selected: string | null;
  complete: boolean;
  whole: Whole;
}

/** Drawn anew when what it shows changes, not while more of the index is asked for. */
const Drawn = memo(function Drawn(props: DrawnProps) {
  const { entries, selection, selected, height, complete, whole } = props;
  const { t } = useTranslation();
  const view = useView();
  const list = listShown(view, useNarrow());
  const full = view.page.name === 'timeline';
  const table = view.timeline.layout === 'table';
  const empty = useMemo(() => !selection.shown.includes(1), [selection]);
  if (empty) {
    // what fits may be in a part that is still to come
    const said = !complete ? 'timeline.loading' : entries.count ? 'timeline.empty' : 'timeline.none';
    return (
      <p className={styles.empty} role="status">
        {t(said)}
      </p>
    );
  }
  return (
    <section className={styles.timeline} aria-label={t('timeline.label')}>
      {full && !view.embed ? <h1 className={styles.title}>{t('timeline.label')}</h1> : null}
      {complete ? null : <p className={styles.note}>{t('timeline.loading')}</p>}
      {list ? (
        <div className={lists.listBox} data-full={full || undefined}>
          <div className={lists.head}>
            <LayoutSwitch layout={table ? 'table' : 'list'} />
            {!table && entries.count >= orderFrom ? <ListOrder /> : null}
          </div>
          {table ? (
            <ContactTable entries={entries} selection={selection} selected={selected} />
          ) : (
            <ContactList entries={entries} selection={selection} selected={selected} />
          )}
        </div>
      ) : (
        <WalkableChart
          whole={whole}
          entries={entries}
          selection={selection}
          selected={selected}
          height={height - (view.embed ? 0 : footHeight)}
          full={full}
        />
      )}
      {full && !list && !view.embed && entries.count <= listBelowUpTo ? (
        <ListBelow entries={entries} selection={selection} selected={selected} />
      ) : null}
    </section>
  );
});

/** The list under the chart, once that is painted: it stands further down than most screens reach. */
function ListBelow(props: Pick<DrawnProps, 'entries' | 'selection' | 'selected'>) {
  const { t } = useTranslation();
  const later = useDeferredValue(true, false);
  return (
    <section className={lists.below}>
      <h2>{t('timeline.list')}</h2>
      {later ? <ContactList {...props} /> : null}
    </section>
  );
}
