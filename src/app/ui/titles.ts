import type { Party } from '#domain/actor.ts';
import type { ArticleRecord } from '#domain/article.ts';
import type { Contact } from '#domain/contact.ts';
import type { Statement } from '#domain/statement.ts';
import type { TimeValue } from '#domain/time.ts';
import { unreachable } from '#domain/unreachable.ts';
import type { Page } from '../url/view.ts';
import type { Speech } from './claim-words.ts';

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Date of a contact or statement; an undated one says so, with the day it was told of: "no date (told on 15 Feb 2025)". */
export function timeText(
  { time, asOf }: { time: TimeValue | null; asOf: string | null },
  { format, t }: Speech,
): string {
  if (time && time.precision !== 'unknown') return format.time(time);
  return asOf
    ? `${format.time(null)} (${t('dates.asOf', { day: format.day(asOf, 'shortYear') })})`
    : format.time(null);
}

/** The parties' names in the reader's language, in the bundle's order. */
export function partyNames(
  { parties }: { parties: readonly Pick<Party, 'id' | 'name'>[] },
  { wording }: Speech,
): string[] {
  return parties.map((party) => wording.voice(party));
}

/** "meeting", and the status where it is not simply held: "meeting, cancelled", in the right gender. */
export function kindText({ kind, status }: Pick<Contact, 'kind' | 'status'>, { t }: Speech): string {
  const name = t(`terms.kind.${kind}`);
  return status === 'held' ? name : `${name}, ${t(`terms.statusOf.${kind}.${status}`)}`;
}

/** "Meeting: Sergey Lavrov and Marco Rubio, 10 July 2025": the name of a contact in lists, links and the window's title. */
export function contactTitle(
  contact: Pick<Contact, 'kind' | 'parties' | 'time' | 'asOf'>,
  speech: Speech,
): string {
  const names = speech.format.list(partyNames(contact, speech));
  return `${capital(speech.t(`terms.kind.${contact.kind}`))}: ${names}, ${timeText(contact, speech)}`;
}

/** "Interview: Sergey Lavrov, RIA Novosti, 9 November 2025". */
export function statementTitle(
  statement: Pick<Statement, 'kind' | 'voice' | 'venue' | 'time' | 'asOf'>,
  speech: Speech,
): string {
  const names = [
    speech.wording.voice(statement.voice),
    ...(statement.venue ? [speech.wording.voice(statement.venue)] : []),
  ].join(', ');
  return `${capital(speech.t(`terms.statementKind.${statement.kind}`))}: ${names}, ${timeText(statement, speech)}`;
}

/** The outlet's name, or "outlet not stated". */
export function outletText({ outlet }: Pick<ArticleRecord, 'outlet'>, { t, wording }: Speech): string {
  return outlet ? wording.actor(outlet.id, outlet.name) : t('terms.outletUnknown');
}

/** "Glavcom, 9 November 2025". */
export function articleTitle(article: Pick<ArticleRecord, 'outlet' | 'published'>, speech: Speech): string {
  const date = article.published
    ? speech.format.day(article.published.value)
    : speech.t('article.publishedUnknown');
  return `${outletText(article, speech)}, ${date}`;
}

export type Entry =
  | { readonly type: 'contact'; readonly value: Contact }
  | { readonly type: 'statement'; readonly value: Statement }
  | { readonly type: 'article'; readonly value: ArticleRecord };

/** The name of an entry by itself. */
export function entryTitle(entry: Entry, speech: Speech): string {
  switch (entry.type) {
    case 'contact':
      return contactTitle(entry.value, speech);
    case 'statement':
      return statementTitle(entry.value, speech);
    case 'article':
      return speech.t('shell.title.article', { title: articleTitle(entry.value, speech) });
    default:
      return unreachable(entry);
  }
}

/** The window's title of a page, the same in its static page; without its entry (loading, unknown) the bare name of the site. */
export function pageTitle(page: Page, entry: Entry | null, speech: Speech): string {
  const { t } = speech;
  if (page.name === 'about') return `${t('shell.howWeRead')} · Readout`;
  if (page.name === 'timeline') return `${t('shell.timeline')} · Readout`;
  if (page.name === 'unknown') return `${t('shell.notFound.title')} · Readout`;
  if (page.name === 'home' || !entry) return `Readout · ${t('shell.tagline')}`;
  const title = entryTitle(entry, speech);
  const compared = page.name === 'contact-compare' || page.name === 'statement-compare';
  return `${compared ? t('shell.title.compare', { title }) : title} · Readout`;
}
