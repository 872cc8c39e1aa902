import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flag } from '#domain/bundle.ts';
import { kinds } from '#domain/contact.ts';
import { precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { KindIcon } from '../ui/icons.tsx';
import styles from './view.module.css';

/** Which signs the entries use: a key explains nothing that isn't there. */
function used(entries: Entries) {
  const contacts = Array.from(entries.statement.keys()).filter((row) => !entries.statement[row]);
  const unknown = precisions.indexOf('unknown');
  const flags = contacts.reduce((bits, row) => bits | (entries.flags[row] ?? 0), 0);
  return {
    kinds: kinds.filter((_, kind) => contacts.some((row) => entries.kind[row] === kind)),
    notHeld: contacts.some((row) => entries.status[row] !== 0),
    span: contacts.some((row) => (entries.end[row] ?? 0) > (entries.start[row] ?? 0)),
    undated: contacts.some((row) => entries.precision[row] === unknown),
    registry: (flags & flag.registryDate) !== 0,
    twoWays: (flags & flag.divergence) !== 0,
    statement: entries.statement.includes(1),
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
