import type { ComponentType } from 'react';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/Waiting.tsx';
import type { Page } from '../url/view.ts';

/** What a comparison or a contact's page is about. */
export interface Subject {
  readonly type: 'contact' | 'statement';
  readonly id: string;
}

export interface SlotProps {
  timeline: { height: number };
  /** `full`: the page of a comparison; `open`: under the timeline, first rows; `frame`: in an embed, fewer still */
  compare: { subject: Subject; size: 'full' | 'open' | 'frame' };
  contact: { id: string };
  statement: { id: string };
  article: { id: string };
  search: Record<never, never>;
  filter: Record<never, never>;
  share: { title: string; page: Page | undefined };
}
type Slot = keyof SlotProps;

// The shell is the only room that knows the views. Each is a chunk of its own.
const rooms = import.meta.glob<Record<string, ComponentType<never>>>([
  '../timeline/TimelineView.tsx',
  '../compare/CompareView.tsx',
  '../contact/ContactView.tsx',
  '../contact/StatementView.tsx',
  '../article/ArticleView.tsx',
  '../filters/SearchBox.tsx',
  '../filters/FilterButton.tsx',
  '../share/ShareMenu.tsx',
]);

// on nearly every page, and the heaviest: it loads while the manifest does
void rooms['../timeline/TimelineView.tsx']?.();

const homes: Record<Slot, string> = {
  timeline: '../timeline/TimelineView.tsx',
  compare: '../compare/CompareView.tsx',
  contact: '../contact/ContactView.tsx',
  statement: '../contact/StatementView.tsx',
  article: '../article/ArticleView.tsx',
  search: '../filters/SearchBox.tsx',
  filter: '../filters/FilterButton.tsx',
  share: '../share/ShareMenu.tsx',
};

function view<S extends Slot>(slot: S): ComponentType<SlotProps[S]> | null {
  const file = homes[slot];
  const load = rooms[file];
  if (!load) return null;
  const name = file.split('/').at(-1)?.replace('.tsx', '') ?? '';
  return lazy(async () => ({
    default: (await load())[name] as unknown as ComponentType<SlotProps[S]>,
  })) as unknown as ComponentType<SlotProps[S]>;
}

const views = {
  timeline: view('timeline'),
  compare: view('compare'),
  contact: view('contact'),
  statement: view('statement'),
  article: view('article'),
  search: view('search'),
  filter: view('filter'),
  share: view('share'),
} as const;

/** A view in its place; `waits` lines (or `height` px) are kept free until it is here. */
export function ViewSlot<S extends Slot>({
  slot,
  waits,
  height,
  ...props
}: { slot: S; waits?: number; height?: number } & { with: SlotProps[S] }) {
  const View = views[slot] as ComponentType<SlotProps[S]> | null;
  const waiting = waits || height ? <Skeleton lines={waits ?? 3} height={height} /> : null;
  if (!View) return waiting;
  return (
    <Suspense fallback={waiting}>
      <View {...props.with} />
    </Suspense>
  );
}
