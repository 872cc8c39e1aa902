import { useMemo, useState } from 'react';
import type { Manifest } from '#domain/bundle.ts';
import type { Lang } from '#domain/lang.ts';
import { dayOf } from '#domain/time.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './overview.module.css';
import type { CoverageKind, CoverageLine, Scale } from './overview.ts';
import { coverageKinds, coverageLines } from './overview.ts';

interface Props {
  table: Manifest['coverage'];
  scale: Scale;
}

/** More lines than this wait behind a button. */
const firstLines = 6;

/** When there were articles at all, as bands: of all, and by language or outlet on demand. No contact reported is not no articles. */
export function Coverage({ table, scale }: Props) {
  const { t } = useTranslation();
  const [by, setBy] = useState<CoverageKind>('all');
  const [all] = useMemo(() => coverageLines(table, 'all'), [table]);
  if (!all?.bands.length) return null;
  return (
    <>
      <div className={styles.line} title={t('timeline.coverage.note')}>
        <span className={styles.lineName}>
          <select
            aria-label={t('timeline.coverage.title')}
            value={by}
            onChange={(chosen) => setBy(chosen.target.value as CoverageKind)}
          >
            {coverageKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`timeline.coverage.by.${kind}`)}
              </option>
            ))}
          </select>
        </span>
        <Bands line={all} name={t('timeline.articles')} scale={scale} />
      </div>
      {by === 'all' ? null : <Lines key={by} by={by} table={table} scale={scale} />}
    </>
  );
}

function Lines({ by, table, scale }: Props & { by: CoverageKind }) {
  const { t, format, wording } = useSpeech();
  const [whole, setWhole] = useState(false);
  const lines = useMemo(() => coverageLines(table, by), [table, by]);
  const shown = whole ? lines : lines.slice(0, firstLines);
  const nameOf = (key: string) => {
    if (by === 'language') return format.language(key as Lang);
    return key ? wording.actor(key) : t('terms.outletUnknown');
  };
  return (
    <>
      <ul className={styles.coverage} aria-label={t('timeline.coverage.title')}>
        {shown.map((line) => (
          <li key={line.key} className={styles.line}>
            <span className={styles.lineName}>{nameOf(line.key)}</span>
            <Bands line={line} name={nameOf(line.key)} scale={scale} />
          </li>
        ))}
      </ul>
      <p className={styles.coverageFoot}>
        {lines.length > shown.length ? (
          <Button look="plain" onClick={() => setWhole(true)}>
            {t('filters.all', { n: format.number(lines.length) })}
          </Button>
        ) : null}
        <span>{t('timeline.coverage.note')}</span>
      </p>
    </>
  );
}

function Bands({ line, name, scale }: { line: CoverageLine; name: string; scale: Scale }) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const { articles: count, bands } = line;
  const days = (from: number, to: number) =>
    `${format.day(dayOf(from), 'shortYear')} – ${format.day(dayOf(to - 1), 'shortYear')}`;
  const [first, last] = [bands[0], bands.at(-1)];
  const told = t('timeline.coverage.articles', { count, n: format.number(count) });
  return (
    <span className={styles.bands}>
      <VisuallyHidden>{first && last ? `${told}, ${days(first.from, last.to)}` : told}</VisuallyHidden>
      {bands.map((band) => (
        <span
          key={band.from}
          className={styles.band}
          title={`${name}: ${days(band.from, band.to)}`}
          style={{ left: scale.place(band.from), width: scale.share(band.to - band.from) }}
        />
      ))}
    </span>
  );
}
