import { useState } from 'react';
import { useEntries, useFound, useSelection } from '../data/useEntries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { change, useView } from '../url/history.ts';
import type { Filters } from '../url/view.ts';
import { noFilters } from '../url/view.ts';
import type { Chip } from './chips.ts';
import { chipsOf } from './chips.ts';
import { FilterPanel } from './FilterPanel.tsx';
import styles from './filters.module.css';

/** One button for all filters, the filters that are on beside it, and a way back from the last change. */
export function FilterButton() {
  const { t } = useTranslation();
  const speech = useSpeech();
  const { filters } = useView();
  const { entries, all, complete } = useEntries();
  const selection = useSelection(entries, useFound(entries, complete));
  const [open, setOpen] = useState(false);
  const [before, setBefore] = useState<Filters | null>(null);
  const chips = chipsOf(filters, speech, entries);
  const set = (next: Filters, how: 'push' | 'replace' = 'push') => {
    setBefore(filters);
    change((view) => ({ ...view, filters: next }), how);
  };
  const undo = () => {
    if (before) set(before);
    setBefore(null);
  };
  const n = speech.format.number(chips.length);
  return (
    <div className={styles.bar}>
      <Button onClick={() => setOpen(true)}>
        {chips.length ? t('filters.openWith', { count: chips.length, n }) : t('filters.open')}
      </Button>
      {chips.length ? <Chips chips={chips} set={set} /> : null}
      {chips.length > 1 ? (
        <Button look="plain" onClick={() => set(noFilters)}>
          {t('filters.clear')}
        </Button>
      ) : null}
      {before && before !== filters ? (
        <Button look="plain" onClick={undo}>
          {t('filters.undo')}
        </Button>
      ) : null}
      <Dialog title={t('filters.title')} open={open} onClose={() => setOpen(false)}>
        {entries && all && selection ? (
          <FilterPanel
            entries={entries}
            all={all}
            selection={selection}
            filters={filters}
            complete={complete}
            onChange={set}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

function Chips({ chips, set }: { chips: readonly Chip[]; set: (next: Filters) => void }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.chips} aria-label={t('filters.on')}>
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button type="button" aria-label={t('filters.remove', { name })} onClick={() => set(without)}>
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
