import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useMemo, useRef } from 'react';
import { kinds } from '#domain/kinds.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { kindWord, partiesInShort, placeOf, statusAt } from '../ui/entry-words.ts';
import { KindIcon } from '../ui/icons.tsx';
import { Popover } from '../ui/Popover.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import type { BucketContent } from './BucketCard.tsx';
import { bucketTitle, KindCounts } from './BucketCard.tsx';
import styles from './bucket.module.css';
import { kindsOf } from './buckets.ts';
import { dayText } from './ListRow.tsx';

interface Props extends BucketContent {
  /** position of the contact the keyboard stands on, −1: none */
  inHand: number;
  onCloser: () => void;
  onClose: () => void;
}

const rowHeight = 30;

/** The contacts of a bucket as a list of links, however many. */
export function BucketList({ onCloser, onClose, inHand, ...content }: Props) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const title = bucketTitle(content, speech);
  return (
    <Popover label={`${content.lane}. ${title}`} box={content.box} onClose={onClose}>
      <div className={styles.bucketHead}>
        <strong>{title}</strong>
        <span>{content.lane}</span>
        <KindCounts {...content} />
      </div>
      <Rows {...content} inHand={inHand} />
      <div className={styles.bucketFoot}>
        <Button
          look="plain"
          onClick={() => {
            onClose();
            onCloser();
          }}
        >
          {t('timeline.bucket.closer')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </Popover>
  );
}

/** Which row a key leads to; null for keys that mean something else. */
function rowAfter(key: string, at: number, last: number): number | null {
  const rows: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last };
  const next = rows[key];
  return next === undefined ? null : Math.max(0, Math.min(last, next));
}

function Rows({ entries, rows, inHand }: Omit<Props, 'onCloser' | 'onClose'>) {
  const speech = useSpeech();
  const box = useRef<HTMLOListElement>(null);
  const first = Math.max(0, rows.indexOf(inHand));
  const oneKind = useMemo(() => kindsOf(entries, rows).length === 1, [entries, rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // rows are there at once, to be focused
    initialRect: { width: 350, height: 270 },
    initialOffset: Math.max(0, first - 3) * rowHeight,
  });
  const onKeyDown = (press: KeyboardEvent) => {
    const at = Number((press.target as Element).closest('li')?.dataset.index ?? 0);
    const next = rowAfter(press.key, at, rows.length - 1);
    if (next === null) return;
    press.preventDefault();
    virtual.scrollToIndex(next);
    // a row further off is there only once it is scrolled to
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        box.current?.querySelector<HTMLElement>(`li[data-index="${next}"] a`)?.focus(),
      ),
    );
  };
  return (
    <ol ref={box} className={styles.bucketRows} onKeyDown={onKeyDown}>
      <li aria-hidden="true" style={{ height: virtual.getTotalSize() }} />
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index] ?? 0;
        const id = entries.id[row] ?? '';
        const status = statusAt(entries.status[row]);
        const words = [
          oneKind ? '' : kindWord(entries, row, speech),
          dayText(entries, row, speech),
          placeOf(entries, row, speech),
          speech.t(`terms.status.${status}`),
        ];
        return (
          <li key={id} data-index={index} style={{ transform: `translateY(${start}px)` }}>
            <Link to={{ name: 'contact', id }} data-first={index === first || undefined}>
              <KindIcon kind={kinds[entries.kind[row] ?? 0] ?? 'meeting'} status={status} />{' '}
              <span>{partiesInShort(entries, row, speech)}</span>{' '}
              <small>{words.filter(Boolean).join(' · ')}</small>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
