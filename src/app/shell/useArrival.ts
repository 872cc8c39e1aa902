import { useEffect, useRef } from 'react';
import { lastMove } from '../url/history.ts';

/**
 * On a new page a reader starts at its top: scroll there, and move the focus to the content if it stood in the content that went away.
 * A reader who walks the timeline by keyboard keeps the focus there; Back and Forward keep the browser's own scroll place.
 */
export function useArrival(at: string): void {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (lastMove() !== 'push') return;
    const content = document.getElementById('content');
    const focused = document.activeElement;
    const elsewhere = focused && focused !== document.body && !content?.contains(focused);
    if (elsewhere) return;
    content?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }, [at]);
}
