import type { TimeValue } from '#domain/time.ts';
import { addDays, dayNumber, hasYear, overlaps } from '#domain/time.ts';
import type { Doubt, Knowledge, OutlineContact } from '../aligned.ts';
import type { Told } from './told.ts';
import { samePeople, samePlace, windowOf } from './told.ts';

/** Tellings of one contact. `core` is the day or interval they gather around, null while undated. */
export interface Cluster {
  members: Told[];
  articles: Set<number>;
  core: { start: string; end: string } | null;
  held: boolean;
  /** each place and each set of parties told, once: what a further telling is held against */
  places: Pick<OutlineContact, 'place' | 'region'>[];
  people: (readonly string[])[];
}

/** Clusters by a pair of parties and a family of kinds; those of one day also by that day, so that a day's news needs no search. */
interface Shelves {
  all: Cluster[];
  byPair: Map<string, Cluster[]>;
  byDay: Map<string, Cluster[]>;
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
  const shelves: Shelves = { all: [], byPair: new Map(), byDay: new Map() };
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
  const same = onDay(one, one.time?.start ?? '', shelves).filter((cluster) =>
    mayJoin(cluster, one, knowledge),
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
    const day = cluster.core?.start ?? '';
    const near = [...onDay(lead, addDays(day, -1), shelves), ...onDay(lead, addDays(day, 1), shelves)];
    const next = near.filter(
      (other) =>
        !taken.has(other) &&
        other.held === cluster.held &&
        other.members.every((member) => mayJoin(cluster, member, knowledge)),
    );
    if (next.length !== 1) continue;
    const other = next[0] as Cluster;
    for (const member of other.members) join(cluster, member, shelves);
    other.members = [];
    taken.add(other).add(cluster);
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
  const possible = candidates(one, shelves);
  const fits = (cluster: Cluster) => mayJoin(cluster, one, knowledge);
  const bound = possible.filter(
    (cluster) => tied.includes(cluster) && !contradicts(cluster, one) && fits(cluster),
  );
  if (bound.length === 1) return { fits: 1, choice: bound[0] as Cluster };
  const fitting =
    one.time && hasYear(one.time)
      ? possible.filter((cluster) => inInterval(cluster, one) && fits(cluster))
      : undatedFits(one, { possible, fits, shelves });
  const placed = fitting.filter(
    (cluster) => one.facts.place !== null && cluster.places.some((told) => told.place === one.facts.place),
  );
  const best = mostAlike(one, placed.length > 0 ? placed : fitting);
  return { fits: best.length, choice: best.length === 1 ? (best[0] as Cluster) : null };
}

/** Of several that a plan without a day fits, the one told without a day too, if there is but one. */
function mostAlike(one: Told, fitting: Cluster[]): Cluster[] {
  if (fitting.length < 2 || one.held || one.time !== null) return fitting;
  const undated = fitting.filter((cluster) => cluster.core === null);
  return undated.length === 1 ? undated : fitting;
}

function inInterval(cluster: Cluster, one: Told): boolean {
  return (
    cluster.core !== null &&
    one.time !== null &&
    overlaps(cluster.core, one.time, cluster.held === one.held ? 1 : 0)
  );
}

interface Search {
  possible: readonly Cluster[];
  fits: (cluster: Cluster) => boolean;
  shelves: Shelves;
}

function undatedFits(one: Told, { possible, fits, shelves }: Search): Cluster[] {
  const alike = possible.filter((cluster) => cluster.held === one.held);
  if (one.time && !hasYear(one.time)) {
    const day = one.time.start.slice(5);
    const sameDay = alike.filter((cluster) => cluster.core?.start.slice(5) === day && fits(cluster));
    if (sameDay.length > 0) return sameDay;
  }
  const window = windowOf(one);
  if (one.held) return latest(alike, window?.end ?? '9999', fits);
  if (window === null) return alike.filter((cluster) => !cluster.core && fits(cluster));
  const closed = { start: window.start, end: nextHeld(one, window, shelves) };
  return alike.filter((cluster) => {
    const other = cluster.core ?? openWindow(cluster, shelves);
    return other !== null && overlaps(other, closed) && fits(cluster);
  });
}

/** Of dated clusters up to a day those of the latest that fit; without any, the undated ones. */
function latest(alike: readonly Cluster[], until: string, fits: (cluster: Cluster) => boolean): Cluster[] {
  const before = alike.filter((cluster) => cluster.core && cluster.core.start <= until);
  before.sort((a, b) => ((a.core?.start ?? '') < (b.core?.start ?? '') ? 1 : -1));
  const newest = before.find(fits);
  if (newest) return before.filter((cluster) => cluster.core?.start === newest.core?.start && fits(cluster));
  return alike.filter((cluster) => !cluster.core && fits(cluster));
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
    cluster.places.every((told) => samePlace(told, one.facts, knowledge)) &&
    cluster.people.some((told) => samePeople(told, one.parties))
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

function onDay(one: Told, day: string, shelves: Shelves): Cluster[] {
  const clusters = new Set(keysOf(one).flatMap((key) => shelves.byDay.get(`${key} ${day}`) ?? []));
  return [...clusters].filter((cluster) => cluster.members.length > 0);
}

function open(one: Told, shelves: Shelves): Cluster {
  const cluster: Cluster = {
    members: [],
    articles: new Set(),
    core: null,
    held: one.held,
    places: [],
    people: [],
  };
  shelves.all.push(cluster);
  return join(cluster, one, shelves);
}

function join(cluster: Cluster, one: Told, shelves: Shelves): Cluster {
  const { place, region } = one.facts;
  cluster.members.push(one);
  cluster.articles.add(one.article);
  cluster.held ||= one.held;
  cluster.core ??= coreOf(one.time);
  if ((place || region) && !cluster.places.some((told) => told.place === place && told.region === region))
    cluster.places.push({ place, region });
  if (cluster.people.some((told) => told.join() === one.parties.join())) return cluster;
  cluster.people.push(one.parties);
  for (const key of keysOf(one)) {
    shelve(shelves.byPair, key, cluster);
    if (cluster.core && cluster.core.start === cluster.core.end)
      shelve(shelves.byDay, `${key} ${cluster.core.start}`, cluster);
  }
  return cluster;
}

function shelve(shelf: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = shelf.get(key);
  if (!list) shelf.set(key, [cluster]);
  else if (!list.includes(cluster)) list.push(cluster);
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
