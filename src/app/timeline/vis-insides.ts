import type { Timeline } from 'vis-timeline/esnext';
import { dayMs } from '#domain/time.ts';
import type { DayWindow } from './window.ts';

/** The days that are shown. */
export function windowOf(vis: Timeline): DayWindow {
  const { start, end } = vis.getWindow();
  return { from: start.valueOf() / dayMs, to: end.valueOf() / dayMs };
}

/** What the marks stand in: as wide as the time shown. */
export function centreOf(vis: Timeline): HTMLElement {
  return (vis as unknown as { dom: { centerContainer: HTMLElement } }).dom.centerContainer;
}

/** The axis's labels that are shown. */
export function axisTexts(vis: Timeline): Record<'minorTexts' | 'majorTexts', HTMLElement[]> {
  return (vis as unknown as { timeAxis: { dom: ReturnType<typeof axisTexts> } }).timeAxis.dom;
}

/** px that lanes are scrolled (0 or less), and the least it may be; vis keeps them up to date. */
export function scrollOf(vis: Timeline): { scrollTop: number; scrollTopMin: number } {
  return (vis as unknown as { props: { scrollTop: number; scrollTopMin: number } }).props;
}
