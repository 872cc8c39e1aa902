import { useEffect, useEffectEvent, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import { BucketCard } from './BucketCard.tsx';
import { BucketList } from './BucketList.tsx';
import styles from './bucket.module.css';
import type { Bucket } from './buckets.ts';
import { nearestBucket, rowsIn } from './buckets.ts';
import { laneAtPoint, laneBox, timeSpan } from './lane-places.ts';
import type { Cursor } from './useCursor.ts';
import type { Density } from './useDensity.ts';
import type { Model } from './useModel.ts';
import type { ShownWindow } from './useWindow.ts';

interface Props {
  entries: Entries;
  model: Model;
  time: ShownWindow;
  cursor: Pick<Cursor, 'at' | 'lane'>;
  density: Density;
}

/** A press that moved further than this (px) was a drag. */
const slack = 4;

function boxOf(chart: HTMLElement, bucket: Bucket, { window }: ShownWindow): DOMRect | null {
  const lane = laneBox(chart, bucket.lane);
  const { left, width } = timeSpan(chart);
  const px = (day: number) => ((day - window.from) / (window.to - window.from)) * width;
  const [from, to] = [Math.max(0, px(bucket.from)), Math.min(width, px(bucket.to))];
  return lane && to > from ? new DOMRect(left + from, lane.top, to - from, lane.height) : null;
}

/** The bucket under a point of the browser's window. A finger is met by buckets somewhat further off. */
function bucketUnder(
  chart: HTMLElement,
  { clientX, clientY, pointerType }: PointerEvent | (MouseEvent & { pointerType?: string }),
  { model, time }: Pick<Props, 'model' | 'time'>,
): Bucket | null {
  const { left, width } = timeSpan(chart);
  const lane = clientX < left ? null : laneAtPoint(chart, clientY);
  const index = lane === null ? null : model.denseIndex(lane);
  if (lane === null || !index) return null;
  const { from, to } = time.window;
  const pxPerDay = width / (to - from);
  const day = from + (clientX - left) / pxPerDay;
  return nearestBucket(index, { lane, day, pxPerDay }, pointerType === 'touch' ? 2 : 0);
}

function same(a: Bucket | null, b: Bucket | null): boolean {
  return a?.lane === b?.lane && a?.from === b?.from && a?.to === b?.to;
}

/** Follows the pointer over dense lanes: what lies under it, and what was pressed. */
function usePointer(props: Props, hover: (bucket: Bucket | null) => void): void {
  const { chart } = props.density;
  const under = useEffectEvent((at: PointerEvent | MouseEvent) =>
    chart.current ? bucketUnder(chart.current, at, props) : null,
  );
  const seen = useEffectEvent(hover);
  const open = useEffectEvent(props.density.open);
  useEffect(() => {
    const element = chart.current;
    if (!element) return;
    let pressed: { x: number; y: number } | null = null;
    const down = ({ clientX: x, clientY: y }: PointerEvent) => {
      pressed = { x, y };
      seen(null);
    };
    const over = (move: PointerEvent) => {
      if (move.pointerType !== 'touch' && move.buttons === 0) seen(under(move));
    };
    const click = (at: MouseEvent) => {
      const dragged = pressed && Math.hypot(at.clientX - pressed.x, at.clientY - pressed.y) > slack;
      // the second click of two shows the days closer
      if (dragged || at.detail > 1 || at.defaultPrevented) return;
      const bucket = under(at);
      if (bucket) open(bucket);
    };
    const ended = new AbortController();
    const { signal } = ended;
    element.addEventListener('pointerdown', down, { capture: true, signal });
    element.addEventListener('pointermove', over, { signal });
    element.addEventListener('pointerleave', () => seen(null), { signal });
    element.addEventListener('click', click, { signal });
    element.addEventListener('dblclick', () => open(null), { signal });
    return () => ended.abort();
  }, [chart]);
}

/** What makes dense lanes more than a picture: a bucket of them says what it holds, and opens as a list or closer. */
export function DensityLayer(props: Props) {
  const { entries, model, time, cursor, density } = props;
  const { chart, opened } = density;
  const [hovered, setHovered] = useState<Bucket | null>(null);
  usePointer(props, (bucket) => setHovered((before) => (same(before, bucket) ? before : bucket)));
  const inHand =
    cursor.at >= 0 && cursor.lane ? density.at(cursor.lane, entries.start[cursor.at] ?? 0) : null;
  const marked = opened ?? hovered ?? inHand;
  const [box, setBox] = useState<DOMRect | null>(null);
  // after the chart's own effects, which draw the lanes anew
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes stand elsewhere when time, lanes or marks change
  useEffect(() => {
    setBox(marked && chart.current ? boxOf(chart.current, marked, time) : null);
  }, [marked?.lane, marked?.from, marked?.to, time.window, model]);
  const index = marked && model.denseIndex(marked.lane);
  if (!marked || !index || !box) return null;
  const rows = rowsIn(index, marked);
  const about = { entries, bucket: marked, rows, box, lane: model.laneName(marked.lane) };
  const frame = chart.current?.getBoundingClientRect();
  return (
    <>
      <div
        className={styles.bucket}
        style={{
          left: box.left - (frame?.left ?? 0),
          top: box.top - (frame?.top ?? 0),
          width: box.width,
          height: box.height,
        }}
      />
      {opened ? (
        <BucketList
          {...about}
          inHand={cursor.at}
          onClose={() => density.open(null)}
          onCloser={() => {
            const days = Math.max(3, (opened.to - opened.from) * 1.2);
            const middle = (opened.from + opened.to) / 2;
            time.show({ from: middle - days / 2, to: middle + days / 2 });
          }}
        />
      ) : (
        <BucketCard {...about} />
      )}
    </>
  );
}
