import { useSyncExternalStore } from 'react';

/** ms without a change after which the window has its size. */
const restMs = 120;
/** A finger's browser changes by this much (px) when its address bar slides away: no reason to draw a timeline anew under the finger. */
const barHeight = 120;

let height: number | undefined;

function taken(): number {
  height ??= innerHeight;
  return height;
}

function subscribe(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = () => {
    const slack = matchMedia('(pointer: coarse)').matches ? barHeight : 0;
    if (Math.abs(innerHeight - taken()) <= slack) return;
    height = innerHeight;
    changed();
  };
  const resized = () => {
    clearTimeout(timer);
    timer = setTimeout(take, restMs);
  };
  addEventListener('resize', resized);
  // it may have changed while nobody asked
  take();
  return () => {
    clearTimeout(timer);
    removeEventListener('resize', resized);
  };
}

/** Height of the browser's window, once it rests. What is drawn in it can't change it, so nothing goes in circles. */
export function useWindowHeight(): number {
  return useSyncExternalStore(subscribe, taken);
}
