import type { Published } from '#domain/article.ts';
import { kindFamily } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import { addDays, dayNumber, hasYear, withYear } from '#domain/time.ts';
import type { ArticleOutline, Knowledge, KnownContact, OutlineContact } from '../aligned.ts';

/** A contact as one article tells it, with its year filled: the unit that contacts are merged from. */
export interface Told {
  article: number;
  item: number;
  facts: OutlineContact;
  family: 'call' | 'correspondence' | 'in-person';
  parties: readonly string[];
  held: boolean;
  time: TimeValue | null;
  yearInferred: boolean;
  published: string | null;
  asOf: string | null;
}

/** Longest time a plan without a date is believed to stand. */
const planDays = 90;
/** A called-off contact may have been due before the article speaks. */
const calledOffDays = 45;

/** Every telling of every article, in the articles' order. */
export function tellings(
  articles: readonly ArticleOutline[],
  published: readonly (Published | null)[],
  knowledge: Knowledge,
): Told[] {
  return articles.flatMap((outline, article) => {
    const day = published[article]?.value ?? null;
    const told = outline.contacts.map((facts, item): Told => {
      const held = facts.status === 'held';
      const time =
        facts.time && facts.time.precision !== 'unknown'
          ? fillYear(facts.time, day, outline.yearHint, held)
          : null;
      const parties = [...new Set(facts.parties.map((party) => party.id))].sort();
      const yearInferred = facts.time !== null && !hasYear(facts.time) && time !== null && hasYear(time);
      return {
        article,
        item,
        facts,
        family: kindFamily(facts.kind),
        parties,
        held,
        time,
        yearInferred,
        published: day,
        asOf: day,
      };
    });
    return told.map((one) => ({
      ...one,
      asOf: preparedOn(one, told),
      time: one.time ?? registryTime(one, knowledge),
    }));
  });
}

/**
 * The year of a time told without one: with a publication day the nearest past one for what was held, else the nearest; without it the
 * year that other lines of the article suggest. Stays open when neither is there.
 */
export function fillYear(
  time: TimeValue,
  published: string | null,
  yearHint: number | null,
  held: boolean,
): TimeValue {
  if (hasYear(time)) return time;
  if (published === null) return yearHint === null ? time : withYear(time, yearHint);
  const year = Number(published.slice(0, 4));
  const candidates = [year, year - 1, year + 1].map((y) => withYear(time, y));
  const distance = (candidate: TimeValue) => dayNumber(candidate.start) - dayNumber(published);
  const allowed = candidates.filter((candidate) => !held || distance(candidate) <= 1);
  return allowed.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? time;
}

/** A plan that a dated contact of the same article prepares stood on that contact's day already. */
function preparedOn(one: Told, siblings: readonly Told[]): string | null {
  if (one.held) return one.asOf;
  const days = siblings.flatMap((other) => {
    const prepares = other.facts.related.some(
      (tie) => tie.contact === one.item && tie.relation === 'prepares',
    );
    const preparedBy = one.facts.related.some(
      (tie) => tie.contact === other.item && tie.relation === 'prepared-by',
    );
    return (prepares || preparedBy) && other.held && other.time?.precision === 'day' && hasYear(other.time)
      ? [other.time.start]
      : [];
  });
  return [...days, ...(one.asOf ? [one.asOf] : [])].sort()[0] ?? null;
}

/** The day our registry knows for a held contact told without one; only when its place is told too. */
function registryTime(one: Told, knowledge: Knowledge): TimeValue | null {
  if (!one.held || one.facts.time !== null || (!one.facts.place && !one.facts.region)) return null;
  const fits = knowledge.known.filter((known) => isKnown(known, one, knowledge));
  const day = fits.length === 1 ? fits[0]?.day : undefined;
  return day ? { start: day, end: day, precision: 'day', basis: 'registry' } : null;
}

function isKnown(known: KnownContact, one: Told, knowledge: Knowledge): boolean {
  return (
    kindFamily(known.kind) === one.family &&
    samePeople([...known.parties].sort(), one.parties) &&
    (one.published === null || known.day <= one.published) &&
    samePlace(known, one.facts, knowledge)
  );
}

/** Whether two lists of parties may name one contact: at least two shared (or both have one), and neither list mostly others. */
export function samePeople(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((party) => b.includes(party)).length;
  if (shared === Math.min(a.length, b.length)) return shared >= 2 || a.length === b.length;
  return shared >= 2 && 2 * shared >= a.length + b.length - shared;
}

/** Whether two tellings' places can be one: equal, one untold, or a city in the other's region. */
export function samePlace(
  a: { place: string | null; region: string | null },
  b: { place: string | null; region: string | null },
  { regionOf }: Knowledge,
): boolean {
  const [x, y] = [a.place ?? a.region, b.place ?? b.region];
  if (!x || !y || x === y) return true;
  return (
    around(x, regionOf).includes(y) ||
    around(y, regionOf).includes(x) ||
    (a.region !== null && a.region === y) ||
    (b.region !== null && b.region === x)
  );
}

/** What a place lies in: its region, then its country. */
function around(place: string, regionOf: Knowledge['regionOf']): string[] {
  const region = regionOf(place);
  return region === null || region === place ? [] : [region, ...around(region, regionOf)];
}

/** The days in which an undated telling's contact may lie; null when nothing bounds it. */
export function windowOf(one: Told): { start: string; end: string } | null {
  if (one.asOf === null) return null;
  if (one.held) return { start: '0001-01-01', end: one.asOf };
  const calledOff =
    one.facts.status === 'cancelled' || one.facts.status === 'postponed' || one.facts.status === 'denied';
  return {
    start: calledOff ? addDays(one.asOf, -calledOffDays) : one.asOf,
    end: addDays(one.published ?? one.asOf, planDays),
  };
}
