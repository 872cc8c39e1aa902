import { useEffect, useState } from 'react';
import type { Entries } from './entries.ts';
import { knownHere, lookBack } from './shared.ts';

/** The entries as known on a day. While many are gone through, what stood there before stays; null at first. */
export function useKnown(all: Entries | null, day: string | null): Entries | null {
  const [last, setLast] = useState<Entries | null>(null);
  const here = all && knownHere(all, day);
  if (here && here !== last) setLast(here);
  useEffect(() => {
    if (!all || day === null || here) return;
    let gone = false;
    // once it is here it is found there
    lookBack(all, day).then((known) => gone || setLast(known));
    return () => {
      gone = true;
    };
  }, [all, day, here]);
  return here ?? last;
}
