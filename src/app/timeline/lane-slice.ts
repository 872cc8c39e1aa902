/** Lanes that are drawn, `first` to before `last`, and px of the lanes above and below that aren't. */
export interface LaneSlice {
  readonly first: number;
  readonly last: number;
  readonly above: number;
  readonly below: number;
}

/** From this many lanes on all have one height and only those in view are drawn: vis looks at each lane in each frame. */
export const sliceFrom = 40;

/** Lanes beyond the edges of what is seen that are drawn all the same, so that scrolling rarely draws anew. */
const margin = 8;

/** All lanes at once. */
export function wholeSlice(lanes: number): LaneSlice {
  return { first: 0, last: lanes, above: 0, below: 0 };
}

/** Tops of lanes of these heights, and of what comes after the last. */
export function topsOf(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  heights.forEach((height, at) => {
    tops[at + 1] = (tops[at] as number) + height;
  });
  return tops;
}

function laneAt(tops: Float64Array, px: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] as number) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lanes to draw where `height` px from `top` on are seen; cut at every eighth, so that the same scroll gives the same slice. */
export function sliceAt(tops: Float64Array, top: number, height: number): LaneSlice {
  const lanes = tops.length - 1;
  const whole = tops[lanes] as number;
  const first = Math.max(0, Math.floor(laneAt(tops, top) / margin) * margin - margin);
  const last = Math.min(lanes, Math.ceil((laneAt(tops, top + height) + 1) / margin) * margin + margin);
  return { first, last, above: tops[first] as number, below: whole - (tops[last] as number) };
}

/** Whether lane `at` of a slice is among those it was made for, and not one drawn beyond their edges. */
export function isSeen({ first, last, below }: LaneSlice, at: number): boolean {
  return (first === 0 || at >= margin) && (below === 0 || at < last - first - margin);
}

/** Whether all lanes seen in `height` px from `top` on are in the slice. */
export function sliceCovers(
  { first, last }: LaneSlice,
  tops: Float64Array,
  seen: { top: number; height: number },
): boolean {
  return laneAt(tops, seen.top) >= first && laneAt(tops, seen.top + seen.height) < last;
}
