import type { QueryClient } from '@tanstack/react-query';
import type { View } from '../url/view.ts';
import { partsNeeded } from './first-parts.ts';
import type { BundlePlace } from './place.ts';
import { columnsQuery, manifestQuery } from './queries.ts';

/** Puts the manifest and the index parts of the link's window where views look for them, before there is one. */
export async function prefetchFirst(client: QueryClient, place: BundlePlace, view: View): Promise<void> {
  const manifest = await client.fetchQuery(manifestQuery(place)).catch(() => null);
  if (!manifest || view.page.name === 'about' || view.page.name === 'article') return;
  const { index } = manifest;
  const parts = partsNeeded(index, view).flatMap((at) => index[at] ?? []);
  await Promise.all(parts.map((part) => client.prefetchQuery(columnsQuery(place, part, index.length === 1))));
}
