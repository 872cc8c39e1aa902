import { Skeleton } from '../ui/Waiting.tsx';
import type { Part } from './part.ts';
import type { Slot, SlotProps } from './parts.ts';
import { parts } from './parts.ts';
import { usePart } from './usePart.ts';

/** A view in its place; `waits` lines (or `height` px) are kept free until it is here. */
export function ViewSlot<S extends Slot>({
  slot,
  waits,
  height,
  ...props
}: { slot: S; waits?: number; height?: number } & { with: SlotProps[S] }) {
  const View = usePart<SlotProps[S]>(parts[slot] as unknown as Part<SlotProps[S]>);
  if (View) return <View {...props.with} />;
  return waits || height ? <Skeleton lines={waits ?? 3} height={height} /> : null;
}
