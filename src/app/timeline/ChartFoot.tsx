import { useTranslation } from 'react-i18next';
import type { Entries } from '../data/entries.ts';
import { Button } from '../ui/Button.tsx';
import { Key } from './Key.tsx';
import { LayoutSwitch } from './Toolbar.tsx';
import type { ShownWindow } from './useWindow.ts';
import styles from './view.module.css';
import { zoomed } from './window.ts';

const inOut = 0.6;

interface Props {
  entries: Entries;
  time: ShownWindow;
  /** whether lanes are drawn together, and whether more are shown than at first; how to show more or fewer */
  lanes: { more: boolean; fewer: boolean; show: (by: 1 | -1) => void };
  onHelp: () => void;
}

/** One line below the chart: the key, zoom, the list of keys, and the way to the list. */
export function ChartFoot({ entries, time, lanes, onHelp }: Props) {
  const { t } = useTranslation();
  const buttons = [
    { sign: '−', name: t('timeline.zoomOut'), act: () => time.show(zoomed(time.window, 1 / inOut)) },
    { sign: '+', name: t('timeline.zoomIn'), act: () => time.show(zoomed(time.window, inOut)) },
    { sign: '↔', name: t('timeline.whole'), act: () => time.show(null) },
    { sign: '?', name: t('timeline.keys.open'), act: onHelp },
  ];
  return (
    <div className={styles.foot}>
      <Key entries={entries} />
      {lanes.more ? (
        <Button look="plain" onClick={() => lanes.show(1)}>
          {t('timeline.more')}
        </Button>
      ) : null}
      {lanes.fewer ? (
        <Button look="plain" onClick={() => lanes.show(-1)}>
          {t('timeline.fewer')}
        </Button>
      ) : null}
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
