import { dayMs } from '#domain/time.ts';
import type { PlacedMark } from './frame.ts';
import type { MarkType } from './marks.ts';

/** A mark as vis is given it: times in ms, the row as a class. */
export interface ChartItem {
  readonly id: string;
  readonly group: string;
  readonly content: '';
  readonly placed: PlacedMark;
  readonly href: string;
  readonly current: boolean;
  readonly className: string;
  readonly start: number;
  readonly end?: number;
  readonly type: 'range' | 'point';
}

/** What an item needs to know beyond its mark. */
export interface ItemContext {
  readonly hrefOf: (type: MarkType, id: string) => string;
  /** id of the entry in hand */
  readonly selected: string | null;
}

/** A mark as an item: a span is a range, so that its label stays in view; anything else a point at noon of its day. */
export function itemOf(placed: PlacedMark, { hrefOf, selected }: ItemContext): ChartItem {
  const { mark, row } = placed;
  const span = mark.form === 'span' && mark.type === 'contact';
  return {
    id: placed.key,
    group: placed.lane,
    content: '',
    placed,
    href: hrefOf(mark.type, mark.id),
    current: mark.id === selected,
    className: `tl-row-${Math.min(row, 12)}`,
    start: (span ? mark.from : mark.from + 0.5) * dayMs,
    ...(span ? { end: mark.to * dayMs, type: 'range' } : { type: 'point' }),
  };
}

/** A lane as vis is given it, but for its label. */
export interface Band {
  readonly id: string;
  readonly order: number;
  readonly height: number;
  readonly name: string;
}

/** Whether a lane must be drawn anew. */
export function bandDiffers(before: Band | null, { height, name, order }: Band): boolean {
  return before?.height !== height || before.name !== name || before.order !== order;
}

/** The label of a lane, as high as the lane. */
export function groupElement(name: string, height: number): HTMLElement {
  const box = document.createElement('div');
  box.className = `tl-lane ${height < 20 ? 'tl-slim' : height >= 36 ? 'tl-tall' : ''}`;
  box.style.height = `${height}px`;
  const text = document.createElement('span');
  text.textContent = name;
  text.title = name;
  box.append(text);
  return box;
}

/** Whether an item must be drawn anew. Not for its address, which holds the whole link: the pointer brings that up to date. */
export function differs(before: ChartItem | null, next: ChartItem): boolean {
  if (!before) return true;
  const a = before.placed;
  const b = next.placed;
  return (
    a.label !== b.label ||
    a.shift !== b.shift ||
    a.row !== b.row ||
    before.current !== next.current ||
    a.mark.name !== b.mark.name ||
    a.mark.labels[a.label] !== b.mark.labels[b.label]
  );
}

/** The column of lane names: reached by keyboard when it scrolls, passed over when it doesn't. Above a comparison it lets the wheel through to the page. */
export function nameLanes(
  host: HTMLElement,
  scrolls: boolean,
  { lanesLabel, oneLine }: { lanesLabel: string; oneLine: boolean },
): void {
  const panel = host.querySelector<HTMLElement>('.vis-panel.vis-left');
  if (!panel) return;
  panel.tabIndex = scrolls ? 0 : -1;
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', lanesLabel);
  panel.classList.toggle('tl-let-through', scrolls && oneLine);
}
