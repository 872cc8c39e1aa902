import { useTranslation } from '../i18n/useTranslation.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { change, useView } from '../url/history.ts';
import type { LaneKind, Layout, TimelineState } from '../url/timeline-state.ts';
import { asTheyCome, laneKinds } from '../url/timeline-state.ts';
import styles from './view.module.css';

function set(next: Partial<TimelineState>): void {
  change((view) => ({ ...view, timeline: { ...view.timeline, ...next } }), 'replace');
}

/** What the lanes are made by; in the link. */
export function LaneChoice() {
  const { t } = useTranslation();
  const { timeline } = useView();
  return (
    <label className={styles.lanes}>
      <span>{t('timeline.lanesBy')}</span>
      <select
        value={timeline.lanes}
        onChange={(chosen) => set({ lanes: chosen.target.value as LaneKind, arrangement: asTheyCome })}
      >
        {laneKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`timeline.lanes.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which end of the time the list begins at; in the link. */
export function ListOrder() {
  const { t } = useTranslation();
  const { sorting } = useView().timeline;
  return (
    <Segmented
      label={t('timeline.arrange.order')}
      value={sorting?.key === 'time' && sorting.descending ? 'newest' : 'oldest'}
      options={(['oldest', 'newest'] as const).map((value) => ({
        value,
        label: t(`timeline.from.${value}`),
      }))}
      onChange={(next) => set({ sorting: next === 'newest' ? { key: 'time', descending: true } : null })}
    />
  );
}

/** Timeline, list or table; in the link. */
export function LayoutSwitch({ layout }: { layout: Exclude<Layout, 'auto'> }) {
  const { t } = useTranslation();
  // a table wants the room of the timeline's own page
  const full = useView().page.name === 'timeline';
  return (
    <Segmented
      label={t('timeline.view')}
      value={layout}
      options={(full || layout === 'table'
        ? (['timeline', 'list', 'table'] as const)
        : (['timeline', 'list'] as const)
      ).map((value) => ({
        value,
        label: t(`timeline.layout.${value}`),
      }))}
      onChange={(next) => set({ layout: next })}
    />
  );
}
