import type { PlacedMark } from './frame.ts';
import type { Draggable } from './time-drag.ts';
import type { DayWindow } from './window.ts';
import { zoomed } from './window.ts';

/** What the pointer needs of the running chart. */
export interface Pointed extends Draggable {
  /** px per day */
  readonly scale: () => number;
  readonly placed: (key: string) => PlacedMark | null;
  /** where a mark leads now */
  readonly href: (placed: PlacedMark) => string;
  /** whether lanes are left to scroll, down (1) or up (−1) */
  readonly scrollable: (way: 1 | -1) => boolean;
}

interface Answers {
  readonly onOpen: (placed: PlacedMark) => void;
  readonly onHover: (placed: PlacedMark | null, box: DOMRect | null) => void;
  readonly onWindow: (window: DayWindow, settled: boolean) => void;
  readonly onLane: (key: string, box: DOMRect) => void;
  /** ends all listening */
  readonly signal: AbortSignal;
}

/** A double click, on density above all, shows this part of the time around the pointer. */
const closerBy = 0.3;

/** How much time more (exponent) a px of the wheel shows. */
const zoomByPx = 0.0016;

/** Clicks and the pointer on marks, delegated: marks come and go. A press that dragged the timeline opens nothing. */
export function listen(host: HTMLElement, chart: Pointed, on: Answers): void {
  let pressed: DayWindow | null = null;
  const placedAt = (target: EventTarget | null) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    return link ? { link, placed: chart.placed(link.dataset.key ?? '') } : null;
  };
  const { signal } = on;
  const press = () => {
    pressed = chart.window();
  };
  host.addEventListener('pointerdown', press, { capture: true, signal });
  const clicked = (click: MouseEvent) => {
    const lane = click.target instanceof Element && click.target.closest<HTMLElement>('button[data-lane]');
    if (lane) return on.onLane(lane.dataset.lane ?? '', lane.getBoundingClientRect());
    const hit = placedAt(click.target);
    if (!hit) return;
    const dragged = pressed !== null && Math.abs(chart.window().from - pressed.from) * chart.scale() > 3;
    if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    if (!dragged && hit.placed) on.onOpen(hit.placed);
  };
  host.addEventListener('click', clicked, { signal });
  const over = (move: PointerEvent) => {
    const hit = move.pointerType === 'touch' ? null : placedAt(move.target);
    if (hit?.placed && hit.link instanceof HTMLAnchorElement) hit.link.href = chart.href(hit.placed);
    on.onHover(hit?.placed ?? null, hit?.link.getBoundingClientRect() ?? null);
  };
  const closer = (twice: MouseEvent) => {
    const day = dayAt(twice.clientX, chart);
    if (day < chart.window().from || placedAt(twice.target)) return;
    on.onWindow(zoomed(chart.window(), closerBy, day), true);
  };
  host.addEventListener('dblclick', closer, { signal });
  host.addEventListener('pointerover', over, { signal });
  host.addEventListener('pointerleave', () => on.onHover(null, null), { signal });
}

/** The day at a px of the page. */
function dayAt(x: number, chart: Draggable): number {
  const { from, to } = chart.window();
  const { left, width } = chart.span();
  return from + ((x - left) / width) * (to - from);
}

/** The wheel scrolls the page unless lanes are left to scroll; sideways it pans; with ctrl it zooms around the pointer. vis alone would keep every wheel to itself. */
export function steerWheel(host: HTMLElement, chart: Pointed, { onWindow, signal }: Answers): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const show = (window: DayWindow) => {
    chart.show(window);
    clearTimeout(rest);
    rest = setTimeout(() => onWindow(chart.window(), true), 200);
  };
  const steer = (wheel: WheelEvent) => {
    const { from, to } = chart.window();
    if (wheel.ctrlKey) {
      const turned = Math.max(-240, Math.min(240, wheel.deltaY * (wheel.deltaMode ? 40 : 1)));
      show(zoomed({ from, to }, Math.exp(turned * zoomByPx), dayAt(wheel.clientX, chart)));
      wheel.preventDefault();
    } else if (Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) {
      const days = wheel.deltaX / chart.scale();
      show({ from: from + days, to: to + days });
      wheel.preventDefault();
    } else if (chart.scrollable(wheel.deltaY > 0 ? 1 : -1)) return;
    wheel.stopPropagation();
  };
  host.addEventListener('wheel', steer, { capture: true, passive: false, signal });
}
