import moment from 'moment';
import { dayMs } from '#domain/time.ts';
import type { DayWindow } from './window.ts';

/**
 * Where vis looks while it is fed. A mark that is put before its eyes it measures at once, which makes the page lay itself out, mark by
 * mark; those that come into view with a window it measures together.
 */
export const nowhere: DayWindow = { from: 1e6, to: 1e6 + 1 };

/** What vis is told at the start, whatever the page. */
export const visOptions = {
  moment: (date: unknown) => moment.utc(date as number),
  // both ends at once, and never fit(): a fit leaves ghosts of items outside the next window (vis-timeline 8.5.4)
  start: nowhere.from * dayMs,
  end: nowhere.to * dayMs,
  // without it the first draw waits hidden for a one-second timer (visjs/vis-timeline#1340)
  rollingMode: { follow: false },
  showCurrentTime: false,
  stack: false,
  selectable: false,
  moveable: false,
  zoomable: false,
  verticalScroll: true,
  margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
  groupHeightMode: 'fixed',
  // the axis is ours; vis reckons its own all the same, so it gets little to reckon
  orientation: { axis: 'none', item: 'top' },
  timeAxis: { scale: 'year', step: 100 },
  groupOrder: 'order',
};
