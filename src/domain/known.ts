import type { Shard } from './bundle.ts';
import type { Contact } from './contact.ts';
import type { Statement } from './statement.ts';

/** The day an article was published, which its id begins with; null when it has none. */
export function publishedIn(articleId: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=-)/.exec(articleId)?.[0] ?? null;
}

/** Whether an article was there to read on a day. One without a date never counts: nobody can say it was. */
function readBy(day: string, article: string): boolean {
  const published = publishedIn(article);
  return published !== null && published <= day;
}

/** The first day on which an article told of something; null where none of its articles has a date. */
export function firstTold(articles: readonly string[]): string | null {
  return articles.flatMap((article) => publishedIn(article) ?? []).sort()[0] ?? null;
}

/** A contact as the articles published up to `day` told it; null when none had. Our own notes, written later, are left out where it was told further. */
export function contactKnown(contact: Contact, day: string): Contact | null {
  const read = (one: { article: string }) => readBy(day, one.article);
  const articles = contact.articles.filter(read);
  if (articles.length === 0) return null;
  if (articles.length === contact.articles.length) return contact;
  const { until: _until, ...facts } = contact.earlier.find((telling) => day < telling.until) ?? {
    until: '',
  };
  const claims = contact.claims.filter(read);
  const here = new Set(claims.map((claim) => claim.id));
  return {
    ...contact,
    ...facts,
    articles,
    claims,
    thread: contact.thread.filter(read),
    related: contact.related.filter(read),
    divergences: contact.divergences
      .map((one) => ({
        ...one,
        values: one.values
          .map((value) => ({ ...value, claims: value.claims.filter((id) => here.has(id)) }))
          .filter((value) => value.claims.length > 0),
      }))
      .filter((one) => one.values.length > 1),
    notes: [],
    earlier: [],
  };
}

/** A statement as the articles published up to `day` relayed it; null when none had. */
export function statementKnown(statement: Statement, day: string): Statement | null {
  const read = (one: { article: string }) => readBy(day, one.article);
  const relays = statement.relays.filter(read);
  if (relays.length === 0) return null;
  if (relays.length === statement.relays.length) return statement;
  return { ...statement, relays, claims: statement.claims.filter(read) };
}

/** Details as the articles published up to `day` told them: nothing of a later article is left. */
export function shardKnown(shard: Shard, day: string): Shard {
  const statements = shard.statements.flatMap((one) => statementKnown(one, day) ?? []);
  const untold = new Set(shard.statements.map((one) => one.id));
  for (const { id } of statements) untold.delete(id);
  const contacts = shard.contacts
    .flatMap((one) => contactKnown(one, day) ?? [])
    .map((one) => ({ ...one, statements: one.statements.filter((id) => !untold.has(id)) }));
  return {
    ...shard,
    contacts,
    statements,
    articles: shard.articles.filter(({ id }) => readBy(day, id)),
    alignments: shard.alignments.filter(({ a, b }) => readBy(day, a.article) && readBy(day, b.article)),
    echoes: shard.echoes
      .map((echo) => ({
        ...echo,
        articles: echo.articles.filter((id) => readBy(day, id)),
        aligned: echo.aligned.filter(({ article }) => readBy(day, article)),
      }))
      .filter((echo) => echo.articles.length > 1),
  };
}
