import { useMemo, useRef } from 'react';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useFilters } from '../data/useEntries.ts';
import type { Speech } from '../ui/claim-words.ts';
import { statusAt } from '../ui/entry-words.ts';
import type { Filters, LaneKind } from '../url/view.ts';
import type { LaneDensity } from './density-canvas.ts';
import type { Page } from './feed.ts';
import { itemisedLanes } from './feed.ts';
import type { Frame, FrameInput, IndexedLane } from './frame.ts';
import { articlesKey, frameOf, sizes } from './frame.ts';
import type { IntervalIndex } from './interval-index.ts';
import { density, intervalIndex } from './interval-index.ts';
import { fewerLanes, lanesOf, othersKey, restKey } from './lanes.ts';
import { articleMark, laneNames, markOf } from './marks.ts';
import { measureLabel } from './measure.ts';

/** Everything the drawing asks for, remade only when entries, filters, lanes or the language change. */
export interface Model {
  readonly lanes: readonly IndexedLane[];
  readonly frame: (page: Page, pxPerDay: number) => Frame;
  readonly laneName: (key: string) => string;
  readonly densityOf: LaneDensity;
}

/** What the model is made of. `room`: px of height for all lanes together. */
export interface ModelInput {
  readonly entries: Entries;
  readonly selection: Selection;
  readonly by: LaneKind;
  readonly speech: Speech;
  readonly room: number;
  /** rows of marks a lane may always take, however little room there is */
  readonly leastRows: number;
  /** whether statements are drawn below their contacts; in little room they would take it from the contacts */
  readonly statements: boolean;
  /** further lanes are drawn as one */
  readonly mostLanes: number;
  /** the day the timeline ends */
  readonly lastDay: number;
  /** whether publications have a lane */
  readonly ticks: boolean;
  /** the day up to which articles are read, null: all */
  readonly known: number | null;
}

/** Publications up to the day `known`, all where it is null; in order of their days, found by counting. */
function articleIndex(
  { articleColumns }: Entries,
  known: number | null,
): { index: IntervalIndex; end: Int32Array } | null {
  const { day } = articleColumns;
  const last = known ?? Number.POSITIVE_INFINITY;
  let [first, final] = [Number.POSITIVE_INFINITY, -1];
  for (const one of day) {
    if (one < 0 || one > last) continue;
    if (one < first) first = one;
    if (one > final) final = one;
  }
  const from = new Uint32Array(Math.max(0, final - first + 2));
  for (const one of day)
    if (one >= first && one <= final) from[one - first + 1] = (from[one - first + 1] as number) + 1;
  for (let at = 1; at < from.length; at += 1) from[at] = (from[at] as number) + (from[at - 1] as number);
  const rows = new Uint32Array(from.at(-1) ?? 0);
  day.forEach((one, at) => {
    if (one < first || one > final) return;
    const place = from[one - first] as number;
    rows[place] = at;
    from[one - first] = place + 1;
  });
  return rows.length ? { index: intervalIndex({ start: day, end: day }, rows), end: day } : null;
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

function useIndexedLanes(input: ModelInput): readonly IndexedLane[] {
  const { entries, selection, by, mostLanes, statements } = input;
  const filters = useFilters();
  const shown = useRef<{ by: LaneKind; filters: Filters; mostLanes: number; keys: string[] } | null>(null);
  return useMemo(() => {
    const last = shown.current;
    const same = last?.by === by && last.filters === filters && last.mostLanes === mostLanes;
    const drawn = statements
      ? selection.shown
      : selection.shown.map((one, row) => (entries.statement[row] ? 0 : one));
    const lanes = fewerLanes(lanesOf(entries, by, drawn), mostLanes, same ? last.keys : []);
    const keys = lanes.map((lane) => lane.key).filter((key) => key !== restKey && !key.startsWith(othersKey));
    shown.current = { by, filters, mostLanes, keys };
    return lanes.map((lane) => ({ ...lane, index: intervalIndex(entries, lane.rows) }));
  }, [entries, by, selection, mostLanes, statements, filters]);
}

/** The model of the timeline that is shown. */
export function useModel(input: ModelInput): Model {
  const { entries, selection, by, speech, room, leastRows, lastDay, ticks, known } = input;
  const lanes = useIndexedLanes(input);
  const articles = useMemo(() => (ticks ? articleIndex(entries, known) : null), [entries, ticks, known]);
  const itemised = useRef<Uint8Array | null>(null);
  return useMemo(() => {
    itemised.current = null;
    const indexes = lanes.map((lane) => lane.index);
    const statusOf = (row: number) => statusAt(selection.told[row]);
    const fixed: Omit<FrameInput, 'page' | 'pxPerDay' | 'itemised'> = {
      entries,
      lanes,
      maxRows: rowsPerLane(lanes, room, leastRows),
      lastDay,
      measure: measureLabel,
      markFor: (row) => markOf(entries, row, by, { speech, statusOf }),
      articles: articles && { ...articles, markFor: (at) => articleMark(entries, at, speech) },
    };
    const names = laneNames(
      entries,
      by,
      lanes.map((lane) => lane.key),
      speech,
    );
    const byKey = new Map(lanes.map((lane) => [lane.key, lane.index]));
    if (articles) byKey.set(articlesKey, articles.index);
    return {
      lanes,
      frame: (page, pxPerDay) => {
        itemised.current = itemisedLanes(indexes, page, undefined, itemised.current);
        return frameOf({ ...fixed, page, pxPerDay, itemised: itemised.current });
      },
      laneName: (key) => (key === articlesKey ? speech.t('timeline.articles') : (names.get(key) ?? key)),
      densityOf: (key, window, columns) => {
        const index = byKey.get(key);
        return index ? density(index, window.from, window.to, columns) : columns;
      },
    };
  }, [entries, lanes, articles, selection, by, speech, room, leastRows, lastDay]);
}
