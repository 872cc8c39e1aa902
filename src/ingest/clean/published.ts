import type { Basis } from '#domain/time.ts';
import type { Markup } from '../stages.ts';
import type { Dateline } from './dateline.ts';
import type { WrittenDate } from './dates.ts';
import { datesIn, isoOf } from './dates.ts';
import type { LineFeatures, Role } from './features.ts';
import { prefixEnd, prefixYear } from './head.ts';

export interface Published {
  value: string;
  basis: Basis;
  line: number | null;
}

export interface YearFact {
  year: number;
  line: number;
  day: string | null;
  /** told by the page's own prefix */
  own?: true;
}

interface Candidate {
  date: WrittenDate;
  line: number;
  score: number;
}

/** Years named on any line (of a span the last), most telling first: captions and date lines, then datelines' neighbours, copyright marks, text. At most 24. */
export function yearsOf(lines: readonly LineFeatures[], roles: readonly Role[]): YearFact[] {
  const found: (YearFact & { weight: number })[] = [];
  const first = lines.find((line) => !line.blank);
  const own = first ? prefixYear(first.folded) : null;
  if (first && own !== null) found.push({ year: own, line: first.n, day: null, own: true, weight: 9 });
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.blank || !/\d{4}/.test(line.folded)) continue;
    const weight = yearWeight[roles[line.at] ?? 'blank'] ?? 0;
    const dates = line.words.length > 60 ? datesIn(line.folded) : line.dates;
    for (const date of dates) {
      if (date.year !== null) seen.add(`${line.n} ${date.year}`);
      if (date.year !== null)
        found.push({
          year: date.year,
          line: line.n,
          day: isoOf({ ...date, year: date.year }),
          weight: weight + 3,
        });
    }
    for (const match of line.folded.matchAll(
      /(?<![\d.,:/-])(?:19|20)\d{2}(?![\d:/-]|[.,]\d|\s?–\s?(?:19|20)\d\d)/g,
    )) {
      const year = Number(match[0]);
      if (!seen.has(`${line.n} ${year}`)) found.push({ year, line: line.n, day: null, weight });
    }
  }
  return found
    .sort((a, b) => b.weight - a.weight || a.line - b.line)
    .slice(0, 24)
    .map(({ weight: _, ...fact }) => fact);
}

const yearWeight: Partial<Record<Role, number>> = {
  caption: 5,
  dateline: 6,
  credit: 4,
  tags: 3,
  notice: 2,
  headline: 3,
  deck: 3,
  body: 1,
  menu: 1,
  trending: -3,
  'read-also': -3,
  comment: -4,
};

interface PublishedFacts {
  lines: readonly LineFeatures[];
  roles: readonly Role[];
  markup: Markup;
  dateline: { at: Dateline; line: number } | null;
  years: readonly YearFact[];
}

/** The day of publication: the « date … » prefix, else markup, else the best date line, else the dateline's day; a missing year is filled from the file's own lines. Null when no line tells it. */
export function publishedOf(facts: PublishedFacts): Published | null {
  const first = facts.lines.find((line) => !line.blank);
  if (first && prefixEnd(first.folded) > 0 && prefixYear(first.folded) === null) {
    const date = first.dates[0] ?? datesIn(first.folded.slice(0, 40))[0];
    if (date && date.year !== null)
      return { value: isoOf({ ...date, year: date.year }), basis: 'stated', line: first.n };
  }
  if (facts.markup.published) return { value: facts.markup.published, basis: 'markup', line: null };
  const candidates = [...lineCandidates(facts), ...datelineCandidate(facts)].sort(
    (a, b) => b.score - a.score || a.line - b.line,
  );
  for (const candidate of candidates) {
    const year = candidate.date.year ?? yearFor(candidate, facts);
    if (year !== null)
      return { value: isoOf({ ...candidate.date, year }), basis: 'stated', line: candidate.line };
  }
  return null;
}

/** The day and month of a page whose date lines tell no year, `MM-DD`; null when a year is known or no line tells a day. */
export function filedOf(facts: PublishedFacts): string | null {
  const [best] = lineCandidates(facts).sort((a, b) => b.score - a.score || a.line - b.line);
  return best && best.date.year === null ? isoOf({ ...best.date, year: 2000 }).slice(5) : null;
}

/** The day beside an author's name is the text's own; one over the page may be that of the visit. */
const byline = 1.5;

const publishedLabel =
  /(?<!\p{L})(?:published|posted|created|опубликован[оа]?|дата публикации|опубліковано|дата публікації|апублікавана|размешчана|issued)(?!\p{L})/iu;
const updatedLabel = /(?<!\p{L})(?:updated|edited|modified|обновлен[оа]?|оновлено|абноўлена)(?!\p{L})/iu;
const clock = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/;

function lineCandidates({ lines, roles }: PublishedFacts): Candidate[] {
  const headline = roles.indexOf('headline');
  const lead = roles.indexOf('body');
  const end = roles.lastIndexOf('body');
  const found: Candidate[] = [];
  for (const line of lines) {
    const role = roles[line.at];
    if (role === 'headline' && line.at === headline) found.push(...behindTitle(line));
    if (line.dates.length === 0 || role === 'body' || role === 'headline' || role === 'deck') continue;
    if (
      role === 'trending' ||
      role === 'read-also' ||
      role === 'comment' ||
      role === 'tags' ||
      role === 'caption'
    )
      continue;
    const labelled =
      publishedLabel.test(line.folded) || publishedLabel.test(lines[line.at - 1]?.folded ?? '');
    if (!line.dateOnly && !labelled && line.words.length > 14) continue;
    for (const date of line.dates)
      found.push({
        date,
        line: line.n,
        score: lineScore(line, date, { headline, lead, end, labelled }) + (role === 'credit' ? byline : 0),
      });
  }
  const listed = listedDays(lines, roles);
  return found.filter((candidate) => candidate.score > 0 && !listed.has(candidate.line));
}

const listStep = 3;

/** Lines with days below the lead that follow one another as in a list: a schedule of matches, other stories. */
function listedDays(lines: readonly LineFeatures[], roles: readonly Role[]): ReadonlySet<number> {
  const lead = roles.indexOf('body');
  const days = lines.filter(
    (line) =>
      lead >= 0 &&
      line.at > lead &&
      line.dates.length > 0 &&
      roles[line.at] !== 'body' &&
      (line.dateOnly || line.words.length <= 4) &&
      !publishedLabel.test(line.folded) &&
      !updatedLabel.test(line.folded),
  );
  return new Set(
    days
      .filter((line, at) =>
        [days[at - 1], days[at + 1]].some((other) => other && Math.abs(other.at - line.at) <= listStep),
      )
      .map(({ n }) => n),
  );
}

/** «Прошли переговоры | 04.05.2031»: a title with its day set off at the end. */
function behindTitle({ folded, dates, n }: LineFeatures): Candidate[] {
  const date = dates.at(-1);
  const setOff =
    date &&
    date.year !== null &&
    /[|•·]\s*$/.test(folded.slice(0, date.start)) &&
    folded.slice(date.end).trim() === '';
  return setOff ? [{ date, line: n, score: 3 }] : [];
}

interface LinePlace {
  headline: number;
  lead: number;
  end: number;
  labelled: boolean;
}

function lineScore(line: LineFeatures, date: WrittenDate, place: LinePlace): number {
  let score = line.dateOnly ? 4 : 2.5;
  if (date.year !== null) score += 2;
  else if (line.words.length > 8) score -= 2;
  if (clock.test(line.folded)) score += 1;
  if (place.labelled) score += 3;
  if (updatedLabel.test(line.folded.slice(0, date.start))) score -= 1.5;
  if (/©|copyright/i.test(line.folded)) score -= 4;
  const near = place.headline >= 0 ? place.headline : place.lead;
  const after = line.at > near;
  score -= Math.min(Math.abs(line.at - near), 12) * (after ? 0.15 : 0.3);
  if (line.at > place.end) score -= place.labelled ? 0.5 : 2;
  return score;
}

function datelineCandidate({ dateline }: PublishedFacts): Candidate[] {
  const date = dateline ? datesIn(dateline.at.text)[0] : undefined;
  return dateline && date ? [{ date, line: dateline.line, score: 1.5 }] : [];
}

const tellsYear = new Set<Role | undefined>([
  'caption',
  'credit',
  'dateline',
  'menu',
  'tags',
  'notice',
  'origin',
  'share',
  'headline',
  'deck',
]);

/** The year of a date without one: of the same day anywhere in the file, else the most telling year outside the text and other stories. */
function yearFor(candidate: Candidate, { lines, roles, years }: PublishedFacts): number | null {
  const monthDay = isoOf({ ...candidate.date, year: 2000 }).slice(4);
  const same = years.find((fact) => fact.day?.slice(4) === monthDay && roles[fact.line - 1] !== 'trending');
  if (same) return same.year;
  const told = years.find(
    (fact) =>
      fact.line !== candidate.line && tellsYear.has(roles[lines.findIndex((line) => line.n === fact.line)]),
  );
  return told?.year ?? null;
}
