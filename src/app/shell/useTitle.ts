import { useEffect } from 'react';
import { useArticle, useContact, useStatement } from '../data/hooks.ts';
import type { Entry } from '../ui/titles.ts';
import { pageTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import type { Page } from '../url/view.ts';

function useEntryOf(page: Page): Entry | null {
  const contact = useContact(page.name === 'contact' || page.name === 'contact-compare' ? page.id : null);
  const statement = useStatement(
    page.name === 'statement' || page.name === 'statement-compare' ? page.id : null,
  );
  const article = useArticle(page.name === 'article' ? page.id : null);
  if (contact.state === 'ready') return { type: 'contact', value: contact.value.entry };
  if (statement.state === 'ready') return { type: 'statement', value: statement.value.entry };
  if (article.state === 'ready') return { type: 'article', value: article.value.entry };
  return null;
}

/** The window's title follows the page: "kind, parties, date", the same words as in the static page of that address. */
export function useTitle(page: Page): void {
  const title = pageTitle(page, useEntryOf(page), useSpeech());
  useEffect(() => {
    document.title = title;
  }, [title]);
}
