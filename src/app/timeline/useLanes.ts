import { useMemo, useRef } from 'react';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useFilters } from '../data/useEntries.ts';
import type { Speech } from '../ui/claim-words.ts';
import type { Arrangement, LaneKind } from '../url/timeline-state.ts';
import type { Filters } from '../url/view.ts';
import { arrangedLanes } from './arrangement.ts';
import type { IndexedLane } from './frame.ts';
import type { IntervalIndex } from './interval-index.ts';
import { intervalIndex } from './interval-index.ts';
import type { Lane } from './lanes.ts';
import { fewerLanes, inOrderOf, lanesOf, restKey } from './lanes.ts';
import { laneNames } from './marks.ts';

/** What lanes are made of, and how many at most (further ones are drawn as one). */
export interface LanesInput {
  readonly entries: Entries;
  readonly selection: Selection;
  readonly by: LaneKind;
  readonly arrangement: Arrangement;
  readonly speech: Speech;
  readonly mostLanes: number;
  /** lanes keep their places while more of the index arrives, until this changes */
  readonly recount: number;
  /** whether statements are drawn below their contacts; in little room they would take it from the contacts */
  readonly statements: boolean;
}

/** All lanes as the reader arranged them, and those that are drawn. */
export interface ShownLanes {
  readonly all: readonly Lane[];
  readonly drawn: readonly IndexedLane[];
}

/** A lane whose indexes are made when they are first asked for: of thousands of lanes few are ever seen. */
export function indexedLane(entries: Entries, lane: Lane): IndexedLane {
  let index: IntervalIndex | undefined;
  let contactIndex: IntervalIndex | undefined;
  return {
    ...lane,
    get index() {
      index ??= intervalIndex(entries, lane.rows);
      return index;
    },
    get contactIndex() {
      contactIndex ??=
        lane.contacts === lane.rows.length
          ? this.index
          : intervalIndex(
              entries,
              lane.rows.filter((row) => !entries.statement[row]),
            );
      return contactIndex;
    },
  };
}

type Remembered = Pick<LanesInput, 'by' | 'arrangement' | 'mostLanes' | 'recount'> & {
  filters: Filters;
  keys: readonly string[];
};

/** Keys of the lanes shown before, while the reader asked for nothing else and lanes stand by count alone; none after that. */
function keysBefore(last: Remembered | null, input: LanesInput, filters: Filters): readonly string[] {
  const { by, arrangement, mostLanes, recount } = input;
  const same =
    last?.by === by &&
    last.recount === recount &&
    last.filters === filters &&
    last.mostLanes === mostLanes &&
    last.arrangement === arrangement;
  return same && arrangement.order === 'count' && !arrangement.placed.length ? last.keys : [];
}

function lanesIn(input: LanesInput): Lane[] {
  const { entries, by, selection, statements, arrangement, speech } = input;
  const drawn = statements
    ? selection.shown
    : selection.shown.map((one, row) => (entries.statement[row] ? 0 : one));
  return arrangedLanes(lanesOf(entries, by, drawn), arrangement, {
    entries,
    names: (keys) => laneNames(entries, by, keys, speech),
    compare: speech.format.compare,
  });
}

/** The lanes of the timeline that is shown. */
export function useLanes(input: LanesInput): ShownLanes {
  const { entries, by, selection, mostLanes, statements, arrangement, speech, recount } = input;
  const filters = useFilters();
  const shown = useRef<Remembered | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the input is made anew at each drawing, its values are not
  return useMemo(() => {
    const all = inOrderOf(keysBefore(shown.current, input, filters), lanesIn(input));
    const keys = all.map((lane) => lane.key).filter((key) => key !== restKey);
    shown.current = { by, filters, mostLanes, arrangement, recount, keys };
    const hidden = new Set(arrangement.hidden);
    const visible = all.filter((lane) => !hidden.has(lane.key));
    return { all, drawn: fewerLanes(visible, mostLanes).map((lane) => indexedLane(entries, lane)) };
  }, [entries, by, selection, mostLanes, statements, filters, arrangement, speech, recount]);
}
