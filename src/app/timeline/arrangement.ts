import type { Entries } from '../data/entries.ts';
import type { Arrangement, PlacedLane } from '../url/timeline-state.ts';
import type { Lane } from './lanes.ts';
import { restKey } from './lanes.ts';

/** What the order of lanes asks of entries and of the reader's language. */
export interface LaneWords {
  readonly entries: Pick<Entries, 'start' | 'statement'>;
  readonly nameOf: (key: string) => string;
  readonly compare: (a: string, b: string) => number;
}

function latestOf({ rows }: Lane, { start, statement }: LaneWords['entries']): number {
  const last = rows.findLast((row) => !statement[row]) ?? rows.at(-1);
  return last === undefined ? 0 : (start[last] ?? 0);
}

function byOrder(lanes: readonly Lane[], order: Arrangement['order'], words: LaneWords): Lane[] {
  if (order === 'count') return [...lanes];
  if (order === 'latest') {
    const day = new Map(lanes.map((lane) => [lane.key, latestOf(lane, words.entries)]));
    return [...lanes].sort((a, b) => (day.get(b.key) ?? 0) - (day.get(a.key) ?? 0));
  }
  return [...lanes].sort((a, b) => words.compare(words.nameOf(a.key), words.nameOf(b.key)));
}

/** The rest with each of those placed at its place, or last where there are fewer. Places ascend. */
function withPlaced<T>(rest: readonly T[], placed: readonly { lane: T; at: number }[]): T[] {
  const all = [...rest];
  for (const { lane, at } of placed) all.splice(at, 0, lane);
  return all;
}

/**
 * Lanes, which come by count, as the reader arranged them, hidden ones among them: by the chosen order, statements about nothing here
 * last, but for those the reader put somewhere.
 */
export function arrangedLanes(
  lanes: readonly Lane[],
  { order, placed }: Pick<Arrangement, 'order' | 'placed'>,
  words: LaneWords,
): Lane[] {
  const byKey = new Map(lanes.map((lane) => [lane.key, lane]));
  const put = placed.flatMap(({ key, at }) => {
    const lane = byKey.get(key);
    return lane ? [{ lane, at }] : [];
  });
  for (const { lane } of put) byKey.delete(lane.key);
  const rest = byKey.get(restKey);
  byKey.delete(restKey);
  return withPlaced([...byOrder([...byKey.values()], order, words), ...(rest ? [rest] : [])], put);
}

/** The places once the lane `key` is put at `to` of `keys`, the present order: those placed before keep their neighbours. */
export function placedWhenMoved(
  keys: readonly string[],
  placed: Arrangement['placed'],
  { key, to }: { key: string; to: number },
): PlacedLane[] {
  const next = keys.filter((one) => one !== key);
  next.splice(Math.min(next.length, Math.max(0, to)), 0, key);
  const own = new Set([...placed.map((lane) => lane.key), key]);
  return next.flatMap((one, at) => (own.has(one) ? [{ key: one, at }] : []));
}

/** A list with the key in it, or without where it was. */
export function toggled(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}
