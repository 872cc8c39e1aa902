import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import type { Speech } from '../ui/claim-words.ts';
import { KindIcon } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import buckets from './bucket.module.css';
import type { Bucket } from './buckets.ts';
import { kindsOf } from './buckets.ts';
import { PointerCard } from './PointerCard.tsx';

/** A bucket of a dense lane with what it holds. */
export interface BucketContent {
  entries: Entries;
  bucket: Bucket;
  rows: Uint32Array;
  /** its place in the browser's window */
  box: DOMRect;
  /** the lane's name */
  lane: string;
}

/** The days of a bucket, and how many contacts it holds. */
export function bucketTitle({ bucket, rows }: Pick<BucketContent, 'bucket' | 'rows'>, { t, format }: Speech) {
  const days = { start: dayOf(bucket.from), end: dayOf(bucket.to - 1) };
  const when = format.time({ ...days, precision: 'day', basis: 'stated' });
  const count = rows.length;
  return `${when}: ${t('timeline.bucket.contacts', { count, n: format.number(count) })}`;
}

/** How many there are of each kind, where there are several. */
export function KindCounts({ entries, rows }: Pick<BucketContent, 'entries' | 'rows'>) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const counts = kindsOf(entries, rows);
  if (counts.length < 2) return null;
  return (
    <ul className={buckets.kinds}>
      {counts.map(({ kind, n }) => (
        <li key={kind}>
          <KindIcon kind={kind} status="held" /> {t(`terms.kind.${kind}`)} {format.number(n)}
        </li>
      ))}
    </ul>
  );
}

/** What a bucket holds, beside the pointer. */
export function BucketCard(content: BucketContent) {
  return (
    <PointerCard box={content.box} title={bucketTitle(content, useSpeech())}>
      <span>{content.lane}</span>
      <KindCounts {...content} />
    </PointerCard>
  );
}
