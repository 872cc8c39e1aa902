import { useTranslation } from '../i18n/useTranslation.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './view.module.css';

const rows = [
  ['← →', 'contact'],
  ['↑ ↓', 'lane'],
  ['Home End', 'ends'],
  ['PgUp PgDn', 'page'],
  ['+ −', 'zoom'],
  ['0', 'whole'],
  ['Enter', 'enter'],
  ['Esc', 'escape'],
  ['?', 'help'],
] as const;

/** All keys of the timeline. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('timeline.keys.title')} open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what === 'whole' ? t('timeline.whole') : t(`timeline.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
