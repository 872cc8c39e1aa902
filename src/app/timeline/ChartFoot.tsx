import type { ReactNode } from 'react';
import type { Entries } from '../data/entries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Key } from './Key.tsx';
import { LayoutSwitch } from './Toolbar.tsx';
import type { ShownWindow } from './useWindow.ts';
import styles from './view.module.css';
import { zoomed } from './window.ts';

const inOut = 0.6;

interface Props {
  entries: Entries;
  time: ShownWindow;
  onHelp: () => void;
  /** what there is for the lanes */
  children: ReactNode;
}

/** One line below the chart: the key, zoom, the list of keys, and the way to the list. */
export function ChartFoot({ entries, time, onHelp, children }: Props) {
  const { t } = useTranslation();
  const buttons = [
    { sign: '−', name: t('timeline.zoomOut'), act: () => time.show(zoomed(time.window, 1 / inOut)) },
    { sign: '+', name: t('timeline.zoomIn'), act: () => time.show(zoomed(time.window, inOut)) },
    { sign: '↔', name: t('timeline.whole'), act: () => time.showAll() },
    { sign: '?', name: t('timeline.keys.open'), act: onHelp },
  ];
  return (
    <div className={styles.foot}>
      <Key entries={entries} />
      {children}
      <div className={styles.zoom}>
        {buttons.map(({ sign, name, act }) => (
          <button key={sign} type="button" aria-label={name} title={name} onClick={act}>
            {sign}
          </button>
        ))}
      </div>
      <LayoutSwitch layout="timeline" />
    </div>
  );
}
