import { useTranslation } from '../i18n/useTranslation.ts';
import { Popover } from '../ui/Popover.tsx';
import { placedWhenMoved, toggled } from './arrangement.ts';
import styles from './lanes.module.css';
import type { Arranging } from './useArranging.ts';

interface Props {
  /** keys of all lanes in their order */
  keys: readonly string[];
  lane: string;
  name: string;
  /** the lane's label on the screen */
  box: DOMRect;
  arranging: Arranging;
  onAll: () => void;
  onClose: () => void;
}

/** What can be done with one lane. */
export function LaneMenu({ keys, lane, name, box, arranging, onAll, onClose }: Props) {
  const { t } = useTranslation();
  const { arrangement, arrange } = arranging;
  const { placed, folded, hidden } = arrangement;
  const visible = keys.filter((key) => !hidden.includes(key));
  const at = visible.indexOf(lane);
  const moved = (beside: string | undefined) => ({
    placed: placedWhenMoved(keys, placed, { key: lane, to: keys.indexOf(beside ?? lane) }),
  });
  const movable = keys.includes(lane);
  const choices = [
    { name: t('timeline.arrange.top'), off: at < 1, next: () => moved(keys[0]) },
    { name: t('timeline.arrange.up'), off: at < 1, next: () => moved(visible[at - 1]) },
    { name: t('timeline.arrange.down'), off: at + 1 >= visible.length, next: () => moved(visible[at + 1]) },
    {
      name: t(folded.includes(lane) ? 'timeline.arrange.unfold' : 'timeline.arrange.fold'),
      off: false,
      next: () => ({ folded: toggled(folded, lane) }),
    },
  ].filter(() => movable);
  const hide = {
    name: t('timeline.arrange.hide'),
    off: false,
    next: () => ({ hidden: toggled(hidden, lane) }),
  };
  return (
    <Popover label={name} box={box} onClose={onClose}>
      <ul className={styles.menu}>
        {[...choices, hide].map((choice) => (
          <li key={choice.name}>
            <button
              type="button"
              disabled={choice.off}
              onClick={() => {
                onClose();
                arrange(choice.next());
              }}
            >
              {choice.name}
            </button>
          </li>
        ))}
        <li className={styles.apart}>
          <button
            type="button"
            onClick={() => {
              onClose();
              onAll();
            }}
          >
            {t('timeline.arrange.open')}
          </button>
        </li>
      </ul>
    </Popover>
  );
}
