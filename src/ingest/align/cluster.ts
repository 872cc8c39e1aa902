import type { TimeValue } from '#domain/time.ts';
import { dayNumber, hasYear, overlaps } from '#domain/time.ts';
import type { Doubt, Knowledge } from '../aligned.ts';
import type { Told } from './told.ts';
import { samePeople, samePlace, windowOf } from './told.ts';

/** Tellings of one contact. `core` is the day or interval they gather around, null while undated. */
export interface Cluster {
  members: Told[];
  articles: Set<number>;
  core: { start: string; end: string } | null;
  held: boolean;
}

interface Shelves {
  all: Cluster[];
  byPair: Map<string, Cluster[]>;
}

/**
 * Gathers tellings into contacts (design.md §4, stage 6). Dated days first, then days next to each other, then wider times, then the
 * undated by their windows. Two tellings of one article never join. What fits two contacts or none stays apart and is a doubt.
 * The result does not depend on the order of `told` beyond the order of articles.
 */
export function clusters(
  told: readonly Told[],
  ties: readonly (readonly [number, number])[],
  knowledge: Knowledge,
): { clusters: Cluster[]; doubts: Doubt[] } {
  const shelves: Shelves = { all: [], byPair: new Map() };
  const doubts: Doubt[] = [];
  const tied = tiesOf(told, ties);
  const dated = told.filter((one) => one.time && hasYear(one.time)).sort(byStart);
  for (const one of dated.filter((each) => each.time?.precision === 'day')) placeDay(one, shelves, knowledge);
  joinNeighbours(shelves, knowledge);
  const later = [
    ...dated
      .filter((one) => one.time?.precision !== 'day')
      .sort((a, b) => span(a) - span(b) || byStart(a, b)),
    ...told
      .filter((one) => !one.time || !hasYear(one.time))
      .sort((a, b) => Number(b.held) - Number(a.held) || byAsOf(a, b)),
  ];
  const placed = new Map<Told, Cluster>();
  for (const cluster of shelves.all) for (const member of cluster.members) placed.set(member, cluster);
  for (const one of later) {
    const { fits, choice } = choose(one, {
      shelves,
      knowledge,
      tied: (tied.get(one) ?? []).flatMap((other) => placed.get(other) ?? []),
    });
    if (fits > 1) doubts.push(doubt(one, fits));
    placed.set(one, choice ? join(choice, one, shelves) : open(one, shelves));
  }
  return { clusters: shelves.all.filter((cluster) => cluster.members.length > 0), doubts };
}

function placeDay(one: Told, shelves: Shelves, knowledge: Knowledge): void {
  const same = candidates(one, shelves).filter(
    (cluster) => cluster.core?.start === one.time?.start && mayJoin(cluster, one, knowledge),
  );
  const best = same.find((cluster) => cluster.held === one.held) ?? same[0];
  if (best) join(best, one, shelves);
  else open(one, shelves);
}

/** A contact told with successive days by different articles is one with a disputed date, unless an article tells both days. */
function joinNeighbours(shelves: Shelves, knowledge: Knowledge): void {
  const days = [...shelves.all].sort(
    (a, b) => b.members.length - a.members.length || byStart(a.members[0] as Told, b.members[0] as Told),
  );
  const taken = new Set<Cluster>();
  for (const cluster of days) {
    if (taken.has(cluster)) continue;
    const lead = cluster.members[0] as Told;
    const next = candidates(lead, shelves).filter(
      (other) =>
        other !== cluster &&
        !taken.has(other) &&
        other.held === cluster.held &&
        other.members.length > 0 &&
        distance(cluster, other) === 1 &&
        other.members.every((member) => mayJoin(cluster, member, knowledge)),
    );
    if (next.length !== 1) continue;
    const other = next[0] as Cluster;
    for (const member of other.members) {
      cluster.members.push(member);
      cluster.articles.add(member.article);
    }
    other.members = [];
    taken.add(other).add(cluster);
    shelve(cluster, other, shelves);
  }
  shelves.all = shelves.all.filter((cluster) => cluster.members.length > 0);
}

interface Setting {
  shelves: Shelves;
  knowledge: Knowledge;
  tied: Cluster[];
}

/** The one cluster a telling without an exact day belongs to; `fits` above 1 says why there is none. */
function choose(one: Told, { shelves, knowledge, tied }: Setting): { fits: number; choice: Cluster | null } {
  const possible = candidates(one, shelves).filter((cluster) => mayJoin(cluster, one, knowledge));
  const bound = possible.filter((cluster) => tied.includes(cluster) && !contradicts(cluster, one));
  if (bound.length === 1) return { fits: 1, choice: bound[0] as Cluster };
  const fitting =
    one.time && hasYear(one.time)
      ? possible.filter((cluster) => cluster.core && inInterval(cluster, one))
      : undatedFits(one, possible, shelves);
  const placed = fitting.filter(
    (cluster) =>
      one.facts.place !== null && cluster.members.some((member) => member.facts.place === one.facts.place),
  );
  const best = placed.length > 0 ? placed : fitting;
  return { fits: best.length, choice: best.length === 1 ? (best[0] as Cluster) : null };
}

function inInterval(cluster: Cluster, one: Told): boolean {
  return (
    cluster.core !== null &&
    one.time !== null &&
    overlaps(cluster.core, one.time, cluster.held === one.held ? 1 : 0)
  );
}

function undatedFits(one: Told, possible: readonly Cluster[], shelves: Shelves): Cluster[] {
  const alike = possible.filter((cluster) => cluster.held === one.held);
  if (one.time && !hasYear(one.time)) {
    const sameDay = alike.filter(
      (cluster) => cluster.core && cluster.core.start.slice(5) === one.time?.start.slice(5),
    );
    if (sameDay.length > 0) return sameDay;
  }
  const window = windowOf(one);
  if (one.held) {
    const before = alike.filter(
      (cluster) => cluster.core && (window === null || cluster.core.start <= window.end),
    );
    const latest = before
      .map((cluster) => cluster.core?.start ?? '')
      .sort()
      .at(-1);
    const newest = before.filter((cluster) => cluster.core?.start === latest);
    return newest.length > 0 ? newest : alike.filter((cluster) => !cluster.core);
  }
  if (window === null) return alike.filter((cluster) => !cluster.core);
  const closed = { start: window.start, end: nextHeld(one, window, shelves) };
  return alike.filter((cluster) => {
    const other = cluster.core ?? openWindow(cluster, shelves);
    return other !== null && overlaps(other, closed);
  });
}

/** A plan stands until the next contact of the same people that was held: it was kept then, or overtaken. */
function nextHeld(one: Told, window: { start: string; end: string }, shelves: Shelves): string {
  const after = one.asOf ?? window.start;
  const days = candidates(one, shelves).flatMap((cluster) =>
    cluster.held && cluster.core && cluster.core.start > after ? [cluster.core.start] : [],
  );
  return [...days, window.end].sort()[0] ?? window.end;
}

function openWindow(cluster: Cluster, shelves: Shelves): { start: string; end: string } | null {
  const windows = cluster.members.flatMap((member) => {
    const window = windowOf(member);
    return window ? [{ start: window.start, end: nextHeld(member, window, shelves) }] : [];
  });
  if (windows.length === 0) return null;
  return {
    start: windows.map((w) => w.start).sort()[0] as string,
    end: windows
      .map((w) => w.end)
      .sort()
      .at(-1) as string,
  };
}

/** Not from one article, the same people, a place that can be one. */
function mayJoin(cluster: Cluster, one: Told, knowledge: Knowledge): boolean {
  return (
    !cluster.articles.has(one.article) &&
    cluster.members.every((member) => samePlace(member.facts, one.facts, knowledge)) &&
    cluster.members.some((member) => samePeople(member.parties, one.parties))
  );
}

function contradicts(cluster: Cluster, one: Told): boolean {
  return (
    cluster.core !== null && one.time !== null && hasYear(one.time) && !overlaps(cluster.core, one.time, 1)
  );
}

function candidates(one: Told, shelves: Shelves): Cluster[] {
  return [...new Set(keysOf(one).flatMap((key) => shelves.byPair.get(key) ?? []))].filter(
    (cluster) => cluster.members.length > 0,
  );
}

function open(one: Told, shelves: Shelves): Cluster {
  const cluster: Cluster = {
    members: [one],
    articles: new Set([one.article]),
    core: coreOf(one.time),
    held: one.held,
  };
  shelves.all.push(cluster);
  for (const key of keysOf(one)) shelves.byPair.set(key, [...(shelves.byPair.get(key) ?? []), cluster]);
  return cluster;
}

function join(cluster: Cluster, one: Told, shelves: Shelves): Cluster {
  const known = new Set(cluster.members.flatMap(keysOf));
  cluster.members.push(one);
  cluster.articles.add(one.article);
  cluster.held ||= one.held;
  cluster.core ??= coreOf(one.time);
  for (const key of keysOf(one))
    if (!known.has(key)) shelves.byPair.set(key, [...(shelves.byPair.get(key) ?? []), cluster]);
  return cluster;
}

function shelve(kept: Cluster, gone: Cluster, shelves: Shelves): void {
  for (const key of new Set(kept.members.flatMap(keysOf))) {
    const list = (shelves.byPair.get(key) ?? []).filter((cluster) => cluster !== gone && cluster !== kept);
    shelves.byPair.set(key, [...list, kept]);
  }
}

function coreOf(time: TimeValue | null): { start: string; end: string } | null {
  return time && hasYear(time) ? { start: time.start, end: time.end } : null;
}

/** Shelf marks of a telling: each pair of its parties with the family of its kind. */
function keysOf(one: Told): string[] {
  if (one.parties.length < 2) return [`${one.family} ${one.parties.join()}`];
  return one.parties.flatMap((a, i) => one.parties.slice(i + 1).map((b) => `${one.family} ${a} ${b}`));
}

function tiesOf(told: readonly Told[], ties: readonly (readonly [number, number])[]): Map<Told, Told[]> {
  const tied = new Map<Told, Told[]>();
  for (const [a, b] of ties) {
    const [left, right] = [told[a], told[b]];
    if (!left || !right) continue;
    tied.set(left, [...(tied.get(left) ?? []), right]);
    tied.set(right, [...(tied.get(right) ?? []), left]);
  }
  return tied;
}

const distance = (a: Cluster, b: Cluster) =>
  a.core && b.core ? Math.abs(dayNumber(a.core.start) - dayNumber(b.core.start)) : Number.NaN;
const span = (one: Told) => (one.time ? dayNumber(one.time.end) - dayNumber(one.time.start) : 0);

function byStart(a: Told, b: Told): number {
  const [x, y] = [a.time?.start ?? '', b.time?.start ?? ''];
  return x < y ? -1 : x > y ? 1 : a.article - b.article || a.item - b.item;
}

function byAsOf(a: Told, b: Told): number {
  const [x, y] = [a.asOf ?? '9999', b.asOf ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.article - b.article || a.item - b.item;
}

function doubt(one: Told, fits: number): Doubt {
  return {
    article: one.article,
    line: one.facts.mentions[0]?.line ?? null,
    code: 'contact-not-merged',
    settle: 'contacts[].time',
    detail: `${one.facts.kind} ${one.facts.parties.map((party) => party.name).join(', ')}, undated, fits ${fits} contacts equally`,
  };
}
