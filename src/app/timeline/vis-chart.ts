import { DataSet } from 'vis-data/esnext';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { dayMs } from '#domain/time.ts';
import type { Beneath } from './beneath.ts';
import { around, lanesHeight } from './beneath.ts';
import type { Band, ChartItem } from './chart-items.ts';
import { bandDiffers, differs, itemOf, widthOf } from './chart-items.ts';
import type { Chart, ChartProps } from './chart-props.ts';
import type { Page } from './feed.ts';
import { covers, pageOf } from './feed.ts';
import type { Frame, PlacedMark } from './frame.ts';
import { labelled, nameLanes } from './lane-labels.ts';
import type { LaneSlice } from './lane-slice.ts';
import { markElement } from './mark-element.ts';
import { measureLabel } from './measure.ts';
import { PinnedLabels } from './pinned.ts';
import type { Standing } from './vis-insides.ts';
import {
  centreOf,
  drawnBy,
  scrollerOf,
  scrollOf,
  seenOf,
  stoodByUs,
  undrawn,
  unmeasured,
  withoutScrollbar,
} from './vis-insides.ts';
import { nowhere, visOptions } from './vis-options.ts';
import type { DayWindow } from './window.ts';
import { within } from './window.ts';

type Group = Omit<DataGroup, 'content'> & Band & { content: HTMLElement };

/** Where each lane of a frame stands. */
function standingIn({ bands }: Frame): Map<string, Standing> {
  let top = 0;
  return new Map(
    bands.map(({ key, height }) => {
      const standing = { top, height };
      top += height;
      return [key, standing];
    }),
  );
}

/** ms without a move after which what is drawn is centred on what is seen. */
const restMs = 120;

/**
 * The running timeline. vis draws about twice the time that is seen, and a pan moves that picture as one: nothing is laid out or painted
 * anew until what lies beside the time seen is used up.
 */
export class VisChart implements Chart {
  readonly #host: HTMLElement;
  readonly #vis: Timeline;
  readonly #items = new DataSet<ChartItem>();
  readonly #groups = new DataSet<Group>();
  readonly #beneath: Beneath;
  readonly #pinned = new PinnedLabels(measureLabel);
  #props: ChartProps;
  #shown: DayWindow;
  #seen: number;
  #page: Page | null = null;
  #slice: LaneSlice | null = null;
  #scale = 0;
  #frame: Frame | null = null;
  #standing: ReadonlyMap<string, Standing> = new Map();
  /** removes what stood in vis's place before it had drawn */
  #replace: (() => void) | null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #movedAt = 0;

  /** `before`: the chart that stands there until vis has drawn */
  constructor(
    host: HTMLElement,
    props: ChartProps,
    { beneath, before }: { beneath: Beneath; before: Chart },
  ) {
    this.#host = host;
    this.#props = props;
    this.#shown = before.shown;
    this.#beneath = beneath;
    this.#seen = beneath.measured();
    this.#replace = () => before.destroy();
    const options = {
      ...visOptions,
      maxHeight: lanesHeight(props),
      // an element by-passes innerHTML and the xss filter
      template: (item: ChartItem) => this.#markOf(item),
      onInitialDrawComplete: () => this.#page && this.#rescaled() && this.#centre(true),
    };
    this.#vis = new Timeline(
      host,
      this.#items as unknown as DataSet<DataItem>,
      this.#groups as unknown as DataSet<DataGroup>,
      options as unknown as TimelineOptions,
    );
    withoutScrollbar(this.#vis);
    unmeasured(this.#vis, widthOf);
    stoodByUs(this.#vis, { of: (lane) => this.#standing.get(lane), width: () => 2 * this.#seen });
    centreOf(this.#vis).box.classList.add('tl-moving');
    this.#vis.on('changed', () => {
      if (!this.#page) return;
      this.#replace?.();
      this.#replace = null;
      this.#changed();
    });
  }

  /** Takes over what the chart before shows. Not in one task with being made: the two together would be a long one. */
  begin(props: ChartProps, { shown }: Chart): void {
    this.#shown = shown;
    this.#beneath.putInto(this.#host, centreOf(this.#vis).lanes);
    this.update(props);
    if (!this.#page) this.#centre(true);
  }

  #markOf({ placed, current }: ChartItem): HTMLElement {
    const { type, id } = placed.mark;
    const element = markElement(placed, this.#props.hrefOf(type, id), current);
    this.#pinned.add(placed, element);
    return element;
  }

  get shown(): DayWindow {
    return this.#shown;
  }

  get scale(): number {
    return this.#scale;
  }

  span(): { left: number; width: number } {
    return { left: this.#host.getBoundingClientRect().right - this.#seen, width: this.#seen };
  }

  placed(key: string): PlacedMark | null {
    return this.#items.get(key)?.placed ?? null;
  }

  scrollBy(px: number): void {
    scrollerOf(this.#vis).scrollTop += px;
  }

  scrollable(way: 1 | -1): boolean {
    const { scrollTop, scrollTopMin } = scrollOf(this.#vis);
    return way > 0 ? scrollTop > scrollTopMin : scrollTop < 0;
  }

  /** By moving what is drawn, if it reaches that far. */
  show(wanted: DayWindow): void {
    this.#shown = within(this.#props.bounds, wanted);
    const drawn = drawnBy(this.#vis);
    const next = around(this.#shown);
    const sameScale = Math.abs((drawn.to - drawn.from) / (next.to - next.from) - 1) < 1e-6;
    if (!sameScale || this.#shown.from < drawn.from || this.#shown.to > drawn.to)
      this.#centre(this.#rescaled());
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
    const next = around(this.#shown);
    if (anew || !this.#page || !covers(this.#page, next)) {
      this.#vis.setWindow(nowhere.from * dayMs, nowhere.to * dayMs, { animation: false });
      undrawn(this.#vis, () => this.#feed(next));
    }
    this.#vis.setWindow(next.from * dayMs, next.to * dayMs, { animation: false });
  }

  /** Whether a day is more than a hundredth wider or narrower than when marks were last placed. */
  #rescaled(): boolean {
    const { from, to } = this.#shown;
    return Math.abs(this.#seen / (to - from) / this.#scale - 1) > 0.01;
  }

  resized(): void {
    this.#seen = this.#beneath.measured();
    if (!this.#rescaled()) return;
    this.#vis.redraw();
    this.#centre(true);
  }

  update(next: ChartProps): void {
    const before = this.#props;
    this.#props = next;
    if (next.maxHeight !== before.maxHeight)
      this.#vis.setOptions({ maxHeight: lanesHeight(next) } as TimelineOptions);
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
    this.#page = pageOf(next);
    this.#scale = this.#seen / (this.#shown.to - this.#shown.from);
    this.#slice = this.#sliceNow(null);
    const seen = { days: this.#shown, pxPerDay: this.#scale };
    this.#frame = this.#props.frame(this.#page, seen, this.#slice);
    this.#feedLanes(this.#frame);
    this.#feedMarks(this.#frame);
  }

  /** The slice of lanes to draw: the present one while it holds all that is seen. */
  #sliceNow(present: LaneSlice | null): LaneSlice {
    return this.#props.sliceFor(seenOf(this.#vis, lanesHeight(this.#props)), present);
  }

  #feedLanes(frame: Frame): void {
    this.#standing = standingIn(frame);
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
    const next = new Map(frame.marks.map((placed) => [placed.key, itemOf(placed, this.#props.selected)]));
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
    if (this.#frame && this.#slice) {
      const drawn = { window, page: this.#page ?? window, frame: this.#frame, slice: this.#slice };
      this.#beneath.draw({ ...drawn, width: 2 * this.#seen }, this.#props);
    }
    this.#place(window);
  }

  /** Moves what is drawn so that the time seen stands in its place. Whole px: letters stay sharp. */
  #place(drawn: DayWindow): void {
    const pxPerDay = this.#seen / (this.#shown.to - this.#shown.from);
    const left = Math.round((this.#shown.from - drawn.from) * pxPerDay);
    centreOf(this.#vis).box.style.translate = `${-left}px`;
    this.#beneath.show(left, this.#seen);
    this.#pinned.place({ from: drawn.from, pxPerDay, left, width: this.#seen });
  }

  destroy(): void {
    clearTimeout(this.#rest);
    this.#replace?.();
    this.#vis.destroy();
  }
}
