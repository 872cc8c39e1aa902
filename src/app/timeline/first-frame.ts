import { dayMs } from '#domain/time.ts';
import type { Beneath } from './beneath.ts';
import { around, lanesHeight } from './beneath.ts';
import { itemOf } from './chart-items.ts';
import type { Chart, ChartProps } from './chart-props.ts';
import { pageOf } from './feed.ts';
import type { Frame, PlacedMark } from './frame.ts';
import { labelled, nameLanes } from './lane-labels.ts';
import { markElement } from './mark-element.ts';
import { measureLabel } from './measure.ts';
import { PinnedLabels } from './pinned.ts';
import type { DayWindow } from './window.ts';
import { within } from './window.ts';

function box(className: string, ...children: readonly Element[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.append(...children);
  return element;
}

/**
 * The timeline before vis is here, in the elements and classes that vis will put in its place, so that nothing moves when it does: vis
 * takes longer to come and to begin than all that goes before. Marks are links and lanes have their menus; dragging draws anew.
 */
export class FirstFrame implements Chart {
  readonly #host: HTMLElement;
  readonly #beneath: Beneath;
  readonly #root = box('vis-timeline tl-first');
  #props: ChartProps;
  #shown: DayWindow;
  #seen = 0;
  #marks: ReadonlyMap<string, PlacedMark> = new Map();

  constructor(host: HTMLElement, props: ChartProps, beneath: Beneath) {
    this.#host = host;
    this.#beneath = beneath;
    this.#props = props;
    this.#shown = props.window;
    host.prepend(this.#root);
    this.#draw();
  }

  get shown(): DayWindow {
    return this.#shown;
  }

  get scale(): number {
    return this.#seen / (this.#shown.to - this.#shown.from);
  }

  span(): { left: number; width: number } {
    return { left: this.#host.getBoundingClientRect().right - this.#seen, width: this.#seen };
  }

  placed(key: string): PlacedMark | null {
    return this.#marks.get(key) ?? null;
  }

  scrollable(): boolean {
    return false;
  }

  scrollBy(): void {}

  show(wanted: DayWindow): void {
    this.#shown = within(this.#props.bounds, wanted);
    this.#draw();
  }

  update(next: ChartProps): void {
    const before = this.#props;
    this.#props = next;
    if (next.window !== before.window) this.#shown = next.window;
    const same = (
      ['frame', 'laneName', 'selected', 'densityOf', 'axis', 'maxHeight', 'window'] as const
    ).every((key) => next[key] === before[key]);
    if (!same) this.#draw();
  }

  resized(): void {
    if (this.#beneath.measured() !== this.#seen) this.#draw();
  }

  destroy(): void {
    this.#root.remove();
  }

  #draw(): void {
    const seen = this.#beneath.measured();
    this.#seen = seen;
    const drawn = 2 * seen;
    const window = around(this.#shown);
    const height = lanesHeight(this.#props);
    const slice = this.#props.sliceFor({ top: 0, height }, null);
    const page = pageOf(window);
    const frame = this.#props.frame(page, { days: this.#shown, pxPerDay: this.scale }, slice);
    this.#marks = new Map(frame.marks.map((placed) => [placed.key, placed]));
    const pinned = new PinnedLabels(measureLabel);
    const items = box('vis-itemset', this.#foreground(frame, window, pinned));
    const lanes = box('vis-content', items);
    this.#beneath.putInto(this.#host, lanes);
    this.#beneath.draw({ window, page, width: drawn, frame, slice }, this.#props);
    const all = frame.bands.reduce((sum, band) => sum + band.height, 0);
    items.style.height = `${all}px`;
    const centre = box('vis-panel vis-center tl-moving', lanes);
    const names = box('vis-panel vis-left', box('vis-content', this.#labels(frame)));
    for (const panel of [centre, names]) panel.style.height = `${Math.min(all, height) + 2}px`;
    this.#root.style.height = `${Math.min(all, height)}px`;
    this.#root.replaceChildren(centre, names);
    nameLanes(this.#host, false, this.#props);
    const left = Math.round((this.#shown.from - window.from) * this.scale);
    centre.style.width = `${drawn}px`;
    centre.style.translate = `${-left}px`;
    this.#beneath.show(left, seen);
    pinned.place({ from: window.from, pxPerDay: this.scale, left, width: seen });
  }

  #foreground({ bands, marks }: Frame, { from }: DayWindow, pinned: PinnedLabels): HTMLElement {
    const groups = new Map(
      bands.map((band) => {
        const group = box('vis-group');
        group.style.height = `${band.height}px`;
        return [band.key, group];
      }),
    );
    for (const placed of marks) {
      const { hrefOf, selected } = this.#props;
      const { className, start, end, type, current } = itemOf(placed, selected);
      const element = markElement(placed, hrefOf(placed.mark.type, placed.mark.id), current);
      pinned.add(placed, element);
      const content = box('vis-item-content', element);
      const item = box(
        `vis-item vis-${type} ${className}`,
        end === undefined ? content : box('vis-item-overflow', content),
      );
      const left = (start / dayMs - from) * this.scale;
      item.style.transform = `translateX(${left}px)`;
      if (end !== undefined) item.style.width = `${((end - start) / dayMs) * this.scale}px`;
      // as vis keeps a bar's label at the left of what it draws
      if (end !== undefined && left < 0) content.style.transform = `translateX(${-left}px)`;
      groups.get(placed.lane)?.append(item);
    }
    return box('vis-foreground', ...groups.values());
  }

  #labels({ bands }: Frame): HTMLElement {
    const { laneName, onLane } = this.#props;
    const labels = bands.map((band, order) => {
      const lane = { id: band.key, order, height: band.height, name: laneName(band.key) };
      const { content } = labelled(lane, onLane !== null);
      const label = box('vis-label', box('vis-inner', content));
      label.style.height = `${band.height}px`;
      return label;
    });
    return box('vis-labelset', ...labels);
  }
}
