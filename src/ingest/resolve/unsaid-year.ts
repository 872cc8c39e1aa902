import type { Status } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import { dayNumber, dayOf, hasYear, withYear } from '#domain/time.ts';
import { personById } from '../gazetteer.ts';
import horizon from '../lexicon/horizon.json';
import known from '../lexicon/known-contacts.json';
import type { RecognisedArticle, SentenceMentions, TimeWords } from '../mentions.ts';
import type { ContactFacts } from '../parsed.ts';
import { sessionYear, victoryYear } from './counted-years.ts';
import type { Draft } from './draft.ts';

/** Days since 1970, first and last. */
type Span = readonly [number, number];

const firstYear = 1990;
/** Of what lies further back or ahead a text tells the year. */
const looksBack = 300;
const looksAhead = 200;
/** A text may be dated a little before or behind what it tells of. */
const slack = 3;

const end = dayNumber(horizon.knownUntil);
const always: readonly Span[] = [[dayNumber(`${firstYear}-01-01`), end]];

const both = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap(([a, b]) =>
    others.flatMap(([c, d]): Span[] =>
      Math.max(a, c) <= Math.min(b, d) ? [[Math.max(a, c), Math.min(b, d)]] : [],
    ),
  );

/** When a person held an office, as far as the lexicon knows; null for another office than it lists. */
function termsOf(id: string, role: string): Span[] | null {
  const held = personById.get(id)?.offices.filter((office) => office.role === role) ?? [];
  return held.length > 0
    ? held.map(({ from, to }): Span => [dayNumber(from), to === null ? end : dayNumber(to)])
    : null;
}

interface Named {
  id: string;
  terms: readonly Span[];
}

/** A sentence that tells a year of its own may be history, in which people are called by offices they held then. */
const tellsYear = ({ times }: SentenceMentions) =>
  times.some(({ time }) => 'year' in time && time.year !== null);

/** Whom the article names in an office, with the days on which it was theirs. */
const namedInOffice = (article: RecognisedArticle): Named[] =>
  article.mentions
    .filter((sentence) => !tellsYear(sentence))
    .flatMap(({ actors }) =>
      actors.flatMap(({ person, role, former }) => {
        const terms = person?.known && role && !former ? termsOf(person.id, role) : null;
        return person && terms ? [{ id: person.id, terms }] : [];
      }),
    );

const dayIn = (year: number, { month, day }: { month: number; day: number }) =>
  dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const weekdayOf = (day: number) => ((day + 3) % 7) + 1;

const allYears = Array.from(
  { length: new Date(end * 86_400_000).getUTCFullYear() + 2 - firstYear },
  (_, at) => firstYear + at,
);

/** The years in which a day of a month falls on the weekday told with it; each when none is told. */
const yearsOfDay = (date: { month: number; day: number; weekday?: number | undefined }) =>
  allYears.filter((year) => {
    const day = dayIn(year, date);
    return !Number.isNaN(day) && (date.weekday === undefined || weekdayOf(day) === date.weekday);
  });

/** Around each day that the text tells with its weekday. */
const aroundWeekdays = (article: RecognisedArticle): (readonly Span[])[] =>
  article.mentions.flatMap(({ times }) =>
    times.flatMap(({ time }) =>
      time.type === 'date' && time.year === null && time.weekday !== undefined
        ? [
            yearsOfDay(time).map((year): Span => {
              const day = dayIn(year, time);
              return [day - looksAhead, day + looksBack];
            }),
          ]
        : [],
    ),
  );

/** Since a contact of common knowledge whose place and people the text names. */
function sinceKnown(article: RecognisedArticle): (readonly Span[])[] {
  const people = new Set(article.mentions.flatMap(({ actors }) => actors.map(({ person }) => person?.id)));
  return known
    .filter(
      ({ parties, place, region }) =>
        parties.every((id) => people.has(id)) &&
        article.mentions.some(
          ({ places, contacts }) =>
            contacts.length > 0 && places.some(({ name }) => name === place || name === region),
        ),
    )
    .map(({ notBefore }) => [[dayNumber(notBefore), end]]);
}

/** While the session of the General Assembly was on that the text numbers, and the year after. */
const inSession = (article: RecognisedArticle): (readonly Span[])[] =>
  article.mentions.flatMap(({ keys }) => {
    const year = sessionYear(keys);
    return year === null ? [] : [[[dayNumber(`${year}-09-01`), dayNumber(`${year + 1}-12-31`)]]];
  });

/** "Москва. 15 февраля. … сообщили в субботу": the weekday of a dateline's day, on which its news is said to have been told. */
function weekdayFiled(article: RecognisedArticle): number | undefined {
  const lead = article.mentions.find(({ sentence, cues }) => sentence.role === 'body' && cues.length > 0);
  const told = lead?.times.find(
    ({ time, from }) =>
      time.type === 'weekday' &&
      time.direction === 0 &&
      lead.quoted[from] !== 1 &&
      lead.cues.some(({ cue, to }) => cue === 'say' && from - to >= 0 && from - to <= 1),
  );
  return told?.time.type === 'weekday' ? told.time.weekday : undefined;
}

/** Between which days an article was written; `filed` is the day of a dateline. Nothing when what it tells does not go together. */
function writtenIn(article: RecognisedArticle, filed: string | null, named: readonly Named[]): Span[] {
  const bounds = [
    ...named.map(({ terms }) => terms),
    ...aroundWeekdays(article),
    ...sinceKnown(article),
    ...inSession(article),
  ];
  const between = bounds.reduce<readonly Span[]>(both, always);
  if (!filed) return [...between];
  const [, month = 1, day = 1] = filed.split('-').map(Number);
  return both(
    between,
    yearsOfDay({ month, day, weekday: weekdayFiled(article) }).map(
      (year): Span => [dayIn(year, { month, day }), dayIn(year, { month, day }) + slack],
    ),
  );
}

/** Whether a text written on some of these days would tell of a contact in that time without its year. */
const canTell = (written: readonly Span[], [first, last]: Span, status: Status) =>
  written.some(([from, to]) => {
    const back = status === 'planned' ? slack : looksBack;
    const ahead = status === 'held' ? slack : looksAhead;
    return last >= from - back && first <= to + ahead;
  });

function yearOf(
  time: TimeValue,
  told: { status: Status; parties: readonly { id: string }[]; weekday: number | undefined },
  { written, named }: { written: readonly Span[]; named: readonly Named[] },
): number | null {
  const [, month = 1, day = 1] = time.start.split('-').map(Number);
  const years = yearsOfDay({ month, day, weekday: told.weekday }).filter((year) => {
    const at = dayIn(year, { month, day });
    const filled = withYear(time, year);
    return (
      canTell(written, [at, dayNumber(filled.end)], told.status) &&
      named.every(
        ({ id, terms }) =>
          !told.parties.some((party) => party.id === id) ||
          terms.some(([from, to]) => at >= from && (at <= to || to === end)),
      )
    );
  });
  const [year, other] = years;
  return year !== undefined && other === undefined ? year : null;
}

const weekdayTold = ({ tellings }: Draft, { start }: TimeValue): number | undefined => {
  const dates = tellings.flatMap(({ time }): Extract<TimeWords, { type: 'date' }>[] =>
    time?.words.type === 'date' ? [time.words] : [],
  );
  return dates.find(
    ({ month, day, weekday }) =>
      weekday !== undefined &&
      start.endsWith(`-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  )?.weekday;
};

/** "9 мая на торжествах в честь 80-летия Победы": the year that what is counted beside a day tells. */
function yearBeside({ tellings }: Draft, { start }: TimeValue, article: RecognisedArticle): number | null {
  for (const { s, time } of tellings) {
    const keys = time ? (article.mentions[s]?.keys ?? []) : [];
    const session = sessionYear(keys);
    if (session !== null) return session + (start.slice(5, 7) < '09' ? 1 : 0);
    const victory = victoryYear(keys);
    if (victory !== null) return victory;
  }
  return null;
}

/** The day on which a dateline without a year was filed, when only one year fits what the article tells. */
export function filedOn(article: RecognisedArticle, filed: string): string | null {
  const [span, other] = writtenIn(article, filed, namedInOffice(article));
  return span && !other ? dayOf(span[0]) : null;
}

/**
 * Fills the years that an article leaves unsaid where only one fits: the offices it names people in, weekdays told beside days,
 * contacts of common knowledge it speaks of. Two that fit leave it open. `drafts` are those of `contacts`, in the same order.
 */
export function settleYears(
  contacts: ContactFacts[],
  drafts: readonly Draft[],
  { article, filed }: { article: RecognisedArticle; filed: string | null },
): void {
  if (contacts.every(({ time }) => time === null || hasYear(time))) return;
  const named = namedInOffice(article);
  const written = writtenIn(article, filed, named);
  contacts.forEach((contact, at) => {
    const { time, status, parties } = contact;
    const draft = drafts[at];
    if (!time || hasYear(time) || !draft) return;
    const year =
      yearBeside(draft, time, article) ??
      yearOf(time, { status, parties, weekday: weekdayTold(draft, time) }, { written, named });
    if (year !== null) contact.time = { ...withYear(time, year), basis: 'inferred' };
  });
}
