import type { Party } from '#domain/actor.ts';
import type { Kind, Status } from '#domain/contact.ts';
import { kinds } from '#domain/kinds.ts';
import type { TimeValue } from '#domain/time.ts';
import { addDays, hasYear, overlaps } from '#domain/time.ts';
import type { EarlierContact, Knowledge, MergedContact } from '../aligned.ts';
import type { Cluster } from './cluster.ts';
import type { Told } from './told.ts';

/** Of statuses told on one day the outcome outweighs the expectation. */
const byOutcome: readonly Status[] = ['held', 'cancelled', 'postponed', 'denied', 'planned', 'possible'];
/** Of kinds told equally often the more exact name is kept. */
const byExactness: readonly Kind[] = ['summit', 'meeting', 'talks', 'call', 'correspondence'];
const bySureness: readonly TimeValue['basis'][] = ['sidecar', 'stated', 'markup', 'inferred', 'registry'];
const byPrecision: readonly TimeValue['precision'][] = [
  'day',
  'week',
  'month-part',
  'month',
  'year',
  'unknown',
];

/** What the tellings of one contact together say. Divergences are added later. */
export function mergedContact(cluster: Cluster, knowledge: Knowledge): MergedContact {
  const members = [...cluster.members].sort((a, b) => a.article - b.article || a.item - b.item);
  return {
    members: members.map(({ article, item, time, asOf }) => ({ article, item, time, asOf })),
    ...factsOf(members, knowledge),
    divergences: [],
    earlier: earlierFacts(members, knowledge),
  };
}

/** Stands for the day after all days: only articles without a date follow. */
const never = '9999-12-31';

/** What the tellings published up to each day but the last say: who looks back to that day knew no more. */
function earlierFacts(members: readonly Told[], knowledge: Knowledge): EarlierContact[] {
  const days = [...new Set(members.flatMap((one) => one.published ?? []))].sort();
  const ends = members.some((one) => one.published === null) ? [...days.slice(1), never] : days.slice(1);
  return ends.map((until) => {
    const read = members.filter((one) => one.published !== null && one.published < until);
    return { until, ...factsOf(read, knowledge) };
  });
}

function factsOf(members: readonly Told[], knowledge: Knowledge): Omit<EarlierContact, 'until'> {
  const dated = members.filter((one) => one.time && hasYear(one.time));
  const time = bestTime(dated);
  const asOf = members.flatMap((one) => one.asOf ?? []).sort()[0] ?? null;
  return {
    kind: bestKind(members),
    parties: bestParties(members),
    status: bestStatus(members),
    time,
    disputedTimes: time ? disputed(time, dated) : [],
    yearInferred:
      time !== null && dated.filter((one) => one.time?.start === time.start).every((one) => one.yearInferred),
    asOf,
    place: bestPlace(members, knowledge),
    durationMinutes: mostTold(members.flatMap((one) => one.facts.durationMinutes ?? [])),
    topics: [...new Set(members.flatMap((one) => one.facts.topics))].sort(),
  };
}

/** The surest, then most exact, then most told, then earliest time. */
function bestTime(dated: readonly Told[]): TimeValue | null {
  const votes = new Map<string, { time: TimeValue; count: number }>();
  for (const { time } of dated) {
    if (!time) continue;
    const key = `${time.start}/${time.end}`;
    const known = votes.get(key);
    const surer =
      known && bySureness.indexOf(known.time.basis) <= bySureness.indexOf(time.basis) ? known.time : time;
    votes.set(key, { time: surer, count: (known?.count ?? 0) + 1 });
  }
  const ranked = [...votes.values()].sort(
    (a, b) =>
      Number(a.time.basis === 'registry') - Number(b.time.basis === 'registry') ||
      byPrecision.indexOf(a.time.precision) - byPrecision.indexOf(b.time.precision) ||
      b.count - a.count ||
      bySureness.indexOf(a.time.basis) - bySureness.indexOf(b.time.basis) ||
      (a.time.start < b.time.start ? -1 : 1),
  );
  return ranked[0]?.time ?? null;
}

function disputed(time: TimeValue, dated: readonly Told[]): TimeValue[] {
  const others = new Map<string, TimeValue>();
  for (const one of dated)
    if (one.time && !overlaps(one.time, time)) others.set(`${one.time.start}/${one.time.end}`, one.time);
  return [...others.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

function bestKind(members: readonly Told[]): Kind {
  const weight = new Map<Kind, number>();
  for (const { facts } of members)
    weight.set(facts.kind, (weight.get(facts.kind) ?? 0) + (facts.kindBasis === 'stated' ? 3 : 1));
  const ranked = [...weight].sort(
    ([a, x], [b, y]) => y - x || byExactness.indexOf(a) - byExactness.indexOf(b),
  );
  return ranked[0]?.[0] ?? kinds[0];
}

/** Parties that at least half of the tellings name, persons before institutions and sides, then by id. */
function bestParties(members: readonly Told[]): Party[] {
  const named = new Map<string, { party: Party; count: number }>();
  for (const { facts } of members) {
    for (const { id, name, type, side } of facts.parties) {
      const known = named.get(id);
      named.set(id, {
        party: known ? { ...known.party, side: known.party.side ?? side } : { id, name, type, side },
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  const order = ['person', 'institution', 'side'];
  return [...named.values()]
    .filter(({ count }) => 2 * count >= members.length)
    .map(({ party }) => party)
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (a.id < b.id ? -1 : 1));
}

/** The status told on the newest day (a day's difference is none); of several, the one most articles give, then the outcome. */
function bestStatus(members: readonly Told[]): Status {
  const newest = members
    .flatMap((one) => one.published ?? [])
    .sort()
    .at(-1);
  const latest = newest
    ? members.filter((one) => one.published !== null && one.published >= addDays(newest, -1))
    : members;
  const votes = new Map<Status, number>();
  for (const { facts } of latest) votes.set(facts.status, (votes.get(facts.status) ?? 0) + 1);
  const ranked = [...votes].sort(([a, x], [b, y]) => y - x || byOutcome.indexOf(a) - byOutcome.indexOf(b));
  return ranked[0]?.[0] ?? 'possible';
}

/** The most told city; a region only where no city is told. */
function bestPlace(members: readonly Told[], { regionOf }: Knowledge): string | null {
  const places = members.flatMap((one) => one.facts.place ?? []);
  const cities = places.filter(
    (place) => !places.some((other) => other !== place && regionOf(other) === place),
  );
  return mostTold(cities) ?? mostTold(places) ?? mostTold(members.flatMap((one) => one.facts.region ?? []));
}

function mostTold<T extends string | number>(values: readonly T[]): T | null {
  const votes = new Map<T, number>();
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1);
  const ranked = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
