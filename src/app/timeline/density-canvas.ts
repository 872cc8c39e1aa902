import type { LaneBand } from './frame.ts';
import type { DayWindow } from './window.ts';

/** Contacts of a lane that start within each of `columns` equal parts of the window. */
export type LaneDensity = (key: string, window: DayWindow, columns: Uint32Array) => Uint32Array;

const step = 4;

interface Look {
  readonly ink: string;
  readonly ratio: number;
}

function lookOf(canvas: HTMLCanvasElement): Look {
  return { ink: getComputedStyle(canvas).color, ratio: Math.min(2, globalThis.devicePixelRatio || 1) };
}

function fitted(
  canvas: HTMLCanvasElement,
  height: number,
  { ratio }: Look,
): { width: number; context: CanvasRenderingContext2D | null } {
  const width = canvas.parentElement?.clientWidth ?? 0;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return { width, context };
}

/** Paints the dense lanes as columns of density, each lane to its own fullest column, on a canvas that lies beneath the marks. */
export function paintDensity(
  canvas: HTMLCanvasElement,
  bands: readonly LaneBand[],
  window: DayWindow,
  densityOf: LaneDensity,
): void {
  const dense = bands.some((band) => band.dense);
  canvas.hidden = !dense;
  if (!dense) return;
  const look = lookOf(canvas);
  const { width, context } = fitted(
    canvas,
    bands.reduce((sum, band) => sum + band.height, 0),
    look,
  );
  if (!context) return;
  context.fillStyle = look.ink;
  let top = 0;
  for (const band of bands) {
    if (band.dense)
      paintLane(
        context,
        band,
        top,
        densityOf(band.key, window, new Uint32Array(Math.max(1, Math.floor(width / step)))),
      );
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
