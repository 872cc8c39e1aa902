import type { QueryClient } from '@tanstack/react-query';
import { addDays, dayNumber } from '#domain/time.ts';
import type { View } from '../url/view.ts';
import { warmWorker } from './columns-client.ts';
import type { BundleFile, BundlePlace } from './queries.ts';
import { columnsQuery, manifestQuery } from './queries.ts';

/**
 * The parts that the link's window needs first: those that touch it or what is drawn around it, a window's width on both sides (with
 * less, lanes were drawn once without their neighbours and once more with them); else the newest. Positions.
 */
export function partsNeeded(
  files: readonly BundleFile[],
  { timeline, filters }: Pick<View, 'timeline' | 'filters'>,
): number[] {
  const window =
    timeline.window ?? (filters.from && filters.to ? { start: filters.from, end: filters.to } : null);
  const margin = window ? Math.ceil((dayNumber(window.end) - dayNumber(window.start)) * 1.1) + 2 : 0;
  const touched = files.flatMap(({ start, end }, at) =>
    window && (start ?? '') <= addDays(window.end, margin) && (end ?? '') >= addDays(window.start, -margin)
      ? [at]
      : [],
  );
  return touched.length ? touched : files.length ? [files.length - 1] : [];
}

/** Asks for the manifest and then for the index parts of the link's window, before anything is drawn that will ask for them. */
export async function prefetchFirst(client: QueryClient, place: BundlePlace, view: View): Promise<void> {
  // the page's own bundle is small, and read without one
  if (place.name !== null) warmWorker();
  const manifest = await client.fetchQuery(manifestQuery(place)).catch(() => null);
  if (!manifest || view.page.name === 'about' || view.page.name === 'article') return;
  const { index } = manifest;
  for (const at of partsNeeded(index, view)) {
    const part = index[at];
    if (part) void client.prefetchQuery(columnsQuery(place, part, index.length === 1));
  }
}
