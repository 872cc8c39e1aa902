import { dayMs } from '#domain/time.ts';
import type { DayWindow } from './window.ts';

/** What is asked of vis here, by shape: `TimelineChart.tsx` stays the one file that imports it. */
interface Vis {
  getWindow(): { start: Date; end: Date };
}

/** The days that are shown. */
export function windowOf(vis: Vis): DayWindow {
  const { start, end } = vis.getWindow();
  return { from: start.valueOf() / dayMs, to: end.valueOf() / dayMs };
}

/** What the marks stand in: as wide as the time shown. */
export function centreOf(vis: Vis): HTMLElement {
  return (vis as unknown as { dom: { centerContainer: HTMLElement } }).dom.centerContainer;
}

/** The axis's labels that are shown. */
export function axisTexts(vis: Vis): Record<'minorTexts' | 'majorTexts', HTMLElement[]> {
  return (vis as unknown as { timeAxis: { dom: ReturnType<typeof axisTexts> } }).timeAxis.dom;
}

/** px that lanes are scrolled (0 or less), and the least it may be; vis keeps them up to date. */
export function scrollOf(vis: Vis): { scrollTop: number; scrollTopMin: number } {
  return (vis as unknown as { props: { scrollTop: number; scrollTopMin: number } }).props;
}

/** px of lanes that are seen: how far the first lies above the edge, and how high the room is. */
export function seenOf(vis: Vis, height: number): { top: number; height: number } {
  return { top: -scrollOf(vis).scrollTop, height };
}
