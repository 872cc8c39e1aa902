import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import styles from './filters.module.css';

interface Props {
  entries: Entries;
  known: string | null;
  /** `playing`: one of many steps that Back should not walk through */
  onChange: (known: string | null, playing: boolean) => void;
}

const stepMs = 900;
/** A play takes at most this many steps, however many days had articles. */
const mostSteps = 60;

/** The days on which articles were published, thinned out for playing; ascending. */
export function playDays(entries: Pick<Entries, 'articleColumns'>): string[] {
  const days = [...new Set(entries.articleColumns.day)].filter((day) => day >= 0).sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(days.length / mostSteps));
  return days.filter((_, at) => at % step === 0 || at === days.length - 1).map(dayOf);
}

/** "As known on": only what articles up to a day told; play runs through the days on which articles appeared. */
export function KnownAt({ entries, known, onChange }: Props) {
  const { t } = useTranslation();
  const days = useMemo(() => playDays(entries), [entries]);
  const [playing, setPlaying] = useState(false);
  const step = useEffectEvent(() => {
    const next = days.find((day) => known !== null && day > known);
    if (next) onChange(next, true);
    else setPlaying(false);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(step, stepMs);
    return () => clearInterval(timer);
  }, [playing]);
  const play = () => {
    setPlaying(!playing);
    if (!playing) onChange(days[0] ?? null, false);
  };
  return (
    <fieldset className={styles.facet}>
      <legend>{t('filters.known')}</legend>
      <div className={styles.dates}>
        <input
          type="date"
          aria-label={t('filters.known')}
          value={known ?? ''}
          min={days[0]}
          max={days.at(-1)}
          onChange={(typed) => onChange(typed.target.value || null, false)}
        />
        {days.length > 1 ? (
          <Button onClick={play}>{playing ? t('filters.stop') : t('filters.play')}</Button>
        ) : null}
        {known ? (
          <Button look="plain" onClick={() => onChange(null, false)}>
            {t('filters.now')}
          </Button>
        ) : null}
      </div>
      <p className={styles.hint}>{t('filters.knownHint')}</p>
    </fieldset>
  );
}
