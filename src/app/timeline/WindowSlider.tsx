import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { dayOf } from '#domain/time.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './overview.module.css';
import type { Scale } from './overview.ts';
import type { ShownWindow } from './useWindow.ts';
import type { DayWindow } from './window.ts';
import { dragged, moved, within, zoomed } from './window.ts';

/** px at either end of the window by which that end alone is dragged. */
const edge = 8;

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
    case '-':
      return zoomed(shown, 1.25);
    case 'ArrowDown':
    case '+':
      return zoomed(shown, 0.8);
    case 'Home':
      return { from: bounds.from, to: bounds.from + shown.to - shown.from };
    case 'End':
      return { from: bounds.to - (shown.to - shown.from), to: bounds.to };
    default:
      return null;
  }
}

interface Grip {
  readonly part: 'from' | 'to' | 'whole';
  readonly x: number;
  readonly start: DayWindow;
}

/** What a press takes hold of: an end of the window, the window, or, beside it, the window brought there. */
function gripAt(x: number, strip: DOMRect, { window, bounds }: ShownWindow): Grip {
  const px = (day: number) => ((day - bounds.from) / (bounds.to - bounds.from)) * strip.width;
  const at = x - strip.left;
  const [from, to] = [px(window.from), px(window.to)];
  const wide = to - from > 4 * edge;
  if (wide && Math.abs(at - from) <= edge) return { part: 'from', x, start: window };
  if (wide && Math.abs(at - to) <= edge) return { part: 'to', x, start: window };
  if (at >= from - edge && at <= to + edge) return { part: 'whole', x, start: window };
  const day = bounds.from + (at / strip.width) * (bounds.to - bounds.from);
  const half = (window.to - window.from) / 2;
  return { part: 'whole', x, start: within(bounds, { from: day - half, to: day + half }) };
}

/** The window on the strip: pressed and dragged anywhere on it, longer or shorter by its ends; by keys a slider. */
export function WindowSlider({ time, scale }: { time: ShownWindow; scale: Scale }) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const grip = useRef<Grip | null>(null);
  const { window, bounds, show, glance } = time;
  const windowAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): DayWindow | null => {
    if (!grip.current) return null;
    const { part, x, start } = grip.current;
    const days = ((clientX - x) / currentTarget.clientWidth) * (bounds.to - bounds.from);
    return within(bounds, dragged(start, part, days));
  };
  const release = (up: PointerEvent<HTMLElement>) => {
    const next = windowAt(up);
    grip.current = null;
    if (next) show(next);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const next =
      press.ctrlKey || press.metaKey || press.altKey ? null : windowAfter(press.key, window, bounds);
    if (!next) return;
    show(within(bounds, next));
    press.preventDefault();
  };
  const text = `${format.day(dayOf(Math.round(window.from)), 'shortYear')} – ${format.day(dayOf(Math.round(window.to) - 1), 'shortYear')}`;
  return (
    <div
      className={styles.grips}
      onPointerDown={(press) => {
        if (press.button !== 0) return;
        grip.current = gripAt(press.clientX, press.currentTarget.getBoundingClientRect(), time);
        press.currentTarget.setPointerCapture(press.pointerId);
        glance(grip.current.start);
      }}
      onPointerMove={(at) => {
        const next = windowAt(at);
        if (next) glance(next);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
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
        style={{ left: scale.place(window.from), width: scale.share(window.to - window.from) }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
