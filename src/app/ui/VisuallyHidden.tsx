import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** Text for those who listen: on no screen, in every reading. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
