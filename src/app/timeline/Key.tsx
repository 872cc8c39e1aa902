import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flag } from '#domain/bundle.ts';
import { kinds } from '#domain/contact.ts';
import { precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { KindIcon } from '../ui/icons.tsx';
import styles from './view.module.css';

/** Which signs the entries use: a key explains nothing that isn't there. One look at each. */
function used(entries: Entries) {
  const { statement, flags, status, start, end, precision, kind } = entries;
  const unknown = precisions.indexOf('unknown');
  const here = { kindBits: 0, flagBits: 0, notHeld: false, span: false, undated: false };
  for (let row = 0; row < entries.count; row += 1) {
    if (statement[row]) continue;
    here.kindBits |= 1 << (kind[row] as number);
    here.flagBits |= flags[row] as number;
    if (status[row]) here.notHeld = true;
    if ((end[row] as number) > (start[row] as number)) here.span = true;
    if (precision[row] === unknown) here.undated = true;
  }
  return {
    ...here,
    kinds: kinds.filter((_, at) => here.kindBits & (1 << at)),
    registry: (here.flagBits & flag.registryDate) !== 0,
    twoWays: (here.flagBits & flag.divergence) !== 0,
    statement: statement.includes(1),
    inferred: entries.articleColumns.inferred.includes(1),
    article: entries.articleColumns.day.length > 0,
  };
}

/** One line that says what shapes, fills and signs mean. */
export function Key({ entries }: { entries: Entries }) {
  const { t } = useTranslation();
  const here = useMemo(() => used(entries), [entries]);
  return (
    <ul className={styles.key} aria-label={t('ui.key')}>
      {here.kinds.map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} status="held" /> {t(`terms.kind.${kind}`)}
        </li>
      ))}
      {here.notHeld ? (
        <li>
          <KindIcon kind="meeting" status="planned" /> {t('timeline.key.notHeld')}
        </li>
      ) : null}
      {here.span ? <Sign look={styles.spanKey}>{t('timeline.key.span')}</Sign> : null}
      {here.undated ? <Sign look={styles.tailKey}>{t('timeline.key.undated')}</Sign> : null}
      {here.registry ? <Sign text="*">{t('timeline.key.registry')}</Sign> : null}
      {here.twoWays ? (
        <Sign text="≠" look={styles.differs}>
          {t('timeline.key.twoWays')}
        </Sign>
      ) : null}
      {here.statement ? <Sign look={styles.statementKey}>{t('timeline.key.statement')}</Sign> : null}
      {here.article ? <Sign look={styles.articleKey}>{t('timeline.key.article')}</Sign> : null}
      {here.inferred ? <Sign look={styles.inferredKey}>{t('timeline.key.inferred')}</Sign> : null}
    </ul>
  );
}

function Sign({ look = '', text = '', children }: { look?: string; text?: string; children: string }) {
  return (
    <li>
      <span className={look} aria-hidden="true">
        {text}
      </span>{' '}
      {children}
    </li>
  );
}
