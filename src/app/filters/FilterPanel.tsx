import { useDeferredValue, useMemo, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import type { FacetKey } from '../data/facet-keys.ts';
import { facetKeys } from '../data/facet-keys.ts';
import { facetCounts } from '../data/facets.ts';
import type { Selection } from '../data/select.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import type { Filters } from '../url/view.ts';
import { facetValueName } from './facet-names.ts';
import styles from './filters.module.css';
import { KnownAt } from './KnownAt.tsx';

interface Props {
  entries: Entries;
  /** as known today: the days one can look back to */
  all: Entries;
  selection: Selection;
  filters: Filters;
  /** false while index parts are still coming: counts will grow */
  complete: boolean;
  onChange: (next: Filters, how?: 'push' | 'replace') => void;
}

/** More values than this wait behind a button. */
const firstValues = 8;

/** All filters with the counts that each choice would leave. */
export function FilterPanel({ entries, all, selection, filters, complete, onChange }: Props) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const total = useMemo(() => entries.count - entries.statement.reduce((n, one) => n + one, 0), [entries]);
  // the tick shows at once, the counts of all facets follow
  const counted = useDeferredValue(useMemo(() => ({ entries, selection }), [entries, selection]));
  return (
    <div className={styles.panel}>
      <p role="status" className={styles.shown}>
        {t('filters.shown', { n: format.number(selection.contacts), total: format.number(total) })}
        {complete ? '' : ` (${t('filters.notLoaded')})`}
      </p>
      <Time filters={filters} onChange={onChange} />
      <KnownAt
        entries={all}
        known={filters.known}
        onChange={(known, playing) => onChange({ ...filters, known }, playing ? 'replace' : 'push')}
      />
      {facetKeys.map((key) => (
        <Facet key={key} facet={key} {...counted} filters={filters} onChange={onChange} />
      ))}
    </div>
  );
}

function Time({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  const { t } = useTranslation();
  const field = (key: 'from' | 'to') => (
    <label>
      {t(`filters.${key}`)}{' '}
      <input
        type="date"
        value={filters[key] ?? ''}
        onChange={(typed) => onChange({ ...filters, [key]: typed.target.value || null })}
      />
    </label>
  );
  return (
    <fieldset className={styles.facet}>
      <legend>{t('filters.time')}</legend>
      <div className={styles.dates}>
        {field('from')}
        {field('to')}
      </div>
    </fieldset>
  );
}

interface FacetProps extends Omit<Props, 'complete' | 'all'> {
  facet: FacetKey;
}

function Facet({ facet, entries, selection, filters, onChange }: FacetProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const [all, setAll] = useState(false);
  const counts = useMemo(() => facetCounts(entries, selection, facet), [entries, selection, facet]);
  const chosen = filters[facet];
  const values = useMemo(() => {
    const rest = chosen.filter((value) => !counts.has(value)).map((value): [string, number] => [value, 0]);
    return [...counts, ...rest].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }, [counts, chosen]);
  // one value says nothing: choosing it would change nothing
  if (values.length < 2 && chosen.length === 0) return null;
  const shown = all ? values : values.filter(([value], at) => at < firstValues || chosen.includes(value));
  const toggle = (value: string) =>
    onChange({
      ...filters,
      [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].sort(),
    });
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`filters.facet.${facet}`)}</legend>
      <ul>
        {shown.map(([value, count]) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <span>{facetValueName(facet, value, speech, entries)}</span>
              <small>{format.number(count)}</small>
            </label>
          </li>
        ))}
      </ul>
      {values.length > shown.length ? (
        <Button look="plain" onClick={() => setAll(true)}>
          {t('filters.all', { n: format.number(values.length) })}
        </Button>
      ) : null}
    </fieldset>
  );
}
