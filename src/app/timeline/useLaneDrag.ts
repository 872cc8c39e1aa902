import type { PointerEvent, RefObject } from 'react';
import { useRef, useState } from 'react';

interface Dragged {
  readonly box: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** px */
  readonly rowHeight: number;
  readonly move: (key: string, to: number) => void;
}

/** Dragging a row of the list of lanes by its grip, with a mouse, a pen or a finger. */
export function useLaneDrag({ box, keys, rowHeight, move }: Dragged) {
  const dragged = useRef<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const gapAt = ({ clientY }: PointerEvent): number => {
    const list = box.current;
    if (!list) return 0;
    const { top, bottom } = list.getBoundingClientRect();
    // at the edges the list scrolls on
    if (clientY < top + rowHeight / 2) list.scrollTop -= rowHeight / 3;
    else if (clientY > bottom - rowHeight / 2) list.scrollTop += rowHeight / 3;
    const place = Math.round((clientY - top + list.scrollTop) / rowHeight);
    return Math.min(keys.length, Math.max(0, place));
  };
  const drop = () => {
    const key = dragged.current;
    dragged.current = null;
    setGap(null);
    if (key === null || gap === null) return;
    const from = keys.indexOf(key);
    const to = gap > from ? gap - 1 : gap;
    if (to !== from) move(key, to);
  };
  return {
    /** Where the line that shows the new place lies on a row. */
    markAt: (row: number) =>
      gap === row ? 'above' : gap === keys.length && row === keys.length - 1 ? 'below' : undefined,
    handlers: (key: string) => ({
      onPointerDown: (press: PointerEvent<HTMLElement>) => {
        dragged.current = key;
        press.currentTarget.setPointerCapture(press.pointerId);
      },
      onPointerMove: (at: PointerEvent) => {
        if (dragged.current !== null) setGap(gapAt(at));
      },
      onPointerUp: drop,
      onPointerCancel: () => {
        dragged.current = null;
        setGap(null);
      },
    }),
  };
}
