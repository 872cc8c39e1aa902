import { useEffect, useEffectEvent, useRef } from 'react';
import { DataSet } from 'vis-data/esnext';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import moment from 'moment';
import { dayMs } from '#domain/time.ts';
import type { AxisWords } from './axis.ts';
import type { Page } from './feed.ts';
import { covers, pageOf } from './feed.ts';
import type { Frame, PlacedMark } from './frame.ts';
import { sizes } from './frame.ts';
import type { MarkType } from './marks.ts';
import { markElement } from './mark-element.ts';
import { paintDensity } from './density-canvas.ts';
import type { LaneDensity } from './density-canvas.ts';
import type { DayWindow } from './window.ts';
import './timeline.css';

interface ChartProps {
  /** what stands on a page at a scale */
  frame: (page: Page, pxPerDay: number) => Frame;
  /** how a lane is called, and its contacts per px column where it is too dense for marks */
  laneName: (key: string) => string;
  densityOf: LaneDensity;
  window: DayWindow;
  bounds: DayWindow;
  axis: AxisWords;
  selected: string | null;
  maxHeight: number;
  /** one line of axis instead of two */
  oneLine: boolean;
  hrefOf: (type: MarkType, id: string) => string;
  onOpen: (placed: PlacedMark) => void;
  /** the reader dragged or zoomed; `settled` false while still at it */
  onWindow: (window: DayWindow, settled: boolean) => void;
  onHover: (placed: PlacedMark | null, box: DOMRect | null) => void;
}

type Item = DataItem & { placed: PlacedMark; href: string; current: boolean };
type Group = DataGroup & { height: number };

/** The running timeline: vis, what it was fed, and where the density is painted. */
interface Running {
  readonly vis: Timeline;
  readonly items: DataSet<Item>;
  readonly groups: DataSet<Group>;
  readonly canvas: HTMLCanvasElement;
  page: Page | null;
  scale: number;
  frame: Frame | null;
}

function optionsFor({ window, bounds, axis, maxHeight, oneLine }: ChartProps): TimelineOptions {
  const options = {
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
    maxMinorChars: oneLine ? 9 : 7,
    format: axis,
    // an element by-passes innerHTML and the xss filter
    template: (item: Item) => markElement(item.placed, item.href, item.current),
  };
  return options as unknown as TimelineOptions;
}

function windowOf(vis: Timeline): DayWindow {
  const { start, end } = vis.getWindow();
  return { from: start.valueOf() / dayMs, to: end.valueOf() / dayMs };
}

function itemOf(placed: PlacedMark, props: ChartProps): Item {
  const { mark, row } = placed;
  const span = mark.form === 'span' && mark.type === 'contact';
  return {
    id: placed.key,
    group: placed.lane,
    content: '',
    placed,
    href: props.hrefOf(mark.type, mark.id),
    current: mark.id === props.selected,
    className: `tl-row-${Math.min(row, 12)}`,
    start: (span ? mark.from : mark.from + 0.5) * dayMs,
    ...(span ? { end: mark.to * dayMs, type: 'range' } : { type: 'point' }),
  };
}

function groupElement(name: string, height: number): HTMLElement {
  const box = document.createElement('div');
  box.className = 'tl-lane';
  box.style.height = `${height}px`;
  const text = document.createElement('span');
  text.textContent = name;
  text.title = name;
  box.append(text);
  return box;
}

/** Puts into vis what the page holds, and takes out what it doesn't: only differences, so nothing under the pointer is drawn anew. */
function feed(running: Running, props: ChartProps, always: boolean): void {
  const { vis, items, groups } = running;
  const window = windowOf(vis);
  const width = centreOf(running).clientWidth;
  const scale = width / (window.to - window.from);
  if (!always && running.page && covers(running.page, window)) return;
  const page = pageOf(window);
  const frame = props.frame(page, scale);
  const next = new Map(frame.marks.map((placed) => [placed.key, itemOf(placed, props)]));
  const gone = items.getIds().filter((id) => !next.has(String(id)));
  const changed = [...next.values()].filter((item) => differs(items.get(item.id ?? ''), item));
  const bands = frame.bands.map((band, order) => ({
    id: band.key,
    order,
    height: band.height,
    content: groupElement(props.laneName(band.key), band.height) as unknown as string,
  }));
  const keys = new Set(bands.map((band) => band.id));
  const oldBands = groups.getIds().filter((id) => !keys.has(String(id)));
  Object.assign(running, { page, scale, frame });
  if (oldBands.length) groups.remove(oldBands);
  const newBands = bands.filter((band) => groups.get(band.id)?.height !== band.height || always);
  if (newBands.length) groups.update(newBands);
  if (gone.length) items.remove(gone);
  if (changed.length) items.update(changed);
}

function differs(before: Item | null, next: Item): boolean {
  if (!before) return true;
  const a = before.placed;
  const b = next.placed;
  return (
    a.label !== b.label || a.shift !== b.shift || a.row !== b.row || before.current !== next.current ||
    a.mark.name !== b.mark.name || a.mark.labels[a.label] !== b.mark.labels[b.label] || before.href !== next.href
  );
}

function centreOf({ vis }: Running): HTMLElement {
  return (vis as unknown as { dom: { centerContainer: HTMLElement } }).dom.centerContainer;
}

function paint(running: Running, props: ChartProps): void {
  if (running.frame) paintDensity(running.canvas, running.frame.bands, windowOf(running.vis), props.densityOf);
}

function start(host: HTMLElement, props: ChartProps, on: { range: (settled: boolean, byUser: boolean) => void; drawn: () => void }): Running {
  const items = new DataSet<Item>();
  const groups = new DataSet<Group>();
  const options = { ...optionsFor(props), onInitialDrawComplete: on.drawn };
  const vis = new Timeline(host, items as unknown as DataSet<DataItem>, groups as unknown as DataSet<DataGroup>, options);
  const canvas = document.createElement('canvas');
  canvas.className = 'tl-density';
  canvas.setAttribute('aria-hidden', 'true');
  const running: Running = { vis, items, groups, canvas, page: null, scale: 0, frame: null };
  centreOf(running).prepend(canvas);
  vis.on('rangechange', ({ byUser }: { byUser: boolean }) => on.range(false, byUser));
  vis.on('rangechanged', ({ byUser }: { byUser: boolean }) => on.range(true, byUser));
  for (const panel of host.querySelectorAll<HTMLElement>('.vis-panel.vis-left, .vis-panel.vis-right')) panel.tabIndex = -1;
  return running;
}

/** Clicks and the pointer on marks, delegated: marks come and go. A press that dragged the timeline opens nothing. */
function listen(host: HTMLElement, running: Running, on: Pick<ChartProps, 'onOpen' | 'onHover'>): void {
  let pressed: DayWindow | null = null;
  const placedAt = (target: EventTarget | null) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.tl-mark') : null;
    return link ? { link, placed: running.items.get(link.dataset.key ?? '')?.placed ?? null } : null;
  };
  host.addEventListener('pointerdown', () => {
    pressed = windowOf(running.vis);
  });
  host.addEventListener('click', (click) => {
    const hit = placedAt(click.target);
    if (!hit) return;
    const dragged = pressed !== null && Math.abs(windowOf(running.vis).from - pressed.from) * running.scale > 3;
    if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    if (!dragged && hit.placed) on.onOpen(hit.placed);
  });
  host.addEventListener('pointerover', (move) => {
    const hit = move.pointerType === 'touch' ? null : placedAt(move.target);
    on.onHover(hit?.placed ?? null, hit?.link.getBoundingClientRect() ?? null);
  });
  host.addEventListener('pointerleave', () => on.onHover(null, null));
}

/** The wheel scrolls the page unless lanes are left to scroll; sideways it pans; with ctrl vis zooms. vis alone would keep every wheel to itself. */
function steerWheel(host: HTMLElement, { vis }: Running, onWindow: ChartProps['onWindow']): void {
  const { props } = vis as unknown as { props: { scrollTop: number; scrollTopMin: number } };
  let rest: ReturnType<typeof setTimeout> | undefined;
  const steer = (wheel: WheelEvent) => {
    if (wheel.ctrlKey) return;
    if (Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) {
      const { from, to } = windowOf(vis);
      const days = (wheel.deltaX / host.clientWidth) * (to - from);
      vis.setWindow((from + days) * dayMs, (to + days) * dayMs, { animation: false });
      clearTimeout(rest);
      rest = setTimeout(() => onWindow(windowOf(vis), true), 200);
      wheel.preventDefault();
    } else if (wheel.deltaY > 0 ? props.scrollTop > props.scrollTopMin : props.scrollTop < 0) return;
    wheel.stopPropagation();
  };
  host.addEventListener('wheel', steer, { capture: true, passive: false });
}

/** vis-timeline, drawn by our own model: it gets only what the window shows, placed in rows that don't move while panning. */
export function TimelineChart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const running = useRef<Running>(null);
  const refeed = useEffectEvent((always: boolean) => {
    if (!running.current) return;
    feed(running.current, props, always);
    paint(running.current, props);
  });
  const ranged = useEffectEvent((settled: boolean, byUser: boolean) => {
    const now = running.current;
    if (!now) return;
    const window = windowOf(now.vis);
    const scale = centreOf(now).clientWidth / (window.to - window.from);
    refeed(settled && Math.abs(scale / now.scale - 1) > 0.01);
    if (byUser) props.onWindow(window, settled);
  });
  const open = useEffectEvent((placed: PlacedMark) => props.onOpen(placed));
  const moved = useEffectEvent((window: DayWindow, settled: boolean) => props.onWindow(window, settled));
  const hover = useEffectEvent((placed: PlacedMark | null, box: DOMRect | null) => props.onHover(placed, box));
  const begin = useEffectEvent((element: HTMLElement) => start(element, props, { range: ranged, drawn: () => refeed(true) }));

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const now = begin(element);
    running.current = now;
    refeed(true);
    listen(element, now, { onOpen: open, onHover: hover });
    steerWheel(element, now, moved);
    const watch = new ResizeObserver(() => {
      now.vis.redraw();
      refeed(true);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      now.vis.destroy();
      running.current = null;
    };
  }, []);
  const { axis, bounds, maxHeight, frame, selected, window, laneName, densityOf } = props;
  useEffect(() => {
    running.current?.vis.setOptions({ format: axis, min: bounds.from * dayMs, max: bounds.to * dayMs, maxHeight } as unknown as TimelineOptions);
  }, [axis, bounds, maxHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: feeds anew when what would be drawn changed
  useEffect(() => refeed(true), [frame, laneName, selected, densityOf]);
  useEffect(() => {
    const vis = running.current?.vis;
    if (!vis) return;
    const at = windowOf(vis);
    const far = Math.max(Math.abs(at.from - window.from), Math.abs(at.to - window.to));
    if (far > (window.to - window.from) * 0.001) vis.setWindow(window.from * dayMs, window.to * dayMs, { animation: false });
  }, [window]);
  return <div ref={host} className="tl-host" />;
}
