import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { articleAt } from '../data/entries.ts';
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

/** An article by its outlet and day; by its id while they aren't here. */
function articleName(id: string, { t, wording, format }: Speech, entries: Entries | null): string {
  const at = entries ? articleAt(entries, id) : -1;
  if (!entries || at < 0) return id;
  const { day, outlet } = entries.articleColumns;
  const published = day[at] ?? -1;
  const from = entries.tables.outlets[outlet[at] ?? -1];
  return t('timeline.articleName', {
    outlet: from === undefined ? t('terms.outletUnknown') : wording.actor(from),
    day: published < 0 ? t('dates.noDate') : format.day(dayOf(published), 'shortYear'),
  });
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
    ...filters.article.map((id) => ({
      key: `article ${id}`,
      name: articleName(id, speech, entries),
      without: { ...filters, article: filters.article.filter((one) => one !== id) },
    })),
    ...single('from', (day) => t('filters.since', { day: format.day(day, 'shortYear') }), null),
    ...single('to', (day) => t('filters.until', { day: format.day(day, 'shortYear') }), null),
    ...single('known', (day) => t('filters.knownChip', { day: format.day(day, 'shortYear') }), null),
  ];
}
