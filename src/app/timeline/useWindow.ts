import { useMemo, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import type { LoadedEntries } from '../data/useEntries.ts';
import { change, useView } from '../url/history.ts';
import type { DayWindow } from './window.ts';
import { linkedWindow, openingWindow, wholeWindow, windowOfLink, within } from './window.ts';

const nothing: DayWindow = { from: 0, to: 30 };

function sameDays(a: { start: string; end: string }, b: { start: string; end: string }): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The time shown, which the link holds in whole days, and the bounds it stays within. */
export interface ShownWindow {
  readonly window: DayWindow;
  readonly bounds: DayWindow;
  /** null: back to what the timeline opens on */
  readonly show: (next: DayWindow | null) => void;
}

/** What is known of the whole bundle before all of it is here. */
export type Whole = Pick<LoadedEntries, 'reach' | 'total'>;

/** The window of the link; the exact one the reader dragged to is kept beside it, so that rounding to days moves nothing. */
export function useWindow(entries: Entries, { reach, total }: Whole): ShownWindow {
  const link = useView().timeline.window;
  const [exact, setExact] = useState<DayWindow | null>(null);
  const bounds = useMemo(() => {
    const here = wholeWindow(entries) ?? nothing;
    const whole = {
      from: Math.min(here.from, reach?.from ?? here.from),
      to: Math.max(here.to, reach?.to ?? here.to),
    };
    const margin = (whole.to - whole.from) * 0.02;
    // none at the end: labels are made to fit before it
    return { from: whole.from - margin, to: whole.to };
  }, [entries, reach]);
  const opening = useMemo(() => openingWindow(entries, total) ?? nothing, [entries, total]);
  const window = useMemo(() => {
    if (!link) return opening;
    if (exact && sameDays(linkedWindow(exact), link)) return exact;
    return within(bounds, windowOfLink(link));
  }, [link, exact, opening, bounds]);
  const show = (next: DayWindow | null) => {
    const kept = next && within(bounds, next);
    setExact(kept);
    change(
      (view) => ({ ...view, timeline: { ...view.timeline, window: kept && linkedWindow(kept) } }),
      'replace',
    );
  };
  return { window, bounds, show };
}
