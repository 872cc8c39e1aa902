import type { Entries } from '../data/entries.ts';
import type { Page } from './feed.ts';
import type { IntervalIndex } from './interval-index.ts';
import { entriesWithin, startsWithin } from './interval-index.ts';
import type { LaneSlice } from './lane-slice.ts';
import type { Lane } from './lanes.ts';
import { placeInRows, shifts } from './layout.ts';
import type { Mark } from './marks.ts';
import type { Detail, Stroke, StrokesInput } from './strokes.ts';
import { strokesOf } from './strokes.ts';

/** Heights in px that the drawing keeps to. */
export const sizes = {
  row: 18,
  strip: 12,
  pad: 6,
  dense: 34,
  folded: 20,
  glyph: 16,
  tail: 44,
  statement: 9,
  articles: 18,
  axis: 21,
} as const;

export interface IndexedLane extends Lane {
  readonly index: IntervalIndex;
  /** of the contacts alone */
  readonly contactIndex: IntervalIndex;
}

/** A mark where it belongs: row from the lane's top, which label and its px with the signs behind it, px to the right of its day. */
export interface PlacedMark {
  /** unique on the timeline: an entry may stand in several lanes */
  readonly key: string;
  readonly lane: string;
  readonly mark: Mark;
  readonly row: number;
  readonly label: number;
  readonly labelWidth: number;
  readonly shift: number;
}

/** A lane as it is drawn: px of height; `dense` ones are drawn as density, without marks. */
export interface LaneBand {
  readonly key: string;
  readonly height: number;
  readonly dense: boolean;
}

export interface Frame {
  readonly marks: readonly PlacedMark[];
  readonly bands: readonly LaneBand[];
  readonly strokes: readonly Stroke[];
}

/** All that decides a frame. `measure`: px of a text in the labels' font. */
export interface FrameInput {
  readonly entries: Entries;
  readonly lanes: readonly IndexedLane[];
  readonly page: Page;
  readonly pxPerDay: number;
  readonly itemised: Uint8Array;
  readonly maxRows: number;
  /** keys of lanes that are drawn as thin density, however few their contacts */
  readonly folded: ReadonlySet<string>;
  /** px that each unfolded lane takes, whatever stands in it; null: what it needs */
  readonly laneHeight: number | null;
  /** which of all lanes these are */
  readonly slice: LaneSlice;
  /** day beyond which nothing can be panned into view: labels end before it */
  readonly lastDay: number;
  readonly measure: (text: string) => number;
  readonly markFor: (row: number) => Mark;
  /** the contact in hand, and how an account of a status is called */
  readonly detail: Detail | null;
  readonly accountName: StrokesInput['nameOf'];
  /** publications, drawn as ticks in a last lane of their own; null: none are dated */
  readonly articles: {
    readonly index: IntervalIndex;
    readonly end: Int32Array;
    readonly markFor: (at: number) => Mark;
  } | null;
}

/** Key of the lane of publications. */
export const articlesKey = 'articles';
/** Keys of the empty room for lanes that aren't drawn, above and below. */
const roomKeys = { above: ' above', below: ' below' } as const;
const tickCap = 80;
/** px between glyph and label, and before a sign; a sign is larger and bolder than a label's letters */
export const labelGap = 4;
const signGap = 2;
const signScale = 1.3;

/** Px of a label and the signs behind it. */
function labelWidth({ labels, signs }: Mark, label: number, { measure }: FrameInput): number {
  const words = labels[label];
  return signs.reduce((px, sign) => px + measure(sign) * signScale + signGap, words ? measure(words) : 0);
}

function widthsOf(mark: Mark, input: FrameInput): number[] {
  const { pxPerDay, lastDay } = input;
  const bar =
    mark.form === 'span'
      ? (mark.to - mark.from) * pxPerDay - sizes.glyph
      : mark.form === 'undated'
        ? sizes.tail
        : 0;
  const room = lastDay * pxPerDay - leftOf(mark, pxPerDay) - sizes.glyph - labelGap;
  const widths = mark.labels.map((_, label) => Math.max(bar, labelWidth(mark, label, input)));
  const fitting = widths.findIndex((width) => width <= room);
  // too wide for what is left of the timeline: as if the next shorter label were all there is
  const fullest = fitting < 0 ? widths.length - 1 : fitting;
  return widths.map((width, at) => (at < fullest ? Number.POSITIVE_INFINITY : width));
}

/** Px from day 0 to the left edge of a mark. */
export function leftOf(mark: Pick<Mark, 'form' | 'from'>, pxPerDay: number): number {
  return mark.form === 'span' ? mark.from * pxPerDay : (mark.from + 0.5) * pxPerDay - sizes.glyph / 2;
}

function placedIn(lane: IndexedLane, input: FrameInput): { marks: PlacedMark[]; height: number } {
  const { entries, page, pxPerDay, maxRows, markFor, detail, laneHeight } = input;
  const rows = entriesWithin(lane.index, entries, Math.floor(page.from), Math.ceil(page.to));
  const all = rows.map(markFor);
  const contacts = all
    .filter((mark) => mark.type === 'contact')
    .sort((a, b) => leftOf(a, pxPerDay) - leftOf(b, pxPerDay));
  const statements = all.filter((mark) => mark.type !== 'contact');
  const places = placeInRows(
    contacts.map((mark) => ({
      left: leftOf(mark, pxPerDay),
      glyph: sizes.glyph,
      widths: widthsOf(mark, input),
    })),
    maxRows,
  );
  const inHand = laneHeight === null && contacts.some((mark) => mark.entry === detail?.entry);
  const claimants = inHand ? (detail?.claimants.length ?? 0) : 0;
  const rowsUsed =
    claimants + places.reduce((most, place) => Math.max(most, place.row + 1), lane.contacts ? 1 : 0);
  const moves = shifts(
    statements.map((mark) => (mark.from + 0.5) * pxPerDay),
    sizes.statement,
  );
  const key = (mark: Mark) => `${lane.key} ${mark.id}`;
  const marks = [
    ...contacts.map((mark, at) => {
      const { row, label } = places[at] ?? { row: 0, label: 0 };
      const width = labelWidth(mark, label, input);
      return { key: key(mark), lane: lane.key, mark, shift: 0, row, label, labelWidth: width };
    }),
    ...statements.map((mark, at) => ({
      key: key(mark),
      lane: lane.key,
      mark,
      row: rowsUsed,
      label: 0,
      labelWidth: 0,
      shift: moves[at] ?? 0,
    })),
  ];
  const hasStatements = lane.rows.length > lane.contacts;
  return { marks, height: rowsUsed * sizes.row + (hasStatements ? sizes.strip : 0) + sizes.pad };
}

/** Whether a band stands for lanes that aren't drawn. */
export function isRoom({ key }: Pick<LaneBand, 'key'>): boolean {
  return key === roomKeys.above || key === roomKeys.below;
}

function roomBand(where: keyof typeof roomKeys, { slice }: FrameInput): LaneBand[] {
  return slice[where] > 0 ? [{ key: roomKeys[where], height: slice[where], dense: false }] : [];
}

/** Where everything on a page stands. Depends on the page and the scale alone, so panning within a page moves nothing against anything. */
export function frameOf(input: FrameInput): Frame {
  const marks: PlacedMark[] = [];
  const { folded, laneHeight } = input;
  const bands = input.lanes.map((lane, at): LaneBand => {
    if (folded.has(lane.key)) return { key: lane.key, height: sizes.folded, dense: true };
    if (!input.itemised[at]) return { key: lane.key, height: laneHeight ?? sizes.dense, dense: true };
    const placed = placedIn(lane, input);
    marks.push(...placed.marks);
    return { key: lane.key, height: laneHeight ?? placed.height, dense: false };
  });
  const ticks = articleBand(input);
  const { entries, pxPerDay, detail, accountName } = input;
  // lanes of one height have no room for who tells which time
  const shown = laneHeight === null ? detail : detail && { ...detail, claimants: [] };
  const strokes = strokesOf({ entries, marks, pxPerDay, detail: shown, nameOf: accountName });
  if (ticks) marks.push(...ticks.marks);
  return {
    marks,
    strokes,
    bands: [
      ...roomBand('above', input),
      ...bands,
      ...roomBand('below', input),
      ...(ticks ? [ticks.band] : []),
    ],
  };
}

function articleBand({
  articles,
  page,
  pxPerDay,
}: FrameInput): { band: LaneBand; marks: PlacedMark[] } | null {
  if (!articles) return null;
  const { index, end, markFor } = articles;
  const dense = startsWithin(index, page.from, page.to) > tickCap;
  const all = dense
    ? []
    : entriesWithin(index, { end }, Math.floor(page.from), Math.ceil(page.to)).map(markFor);
  const moves = shifts(
    all.map((mark) => (mark.from + 0.5) * pxPerDay),
    6,
  );
  const marks = all.map((mark, at) => ({
    key: `${articlesKey} ${mark.id}`,
    lane: articlesKey,
    mark,
    row: 0,
    label: 0,
    labelWidth: 0,
    shift: moves[at] ?? 0,
  }));
  return { band: { key: articlesKey, height: sizes.articles, dense }, marks };
}
