import type { QueryClient } from '@tanstack/react-query';
import type { View } from '../url/view.ts';
import { partsNeeded } from './first-parts.ts';
import type { BundlePlace } from './place.ts';
import { columnsQuery, entryQuery, manifestQuery } from './queries.ts';

async function prefetchEntry(client: QueryClient, place: BundlePlace, { page }: View): Promise<void> {
  if (page.name === 'contact' || page.name === 'contact-compare')
    await client.prefetchQuery(entryQuery(place, 'contact', page.id));
  else if (page.name === 'statement' || page.name === 'statement-compare')
    await client.prefetchQuery(entryQuery(place, 'statement', page.id));
  else if (page.name === 'article') await client.prefetchQuery(entryQuery(place, 'article', page.id));
}

async function prefetchParts(client: QueryClient, place: BundlePlace, view: View): Promise<void> {
  const manifest = await client.fetchQuery(manifestQuery(place)).catch(() => null);
  if (!manifest || view.page.name === 'about' || view.page.name === 'article') return;
  const { index } = manifest;
  const parts = partsNeeded(index, view).flatMap((at) => index[at] ?? []);
  await Promise.all(parts.map((part) => client.prefetchQuery(columnsQuery(place, part, index.length === 1))));
}

/** Puts the manifest, the page's own entry and the index parts of the link's window where views look for them, before there is one. */
export async function prefetchFirst(client: QueryClient, place: BundlePlace, view: View): Promise<void> {
  await Promise.all([prefetchParts(client, place, view), prefetchEntry(client, place, view)]);
}
