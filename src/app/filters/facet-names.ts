import type { Kind, Status } from '#domain/contact.ts';
import type { Lang } from '#domain/lang.ts';
import type { Precision } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import type { FacetKey, HasValue } from '../data/facet-keys.ts';
import { placeToken } from '../data/facet-keys.ts';
import type { Speech } from '../ui/claim-words.ts';

/** What the reader calls a value of a facet. `entries` may be missing while they load: then a place goes by its token. */
export function facetValueName(
  key: FacetKey,
  value: string,
  { t, wording, format }: Speech,
  entries: Entries | null,
): string {
  switch (key) {
    case 'party':
    case 'outlet':
      return wording.actor(value);
    case 'side':
      return wording.side(value);
    case 'dyad':
      return value
        .split('~')
        .map((one) => (/^[A-Z]+$/.test(one) ? wording.side(one) : wording.actor(one)))
        .sort(format.compare)
        .join(' – ');
    case 'kind':
      return t(`terms.kind.${value as Kind}`);
    case 'status':
      return t(`terms.status.${value as Status}`);
    case 'topic':
      return wording.topic(value);
    case 'place':
      return wording.place(
        entries?.tables.places.find((place) => placeToken(place) === value) ?? value.replaceAll('_', ' '),
      );
    case 'language':
      return format.language(value as Lang);
    case 'precision':
      return t(`terms.precision.${value as Precision}`);
    case 'has':
      return t(`filters.has.${value as HasValue}`);
    case 'readout':
      return wording.side(value);
  }
}
