import { flag } from '#domain/bundle-terms.ts';
import { filterKeys } from '../url/view.ts';

/** The filter keys that light index rows can answer. */
export const facetKeys = filterKeys.filter((key) => key !== 'article');
export type FacetKey = (typeof facetKeys)[number];

export const hasFlags = {
  divergence: flag.divergence,
  readout: flag.readout,
  'two-sides': flag.twoSides,
  'disputed-time': flag.disputedTime,
  'registry-date': flag.registryDate,
} as const;
export type HasValue = keyof typeof hasFlags;

/** A place's English exonym as a link holds it: "New York" → `New_York`. */
export function placeToken(place: string): string {
  return (
    place
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9._~-]+/g, '_')
      .replace(/^_+/, '') || 'x'
  );
}
