import type { Aspect } from '#domain/claim.ts';
import type { Status } from '#domain/contact.ts';
import { dayNumber } from '#domain/time.ts';
import type {
  ArticleOutline,
  ClaimRef,
  Knowledge,
  MergedContact,
  MergedDivergence,
  ValuedClaim,
} from '../aligned.ts';

interface Told extends ValuedClaim {
  ref: ClaimRef;
  asOf: string | null;
}

/** Lengths of talks are rounded when told: only a difference above a quarter is one. */
const durationSlack = 0.25;

/**
 * Where tellings of one contact can't all be true, or differ in certainty or time (design.md §2). Only claims with a canonical value are
 * compared, each aspect by its own rule; what two sides want, feel or explain is never a divergence.
 */
export function divergencesOf(
  contact: MergedContact,
  articles: readonly ArticleOutline[],
  knowledge: Knowledge,
): MergedDivergence[] {
  const told = contact.members.flatMap((member) =>
    (articles[member.article]?.valued ?? [])
      .filter((claim) => claim.contact === member.item)
      .map(
        (claim): Told => ({
          ...claim,
          ref: { article: member.article, claim: claim.index },
          asOf: member.asOf,
        }),
      ),
  );
  const of = (aspect: Aspect) => told.filter((claim) => claim.aspect === aspect);
  return [
    statusDivergence(of('status')),
    valueDivergence(
      'date',
      of('date').filter((claim) => claim.tense === 'past'),
      datesDiffer,
    ),
    valueDivergence(
      'place',
      of('place'),
      (a, b) => knowledge.regionOf(a) !== b && knowledge.regionOf(b) !== a && a !== b,
    ),
    valueDivergence('duration', of('duration'), durationsDiffer),
    valueDivergence('initiator', of('initiator'), (a, b) => a !== b),
    adviceDivergence(of('recommendation')),
  ].filter((divergence) => divergence !== null);
}

/** Outcomes that exclude each other. "Planned" then "held" is a thread; a plan and its denial are not. */
function exclude(a: Status, b: Status): boolean {
  const outcomes: readonly Status[] = ['held', 'cancelled', 'postponed', 'denied'];
  if (a === b) return false;
  if (outcomes.includes(a) && outcomes.includes(b)) return true;
  return (a === 'denied' && b === 'planned') || (a === 'planned' && b === 'denied');
}

/** Outcomes told as of days that follow each other are a development; on one day, or of unknown order, they differ. Denied against held always does. */
function statusDivergence(claims: readonly Told[]): MergedDivergence | null {
  const differing = claims.filter((a) =>
    claims.some((b) => {
      if (!exclude(a.value as Status, b.value as Status)) return false;
      const contradicts = [a.value, b.value].includes('denied') && [a.value, b.value].includes('held');
      return (
        contradicts ||
        a.asOf === null ||
        b.asOf === null ||
        Math.abs(dayNumber(a.asOf) - dayNumber(b.asOf)) <= 1
      );
    }),
  );
  return differing.length > 0 ? { aspect: 'status', differsIn: ['value'], values: grouped(differing) } : null;
}

function valueDivergence(
  aspect: Aspect,
  claims: readonly Told[],
  differ: (a: string, b: string) => boolean,
): MergedDivergence | null {
  const differing = claims.filter((a) => claims.some((b) => differ(a.value, b.value)));
  return differing.length > 0 ? { aspect, differsIn: ['value'], values: grouped(differing) } : null;
}

/** Advice for and against can't both be one voice's; the same advice may be told as sure or likely, as given or to come. */
function adviceDivergence(claims: readonly Told[]): MergedDivergence | null {
  const [first, ...rest] = claims;
  if (!first) return null;
  const differsIn: MergedDivergence['differsIn'] = [];
  if (rest.some((claim) => claim.value !== first.value)) differsIn.push('value');
  if (rest.some((claim) => claim.certainty !== first.certainty)) differsIn.push('certainty');
  if (rest.some((claim) => claim.tense !== first.tense && [claim.tense, first.tense].includes('future')))
    differsIn.push('time');
  if (differsIn.length === 0) return null;
  const byWording = new Map<string, Told[]>();
  for (const claim of claims) {
    const key = `${claim.value} ${claim.certainty} ${claim.tense}`;
    byWording.set(key, [...(byWording.get(key) ?? []), claim]);
  }
  const values = [...byWording.values()].map((same) => ({
    value: (same[0] as Told).value,
    claims: same.map((claim) => claim.ref),
  }));
  return { aspect: 'recommendation', differsIn, values };
}

function datesDiffer(a: string, b: string): boolean {
  const [x, y] = [bounds(a), bounds(b)];
  return x !== null && y !== null && (x.end < y.start || y.end < x.start);
}

/** `2025-10-21` or `2025-10-21/2025-10-31`; null where the year is open. */
function bounds(value: string): { start: string; end: string } | null {
  const [start = '', end = start] = value.split('/');
  return Number.isNaN(dayNumber(start)) || Number.isNaN(dayNumber(end)) ? null : { start, end };
}

function durationsDiffer(a: string, b: string): boolean {
  const [x, y] = [minutes(a), minutes(b)];
  return Math.abs(x - y) > durationSlack * Math.max(x, y);
}

/** Minutes of an ISO 8601 duration like PT50M or PT1H30M. */
function minutes(value: string): number {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(value);
  return parts ? Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) : Number.NaN;
}

function grouped(claims: readonly Told[]): { value: string; claims: ClaimRef[] }[] {
  const values = new Map<string, ClaimRef[]>();
  for (const { value, ref } of claims) values.set(value, [...(values.get(value) ?? []), ref]);
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, refs]) => ({ value, claims: refs }));
}
