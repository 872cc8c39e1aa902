import type { ListColumns, Lists, NumberColumns } from '#domain/columns.ts';
import { accountSize, numberColumns } from '#domain/columns.ts';
import type { Articles, Entries } from './entries.ts';
import { notHere } from './entries.ts';
import { atOnce } from './steps.ts';

/** Where each row that is known comes from: a position of the entries, or, from `count` on, of their earlier rows. */
function knownRows({ count, told, earlier }: Entries, day: number): { of: Uint32Array; from: Uint32Array } {
  const [of, from] = [new Uint32Array(count), new Uint32Array(count)];
  let [known, before] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    while (before < earlier.of.length && (earlier.of[before] as number) < row) before += 1;
    const first = told[row] as number;
    if (first < 0 || first > day) continue;
    let then = before;
    while (earlier.of[then] === row && (earlier.until[then] as number) <= day) then += 1;
    of[known] = row;
    from[known] = earlier.of[then] === row ? count + then : row;
    known += 1;
  }
  return { of: of.subarray(0, known), from: from.subarray(0, known) };
}

function gatherNumbers(entries: Entries, from: Uint32Array): NumberColumns {
  const { count } = entries;
  const gathered = numberColumns.map((key) => {
    const own = entries[key];
    const before = entries.earlier[key];
    const column = new (own.constructor as Uint8ArrayConstructor)(from.length);
    for (let at = 0; at < from.length; at += 1) {
      const position = from[at] as number;
      column[at] = (position < count ? own[position] : before[position - count]) as number;
    }
    return [key, column];
  });
  return Object.fromEntries(gathered) as unknown as NumberColumns;
}

function gatherLists(entries: Entries, key: keyof ListColumns, from: Uint32Array): Lists {
  const { count } = entries;
  const [own, before] = [entries[key], entries.earlier[key]];
  const values = new Uint32Array(own.values.length + before.values.length);
  const offsets = new Uint32Array(from.length + 1);
  let total = 0;
  for (let at = 0; at < from.length; at += 1) {
    const position = from[at] as number;
    const list = position < count ? own : before;
    const row = position < count ? position : position - count;
    offsets[at] = total;
    for (let one = list.offsets[row] as number; one < (list.offsets[row + 1] as number); one += 1) {
      values[total] = list.values[one] as number;
      total += 1;
    }
  }
  offsets[from.length] = total;
  return { offsets, values: values.slice(0, total) };
}

/** Rows in order of start, then id; as a rule they are in order already. */
function inOrder(entries: Entries, rows: ReturnType<typeof knownRows>): ReturnType<typeof knownRows> {
  const { of, from } = rows;
  const { count } = entries;
  const start = from.map((position) =>
    position < count
      ? (entries.start[position] as number)
      : (entries.earlier.start[position - count] as number),
  );
  if (start.every((day, at) => at === 0 || day >= (start[at - 1] as number))) return rows;
  const order = Uint32Array.from(of.keys()).sort(
    (a, b) => (start[a] as number) - (start[b] as number) || (a as number) - (b as number),
  );
  return { of: order.map((at) => of[at] as number), from: order.map((at) => from[at] as number) };
}

function threadKnown(thread: Int32Array, at: Int32Array, day: number): Int32Array {
  const kept = new Int32Array(thread.length);
  let total = 0;
  for (let account = 0; account < thread.length; account += accountSize) {
    const row = at[thread[account] as number] as number;
    const published = thread[account + 4] as number;
    if (row < 0 || published < 0 || published > day) continue;
    kept[total] = row;
    for (let one = 1; one < accountSize; one += 1) kept[total + one] = thread[account + one] as number;
    total += accountSize;
  }
  return kept.slice(0, total);
}

function articlesKnown(articles: Articles, day: number): Articles {
  // ids stay where they are: one is read by its position among all
  const hidden = articles.day.map((one) => (one > day ? -1 : one));
  const inferred = articles.inferred.map((one, at) => ((hidden[at] ?? -1) < 0 ? 0 : one));
  return { ...articles, day: hidden, inferred };
}

/**
 * The entries as they were known on a day (since 1970-01-01), step by step, each step short enough to be done between two frames: only what
 * articles published up to it told, each entry as these articles told it. `origin` gives each one's position among all. O(entries).
 */
export function* knownSteps(entries: Entries, day: number): Generator<undefined, Entries> {
  const { of, from } = inOrder(entries, knownRows(entries, day));
  yield;
  const at = new Int32Array(entries.count).fill(-1);
  of.forEach((row, position) => {
    at[row] = position;
  });
  const numbers = gatherNumbers(entries, from);
  yield;
  const parties = gatherLists(entries, 'parties', from);
  yield;
  const topics = gatherLists(entries, 'topics', from);
  const outlets = gatherLists(entries, 'outlets', from);
  yield;
  const id = Array.from(of, (row) => entries.id[row] as string);
  yield;
  const statement = Uint8Array.from(of, (row) => entries.statement[row] as number);
  const shard = Uint16Array.from(of, (row) => entries.shard[row] as number);
  const told = Int32Array.from(of, (row) => entries.told[row] as number);
  yield;
  const about = Int32Array.from(of, (row) => {
    const contact = entries.about[row] as number;
    // a statement told before the contact it is about stands alone; one that waits for its part still does
    return contact >= 0 ? (at[contact] as number) : contact === notHere ? notHere : -1;
  });
  const articleColumns = articlesKnown(entries.articleColumns, day);
  yield;
  const thread = threadKnown(entries.thread, at, day);
  const rows = { ...numbers, parties, topics, outlets, id, statement, shard, told, about };
  return { ...entries, ...rows, count: of.length, articleColumns, thread, origin: of };
}

/** The entries as they were known on a day, at once. */
export function entriesKnown(entries: Entries, day: number): Entries {
  return atOnce(knownSteps(entries, day));
}
