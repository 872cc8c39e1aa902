import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './ui.module.css';

interface PopoverProps {
  /** what it is about, for those who listen */
  label: string;
  /** what it belongs to, in px of the browser's window; it opens below, or above where there is no room */
  box: DOMRect;
  onClose: () => void;
  children: ReactNode;
}

const gap = 6;

function place(element: HTMLElement, box: DOMRect): void {
  const { clientWidth } = document.documentElement;
  const { offsetWidth, offsetHeight } = element;
  const below = innerHeight - box.bottom - gap;
  const top = offsetHeight <= below || below >= box.top ? box.bottom + gap : box.top - gap - offsetHeight;
  element.style.left = `${Math.max(gap, Math.min(clientWidth - offsetWidth - gap, box.left))}px`;
  element.style.top = `${Math.max(gap, Math.min(innerHeight - offsetHeight - gap, top))}px`;
}

/** The browser's own popover beside what was chosen, its first button or link (or the one marked `data-first`) in focus: Esc and a press elsewhere close it, focus goes back to where it was. */
export function Popover({ label, box, onClose, children }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null);
  const closed = useEffectEvent(onClose);
  useEffect(() => {
    const popover = element.current;
    if (!popover) return;
    if (!popover.matches(':popover-open')) popover.showPopover();
    place(popover, box);
    const first = popover.querySelector<HTMLElement>('[data-first]');
    (first ?? popover.querySelector<HTMLElement>('button:enabled, a[href]'))?.focus();
    const toggled = (change: ToggleEvent) => {
      if (change.newState === 'closed') closed();
    };
    popover.addEventListener('toggle', toggled);
    // the page moves under it
    const away = () => popover.hidePopover();
    addEventListener('resize', away);
    return () => {
      popover.removeEventListener('toggle', toggled);
      removeEventListener('resize', away);
    };
  }, [box]);
  return (
    <div ref={element} popover="auto" role="dialog" aria-label={label} className={styles.popover}>
      {children}
    </div>
  );
}
