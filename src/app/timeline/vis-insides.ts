import { dayMs } from '#domain/time.ts';
import type { DayWindow } from './window.ts';

/** What is asked of vis here, by shape: `vis-chart.ts` stays the one file that imports it. */
interface Vis {
  getWindow(): { start: Date; end: Date };
}

interface Props {
  scrollTop: number;
  scrollTopMin: number;
  scrollbarWidth: number;
}

function propsOf(vis: Vis): Props {
  return (vis as unknown as { props: Props }).props;
}

/** The days that vis draws: more than are seen. */
export function drawnBy(vis: Vis): DayWindow {
  const { start, end } = vis.getWindow();
  return { from: start.valueOf() / dayMs, to: end.valueOf() / dayMs };
}

/** What the marks stand in: as wide as the days drawn; and within it what moves when lanes scroll. */
export function centreOf(vis: Vis): { box: HTMLElement; lanes: HTMLElement } {
  const { dom } = vis as unknown as { dom: { centerContainer: HTMLElement; center: HTMLElement } };
  return { box: dom.centerContainer, lanes: dom.center };
}

/** px that lanes are scrolled (0 or less), and the least it may be; vis keeps them up to date. */
export function scrollOf(vis: Vis): Readonly<Pick<Props, 'scrollTop' | 'scrollTopMin'>> {
  return propsOf(vis);
}

/** The column of lane names, which scrolls; vis scrolls the lanes with it. */
export function scrollerOf(vis: Vis): HTMLElement {
  return (vis as unknown as { dom: { leftContainer: HTMLElement } }).dom.leftContainer;
}

/** vis would leave room for a scrollbar of the lanes' names, which ours don't have, as soon as they scroll: all would be drawn twice. */
export function withoutScrollbar(vis: Vis): void {
  Object.defineProperty(propsOf(vis), 'scrollbarWidth', { get: () => 0, set: () => {} });
}

/** px of lanes that are seen: how far the first lies above the edge, and how high the room is. */
export function seenOf(vis: Vis, height: number): { top: number; height: number } {
  return { top: -scrollOf(vis).scrollTop, height };
}
