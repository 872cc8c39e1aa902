import { useMemo, useState } from 'react';
import { change, useView } from '../url/history.ts';
import type { Arrangement } from '../url/timeline-state.ts';

/** How the lanes are arranged, and what the reader may do about it. Each change is a step back of the browser's, too. */
export interface Arranging {
  /** the same object while it says the same, whatever else of the link changes */
  readonly arrangement: Arrangement;
  readonly arrange: (next: Partial<Arrangement>) => void;
  /** takes the last change back; null where nothing was changed here */
  readonly undo: (() => void) | null;
}

/** The link's arrangement of lanes. */
export function useArranging(): Arranging {
  const { lanes, arrangement: linked } = useView().timeline;
  const text = JSON.stringify(linked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the value
  const arrangement = useMemo(() => linked, [text]);
  const [last, setLast] = useState<{ lanes: string; before: Arrangement; after: string } | null>(null);
  const set = (next: Arrangement) =>
    change((view) => ({ ...view, timeline: { ...view.timeline, arrangement: next } }));
  const arrange = (part: Partial<Arrangement>) => {
    const next = { ...arrangement, ...part };
    setLast({ lanes, before: arrangement, after: JSON.stringify(next) });
    set(next);
  };
  const undoable = last !== null && last.lanes === lanes && last.after === text;
  const undo = () => {
    if (last) set(last.before);
    setLast(null);
  };
  return { arrangement, arrange, undo: undoable ? undo : null };
}
