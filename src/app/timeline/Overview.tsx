import { useMemo } from 'react';
import type { Manifest } from '#domain/bundle.ts';
import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { useManifest } from '../data/hooks.ts';
import type { Selection } from '../data/select.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Coverage } from './Coverage.tsx';
import styles from './overview.module.css';
import type { MonthBar, Preset, Scale } from './overview.ts';
import { coverageKnown, densityShown, monthBars, presets, presetWindow, scaleOf } from './overview.ts';
import type { ShownWindow } from './useWindow.ts';
import { WindowSlider } from './WindowSlider.tsx';

interface Props {
  time: ShownWindow;
  /** counted where the reader looks back to a day or filters; the manifest knows only all of today */
  entries: Entries;
  selection: Selection;
  /** day of the contact in hand, for the presets around it */
  day: number | null;
  /** whether there is room for coverage below the strip */
  full: boolean;
}

/** The whole time in one strip: contacts a month by status; where there were articles at all; and the window shown, to be dragged or moved by keys. */
export function Overview({ entries, selection, time, day, full }: Props) {
  const manifest = useManifest();
  const { bounds } = time;
  const scale = useMemo(() => scaleOf(bounds), [bounds]);
  const counted = useMemo(
    () => (entries.origin || selection.active ? densityShown(entries, selection.shown) : null),
    [entries, selection],
  );
  const covered = useMemo(() => (full && entries.origin ? coverageKnown(entries) : null), [full, entries]);
  if (manifest.state !== 'ready') return null;
  return (
    <div className={styles.overview}>
      <Presets time={time} day={day} />
      <div className={styles.strip}>
        <Bars density={counted ?? manifest.value.density} scale={scale} />
        <WindowSlider time={time} scale={scale} />
      </div>
      {full ? <Coverage table={covered ?? manifest.value.coverage} scale={scale} /> : null}
    </div>
  );
}

function Presets({ time, day }: Pick<Props, 'time' | 'day'>) {
  const { t } = useTranslation();
  return (
    <div className={styles.presets}>
      <span aria-hidden="true">{t('timeline.preset.label')}</span>
      <select
        aria-label={t('timeline.preset.label')}
        value=""
        onChange={(chosen) => {
          const preset = chosen.target.value as Preset;
          if (preset === 'all') time.showAll();
          else time.show(presetWindow(preset, time.window, day));
        }}
      >
        <option value="" disabled>
          {t('timeline.preset.choose')}
        </option>
        {presets
          .filter((preset) => day !== null || !preset.startsWith('around'))
          .map((preset) => (
            <option key={preset} value={preset}>
              {t(`timeline.preset.${preset}`)}
            </option>
          ))}
      </select>
    </div>
  );
}

function Bars({ density, scale }: { density: Manifest['density']; scale: Scale }) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  // drawn for other counts alone, not with every change of the link
  return useMemo(() => {
    const bars = monthBars(density);
    const most = bars.reduce((n, bar) => Math.max(n, bar.held + bar.ahead + bar.off), 1);
    const parts = ['off', 'ahead', 'held'] as const;
    const said = (bar: MonthBar) =>
      [
        format.month(dayOf(bar.from)),
        ...parts.map((part) => t(`timeline.month.${part}`, { n: format.number(bar[part]) })).reverse(),
      ].join(' · ');
    return (
      <div aria-hidden="true">
        {bars.map((bar) => (
          <span
            key={bar.from}
            className={styles.bar}
            // spelled out when asked for: each filter would spell four dozen
            onPointerEnter={({ currentTarget }) => {
              currentTarget.title = said(bar);
            }}
            style={{ left: scale.place(bar.from), width: scale.share(bar.to - bar.from) }}
          >
            {parts.map((part) => (
              <span key={part} className={styles[part]} style={{ height: `${(bar[part] / most) * 100}%` }} />
            ))}
          </span>
        ))}
      </div>
    );
  }, [density, scale, t, format]);
}
