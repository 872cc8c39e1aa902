import type { AxisTicks, Tick } from './axis.ts';
import { measureLabel } from './measure.ts';
import type { DayWindow } from './window.ts';

/** px of padding on each side of a label */
const padding = 4;

interface Label {
  readonly element: HTMLElement;
  /** px from the left of what is drawn */
  readonly left: number;
  readonly width: number;
  hidden: boolean;
}

/** The axis: words in a strip of their own, lines beneath the marks. Both as wide as what is drawn, which is wider than what is seen. */
export class AxisStrip {
  /** what stands still: cuts the strip at the edges of the time shown */
  readonly box = document.createElement('div');
  readonly strip = document.createElement('div');
  readonly lines = document.createElement('div');
  /** the large mark whose time has begun before the left edge; a word of its own, for moving a label in the strip would draw the strip anew */
  readonly #begun = document.createElement('span');
  #minor: Label[] = [];
  #major: Label[] = [];

  constructor(oneLine: boolean) {
    this.box.className = oneLine ? 'tl-axis' : 'tl-axis tl-two-lines';
    this.strip.className = 'tl-moving';
    this.lines.className = 'tl-lines';
    this.lines.setAttribute('aria-hidden', 'true');
    this.#begun.className = 'tl-major';
    this.box.append(this.strip, this.#begun);
  }

  /** Draws these marks over the days `drawn`, `scale` px each. */
  draw({ minor, major }: AxisTicks, drawn: DayWindow, scale: number): void {
    const place = (tick: Tick) => Math.round((tick.at - drawn.from) * scale);
    const labelled = (ticks: readonly Tick[], look: string) =>
      ticks.map((tick): Label => {
        const element = document.createElement('span');
        element.className = look;
        element.textContent = tick.label;
        const left = place(tick);
        element.style.left = `${left}px`;
        return { element, left, width: measureLabel(tick.label) + 2 * padding, hidden: false };
      });
    this.#minor = labelled(minor, 'tl-minor');
    this.#major = labelled(major, 'tl-major');
    this.strip.replaceChildren(...[...this.#minor, ...this.#major].map(({ element }) => element));
    const begins = new Set(major.map(({ at }) => at));
    const line = (tick: Tick, look: string) => {
      const element = document.createElement('i');
      element.className = look;
      element.style.left = `${place(tick)}px`;
      return element;
    };
    this.lines.replaceChildren(
      ...minor.filter(({ at }) => !begins.has(at)).map((tick) => line(tick, 'tl-line')),
      ...major.map((tick) => line(tick, 'tl-line tl-strong')),
    );
  }

  /**
   * Shows the `width` px from `left` on: labels that an edge would cut are hidden, for half a month's name is no name; the large mark
   * whose time has begun before the left edge stands at it, until the next one needs the room.
   */
  show(left: number, width: number): void {
    const within = (label: Label) => label.left >= left && label.left + label.width <= left + width;
    for (const label of [...this.#minor, ...this.#major]) hide(label, !within(label));
    const begun = this.#major.findLast((label) => label.left < left);
    const next = this.#major.find((label) => label.left >= left);
    const said = begun && begun.width <= (next?.left ?? Number.POSITIVE_INFINITY) - left ? begun : undefined;
    const text = said?.element.textContent ?? '';
    if (this.#begun.textContent !== text) this.#begun.textContent = text;
  }
}

/** Writes to the page only what changed: this runs in every frame of a pan. */
function hide(label: Label, hidden: boolean): void {
  if (label.hidden === hidden) return;
  label.hidden = hidden;
  label.element.style.visibility = hidden ? 'hidden' : '';
}
