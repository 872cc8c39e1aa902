import type { RefObject } from 'react';
import { useRef, useState } from 'react';
import type { Bucket } from './buckets.ts';
import { bucketAt, rowsIn } from './buckets.ts';
import { timeSpan } from './lane-places.ts';
import type { Model } from './useModel.ts';
import type { ShownWindow } from './useWindow.ts';

/** What can be asked of dense lanes, and which bucket of them is open as a list. */
export interface Density {
  readonly chart: RefObject<HTMLDivElement | null>;
  readonly opened: Bucket | null;
  readonly open: (bucket: Bucket | null) => void;
  /** the bucket of a day; null where the lane is drawn mark by mark */
  readonly at: (lane: string, day: number) => Bucket | null;
  /** how many contacts the bucket of a day holds */
  readonly countAt: (lane: string, day: number) => number;
  /** opens the bucket of a day; false where there is none */
  readonly openAt: (lane: string, day: number) => boolean;
}

/** State of the dense lanes of the chart that is shown. */
export function useDensity({ denseIndex }: Model, { window }: ShownWindow): Density {
  const chart = useRef<HTMLDivElement>(null);
  const [opened, open] = useState<Bucket | null>(null);
  const at = (lane: string, day: number) => {
    if (!chart.current || !denseIndex(lane)) return null;
    return bucketAt(lane, day, timeSpan(chart.current).width / (window.to - window.from));
  };
  const openAt = (lane: string, day: number) => {
    const bucket = at(lane, day);
    open(bucket);
    return bucket !== null;
  };
  const countAt = (lane: string, day: number) => {
    const bucket = at(lane, day);
    const index = denseIndex(lane);
    return bucket && index ? rowsIn(index, bucket).length : 0;
  };
  return { chart, opened, open, at, countAt, openAt };
}
