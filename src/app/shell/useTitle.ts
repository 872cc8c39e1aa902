import { useEffect } from 'react';
import { useArticle, useContact, useStatement } from '../data/hooks.ts';
import type { Entry } from '../ui/titles.ts';
import { pageTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import type { Page } from '../url/view.ts';

/** The page's entry; a page whose entry is not in the bundle counts as unknown. */
function useEntryOf(page: Page): { entry: Entry | null; shown: Page } {
  const contact = useContact(page.name === 'contact' || page.name === 'contact-compare' ? page.id : null);
  const statement = useStatement(
    page.name === 'statement' || page.name === 'statement-compare' ? page.id : null,
  );
  const article = useArticle(page.name === 'article' ? page.id : null);
  if (contact.state === 'ready')
    return { entry: { type: 'contact', value: contact.value.entry }, shown: page };
  if (statement.state === 'ready')
    return { entry: { type: 'statement', value: statement.value.entry }, shown: page };
  if (article.state === 'ready')
    return { entry: { type: 'article', value: article.value.entry }, shown: page };
  const absent = 'id' in page && [contact, statement, article].some((one) => one.state === 'absent');
  return { entry: null, shown: absent ? { name: 'unknown', path: page.id } : page };
}

/** The window's title follows the page: "kind, parties, date", the same words as in the static page of that address. */
export function useTitle(page: Page): void {
  const { entry, shown } = useEntryOf(page);
  const title = pageTitle(shown, entry, useSpeech());
  useEffect(() => {
    document.title = title;
  }, [title]);
}
