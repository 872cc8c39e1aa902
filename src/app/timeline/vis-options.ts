import moment from 'moment';
import { dayMs } from '#domain/time.ts';
import type { AxisWords } from './axis.ts';
import type { DayWindow } from './window.ts';

// weeks begin on Monday in every language of the page
moment.updateLocale('en', { week: { dow: 1, doy: 4 } });

interface Wanted {
  readonly window: DayWindow;
  readonly bounds: DayWindow;
  readonly axis: AxisWords;
  readonly maxHeight: number;
  readonly oneLine: boolean;
}

/** What vis is told at the start. */
export function visOptions({ window, bounds, axis, maxHeight, oneLine }: Wanted) {
  return {
    moment: (date: unknown) => moment.utc(date as number),
    // both ends at once, and never fit(): a fit leaves ghosts of items outside the next window (vis-timeline 8.5.4)
    start: window.from * dayMs,
    end: window.to * dayMs,
    min: bounds.from * dayMs,
    max: bounds.to * dayMs,
    zoomMin: 3 * dayMs,
    // without it the first draw waits hidden for a one-second timer (visjs/vis-timeline#1340)
    rollingMode: { follow: false },
    showCurrentTime: false,
    stack: false,
    selectable: false,
    zoomKey: 'ctrlKey',
    verticalScroll: true,
    maxHeight,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    groupHeightMode: 'fixed',
    orientation: { axis: 'bottom', item: 'top' },
    groupOrder: 'order',
    showMajorLabels: !oneLine,
    showWeekScale: true,
    // of the widest digit with its padding: room for a day, or for a day with its month
    maxMinorChars: oneLine ? 4 : 3,
    format: axis,
  };
}
