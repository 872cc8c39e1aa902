/** A mark to be placed in a lane. `left`: px of its glyph's left edge; `widths`: px of its labels, the fullest first, the last 0. */
export interface Unplaced {
  readonly left: number;
  /** px of what stands before the label: the glyph, or a span's bar */
  readonly glyph: number;
  readonly widths: readonly number[];
}

/** `row` from the top; `label` a position in the mark's labels. */
export interface Placed {
  row: number;
  label: number;
}

const gap = 8;

interface RowState {
  /** mark that was placed last in this row */
  last: number;
}

function rightOf(mark: Unplaced, label: number): number {
  const width = mark.widths[label] ?? 0;
  return mark.left + mark.glyph + (width > 0 ? width + gap : 2);
}

/** The fullest label that can stand at all; a width of infinity says it can't. */
function fullest(mark: Unplaced): number {
  return Math.max(
    0,
    mark.widths.findIndex((width) => Number.isFinite(width)),
  );
}

/** The fullest label of the row's last mark, no fuller than now, that leaves room at `left`; −1 if even none does. */
function roomier(mark: Unplaced, now: number, left: number): number {
  for (let label = now; label < mark.widths.length; label += 1)
    if (rightOf(mark, label) <= left) return label;
  return -1;
}

/**
 * Places marks, given in order of `left`, in at most `maxRows` rows so that no labels touch: each goes where the fewest letters are
 * lost, upper rows first. Where glyphs themselves collide (more on a day than there are rows) they share the last row.
 */
export function placeInRows(marks: readonly Unplaced[], maxRows: number): Placed[] {
  const placed: Placed[] = [];
  const rows: RowState[] = [];
  marks.forEach((mark, at) => {
    let best = -1;
    let bestLabel = 0;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let row = 0; row < maxRows; row += 1) {
      const state = rows[row];
      const before = state ? marks[state.last] : undefined;
      const now = state ? (placed[state.last]?.label ?? 0) : 0;
      const label = before ? roomier(before, now, mark.left) : 0;
      const cost = before === undefined ? 0 : label < 0 ? 1000 - before.left / 1e6 : label - now;
      if (cost < bestCost) [best, bestLabel, bestCost] = [row, label, cost];
      if (before === undefined || cost === 0) break;
    }
    const state = rows[best];
    const lost = state ? placed[state.last] : undefined;
    if (lost) lost.label = bestLabel < 0 ? (marks[state?.last ?? 0]?.widths.length ?? 1) - 1 : bestLabel;
    rows[best] = { last: at };
    placed.push({ row: best, label: fullest(mark) });
  });
  return placed;
}

/** How many px each of these small marks (ascending `lefts`) moves right so that none covers the one before it. */
export function shifts(lefts: readonly number[], width: number): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return lefts.map((left) => {
    const at = Math.max(left, free);
    free = at + width;
    return at - left;
  });
}

/** How many of these stretches of px cover one place, where most do: so many rows they need to stand apart. */
export function mostAtOnce(stretches: readonly { readonly left: number; readonly right: number }[]): number {
  const begin = stretches.map(({ left }) => left).sort((a, b) => a - b);
  const end = stretches.map(({ right }) => right).sort((a, b) => a - b);
  let most = 0;
  let ended = 0;
  begin.forEach((left, begun) => {
    while ((end[ended] as number) <= left) ended += 1;
    most = Math.max(most, begun + 1 - ended);
  });
  return most;
}
