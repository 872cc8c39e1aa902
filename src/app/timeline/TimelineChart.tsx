import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { DataSet } from 'vis-data/esnext';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { dayMs } from '#domain/time.ts';
import type { AxisWords } from './axis.ts';
import { wholeLabelsOnly } from './axis-labels.ts';
import type { Band, ChartItem } from './chart-items.ts';
import { bandDiffers, differs, itemOf } from './chart-items.ts';
import type { LaneDensity, Look } from './density-canvas.ts';
import { lookOf, paintDensity } from './density-canvas.ts';
import type { Page } from './feed.ts';
import { covers, pageOf } from './feed.ts';
import type { Frame, PlacedMark } from './frame.ts';
import { isRoom } from './frame.ts';
import { groupElement, hasMenu, nameLanes } from './lane-labels.ts';
import type { LaneSlice } from './lane-slice.ts';
import { markElement } from './mark-element.ts';
import type { MarkType } from './marks.ts';
import type { Pointed } from './pointer.ts';
import { listen, steerWheel } from './pointer.ts';
import type { Model } from './useModel.ts';
import { axisTexts, centreOf, scrollOf, seenOf, windowOf } from './vis-insides.ts';
import { visOptions } from './vis-options.ts';
import type { DayWindow } from './window.ts';
import './timeline.css';
import './marks.css';

interface ChartProps {
  /** what stands on a page at a scale in a slice of lanes, and which slice that is */
  frame: Model['frame'];
  sliceFor: Model['sliceFor'];
  /** how a lane is called, and its contacts per px column where it is too dense for marks */
  laneName: (key: string) => string;
  densityOf: LaneDensity;
  window: DayWindow;
  bounds: DayWindow;
  axis: AxisWords;
  selected: string | null;
  maxHeight: number;
  /** what the column of lane names is called */
  lanesLabel: string;
  /** one line of axis instead of two */
  oneLine: boolean;
  hrefOf: (type: MarkType, id: string) => string;
  onOpen: (placed: PlacedMark) => void;
  /** the reader dragged or zoomed; `settled` false while still at it */
  onWindow: (window: DayWindow, settled: boolean) => void;
  onHover: (placed: PlacedMark | null, box: DOMRect | null) => void;
  /** the reader asked for a lane's menu; null where lanes have none */
  onLane: ((key: string, box: DOMRect) => void) | null;
}

type Group = DataGroup & Band;

/** The running timeline: vis, what it was fed, and where the density is painted. */
interface Running {
  readonly oneLine: boolean;
  readonly host: HTMLElement;
  readonly vis: Timeline;
  readonly items: DataSet<ChartItem>;
  readonly groups: DataSet<Group>;
  readonly canvas: HTMLCanvasElement;
  page: Page | null;
  slice: LaneSlice | null;
  scale: number;
  frame: Frame | null;
  look: Look | null;
}

function optionsFor(props: ChartProps): TimelineOptions {
  // an element by-passes innerHTML and the xss filter
  const template = (item: ChartItem) => markElement(item.placed, item.href, item.current);
  return { ...visOptions(props), template } as unknown as TimelineOptions;
}

/** Puts into vis what the page holds, and takes out what it doesn't: only differences, so nothing under the pointer is drawn anew. */
function feed(running: Running, props: ChartProps, always: boolean): void {
  const { vis, items, groups } = running;
  const window = windowOf(vis);
  if (!always && running.page && covers(running.page, window)) return;
  const width = widthOf(running);
  const scale = width / (window.to - window.from);
  const page = pageOf(window);
  const slice = sliceNow(running, props, always);
  const frame = props.frame(page, scale, slice);
  const next = new Map(frame.marks.map((placed) => [placed.key, itemOf(placed, props)]));
  const gone = items.getIds().filter((id) => !next.has(String(id)));
  const changed = [...next.values()].filter((item) => differs(items.get(item.id), item));
  const bands = frame.bands.map((band, order) => ({
    id: band.key,
    order,
    height: band.height,
    name: props.laneName(band.key),
  }));
  const keys = new Set(bands.map((band) => band.id));
  const oldBands = groups.getIds().filter((id) => !keys.has(String(id)));
  Object.assign(running, { page, slice, scale, frame, look: lookOf(running.canvas, width) });
  if (oldBands.length) groups.remove(oldBands);
  const newBands = bands.filter((band) => bandDiffers(groups.get(band.id), band));
  if (newBands.length) groups.update(newBands.map((band) => withLabel(band, props)));
  if (gone.length) items.remove(gone);
  if (changed.length) items.update(changed);
}

/** Px of the time shown. Before vis has drawn it must be reckoned: the host without the lanes' labels, whose width is in the style. */
function widthOf(running: Running): number {
  const drawn = centreOf(running.vis).clientWidth;
  const host = running.host.clientWidth;
  return drawn > 0 && drawn < host ? drawn : host - Math.min(176, Math.max(104, innerWidth * 0.14));
}

function withLabel(band: Band, { onLane }: ChartProps): Group {
  const menu = onLane !== null && hasMenu(band);
  return { ...band, content: groupElement(band, menu) as unknown as string };
}

/** The slice of lanes to draw: the present one while it holds all that is seen and the lanes are the same. */
function sliceNow(running: Running, props: ChartProps, always: boolean): LaneSlice {
  return props.sliceFor(seenOf(running.vis, props.maxHeight), always ? null : running.slice);
}

/** Whether a day is more than a hundredth wider or narrower than when marks were last placed. */
function rescaled(running: Running): boolean {
  const { from, to } = windowOf(running.vis);
  return Math.abs(widthOf(running) / (to - from) / running.scale - 1) > 0.01;
}

function paint({ frame, canvas, vis, look, slice }: Running, { densityOf }: ChartProps): void {
  if (!frame || !look) return;
  const bands = frame.bands.filter((band) => !isRoom(band));
  canvas.style.top = `${slice?.above ?? 0}px`;
  paintDensity(canvas, look, { bands, window: windowOf(vis), densityOf });
}

function start(
  host: HTMLElement,
  props: ChartProps,
  on: { range: (settled: boolean, byUser: boolean) => void; drawn: () => void; scrolled: () => void },
): Running {
  const items = new DataSet<ChartItem>();
  const groups = new DataSet<Group>();
  const options = { ...optionsFor(props), onInitialDrawComplete: on.drawn };
  const vis = new Timeline(
    host,
    items as unknown as DataSet<DataItem>,
    groups as unknown as DataSet<DataGroup>,
    options,
  );
  const canvas = document.createElement('canvas');
  canvas.className = 'tl-density';
  canvas.setAttribute('aria-hidden', 'true');
  const running: Running = {
    oneLine: props.oneLine,
    host,
    vis,
    items,
    groups,
    canvas,
    page: null,
    slice: null,
    scale: 0,
    frame: null,
    look: null,
  };
  // inside what vis moves when lanes scroll
  (vis as unknown as { dom: { center: HTMLElement } }).dom.center.prepend(canvas);
  vis.on('rangechange', ({ byUser }: { byUser: boolean }) => on.range(false, byUser));
  vis.on('rangechanged', ({ byUser }: { byUser: boolean }) => on.range(true, byUser));
  vis.on('changed', () => {
    nameLanes(host, scrollOf(vis).scrollTopMin < 0, props);
    on.scrolled();
    const { minorTexts, majorTexts } = axisTexts(vis);
    wholeLabelsOnly([...minorTexts, ...majorTexts], widthOf(running));
  });
  return running;
}

function pointedAt(running: Running, href: Pointed['href']): Pointed {
  const { vis, items, oneLine } = running;
  const props = scrollOf(vis);
  return {
    window: () => windowOf(vis),
    scale: () => running.scale,
    placed: (key) => items.get(key)?.placed ?? null,
    href,
    // above a comparison the wheel is the page's: there lanes scroll by dragging
    scrollable: (way) => !oneLine && (way > 0 ? props.scrollTop > props.scrollTopMin : props.scrollTop < 0),
    show: ({ from, to }) => vis.setWindow(from * dayMs, to * dayMs, { animation: false }),
  };
}

function watchWidth(running: Running, refeed: () => void): ResizeObserver {
  const watch = new ResizeObserver(() => {
    if (!rescaled(running)) return;
    running.vis.redraw();
    refeed();
  });
  watch.observe(running.host);
  return watch;
}

/** What changed in the props goes to the running chart: options, what is drawn, the window. */
function useFollowing(
  running: RefObject<Running | null>,
  props: ChartProps,
  refeed: (always: boolean) => void,
): void {
  const { axis, bounds, maxHeight, frame, selected, window, laneName, densityOf } = props;
  // what the chart was started with needs no telling
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ref is no dependency
  useEffect(() => {
    if (!first.current)
      running.current?.vis.setOptions({
        format: axis,
        min: bounds.from * dayMs,
        max: bounds.to * dayMs,
        maxHeight,
      } as unknown as TimelineOptions);
  }, [axis, bounds, maxHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: feeds anew when what would be drawn changed
  useEffect(() => {
    if (!first.current) refeed(true);
    first.current = false;
  }, [frame, laneName, selected, densityOf]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ref is no dependency
  useEffect(() => {
    const vis = running.current?.vis;
    if (!vis) return;
    const at = windowOf(vis);
    const far = Math.max(Math.abs(at.from - window.from), Math.abs(at.to - window.to));
    if (far > (window.to - window.from) * 0.001)
      vis.setWindow(window.from * dayMs, window.to * dayMs, { animation: false });
  }, [window]);
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
    refeed(settled && rescaled(now));
    if (byUser) props.onWindow(window, settled);
  });
  const scrolled = useEffectEvent(() => {
    const now = running.current;
    if (now?.slice && sliceNow(now, props, false) !== now.slice) refeed(true);
  });
  const open = useEffectEvent((placed: PlacedMark) => props.onOpen(placed));
  const moved = useEffectEvent((window: DayWindow, settled: boolean) => props.onWindow(window, settled));
  const hover = useEffectEvent((placed: PlacedMark | null, box: DOMRect | null) =>
    props.onHover(placed, box),
  );
  const lane = useEffectEvent((key: string, box: DOMRect) => props.onLane?.(key, box));
  const hrefNow = useEffectEvent((mark: PlacedMark['mark']) => props.hrefOf(mark.type, mark.id));
  const begin = useEffectEvent((element: HTMLElement) =>
    start(element, props, {
      range: ranged,
      scrolled,
      drawn: () => refeed(running.current !== null && rescaled(running.current)),
    }),
  );

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const now = begin(element);
    running.current = now;
    refeed(true);
    const ended = new AbortController();
    const answers = { onOpen: open, onHover: hover, onWindow: moved, onLane: lane, signal: ended.signal };
    const pointed = pointedAt(now, ({ mark }) => hrefNow(mark));
    listen(element, pointed, answers);
    steerWheel(element, pointed, answers);
    const watch = watchWidth(now, () => refeed(true));
    return () => {
      ended.abort();
      watch.disconnect();
      now.vis.destroy();
      running.current = null;
    };
  }, []);
  useFollowing(running, props, refeed);
  return <div ref={host} className="tl-host" />;
}
