import { useEffect, useMemo } from 'react';
import type { Entries } from '../data/entries.ts';
import { prepareJoined } from '../data/shared.ts';
import type { LaneKind } from '../url/timeline-state.ts';
import { articleIndex } from './article-index.ts';
import type { LaneDensity } from './density.ts';
import type { Page } from './feed.ts';
import type { Frame, FrameInput, IndexedLane } from './frame.ts';
import { articlesKey, frameOf, isRoom, sizes } from './frame.ts';
import type { IntervalIndex } from './interval-index.ts';
import { density } from './interval-index.ts';
import type { Seen } from './itemiser.ts';
import { itemiser } from './itemiser.ts';
import type { LaneSlice } from './lane-slice.ts';
import { sliceAt, sliceCovers, sliceFrom, topsOf, wholeSlice } from './lane-slice.ts';
import { laneSteps } from './lanes.ts';
import type { Mark } from './marks.ts';
import { accountName, articleMark, laneNamer, markOf } from './marks.ts';
import { measureLabel } from './measure.ts';
import type { Detail } from './strokes.ts';
import type { LanesInput, ShownLanes } from './useLanes.ts';
import { useLanes } from './useLanes.ts';
import type { seenOf } from './vis-insides.ts';

/** Everything the drawing asks for, remade only when entries, filters, lanes or the language change. */
export interface Model {
  readonly lanes: readonly IndexedLane[];
  /** all lanes in their order, hidden ones too */
  readonly all: ShownLanes['all'];
  /** the slice of lanes to draw where this much is seen: the present one while it will do */
  readonly sliceFor: (seen: ReturnType<typeof seenOf>, present: LaneSlice | null) => LaneSlice;
  readonly frame: (page: Page, seen: Seen, slice: LaneSlice) => Frame;
  readonly laneName: (key: string) => string;
  readonly densityOf: LaneDensity;
  /** the contacts of a lane that was last drawn as density; null for any other */
  readonly denseIndex: (key: string) => IntervalIndex | null;
  /** px from the first lane's top to that of a lane, where heights are known before lanes are drawn */
  readonly topOf: (key: string) => number | null;
}

/** What the model is made of. `room`: px of height for all lanes together. */
export interface ModelInput extends LanesInput {
  readonly room: number;
  /** rows of marks a lane may always take, however little room there is */
  readonly leastRows: number;
  /** the day the timeline ends */
  readonly lastDay: number;
  /** whether publications have a lane */
  readonly ticks: boolean;
  /** the contact whose page is open, null: none */
  readonly detail: Detail | null;
}

/** Rows of marks a lane may take so that all lanes fit into `room` px, `least` all the same, four at most. */
export function rowsPerLane(
  lanes: readonly Pick<IndexedLane, 'contacts' | 'rows'>[],
  room: number,
  least = 1,
): number {
  const told = lanes.some((lane) => lane.rows.length > lane.contacts);
  const bare = (told ? sizes.strip : 0) + sizes.pad;
  const full = lanes.filter((lane) => lane.contacts > 0).length;
  const left = room - (lanes.length - full) * bare;
  return Math.max(least, Math.min(4, Math.floor((left / Math.max(1, full) - bare) / sizes.row)));
}

/** Rows in a lane of many, all of which have one height. */
const rowsOfMany = 2;

/** How lanes stand one below the other: few take what they need, of many only a slice is drawn. */
function heightsOf(lanes: readonly IndexedLane[], folded: ReadonlySet<string>) {
  // one and the same: another slice is drawn anew
  const whole = wholeSlice(lanes.length);
  if (lanes.length < sliceFrom) return { laneHeight: null, sliceFor: () => whole, topOf: () => null };
  const laneHeight = rowsOfMany * sizes.row + sizes.strip + sizes.pad;
  const tops = topsOf(lanes.map((lane) => (folded.has(lane.key) ? sizes.folded : laneHeight)));
  const sliceFor: Model['sliceFor'] = (seen, present) =>
    present && sliceCovers(present, tops, seen) ? present : sliceAt(tops, seen.top, seen.height);
  const places = new Map(lanes.map((lane, at) => [lane.key, at]));
  const topOf = (key: string) => tops[places.get(key) ?? -1] ?? null;
  return { laneHeight, sliceFor, topOf };
}

/** More marks than several pages hold: those are made anew. */
const mostKept = 1500;

/** Makes a mark once, for whatever page or filter: its words take longer than its place. */
function keptMarks(make: (row: number) => Mark): (row: number) => Mark {
  const kept = new Map<number, Mark>();
  return (row) => {
    const mark = kept.get(row) ?? make(row);
    if (kept.size >= mostKept) kept.clear();
    kept.set(row, mark);
    return mark;
  };
}

/** What a model of more entries will need first, in steps. */
function* needed(entries: Entries, by: LaneKind, ticks: boolean): Generator<undefined, void> {
  yield* laneSteps(entries, by);
  yield;
  if (ticks) articleIndex(entries);
}

/** The model of the timeline that is shown. */
export function useModel(input: ModelInput): Model {
  const { entries, by, speech, room, leastRows, lastDay, ticks, arrangement, detail } = input;
  useEffect(() => prepareJoined((more) => needed(more, by, ticks)), [by, ticks]);
  const { drawn: lanes, all } = useLanes(input);
  const markFor = useMemo(() => keptMarks((row) => markOf(entries, row, by, speech)), [entries, by, speech]);
  const articles = ticks ? articleIndex(entries) : null;
  return useMemo(() => {
    const folded = new Set(arrangement.folded);
    const { laneHeight, sliceFor, topOf } = heightsOf(lanes, folded);
    const itemised = itemiser(entries, lanes, folded, laneHeight && rowsOfMany);
    const fixed: Omit<FrameInput, 'page' | 'pxPerDay' | 'itemised' | 'lanes' | 'slice'> = {
      entries,
      folded,
      laneHeight,
      maxRows: laneHeight ? rowsOfMany : rowsPerLane(lanes, room, leastRows),
      lastDay,
      measure: measureLabel,
      markFor,
      detail,
      accountName: (account, kind) => accountName(entries, account, kind, speech),
      articles: articles && { ...articles, markFor: (at) => articleMark(entries, at, speech) },
    };
    const nameOf = laneNamer(entries, by, speech);
    const byKey = new Map(lanes.map((lane) => [lane.key, lane]));
    let dense: ReadonlySet<string> = new Set();
    const indexOf = (key: string) => (key === articlesKey ? articles?.index : byKey.get(key)?.contactIndex);
    return {
      lanes,
      all,
      sliceFor,
      topOf,
      denseIndex: (key) => (dense.has(key) ? (byKey.get(key)?.contactIndex ?? null) : null),
      frame: (page, seen, slice) => {
        const chosen = itemised(slice, page, seen);
        const some = lanes.slice(slice.first, slice.last);
        const frame = frameOf({
          ...fixed,
          page,
          pxPerDay: seen.pxPerDay,
          slice,
          lanes: some,
          itemised: chosen,
        });
        dense = new Set(frame.bands.flatMap((band) => (band.dense ? [band.key] : [])));
        return frame;
      },
      laneName: (key) =>
        isRoom({ key }) ? '' : key === articlesKey ? speech.t('timeline.articles') : nameOf(key),
      densityOf: (key, window, columns) => {
        const index = indexOf(key);
        return index ? density(index, window.from, window.to, columns) : columns;
      },
    };
  }, [entries, lanes, all, articles, markFor, by, speech, room, leastRows, lastDay, arrangement, detail]);
}
