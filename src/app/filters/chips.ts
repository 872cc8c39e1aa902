import type { Entries } from '../data/entries.ts';
import { facetKeys } from '../data/facet-keys.ts';
import type { Speech } from '../ui/claim-words.ts';
import type { Filters } from '../url/view.ts';
import { facetValueName } from './facet-names.ts';

/** One filter that is on: its words, and the filters without it. */
export interface Chip {
  readonly key: string;
  readonly name: string;
  readonly without: Filters;
}

/** A side alone would not say that it is its account that is asked for. */
function chipName(...[key, value, speech, entries]: Parameters<typeof facetValueName>): string {
  const name = facetValueName(key, value, speech, entries);
  return key === 'readout' ? `${speech.t('filters.has.readout')}: ${name}` : name;
}

/** Every filter that is on, in the order of the panel. */
export function chipsOf(filters: Filters, speech: Speech, entries: Entries | null): Chip[] {
  const { t, format } = speech;
  const facets = facetKeys.flatMap((key) =>
    filters[key].map((value) => ({
      key: `${key} ${value}`,
      name: chipName(key, value, speech, entries),
      without: { ...filters, [key]: filters[key].filter((one) => one !== value) },
    })),
  );
  const single = (
    key: 'q' | 'from' | 'to' | 'known',
    name: (value: string) => string,
    off: '' | null,
  ): Chip[] => {
    const value = filters[key];
    return value ? [{ key, name: name(value), without: { ...filters, [key]: off } }] : [];
  };
  return [
    ...single('q', (q) => t('filters.search.chip', { q }), ''),
    ...facets,
    ...single('from', (day) => t('filters.since', { day: format.day(day, 'shortYear') }), null),
    ...single('to', (day) => t('filters.until', { day: format.day(day, 'shortYear') }), null),
    ...single('known', (day) => t('filters.knownChip', { day: format.day(day, 'shortYear') }), null),
  ];
}
