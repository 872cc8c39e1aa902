import type { Manifest } from '#domain/bundle.ts';
import type { Wanted } from './load.ts';

/** Where a bundle lies: the app's root and a bundle's name (null: the page's own). It is the first part of every query key. */
export interface BundlePlace {
  readonly root: string;
  readonly name: string | null;
}

export type BundleFile = Manifest['index'][number];

/** Address of a bundle's folder. */
export function folderOf({ root, name }: BundlePlace): string {
  return new URL(name ? `bundle-${name}/` : 'bundle/', root).href;
}

/** The file of a bundle that names all others. */
export function manifestFile(place: BundlePlace): Wanted {
  return { folder: folderOf(place), file: 'manifest.json', hash: null };
}
