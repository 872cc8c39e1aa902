import type { ReactNode } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { flag } from '#domain/bundle-terms.ts';
import { accountSize } from '#domain/columns.ts';
import { kinds } from '#domain/kinds.ts';
import type { Entries } from '../data/entries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { KindIcon } from '../ui/icons.tsx';
import styles from './view.module.css';

/** Which signs the entries use: a key explains nothing that isn't there. One look at each. */
function used(entries: Entries) {
  const { statement, flags, status, start, end, kind, least, most } = entries;
  const here = { kindBits: 0, flagBits: 0, notHeld: false, span: false, otherDays: false };
  for (let row = 0; row < entries.count; row += 1) {
    if (statement[row]) continue;
    here.kindBits |= 1 << (kind[row] as number);
    here.flagBits |= flags[row] as number;
    if (status[row]) here.notHeld = true;
    if ((end[row] as number) > (start[row] as number)) here.span = true;
    if ((least[row] as number) < (start[row] as number) || (most[row] as number) > (end[row] as number))
      here.otherDays = true;
  }
  return {
    ...here,
    accounts: toldOtherwise(entries),
    kinds: kinds.filter((_, at) => here.kindBits & (1 << at)),
    registry: (here.flagBits & flag.registryDate) !== 0,
    twoWays: (here.flagBits & flag.divergence) !== 0,
    statement: statement.includes(1),
    inferred: entries.articleColumns.inferred.includes(1),
  };
}

/** Whether any status was told that isn't the contact's own. */
function toldOtherwise({ thread, status }: Entries): boolean {
  for (let at = 0; at < thread.length; at += accountSize)
    if (thread[at + 2] !== status[thread[at] as number]) return true;
  return false;
}

/** What shapes, fills and signs mean, in one line; folded where the line is too short for it. What a label says itself (no date, articles) is left to it. */
export function Key({ entries }: { entries: Entries }) {
  const { t, i18n } = useTranslation();
  const here = useMemo(() => used(entries), [entries]);
  return (
    <OneLine key={i18n.language} name={t('ui.key')} title={t('timeline.key.name')}>
      {here.kinds.map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} status="held" />{' '}
          {t(kind === 'call' ? 'timeline.key.call' : `terms.kind.${kind}`)}
        </li>
      ))}
      {here.notHeld ? (
        <li>
          <KindIcon kind="meeting" status="planned" /> {t('timeline.key.notHeld')}
        </li>
      ) : null}
      {here.span ? <Sign look={styles.spanKey}>{t('timeline.key.span')}</Sign> : null}
      {here.accounts ? <Sign look={styles.accountKey}>{t('timeline.key.account')}</Sign> : null}
      {here.otherDays ? <Sign look={styles.whiskerKey}>{t('timeline.key.otherDays')}</Sign> : null}
      {here.registry ? <Sign text="*">{t('timeline.key.registry')}</Sign> : null}
      {here.twoWays ? (
        <Sign text="≠" look={styles.differs}>
          {t('timeline.key.twoWays')}
        </Sign>
      ) : null}
      {here.statement ? <Sign look={styles.statementKey}>{t('timeline.key.statement')}</Sign> : null}
      {here.inferred ? <Sign look={styles.inferredKey}>{t('timeline.key.inferred')}</Sign> : null}
    </OneLine>
  );
}

/** Entries of the key in one line where they fit, else behind a button that shows them. */
function OneLine({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLUListElement>(null);
  const [folded, setFolded] = useState(false);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    let wanted = 0;
    const refold = () => {
      // a folded key is narrower than it wants to be
      if (!line.current?.closest('details')) wanted = line.current?.scrollWidth ?? 0;
      // before the frame in which it was found too long is painted
      flushSync(() => setFolded(wanted > element.clientWidth));
    };
    // asked once the page is laid out: asking at once would lay it out one more time
    const watch = new ResizeObserver(refold);
    watch.observe(element);
    document.fonts?.ready.then(refold);
    return () => watch.disconnect();
  }, []);
  const list = (
    <ul ref={line} className={styles.key} aria-label={name}>
      {children}
    </ul>
  );
  return (
    <div ref={room} className={styles.keyRoom}>
      {folded ? (
        <details className={styles.keyFolded}>
          <summary>{title}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
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
