import type { ComponentType } from 'react';
import { startTransition, useEffect, useState } from 'react';
import type { Part } from './part.ts';

/**
 * A part of the page; null until it is here, and throws when it can't be had. Not React's lazy: behind Suspense what has come is kept back
 * until its stand-in has stood for 300 ms, once for each part within another.
 */
export function usePart<P>(part: Part<P>): ComponentType<P> | null {
  const [come, setCome] = useState(part.come);
  useEffect(() => {
    let current = true;
    void part.ask().then(() => {
      // drawn in slices: a large part must not hold up a key
      if (current) startTransition(() => setCome(part.come));
    });
    return () => {
      current = false;
    };
  }, [part]);
  if (come && 'error' in come) throw come.error;
  return come?.view ?? null;
}
