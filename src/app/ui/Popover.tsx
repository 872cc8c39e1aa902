import type { ReactNode } from 'react';
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
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
  // as wide as it would be with all the room there is
  Object.assign(element.style, { left: '0', top: '0' });
  const { offsetWidth, offsetHeight } = element;
  const below = innerHeight - box.bottom - gap;
  const top = offsetHeight <= below || below >= box.top ? box.bottom + gap : box.top - gap - offsetHeight;
  element.style.left = `${Math.max(gap, Math.min(clientWidth - offsetWidth - gap, box.left))}px`;
  element.style.top = `${Math.max(gap, Math.min(innerHeight - offsetHeight - gap, top))}px`;
}

/** The browser's own popover beside what was chosen, its first button or link (or the one marked `data-first`) in focus: Esc and a press elsewhere close it, focus goes back to where it was. */
export function Popover({ label, box, onClose, children }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const closed = useEffectEvent(onClose);
  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover) return;
    popover.showPopover();
    // what is inside measures itself, which it can't before
    setShown(true);
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
      popover.hidePopover();
    };
  }, []);
  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover || !shown) return;
    place(popover, box);
    const first = popover.querySelector<HTMLElement>('[data-first]');
    (first ?? popover.querySelector<HTMLElement>('button:enabled, a[href]'))?.focus();
  }, [shown, box]);
  return (
    <div ref={element} popover="auto" role="dialog" aria-label={label} className={styles.popover}>
      {shown ? children : null}
    </div>
  );
}
