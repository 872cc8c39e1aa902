import { queryOptions } from '@tanstack/react-query';
import type { BundleFile, BundlePlace } from './place.ts';
import { folderOf } from './place.ts';
import { lasting } from './queries.ts';
import { askWords } from './words-client.ts';
import type { WordMet } from './words-index.ts';

/** The words of one part's texts, taken in by the worker that searches them. */
export function loadWordsQuery(place: BundlePlace, file: BundleFile, part: number) {
  const folder = folderOf(place);
  return queryOptions({
    queryKey: ['bundle', place.name, file.file],
    queryFn: () =>
      askWords({ type: 'load', bundle: folder, part, wanted: { folder, file: file.file, hash: file.hash } }),
    ...lasting,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** Where words are met in the texts of the `loaded` parts, by word. */
export function findWordsQuery(
  place: BundlePlace,
  { words, known, loaded }: { words: readonly string[]; known: number | null; loaded: number },
) {
  return queryOptions({
    queryKey: ['bundle', place.name, 'found', loaded, known, ...words],
    queryFn: async (): Promise<ReadonlyMap<string, WordMet>> => {
      const met = await askWords({ type: 'find', bundle: folderOf(place), words, known });
      return new Map(words.flatMap((word, at) => (met[at] ? [[word, met[at]]] : [])));
    },
    ...lasting,
    gcTime: 30_000,
  });
}
