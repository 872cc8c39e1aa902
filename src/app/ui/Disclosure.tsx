import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** Something more to read, closed at first; the browser's own `<details>`. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
