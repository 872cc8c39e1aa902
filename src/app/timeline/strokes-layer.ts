import { kindShape } from '../ui/icons.tsx';
import type { Frame } from './frame.ts';
import { sizes } from './frame.ts';
import { svgPath } from './mark-element.ts';
import type { ThreadStroke, TieStroke, WhiskerStroke } from './strokes.ts';
import type { DayWindow } from './window.ts';

/** What strokes are drawn on: px of each lane's top, and the scale, at which they were placed. */
interface Ground extends Scale {
  readonly tops: ReadonlyMap<string, number>;
}

/** The day at the left edge of what is drawn, and px of a day. */
interface Scale {
  readonly from: number;
  readonly pxPerDay: number;
}

interface Shown {
  readonly from: number;
  readonly measure: (text: string) => number;
}

/** px from the top of a row to the line below its marks, and to their middle. */
const track = 18.5;
const middle = 9;

function element(className: string, left: number, top: number): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.style.left = `${left.toFixed(1)}px`;
  span.style.top = `${top.toFixed(1)}px`;
  return span;
}

function topOf(ground: Ground, { lane, row }: { lane: string; row: number }, within: number): number {
  return (ground.tops.get(lane) ?? 0) + 3 + row * sizes.row + within;
}

function lineBetween(
  className: string,
  ground: Ground,
  stroke: ThreadStroke | WhiskerStroke,
): HTMLSpanElement {
  const { from, pxPerDay } = ground;
  const within = stroke.type === 'whisker' && stroke.label ? middle : track;
  const line = element(className, (stroke.from - from) * pxPerDay, topOf(ground, stroke, within));
  line.style.width = `${Math.max(1, (stroke.to - stroke.from) * pxPerDay).toFixed(1)}px`;
  return line;
}

function threadElements(stroke: ThreadStroke, ground: Ground): HTMLElement[] {
  const marks = stroke.accounts.map(({ day, shift, status, name }) => {
    const left = (day + 0.5 - ground.from) * ground.pxPerDay + shift;
    const mark = element('tl-account', left, topOf(ground, stroke, track));
    mark.dataset.key = stroke.key;
    mark.title = name;
    const shape = kindShape(stroke.kind, status);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    // hollow whatever it tells: the solid mark is the contact itself
    svg.append(svgPath(shape.outline, { 'stroke-dasharray': shape.dashed ? '3 3.4' : 'none' }));
    if (shape.inner) svg.append(svgPath(shape.inner, {}));
    mark.append(svg);
    return mark;
  });
  return [lineBetween('tl-thread', ground, stroke), ...marks];
}

function whiskerElement(stroke: WhiskerStroke, ground: Ground): HTMLElement {
  const line = lineBetween(stroke.label ? 'tl-whisker tl-claimed' : 'tl-whisker', ground, stroke);
  if (stroke.label) {
    const label = document.createElement('span');
    label.className = 'tl-claimant';
    label.textContent = stroke.label;
    line.append(label);
  }
  return line;
}

/** px between a line and who tells it */
const claimantGap = 5;

/**
 * Where the words of who tells a time stand, px from the line's beginning: behind its end, where the time seen has no room for them before
 * its beginning, else upon it at the edge.
 */
export function claimantLeft(
  { from, to }: { readonly from: number; readonly to: number },
  words: number,
  seen: { readonly left: number; readonly width: number },
): number {
  const right = seen.left + seen.width;
  if (to + claimantGap + words <= right || to > right + words) return to - from + claimantGap;
  if (from - claimantGap - words >= seen.left) return -claimantGap - words;
  return right - words - claimantGap - from;
}

function tiePath({ from, to }: TieStroke, ground: Ground): SVGPathElement {
  const at = ({ day }: TieStroke['from']) => (day - ground.from) * ground.pxPerDay;
  const [x1, y1, x2, y2] = [at(from), topOf(ground, from, middle), at(to), topOf(ground, to, middle)];
  // level ones bow upwards, so that the line doesn't run through what stands between
  const bow = Math.abs(y2 - y1) < sizes.row ? -Math.min(14, Math.abs(x2 - x1) / 4) : 0;
  const bend = Math.max(12, Math.abs(x2 - x1) / 3);
  const d = `M${x1} ${y1 - 6}C${x1 + bend} ${y1 - 6 + bow} ${x2 - bend} ${y2 - 6 + bow} ${x2} ${y2 - 6}`;
  return svgPath(d, { class: 'tl-tie' });
}

/** The layer of lines over the lanes: drawn when the page is fed, and only moved while it is panned. */
export class StrokesLayer {
  readonly element = document.createElement('div');
  #from = 0;
  #pxPerDay = 0;
  #moved = '';
  #claimants: readonly { readonly stroke: WhiskerStroke; readonly label: HTMLElement }[] = [];

  constructor() {
    this.element.className = 'tl-strokes';
    // the marks' own names say all of it
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Draws the strokes of a page into its lanes. */
  draw({ strokes, bands }: Pick<Frame, 'strokes' | 'bands'>, scale: Scale): void {
    const tops = new Map<string, number>();
    let top = 0;
    for (const { key, height } of bands) {
      tops.set(key, top);
      top += height;
    }
    const ground = { tops, ...scale };
    [this.#from, this.#pxPerDay] = [scale.from, scale.pxPerDay];
    const ties = strokes.filter((stroke) => stroke.type === 'tie');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'tl-ties');
    svg.append(...ties.map((tie) => tiePath(tie, ground)));
    const claimants: { stroke: WhiskerStroke; label: HTMLElement }[] = [];
    const others = strokes.flatMap((stroke) => {
      if (stroke.type === 'thread') return threadElements(stroke, ground);
      if (stroke.type !== 'whisker') return [];
      const whisker = whiskerElement(stroke, ground);
      const label = whisker.querySelector<HTMLElement>('.tl-claimant');
      if (label) claimants.push({ stroke, label });
      return [whisker];
    });
    this.#claimants = claimants;
    this.element.replaceChildren(...(ties.length ? [svg] : []), ...others);
  }

  /** Turns names that an edge of the time seen would cut. `left`: px from the day `from` to that time, `measure`: px of a text. */
  show(left: number, width: number, { from, measure }: Shown): void {
    for (const { stroke, label } of this.#claimants) {
      const px = (day: number) => (day - from) * this.#pxPerDay;
      const words = measure(stroke.label ?? '');
      const at = claimantLeft({ from: px(stroke.from), to: px(stroke.to) }, words, { left, width });
      label.style.left = `${at.toFixed(0)}px`;
    }
  }

  /** Moves the layer to where vis draws its days, `width` px of them; it is stretched where their scale isn't quite that of the page. */
  place(window: DayWindow, width: number): void {
    if (this.element.childElementCount === 0) return;
    const pxPerDay = width / (window.to - window.from);
    const stretch = pxPerDay / this.#pxPerDay;
    const moved = `translateX(${((this.#from - window.from) * pxPerDay).toFixed(2)}px)${Math.abs(stretch - 1) < 0.001 ? '' : ` scaleX(${stretch.toFixed(4)})`}`;
    if (moved === this.#moved) return;
    this.#moved = moved;
    this.element.style.transform = moved;
  }
}
