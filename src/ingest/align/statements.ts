import type { Published } from '#domain/article.ts';
import type { TimeValue } from '#domain/time.ts';
import { addDays, dayNumber, hasYear, overlaps } from '#domain/time.ts';
import type { ArticleOutline, MergedContact, MergedStatement, SentencePair } from '../aligned.ts';
import type { StatementFacts } from '../parsed.ts';
import { fillYear } from './told.ts';

/** Undated statements of one voice are one only when told this close together. */
const closeDays = 3;

interface Said {
  article: number;
  item: number;
  facts: StatementFacts;
  time: TimeValue | null;
  asOf: string | null;
  about: number | null;
}

/**
 * Statements merged over articles: the same voice at the same venue (or one venue untold), about the same contact or at the same time;
 * without a time, told within days of each other and tied by a venue, a contact or an aligned sentence. Two of one article stay two.
 */
export function mergedStatements(
  articles: readonly ArticleOutline[],
  published: readonly (Published | null)[],
  contacts: readonly MergedContact[],
  pairs: readonly SentencePair[],
): MergedStatement[] {
  const contactOf = new Map(
    contacts.flatMap((contact, at) =>
      contact.members.map((member) => [`${member.article} ${member.item}`, at] as const),
    ),
  );
  const aligned = new Set(
    pairs.flatMap(({ a, b }) => [`${a.article}.${a.sentence} ${b.article}.${b.sentence}`]),
  );
  const shelf = new Map<string, Home[]>();
  const homes: Home[] = [];
  articles.forEach((outline, article) => {
    outline.statements.forEach((facts, item) => {
      const day = published[article]?.value ?? null;
      const one: Said = {
        article,
        item,
        facts,
        asOf: day,
        time: facts.time ? fillYear(facts.time, day, outline.yearHint, true) : null,
        about: facts.about === null ? null : (contactOf.get(`${article} ${facts.about}`) ?? null),
      };
      const known = new Set(marksOf(one, closeDays).flatMap((mark) => shelf.get(mark) ?? []));
      const fits = [...known].filter(({ said }) => said.every((other) => sameUtterance(one, other, aligned)));
      const home = fits.length === 1 ? add(fits[0] as Home, one) : opened(one);
      if (fits.length !== 1) homes.push(home);
      for (const mark of marksOf(one, 0)) {
        const list = shelf.get(mark) ?? [];
        if (!list.includes(home)) shelf.set(mark, [...list, home]);
      }
    });
  });
  for (const { statement, said } of homes) statement.time ??= dayOfContact(statement, said, contacts);
  return homes.map(({ statement }) => statement);
}

interface Home {
  statement: MergedStatement;
  said: Said[];
}

/** Where statements that may be this one are kept: its voice with its contact, its own day, or a day of telling within `slack` days. */
function marksOf(one: Said, slack: number): string[] {
  const voice = one.facts.voice.id;
  const marks = one.about === null ? [] : [`${voice} about ${one.about}`];
  const near = (day: string, label: string) => {
    for (let by = -slack; by <= slack; by++) marks.push(`${voice} ${label} ${addDays(day, by)}`);
  };
  if (one.time && hasYear(one.time)) near(one.time.start, 'on');
  if (one.asOf) near(one.asOf, 'told');
  return marks.length > 0 ? marks : [`${voice} undated`];
}

function opened(one: Said): Home {
  const { article, item, time, asOf, about } = one;
  return { statement: { members: [{ article, item }], time, asOf, about }, said: [one] };
}

/** A readout, or remarks told right after a contact, are of its day. An interview has a day of its own. */
function dayOfContact(
  statement: MergedStatement,
  said: readonly Said[],
  contacts: readonly MergedContact[],
): TimeValue | null {
  const contact = statement.about === null ? undefined : contacts[statement.about];
  const time =
    contact?.status === 'held' && contact.time?.precision === 'day' && hasYear(contact.time)
      ? contact.time
      : null;
  if (!time || said.some(({ facts }) => facts.venue !== null || facts.kind === 'interview')) return null;
  const readout = said.some(({ facts }) => facts.kind === 'readout');
  const fresh = statement.asOf === null || dayNumber(statement.asOf) - dayNumber(time.start) <= closeDays;
  return readout || fresh ? { ...time, basis: 'inferred' } : null;
}

function add(home: Home, one: Said): Home {
  const { statement, said } = home;
  said.push(one);
  statement.members.push({ article: one.article, item: one.item });
  if (one.time && (!statement.time || !hasYear(statement.time))) statement.time = one.time;
  statement.about ??= one.about;
  if (one.asOf && (!statement.asOf || one.asOf < statement.asOf)) statement.asOf = one.asOf;
  return home;
}

function sameUtterance(one: Said, other: Said, aligned: ReadonlySet<string>): boolean {
  if (one.article === other.article) return false;
  if (one.facts.venue && other.facts.venue && one.facts.venue.id !== other.facts.venue.id) return false;
  const sharesWords = other.facts.sentences.some((s) =>
    one.facts.sentences.some((t) => aligned.has(`${other.article}.${s} ${one.article}.${t}`)),
  );
  if (one.time && other.time && hasYear(one.time) && hasYear(other.time))
    return overlaps(one.time, other.time, sharesWords ? 1 : 0) && (one.about === other.about || sharesWords);
  const near =
    one.asOf !== null &&
    other.asOf !== null &&
    overlaps(
      { start: one.asOf, end: one.asOf },
      { start: addDays(other.asOf, -closeDays), end: addDays(other.asOf, closeDays) },
    );
  const tied =
    (one.facts.venue !== null && one.facts.venue.id === other.facts.venue?.id) ||
    (one.about !== null && one.about === other.about) ||
    sharesWords;
  const readouts =
    one.facts.kind === 'readout' &&
    other.facts.kind === 'readout' &&
    one.about !== null &&
    one.about === other.about;
  return (near && tied) || readouts;
}
