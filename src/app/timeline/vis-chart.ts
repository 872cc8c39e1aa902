import { DataSet } from 'vis-data/esnext';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { dayMs } from '#domain/time.ts';
import type { AxisWords } from './axis.ts';
import { axisTicks, unitAt } from './axis.ts';
import { AxisStrip } from './axis-strip.ts';
import type { Band, ChartItem } from './chart-items.ts';
import { bandDiffers, differs, itemOf } from './chart-items.ts';
import type { ChartProps } from './chart-props.ts';
import { densityPath, densityPicture } from './density.ts';
import type { Page } from './feed.ts';
import { covers, pageOf } from './feed.ts';
import type { Frame, PlacedMark } from './frame.ts';
import { isRoom, sizes } from './frame.ts';
import { labelled, nameLanes } from './lane-labels.ts';
import type { LaneSlice } from './lane-slice.ts';
import { markElement } from './mark-element.ts';
import { PinnedLabels } from './pinned.ts';
import { StrokesLayer } from './strokes-layer.ts';
import {
  centreOf,
  drawnBy,
  scrollerOf,
  scrollOf,
  seenOf,
  widthsOf,
  withoutScrollbar,
} from './vis-insides.ts';
import { nowhere, visOptions } from './vis-options.ts';
import type { DayWindow } from './window.ts';
import { within } from './window.ts';

type Group = DataGroup & Band;

/** ms without a move after which what is drawn is centred on what is seen. */
const restMs = 120;

/** What was drawn last. */
interface Drawn {
  readonly window: DayWindow;
  readonly axis: AxisWords;
  readonly frame: Frame | null;
}

/**
 * The running timeline. vis draws about twice the time that is seen, and a pan moves that picture as one: nothing is laid out or painted
 * anew until what lies beside the time seen is used up.
 */
export class VisChart {
  readonly #host: HTMLElement;
  readonly #vis: Timeline;
  readonly #items = new DataSet<ChartItem>();
  readonly #groups = new DataSet<Group>();
  readonly #density = densityPicture();
  readonly #strip: AxisStrip;
  readonly #pinned = new PinnedLabels();
  readonly #strokes = new StrokesLayer();
  #props: ChartProps;
  #shown: DayWindow;
  #width: number;
  #page: Page | null = null;
  #slice: LaneSlice | null = null;
  #scale = 0;
  #frame: Frame | null = null;
  #drawn: Drawn | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #movedAt = 0;

  constructor(host: HTMLElement, props: ChartProps) {
    this.#host = host;
    this.#props = props;
    this.#shown = props.window;
    this.#width = host.clientWidth;
    this.#strip = new AxisStrip(props.oneLine);
    const options = {
      ...visOptions,
      maxHeight: this.#lanesHeight(),
      // an element by-passes innerHTML and the xss filter
      template: (item: ChartItem) => this.#markOf(item),
      onInitialDrawComplete: () => this.rescaled() && this.#centre(true),
    };
    this.#vis = new Timeline(
      host,
      this.#items as unknown as DataSet<DataItem>,
      this.#groups as unknown as DataSet<DataGroup>,
      options as unknown as TimelineOptions,
    );
    withoutScrollbar(this.#vis);
    const { box, lanes } = centreOf(this.#vis);
    box.classList.add('tl-moving');
    lanes.prepend(this.#strip.lines, this.#density.picture);
    lanes.append(this.#strokes.element);
    host.append(this.#strip.box);
    this.#vis.on('changed', () => this.#changed());
    this.#centre(true);
  }

  #lanesHeight(): number {
    return this.#props.maxHeight - sizes.axis * (this.#props.oneLine ? 1 : 2);
  }

  #markOf({ placed, href, current }: ChartItem): HTMLElement {
    const element = markElement(placed, href, current);
    this.#pinned.add(placed, element);
    return element;
  }

  /** px of the time seen, and of the time drawn. Before vis has drawn they must be reckoned: the width of the lanes' names is in the style. */
  #widths(): { seen: number; drawn: number } {
    const { names, drawn } = this.#vis ? widthsOf(this.#vis) : { names: 0, drawn: 0 };
    if (names > 0 && drawn > 0) return { seen: this.#width - names, drawn };
    const seen = this.#width - Math.min(176, Math.max(104, innerWidth * 0.14));
    return { seen, drawn: 2 * seen };
  }

  /** What is drawn so that these days are seen in its middle. */
  #around({ from, to }: DayWindow): DayWindow {
    const { seen, drawn } = this.#widths();
    const margin = ((to - from) * (drawn / seen - 1)) / 2;
    return { from: from - margin, to: to + margin };
  }

  /** The days that are seen. */
  get shown(): DayWindow {
    return this.#shown;
  }

  /** px per day where marks were last placed */
  get scale(): number {
    return this.#scale;
  }

  /** px of the page where the time seen begins, and how many it takes. */
  span(): { left: number; width: number } {
    const { seen } = this.#widths();
    return { left: this.#host.getBoundingClientRect().right - seen, width: seen };
  }

  placed(key: string): PlacedMark | null {
    return this.#items.get(key)?.placed ?? null;
  }

  scrollBy(px: number): void {
    scrollerOf(this.#vis).scrollTop += px;
  }

  /** Whether lanes are left to scroll, down (1) or up (−1). */
  scrollable(way: 1 | -1): boolean {
    const { scrollTop, scrollTopMin } = scrollOf(this.#vis);
    return way > 0 ? scrollTop > scrollTopMin : scrollTop < 0;
  }

  /** Shows these days, or what of them lies within the bounds: by moving what is drawn, if it reaches that far. */
  show(wanted: DayWindow): void {
    this.#shown = within(this.#props.bounds, wanted);
    const drawn = drawnBy(this.#vis);
    const next = this.#around(this.#shown);
    const sameScale = Math.abs((drawn.to - drawn.from) / (next.to - next.from) - 1) < 1e-6;
    if (!sameScale || this.#shown.from < drawn.from || this.#shown.to > drawn.to)
      this.#centre(this.rescaled());
    else this.#place(drawn);
    this.#movedAt = performance.now();
    this.#rest ??= setTimeout(() => this.#settle(), restMs);
  }

  /** Draws what lies around the time seen, once it rests, if much of it was used up. */
  #settle(): void {
    const rested = performance.now() - this.#movedAt;
    this.#rest = rested < restMs ? setTimeout(() => this.#settle(), restMs - rested) : undefined;
    const drawn = drawnBy(this.#vis);
    const off = this.#shown.from + this.#shown.to - drawn.from - drawn.to;
    if (!this.#rest && Math.abs(off) > (this.#shown.to - this.#shown.from) / 2) this.#centre(false);
  }

  /** Has vis draw what lies around the time seen; `anew`: with marks placed anew, though these days may be fed. */
  #centre(anew: boolean): void {
    const next = this.#around(this.#shown);
    if (anew || !this.#page || !covers(this.#page, next)) {
      this.#vis.setWindow(nowhere.from * dayMs, nowhere.to * dayMs, { animation: false });
      this.#feed(next);
    }
    this.#vis.setWindow(next.from * dayMs, next.to * dayMs, { animation: false });
  }

  /** Whether a day is more than a hundredth wider or narrower than when marks were last placed. */
  rescaled(): boolean {
    const { from, to } = this.#shown;
    return Math.abs(this.#widths().seen / (to - from) / this.#scale - 1) > 0.01;
  }

  /** The host has another width. */
  resized(): void {
    this.#width = this.#host.clientWidth;
    if (!this.rescaled()) return;
    this.#vis.redraw();
    this.#centre(true);
  }

  /** Takes what the page says now: what changed of it is drawn. */
  update(next: ChartProps): void {
    const before = this.#props;
    this.#props = next;
    if (next.maxHeight !== before.maxHeight)
      this.#vis.setOptions({ maxHeight: this.#lanesHeight() } as TimelineOptions);
    const same = (['frame', 'laneName', 'selected', 'densityOf'] as const).every(
      (key) => next[key] === before[key],
    );
    if (!same) this.#centre(true);
    if (next.axis !== before.axis) this.#changed();
    if (next.window === before.window) return;
    const far = Math.max(
      Math.abs(this.#shown.from - next.window.from),
      Math.abs(this.#shown.to - next.window.to),
    );
    if (far > (next.window.to - next.window.from) * 0.001) this.show(next.window);
  }

  /** Puts into vis what the page holds, and takes out what it doesn't: only differences, so nothing under the pointer is drawn anew. */
  #feed(next: DayWindow): void {
    const { seen } = this.#widths();
    this.#page = pageOf(next);
    this.#scale = seen / (this.#shown.to - this.#shown.from);
    this.#slice = this.#sliceNow(null);
    this.#frame = this.#props.frame(this.#page, this.#scale, this.#slice);
    this.#feedLanes(this.#frame);
    this.#feedMarks(this.#frame);
    this.#strokes.draw(this.#frame, { from: this.#page.from, pxPerDay: this.#scale });
  }

  /** The slice of lanes to draw: the present one while it holds all that is seen. */
  #sliceNow(present: LaneSlice | null): LaneSlice {
    return this.#props.sliceFor(seenOf(this.#vis, this.#lanesHeight()), present);
  }

  #feedLanes(frame: Frame): void {
    const bands = frame.bands.map((band, order) => ({
      id: band.key,
      order,
      height: band.height,
      name: this.#props.laneName(band.key),
    }));
    const keys = new Set(bands.map((band) => band.id));
    const gone = this.#groups.getIds().filter((id) => !keys.has(String(id)));
    if (gone.length) this.#groups.remove(gone);
    const changed = bands.filter((band) => bandDiffers(this.#groups.get(band.id), band));
    if (changed.length)
      this.#groups.update(changed.map((band) => labelled(band, this.#props.onLane !== null)));
  }

  #feedMarks(frame: Frame): void {
    const next = new Map(frame.marks.map((placed) => [placed.key, itemOf(placed, this.#props)]));
    const changed = [...next.values()].filter((item) => differs(this.#items.get(item.id), item));
    for (const { id } of changed) next.delete(id);
    const gone = this.#items.getIds().filter((id) => !next.has(String(id)));
    for (const id of gone) this.#pinned.remove(String(id));
    // a mark that is there twice is measured by itself: it goes and comes
    if (gone.length) this.#items.remove(gone);
    if (changed.length) this.#items.add(changed);
  }

  /** vis has drawn: the axis and the density follow, and all of it is moved to where it belongs. */
  #changed(): void {
    nameLanes(this.#host, scrollOf(this.#vis).scrollTopMin < 0, this.#props);
    if (this.#slice && this.#sliceNow(this.#slice) !== this.#slice) this.#centre(true);
    const window = drawnBy(this.#vis);
    const { axis } = this.#props;
    const before = this.#drawn;
    const moved = before?.window.from !== window.from || before.window.to !== window.to;
    this.#drawn = { window, axis, frame: this.#frame };
    if (moved || before?.axis !== axis)
      this.#strip.draw(axisTicks(window, unitAt(this.#scale, axis.oneLine), axis), window, this.#scale);
    if (this.#frame && (moved || before?.frame !== this.#frame)) {
      const { densityOf } = this.#props;
      const width = this.#widths().drawn;
      const bands = this.#frame.bands.filter((band) => !isRoom(band));
      this.#density.path.setAttribute('d', densityPath({ bands, window, width, densityOf }));
      this.#density.path.setAttribute('transform', `translate(0 ${this.#slice?.above ?? 0})`);
    }
    this.#strokes.place(window, this.#widths().drawn);
    this.#place(window);
  }

  /** Moves what is drawn so that the time seen stands in its place. Whole px: letters stay sharp. */
  #place(drawn: DayWindow): void {
    const { seen } = this.#widths();
    const pxPerDay = seen / (this.#shown.to - this.#shown.from);
    const left = Math.round((this.#shown.from - drawn.from) * pxPerDay);
    centreOf(this.#vis).box.style.translate = `${-left}px`;
    this.#strip.strip.style.translate = `${-left}px`;
    this.#strip.show(left, seen);
    this.#pinned.place({ from: drawn.from, pxPerDay, left });
  }

  destroy(): void {
    clearTimeout(this.#rest);
    this.#vis.destroy();
    this.#strip.box.remove();
  }
}
