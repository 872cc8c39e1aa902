import type { ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import styles from './view.module.css';

interface Props {
  /** what the pointer is on, in the browser's window */
  box: DOMRect;
  title: string | undefined;
  children: ReactNode;
}

/** A card beside what the pointer is on, below it where there is room. Its words are elsewhere for those who listen, so it is silent. */
export function PointerCard({ box, title, children }: Props) {
  const { i18n } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const room = document.documentElement.clientWidth - element.offsetWidth - 8;
    element.style.left = `${Math.max(8, Math.min(room, box.left))}px`;
    const below = box.bottom + 8 + element.offsetHeight < innerHeight;
    element.style.top = `${below ? box.bottom + 8 : box.top - element.offsetHeight - 8}px`;
  }, [box]);
  return (
    <div ref={card} className={styles.card} aria-hidden="true" lang={i18n.language}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
