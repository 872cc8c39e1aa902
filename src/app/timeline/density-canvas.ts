import type { LaneBand } from './frame.ts';
import type { DayWindow } from './window.ts';

/** Contacts of a lane that start within each of `columns` equal parts of the window. */
export type LaneDensity = (key: string, window: DayWindow, columns: Uint32Array) => Uint32Array;

const step = 4;

/** What painting needs to know of the page; read once a feed, for asking the page in each frame would make it lay itself out. */
export interface Look {
  readonly ink: string;
  /** canvas pixels per px */
  readonly ratio: number;
  /** px */
  readonly width: number;
}

/** The look of a canvas as it stands in the page. */
export function lookOf(canvas: HTMLCanvasElement, width: number): Look {
  return {
    ink: getComputedStyle(canvas).color,
    ratio: Math.min(2, globalThis.devicePixelRatio || 1),
    width: Math.round(width),
  };
}

function fitted(
  canvas: HTMLCanvasElement,
  height: number,
  { ratio, width }: Look,
): CanvasRenderingContext2D | null {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    [canvas.width, canvas.height] = [w, h];
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** What is painted: lanes from the top, and the days from the left edge to the right. */
export interface Painted {
  readonly bands: readonly LaneBand[];
  readonly window: DayWindow;
  readonly densityOf: LaneDensity;
}

/** Paints the dense lanes as columns of density, each lane to its own fullest column, on a canvas that lies beneath the marks. */
export function paintDensity(
  canvas: HTMLCanvasElement,
  look: Look,
  { bands, window, densityOf }: Painted,
): void {
  const dense = bands.some((band) => band.dense);
  if (canvas.hidden === dense) canvas.hidden = !dense;
  if (!dense) return;
  const context = fitted(
    canvas,
    bands.reduce((sum, band) => sum + band.height, 0),
    look,
  );
  if (!context) return;
  context.fillStyle = look.ink;
  let top = 0;
  for (const band of bands) {
    if (band.dense) {
      const columns = new Uint32Array(Math.max(1, Math.floor(look.width / step)));
      paintLane(context, band, top, densityOf(band.key, window, columns));
    }
    top += band.height;
  }
}

function paintLane(
  context: CanvasRenderingContext2D,
  band: LaneBand,
  top: number,
  columns: Uint32Array,
): void {
  const most = columns.reduce((a, b) => Math.max(a, b), 1);
  const room = band.height - 8;
  columns.forEach((n, at) => {
    if (n === 0) return;
    const tall = Math.max(2, room * (n / most));
    context.fillRect(at * step, top + band.height - 3 - tall, step - 1, tall);
  });
}
