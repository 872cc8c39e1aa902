import type { AxisWords } from './axis.ts';
import { axisTicks, unitAt } from './axis.ts';
import { AxisStrip } from './axis-strip.ts';
import type { ChartProps } from './chart-props.ts';
import { densityPath, densityPicture } from './density.ts';
import type { Frame } from './frame.ts';
import { isRoom, sizes } from './frame.ts';
import type { LaneSlice } from './lane-slice.ts';
import { measureLabel } from './measure.ts';
import { StrokesLayer } from './strokes-layer.ts';
import type { DayWindow } from './window.ts';

/** What is drawn: these days, `width` px of them, with what stands on the page that was fed for them. */
export interface Drawn {
  readonly window: DayWindow;
  readonly page: DayWindow;
  readonly width: number;
  readonly frame: Frame;
  readonly slice: LaneSlice;
}

/** px that lanes may take above the axis. */
export function lanesHeight({ maxHeight, oneLine }: ChartProps): number {
  return maxHeight - sizes.axis * (oneLine ? 1 : 2);
}

/** The days to draw so that these are seen in the middle: twice as many, for so wide the style makes what is drawn. */
export function around({ from, to }: DayWindow): DayWindow {
  const margin = (to - from) / 2;
  return { from: from - margin, to: to + margin };
}

/** All that is ours about a chart but for its marks: the axis, its lines, the density of lanes too full for marks, and the lines between marks. */
export class Beneath {
  readonly #strip: AxisStrip;
  readonly #density = densityPicture();
  readonly #strokes = new StrokesLayer();
  #last: (Drawn & { readonly axis: AxisWords }) | null = null;

  constructor(host: HTMLElement, oneLine: boolean) {
    this.#strip = new AxisStrip(oneLine);
    host.append(this.#strip.box);
  }

  /** px of the time seen, as the style has it. */
  measured(): number {
    return this.#strip.box.clientWidth;
  }

  /** Puts lines and density beneath marks, lines between them above, and the axis below. */
  putInto(host: HTMLElement, lanes: HTMLElement): void {
    lanes.prepend(this.#strip.lines, this.#density.picture);
    lanes.append(this.#strokes.element);
    host.append(this.#strip.box);
  }

  /** Draws what differs from what was drawn last. */
  draw(drawn: Drawn, { axis, densityOf }: ChartProps): void {
    const { window, page, width, frame, slice } = drawn;
    const last = this.#last;
    this.#last = { ...drawn, axis };
    const moved = last?.window.from !== window.from || last.window.to !== window.to || last.width !== width;
    const scale = width / (window.to - window.from);
    if (moved || last.axis !== axis)
      this.#strip.draw(axisTicks(window, unitAt(scale, axis.oneLine), axis), window, scale);
    if (!moved && last.frame === frame) return;
    this.#strokes.draw(frame, { from: page.from, pxPerDay: scale });
    this.#strokes.place(window, width);
    const bands = frame.bands.filter((band) => !isRoom(band));
    this.#density.path.setAttribute('d', densityPath({ bands, window, width, densityOf }));
    this.#density.picture.style.top = `${slice.above}px`;
    this.#density.picture.style.height = `${bands.reduce((sum, band) => sum + band.height, 0)}px`;
  }

  /** Shows the `width` px from `left` on. */
  show(left: number, width: number): void {
    this.#strip.strip.style.translate = `${-left}px`;
    this.#strip.show(left, width);
    if (this.#last) this.#strokes.show(left, width, { from: this.#last.window.from, measure: measureLabel });
  }

  remove(): void {
    this.#strip.box.remove();
  }
}
