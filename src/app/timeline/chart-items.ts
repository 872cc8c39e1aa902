import { dayMs } from '#domain/time.ts';
import type { PlacedMark } from './frame.ts';
import { labelGap, sizes } from './frame.ts';

/** A mark as vis is given it: times in ms, the row as a class. */
export interface ChartItem {
  readonly id: string;
  readonly group: string;
  readonly content: '';
  readonly placed: PlacedMark;
  readonly current: boolean;
  readonly className: string;
  readonly start: number;
  readonly end?: number;
  readonly type: 'range' | 'point';
}

/** A mark as an item, of the entry in hand if its id is `selected`: a span is a range, so that its label stays in view; anything else a point at noon of its day. */
export function itemOf(placed: PlacedMark, selected: string | null): ChartItem {
  const { mark, row } = placed;
  const span = mark.form === 'span' && mark.type === 'contact';
  return {
    id: placed.key,
    group: placed.lane,
    content: '',
    placed,
    current: mark.id === selected,
    className: `tl-row-${Math.min(row, 12)}`,
    start: (span ? mark.from : mark.from + 0.5) * dayMs,
    ...(span ? { end: mark.to * dayMs, type: 'range' } : { type: 'point' }),
  };
}

/** px that a mark takes with its words. */
export function widthOf({ placed: { mark, labelWidth } }: Pick<ChartItem, 'placed'>): number {
  if (mark.type !== 'contact') return sizes.statement;
  return sizes.glyph + (labelWidth > 0 ? labelGap + labelWidth : 0);
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

/** Whether an item must be drawn anew. Its address holds the whole link: the pointer brings that up to date. */
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
