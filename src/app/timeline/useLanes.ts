import { useMemo, useRef } from 'react';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import type { Speech } from '../ui/claim-words.ts';
import type { Arrangement, LaneKind } from '../url/timeline-state.ts';
import type { Filters } from '../url/view.ts';
import { arrangedLanes } from './arrangement.ts';
import type { IndexedLane } from './frame.ts';
import type { IntervalIndex } from './interval-index.ts';
import { intervalIndex } from './interval-index.ts';
import type { Lane } from './lanes.ts';
import { fewerLanes, inOrderOf, lanesOf, restKey } from './lanes.ts';
import { laneNamer } from './marks.ts';

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
class LazyLane implements IndexedLane {
  readonly key: string;
  readonly rows: Uint32Array;
  readonly contacts: number;
  readonly #entries: Entries;
  #index: IntervalIndex | null = null;
  #contactIndex: IntervalIndex | null = null;

  constructor(entries: Entries, { key, rows, contacts }: Lane) {
    this.#entries = entries;
    this.key = key;
    this.rows = rows;
    this.contacts = contacts;
  }

  get index(): IntervalIndex {
    this.#index ??= intervalIndex(this.#entries, this.rows);
    return this.#index;
  }

  get contactIndex(): IntervalIndex {
    if (this.contacts === this.rows.length) return this.index;
    const { statement } = this.#entries;
    this.#contactIndex ??= intervalIndex(
      this.#entries,
      this.rows.filter((row) => !statement[row]),
    );
    return this.#contactIndex;
  }
}

/** A lane with its indexes. */
export function indexedLane(entries: Entries, lane: Lane): IndexedLane {
  return new LazyLane(entries, lane);
}

type Remembered = Pick<LanesInput, 'by' | 'arrangement' | 'mostLanes' | 'recount'> & {
  filters: Filters;
  keys: readonly string[];
};

/** Keys of the lanes shown before, while the reader asked for nothing else and lanes stand by count alone; none after that. */
function keysBefore(last: Remembered | null, input: LanesInput): readonly string[] {
  const { by, arrangement, mostLanes, recount, selection } = input;
  const same =
    last?.by === by &&
    last.recount === recount &&
    last.filters === selection.filters &&
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
    nameOf: laneNamer(entries, by, speech),
    compare: speech.format.compare,
  });
}

/** The lanes of the timeline that is shown. */
export function useLanes(input: LanesInput): ShownLanes {
  const { entries, by, selection, mostLanes, statements, arrangement, speech, recount } = input;
  const shown = useRef<Remembered | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the input is made anew at each drawing, its values are not
  return useMemo(() => {
    const all = inOrderOf(keysBefore(shown.current, input), lanesIn(input));
    const keys = all.map((lane) => lane.key).filter((key) => key !== restKey);
    shown.current = { by, filters: selection.filters, mostLanes, arrangement, recount, keys };
    const hidden = new Set(arrangement.hidden);
    const visible = all.filter((lane) => !hidden.has(lane.key));
    return { all, drawn: fewerLanes(visible, mostLanes).map((lane) => indexedLane(entries, lane)) };
  }, [entries, by, selection, mostLanes, statements, arrangement, speech, recount]);
}
