import { dayMs } from '#domain/time.ts';
import { sizes } from './frame.ts';
import type { DayWindow } from './window.ts';

/** What is asked of vis here, by shape: `vis-chart.ts` stays the one file that imports it. */
interface Vis {
  getWindow(): { start: Date; end: Date };
}

interface VisTypes {
  readonly types: Readonly<Record<'point' | 'range', { readonly prototype: object }>>;
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

/** Feeds vis without it drawing: after each change of its items it would draw all lanes, and in the next frame once more. */
export function undrawn(vis: Vis, feed: () => void): void {
  const { itemSet } = vis as unknown as { itemSet: { redraw: () => boolean } };
  // shadows the method of its class
  itemSet.redraw = () => false;
  try {
    feed();
  } finally {
    Reflect.deleteProperty(itemSet, 'redraw');
  }
}

/** An item of vis, as far as it is told its size here. */
interface VisItem<Data> {
  readonly data: Data & { readonly start: Date };
  readonly conversion: { toScreen(time: Date): number };
  overflow: boolean;
  whiteSpace: boolean;
}

/**
 * vis measures every mark that it shows, and the page lays itself out for that lane by lane: half of what a filter takes. All marks are of one
 * height, and `widthOf` knows their widths, for rows were chosen by them.
 */
export function unmeasured<Data>(vis: Vis, widthOf: (item: Data) => number): void {
  const { types } = (vis as unknown as { itemSet: { constructor: VisTypes } }).itemSet.constructor;
  const height = sizes.row;
  // vis compares contents by their HTML; ours are elements, made when something differs
  const asItIs = (content: unknown) => content;
  Object.assign(types.point.prototype, {
    _contentToString: asItIs,
    _getDomComponentsSizes(this: VisItem<Data>) {
      const size = { width: widthOf(this.data), height };
      return { dot: { width: 0, height: 0 }, content: size, point: size };
    },
    isVisible(this: VisItem<Data>, range: { end: number }) {
      const right = this.conversion.toScreen(this.data.start) + widthOf(this.data);
      return right > 0 && this.data.start.valueOf() < range.end;
    },
  });
  Object.assign(types.range.prototype, {
    _contentToString: asItIs,
    _getDomComponentsSizes(this: VisItem<Data>) {
      // what the style says: words go beyond their bar, in one line
      this.overflow = true;
      this.whiteSpace = false;
      return { content: { width: widthOf(this.data) }, box: { height } };
    },
  });
}

/** Where a lane stands among those that vis draws, px from the top of the first. */
export interface Standing {
  readonly top: number;
  readonly height: number;
}

/** A lane of vis, as far as it is told its size here. */
interface VisGroup {
  readonly groupId: string;
  readonly itemSet: object;
  readonly props: { readonly label: { width: number; height: number } };
  height: number;
  top: number;
  right: number;
  width: number;
}

interface Stands {
  readonly of: (lane: string) => Standing | undefined;
  readonly width: () => number;
}

const stands = new WeakMap<object, Stands>();
const nowhereYet: Standing = { top: 0, height: 0 };

function standingOf({ groupId, itemSet }: VisGroup): Standing {
  return stands.get(itemSet)?.of(groupId) ?? nowhereYet;
}

/**
 * vis asks the page where each lane stands and how high its name is, between changes that it makes to them: the page lays itself out each
 * time. Heights are ours, so it is told. `width`: px of what is drawn.
 */
export function stoodByUs(vis: Vis, told: Stands): void {
  const { itemSet } = vis as unknown as { itemSet: { groups: Readonly<Record<string, object>> } };
  stands.set(itemSet, told);
  // the lane behind all lanes is there from the start; its class extends that of lanes
  const background = itemSet.groups.__background__;
  const lane: unknown = background && Object.getPrototypeOf(Object.getPrototypeOf(background));
  if (typeof lane !== 'object' || lane === null) return;
  Object.assign(lane, {
    // letters don't change their size here without everything being drawn anew
    _didMarkerHeightChange: () => false,
    _calculateGroupSizeAndPosition(this: VisGroup) {
      this.top = standingOf(this).top;
      this.right = 0;
      this.width = stands.get(this.itemSet)?.width() ?? 0;
    },
    _calculateHeight(this: VisGroup) {
      return standingOf(this).height;
    },
    _didResize(this: VisGroup, resized: boolean, height: number) {
      const { label } = this.props;
      const other = label.height !== height;
      label.height = height;
      return other || resized;
    },
  });
}

/** px of lanes that are seen: how far the first lies above the edge, and how high the room is. */
export function seenOf(vis: Vis, height: number): { top: number; height: number } {
  return { top: -scrollOf(vis).scrollTop, height };
}
