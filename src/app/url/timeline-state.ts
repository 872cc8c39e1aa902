import type { Pair } from './reading.ts';
import { dayFrom, oneOf, tokens } from './reading.ts';

export const laneKinds = ['dyad', 'party', 'side', 'kind', 'topic', 'outlet'] as const;
export type LaneKind = (typeof laneKinds)[number];
export const laneOrders = ['count', 'name', 'latest'] as const;
export type LaneOrder = (typeof laneOrders)[number];
export const layouts = ['auto', 'timeline', 'list', 'table'] as const;
export type Layout = (typeof layouts)[number];
export const tableColumns = [
  'time',
  'kind',
  'parties',
  'place',
  'status',
  'articles',
  'sides',
  'topics',
  'outlets',
  'languages',
  'precision',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** A lane that the reader put at a place, counted from 0. */
export interface PlacedLane {
  readonly key: string;
  readonly at: number;
}

/**
 * Lanes as the reader arranged them, by their keys: all stand by `order` but for those `placed`, by ascending places; `folded` ones are
 * drawn as thin density. Keys belong to one way of making lanes.
 */
export interface Arrangement {
  readonly order: LaneOrder;
  readonly placed: readonly PlacedLane[];
  readonly hidden: readonly string[];
  readonly folded: readonly string[];
}

/** A column that rows are sorted by. */
export interface Sorting {
  readonly key: TableColumn;
  readonly descending: boolean;
}

/**
 * `window`: first and last day shown (`YYYY-MM-DD`), null: the whole bundle. `layout` `auto`: timeline on wide screens, list on a phone.
 * `sorting` null: list and table as they come; `columns` null: the usual ones.
 */
export interface TimelineState {
  readonly lanes: LaneKind;
  readonly arrangement: Arrangement;
  readonly window: { readonly start: string; readonly end: string } | null;
  readonly layout: Layout;
  readonly sorting: Sorting | null;
  readonly columns: readonly TableColumn[] | null;
}

export const asTheyCome: Arrangement = { order: 'count', placed: [], hidden: [], folded: [] };
export const wholeTimeline: TimelineState = {
  lanes: 'dyad',
  arrangement: asTheyCome,
  window: null,
  layout: 'auto',
  sorting: null,
  columns: null,
};

function windowFrom(value: string | null): TimelineState['window'] {
  const [first = '', last = ''] = (value ?? '').split('..');
  const start = dayFrom(first);
  const end = dayFrom(last);
  return start && end && start <= end ? { start, end } : null;
}

/** From `3.key,5.key`. */
function placedFrom(value: string | null): PlacedLane[] {
  const placed = tokens(value).flatMap((one): PlacedLane[] => {
    const [, at, key] = /^(\d{1,5})\.(.+)$/.exec(one) ?? [];
    return key ? [{ key, at: Number(at) }] : [];
  });
  const places = new Map(placed.map((lane) => [lane.at, lane]));
  const keys = new Set<string>();
  return [...places.values()]
    .sort((a, b) => a.at - b.at)
    .filter(({ key }) => !keys.has(key) && keys.add(key));
}

function sortingFrom(value: string | null): Sorting | null {
  const descending = value?.startsWith('-') ?? false;
  const key = oneOf(tableColumns, descending ? (value?.slice(1) ?? null) : value);
  return key && { key, descending };
}

function columnsFrom(value: string | null): TimelineState['columns'] {
  const named = tokens(value);
  return value === null ? null : tableColumns.filter((column) => named.includes(column));
}

/** Reads the timeline's part of a link. Never fails: what can't be read falls back to its default. */
export function timelineFrom(query: URLSearchParams): TimelineState {
  return {
    lanes: oneOf(laneKinds, query.get('lanes')) ?? wholeTimeline.lanes,
    arrangement: {
      order: oneOf(laneOrders, query.get('order')) ?? asTheyCome.order,
      placed: placedFrom(query.get('put')),
      hidden: tokens(query.get('hide')),
      folded: tokens(query.get('fold')),
    },
    window: windowFrom(query.get('w')),
    layout: oneOf(layouts, query.get('as')) ?? wholeTimeline.layout,
    sorting: sortingFrom(query.get('sort')),
    columns: columnsFrom(query.get('show')),
  };
}

/** The timeline's part of a link, defaults left out. */
export function timelinePairs({ lanes, arrangement, window, layout, ...rest }: TimelineState): Pair[] {
  const { order, placed, hidden, folded } = arrangement;
  const pairs: [key: string, value: string | false][] = [
    ['lanes', lanes !== wholeTimeline.lanes && lanes],
    ['order', order !== asTheyCome.order && order],
    ['put', placed.map(({ key, at }) => `${at}.${key}`).join(',')],
    ['hide', hidden.join(',')],
    ['fold', folded.join(',')],
    ['w', window !== null && `${window.start}..${window.end}`],
    ['as', layout !== wholeTimeline.layout && layout],
    ['sort', rest.sorting !== null && `${rest.sorting.descending ? '-' : ''}${rest.sorting.key}`],
  ];
  const columns: Pair[] = rest.columns ? [['show', rest.columns.join(',')]] : [];
  return [...pairs.filter((pair): pair is Pair => Boolean(pair[1])), ...columns];
}
