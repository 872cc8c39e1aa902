import { useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';
import { useMemo, useRef } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { asTheyCome, laneOrders } from '../url/timeline-state.ts';
import { placedWhenMoved, toggled } from './arrangement.ts';
import styles from './lanes.module.css';
import type { Lane } from './lanes.ts';
import type { Arranging } from './useArranging.ts';
import { useLaneDrag } from './useLaneDrag.ts';

interface Props {
  lanes: readonly Lane[];
  nameOf: (key: string) => string;
  arranging: Arranging;
  open: boolean;
  onClose: () => void;
}

const rowHeight = 36;

/** All lanes in a list: their order, by rule or by hand, which are folded and which hidden. */
export function LanesDialog({ open, onClose, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('timeline.arrange.title')} open={open} onClose={onClose}>
      {open ? <Lanes {...rest} /> : null}
    </Dialog>
  );
}

function Lanes({ lanes, nameOf, arranging }: Omit<Props, 'open' | 'onClose'>) {
  const { t } = useTranslation();
  const { arrangement, arrange, undo } = arranging;
  const keys = useMemo(() => lanes.map((lane) => lane.key), [lanes]);
  const changed = JSON.stringify(arrangement) !== JSON.stringify(asTheyCome);
  return (
    <div className={styles.arranging}>
      <div className={styles.order}>
        <span aria-hidden="true">{t('timeline.arrange.order')}</span>
        <Segmented
          label={t('timeline.arrange.order')}
          value={arrangement.order}
          options={laneOrders.map((value) => ({ value, label: t(`timeline.arrange.by.${value}`) }))}
          onChange={(order) => arrange({ order, placed: [] })}
        />
      </div>
      <LaneRows lanes={lanes} keys={keys} nameOf={nameOf} arranging={arranging} />
      <div className={styles.order}>
        {undo ? <Button onClick={undo}>{t('filters.undo')}</Button> : null}
        {changed ? (
          <Button look="plain" onClick={() => arrange(asTheyCome)}>
            {t('timeline.arrange.reset')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface RowsProps extends Pick<Props, 'lanes' | 'nameOf' | 'arranging'> {
  keys: readonly string[];
}

/** The place a key moves a lane to; null for keys that mean something else. */
function placeAfter(key: string, at: number, last: number): number | null {
  const places: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last };
  return places[key] ?? null;
}

function LaneRows({ lanes, keys, nameOf, arranging }: RowsProps) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const { arrangement, arrange } = arranging;
  const box = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => keys[at] ?? at,
    overscan: 6,
  });
  const move = (key: string, to: number) => {
    const place = Math.min(keys.length - 1, Math.max(0, to));
    arrange({ placed: placedWhenMoved(keys, arrangement.placed, { key, to: place }) });
    virtual.scrollToIndex(place);
    const [at, of] = [format.number(place + 1), format.number(keys.length)];
    if (said.current) said.current.textContent = t('timeline.arrange.moved', { name: nameOf(key), at, of });
  };
  const drag = useLaneDrag({ box, keys, rowHeight, move });
  return (
    <div ref={box} className={styles.rows}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const lane = lanes[index];
          return lane ? (
            <LaneRow
              key={lane.key}
              {...{ lane, index, start, arranging, drag }}
              name={nameOf(lane.key)}
              onKeyDown={(press) => {
                const to = placeAfter(press.key, index, keys.length - 1);
                if (to === null) return;
                move(lane.key, to);
                press.preventDefault();
              }}
            />
          ) : null;
        })}
      </ol>
      <VisuallyHidden>
        <span ref={said} role="status" />
      </VisuallyHidden>
    </div>
  );
}

interface RowProps {
  lane: Lane;
  name: string;
  index: number;
  /** px from the list's top */
  start: number;
  arranging: Arranging;
  drag: ReturnType<typeof useLaneDrag>;
  onKeyDown: (press: KeyboardEvent) => void;
}

function LaneRow({ lane, name, index, start, arranging, drag, onKeyDown }: RowProps) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const { arrangement, arrange } = arranging;
  const hidden = arrangement.hidden.includes(lane.key);
  const folded = arrangement.folded.includes(lane.key);
  const grip = t('timeline.arrange.grip', { name });
  const fold = t(folded ? 'timeline.arrange.unfold' : 'timeline.arrange.fold');
  const toggle = (list: 'hidden' | 'folded') => arrange({ [list]: toggled(arrangement[list], lane.key) });
  return (
    <li
      style={{ transform: `translateY(${start}px)` }}
      data-mark={drag.markAt(index)}
      data-hidden={hidden || undefined}
    >
      <button
        type="button"
        className={styles.grip}
        aria-label={grip}
        title={grip}
        onKeyDown={onKeyDown}
        {...drag.handlers(lane.key)}
      />
      <label>
        <input type="checkbox" checked={!hidden} onChange={() => toggle('hidden')} />
        <span>{name}</span>
      </label>
      <small>{format.number(lane.contacts)}</small>
      <button
        type="button"
        className={styles.fold}
        data-folded={folded || undefined}
        aria-label={`${fold}: ${name}`}
        title={fold}
        onClick={() => toggle('folded')}
      />
    </li>
  );
}
