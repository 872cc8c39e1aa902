import { useEffect, useMemo, useRef, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import type { LoadedEntries } from '../data/useEntries.ts';
import { change, useView } from '../url/history.ts';
import type { DayWindow } from './window.ts';
import { linkedWindow, openingWindow, opensWhole, wholeWindow, windowOfLink, within } from './window.ts';

const nothing: DayWindow = { from: 0, to: 30 };

function sameDays(a: { start: string; end: string }, b: { start: string; end: string }): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The time shown, which the link holds in whole days, and the bounds it stays within. */
export interface ShownWindow {
  readonly window: DayWindow;
  readonly bounds: DayWindow;
  readonly show: (next: DayWindow) => void;
  /** shows all there is */
  readonly showAll: () => void;
  /** shows a window in passing: the link follows once the reader lets go, for browsers take few changes of it a second */
  readonly glance: (next: DayWindow) => void;
}

/** What is known of the whole bundle before all of it is here. */
export interface Whole extends Pick<LoadedEntries, 'reach' | 'total'> {
  /** all that is here, whatever the day the reader looks back to: the axis stays where it is while knowledge grows */
  readonly all: Entries;
}

/** The window of the link; the exact one the reader dragged to is kept beside it, so that rounding to days moves nothing. */
export function useWindow({ all: entries, reach, total }: Whole): ShownWindow {
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
  const [passing, setPassing] = useState<DayWindow | null>(null);
  const settled = useMemo(() => {
    if (!link) return opening;
    if (exact && sameDays(linkedWindow(exact), link)) return exact;
    return within(bounds, windowOfLink(link));
  }, [link, exact, opening, bounds]);
  const settle = (kept: DayWindow | null) => {
    setExact(kept);
    setPassing(null);
    change(
      (view) => ({ ...view, timeline: { ...view.timeline, window: kept && linkedWindow(kept) } }),
      'replace',
    );
  };
  const sparing = useSparing(settle, setPassing);
  return {
    window: passing ?? settled,
    bounds,
    show: (next) => sparing(within(bounds, next)),
    // what a link without a window shows is all there is, unless that would be too much to begin with
    showAll: () => sparing(opensWhole(total) ? null : bounds),
    glance: (next) => setPassing(within(bounds, next)),
  };
}

/** ms between two changes of the link while a key is held. */
const restMs = 200;

/** Settles at once, but in passing while one change follows hard on another: a key that is held would make more links than a browser takes. */
function useSparing(
  settle: (window: DayWindow | null) => void,
  pass: (window: DayWindow) => void,
): (next: DayWindow | null) => void {
  const changed = useRef(Number.NEGATIVE_INFINITY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (next) => {
    clearTimeout(timer.current);
    const held = performance.now() - changed.current < restMs;
    changed.current = performance.now();
    if (!next || !held) return settle(next);
    pass(next);
    timer.current = setTimeout(() => settle(next), restMs);
  };
}
