import { CompareHead } from './CompareHead.tsx';
import { EntryTools } from './EntryTools.tsx';
import styles from './entry.module.css';
import type { SlotProps } from './parts.ts';
import { ViewSlot } from './slots.tsx';

/** A comparison under its head; see `SlotProps.compare` for the sizes. */
export function Compared({ subject, size }: SlotProps['compare']) {
  return (
    <div className={styles.entry}>
      {size === 'frame' ? null : <EntryTools subject={subject} compared />}
      <CompareHead subject={subject} level={size === 'open' ? 2 : 1} />
      <ViewSlot slot="compare" waits={12} with={{ subject, size }} />
    </div>
  );
}
