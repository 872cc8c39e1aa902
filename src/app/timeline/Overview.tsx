import type { KeyboardEvent, PointerEvent } from 'react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { useManifest } from '../data/hooks.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './overview.module.css';
import type { Preset } from './overview.ts';
import { coverage, monthBars, presets, presetWindow } from './overview.ts';
import type { ShownWindow } from './useWindow.ts';
import type { DayWindow } from './window.ts';
import { moved, within, zoomed } from './window.ts';

/** Under this many contacts the chart itself shows all there is. */
export const overviewFrom = 50;
/** px */
export const overviewHeight = 43;

interface Props {
  entries: Entries;
  time: ShownWindow;
  /** day of the contact in hand, for the presets around it */
  day: number | null;
}

/** The whole time in one strip: contacts a month, held and not; where there were articles at all; and the window shown, to be dragged or moved by keys. */
export function Overview({ entries, time, day }: Props) {
  const { t } = useTranslation();
  const { bounds } = time;
  const place = (at: number) => `${(((at - bounds.from) / (bounds.to - bounds.from)) * 100).toFixed(3)}%`;
  const share = (days: number) => `${((days / (bounds.to - bounds.from)) * 100).toFixed(3)}%`;
  return (
    <div className={styles.overview}>
      <div className={styles.strip}>
        <Bars place={place} share={share} />
        <Bands entries={entries} place={place} share={share} />
        <WindowSlider time={time} place={place} share={share} />
      </div>
      <label className={styles.presets}>
        <span>{t('timeline.preset.label')}</span>
        <select
          value=""
          onChange={(chosen) => time.show(presetWindow(chosen.target.value as Preset, time.window, day))}
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
      </label>
    </div>
  );
}

interface Scale {
  place: (day: number) => string;
  share: (days: number) => string;
}

function Bars({ place, share }: Scale) {
  const manifest = useManifest();
  const bars = useMemo(
    () => (manifest.state === 'ready' ? monthBars(manifest.value.density) : []),
    [manifest],
  );
  const most = bars.reduce((n, bar) => Math.max(n, bar.held + bar.other), 1);
  const tall = (count: number) => `${(count / most) * 100}%`;
  return (
    <div aria-hidden="true">
      {bars.map((bar) => (
        <span
          key={bar.from}
          className={styles.bar}
          style={{ left: place(bar.from), width: share(bar.to - bar.from) }}
        >
          <span className={styles.other} style={{ height: tall(bar.other) }} />
          <span className={styles.held} style={{ height: tall(bar.held) }} />
        </span>
      ))}
    </div>
  );
}

function Bands({ entries, place, share }: Scale & { entries: Entries }) {
  const { t } = useTranslation();
  const bands = useMemo(() => coverage(entries.articleColumns.day, 14), [entries]);
  return (
    <div className={styles.bands} title={t('timeline.coverage')}>
      {bands.map((band) => (
        <span key={band.from} style={{ left: place(band.from), width: share(band.to - band.from) }} />
      ))}
    </div>
  );
}

/** Where a key moves the window; null for keys that mean something else. */
function windowAfter(key: string, shown: DayWindow, bounds: DayWindow): DayWindow | null {
  switch (key) {
    case 'ArrowLeft':
      return moved(shown, -0.1);
    case 'ArrowRight':
      return moved(shown, 0.1);
    case 'PageUp':
      return moved(shown, -0.9);
    case 'PageDown':
      return moved(shown, 0.9);
    case 'ArrowUp':
      return zoomed(shown, 1.25);
    case 'ArrowDown':
      return zoomed(shown, 0.8);
    case 'Home':
      return { from: bounds.from, to: bounds.from + shown.to - shown.from };
    case 'End':
      return { from: bounds.to - (shown.to - shown.from), to: bounds.to };
    default:
      return null;
  }
}

function WindowSlider({ time, place, share }: Scale & { time: ShownWindow }) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const grip = useRef<{ x: number; from: number } | null>(null);
  const { window, bounds, show } = time;
  const days = window.to - window.from;
  const dragged = (move: PointerEvent<HTMLElement>) => {
    const strip = move.currentTarget.parentElement?.clientWidth ?? 1;
    if (!grip.current) return;
    const from = grip.current.from + ((move.clientX - grip.current.x) / strip) * (bounds.to - bounds.from);
    show(within(bounds, { from, to: from + days }));
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const next = windowAfter(press.key, window, bounds);
    if (!next) return;
    show(within(bounds, next));
    press.preventDefault();
  };
  const text = `${format.day(dayOf(Math.round(window.from)), 'shortYear')} – ${format.day(dayOf(Math.round(window.to) - 1), 'shortYear')}`;
  return (
    <div
      className={styles.window}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.shownTime')}
      aria-valuemin={Math.round(bounds.from)}
      aria-valuemax={Math.round(bounds.to)}
      aria-valuenow={Math.round((window.from + window.to) / 2)}
      aria-valuetext={text}
      title={text}
      style={{ left: place(window.from), width: share(days) }}
      onKeyDown={onKeyDown}
      onPointerDown={(press) => {
        grip.current = { x: press.clientX, from: window.from };
        press.currentTarget.setPointerCapture(press.pointerId);
      }}
      onPointerMove={dragged}
      onPointerUp={() => {
        grip.current = null;
      }}
    />
  );
}
