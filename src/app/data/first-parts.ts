import { addDays, dayNumber } from '#domain/time.ts';
import type { View } from '../url/view.ts';
import { loadAhead, warmWorker } from './columns-client.ts';
import type { Json } from './load.ts';
import { readAhead } from './load.ts';
import { warmChecker } from './load-file.ts';
import type { BundleFile, BundlePlace } from './place.ts';
import { folderOf, manifestFile } from './place.ts';

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

/** What of a manifest is looked at before it is checked. */
function indexIn({ index }: Json): BundleFile[] {
  const named = (one: Partial<BundleFile> | null) =>
    typeof one?.file === 'string' && typeof one.hash === 'string';
  return Array.isArray(index) && index.every(named) ? index : [];
}

/** The hash that a file's name ends in. */
function hashIn(file: string): string | null {
  return /-([0-9a-f]+)\.json$/.exec(file)?.[1] ?? null;
}

/**
 * Asks for the files that a link shows first, before the scripts that read them are here: the manifest and then the index parts of the
 * link's window. `named`: files that the page itself names, for the page's own bundle, which needn't wait for the manifest.
 */
export async function askFirst(
  place: BundlePlace,
  view: Pick<View, 'page' | 'timeline' | 'filters'>,
  named: readonly string[],
): Promise<void> {
  const folder = folderOf(place);
  warmChecker();
  // the page's own bundle is small, and read without a worker
  if (place.name !== null) warmWorker();
  else for (const file of named) void readAhead({ folder, file, hash: hashIn(file) }).catch(() => undefined);
  const manifest = await readAhead(manifestFile(place)).catch(() => null);
  if (!manifest || view.page.name === 'about' || view.page.name === 'article') return;
  const index = indexIn(manifest);
  for (const { file, hash } of partsNeeded(index, view).flatMap((at) => index[at] ?? [])) {
    if (index.length > 1) loadAhead({ folder, file, hash });
    else if (!named.includes(file)) void readAhead({ folder, file, hash }).catch(() => undefined);
  }
}
