import type { RecognisedArticle } from '../mentions.ts';
import type { ContactFacts, Uncertainty } from '../parsed.ts';

/** What the parser was unsure of, for the review after a bundle. */
export function uncertaintiesOf(
  article: RecognisedArticle,
  contacts: readonly ContactFacts[],
): Uncertainty[] {
  const found: Uncertainty[] = [];
  const add = (code: Uncertainty['code'], line: number | null, detail: string, settle: string) =>
    found.push({ code, line, detail, settle });
  if (!article.published) add('no-published', null, 'no publication date', 'published');
  if (!article.outlet) add('no-outlet', null, 'outlet not stated', 'outlet');
  if (!article.headline) add('no-headline', null, 'no headline', 'headline');
  contacts.forEach((contact) => {
    const line = contact.mentions[0]?.line ?? null;
    const told = [...new Set(contact.statuses.map((account) => account.status))];
    const who = contact.parties.map((party) => party.name).join(', ');
    if (
      told.length > 1 &&
      told.some((status) => status !== 'planned' && status !== 'possible' && status !== 'held')
    )
      add('status-told-two-ways', line, `${contact.kind} ${who}: ${told.join(', ')}`, 'contacts.status');
    if (contact.time?.basis === 'inferred')
      add('year-inferred', line, `${contact.kind} ${who}: ${contact.time.start}`, 'contacts.time');
    if (!contact.time) add('undated-contact', line, `${contact.kind} ${who}`, 'contacts.time');
    if (contact.kindBasis === 'inferred')
      add('kind-corrected', line, `${contact.kind} ${who}`, 'contacts.kind');
  });
  for (const person of article.newcomers) add('unknown-person', null, person.name, 'actors');
  return found;
}
