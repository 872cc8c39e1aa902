import type { LaneBand } from './frame.ts';
import type { DayWindow } from './window.ts';

/** Contacts of a lane that start within each of `columns` equal parts of the window. */
export type LaneDensity = (key: string, window: DayWindow, columns: Uint32Array) => Uint32Array;

/** px from column to column */
const step = 4;

/** What is drawn: lanes from the top, over these days, `width` px of them. */
export interface DenseLanes {
  readonly bands: readonly LaneBand[];
  readonly window: DayWindow;
  readonly width: number;
  readonly densityOf: LaneDensity;
}

/**
 * The dense lanes as columns of density, each lane to its own fullest column: the path of a picture that lies beneath the marks. A
 * picture that moves as it is; a canvas would be handed over anew in each frame of a pan.
 */
export function densityPath({ bands, window, width, densityOf }: DenseLanes): string {
  // columns begin at the same days whatever is drawn, so that they don't change under a reader who pans
  const days = ((window.to - window.from) / width) * step;
  const first = Math.floor(window.from / days);
  const count = Math.max(1, Math.ceil(window.to / days) - first);
  const cut = { from: first * days, to: (first + count) * days };
  const left = Math.round(((cut.from - window.from) / days) * step);
  const path: string[] = [];
  let top = 0;
  for (const band of bands) {
    top += band.height;
    if (!band.dense) continue;
    const columns = densityOf(band.key, cut, new Uint32Array(count));
    const most = columns.reduce((a, b) => Math.max(a, b), 1);
    columns.forEach((n, at) => {
      if (n === 0) return;
      const tall = Math.max(2, Math.round((band.height - 8) * (n / most)));
      path.push(`M${left + at * step} ${top - 3}v${-tall}h${step - 1}v${tall}z`);
    });
  }
  return path.join('');
}

/** The picture that lies beneath the marks, and its path. */
export function densityPicture(): { picture: SVGSVGElement; path: SVGPathElement } {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  picture.setAttribute('class', 'tl-density');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(path);
  return { picture, path };
}
