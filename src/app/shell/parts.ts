import type { Page, View } from '../url/view.ts';
import { Part } from './part.ts';

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
  share: { title: string; page?: Page | undefined };
}
export type Slot = keyof SlotProps;

// The shell is the only room that knows the views. Each is a chunk of its own.
export const parts: { readonly [S in Slot]: Part<SlotProps[S]> } = {
  timeline: new Part(async () => (await import('../timeline/TimelineView.tsx')).TimelineView),
  compare: new Part(async () => (await import('../compare/CompareView.tsx')).CompareView),
  contact: new Part(async () => (await import('../contact/ContactView.tsx')).ContactView),
  statement: new Part(async () => (await import('../contact/StatementView.tsx')).StatementView),
  article: new Part(async () => (await import('../article/ArticleView.tsx')).ArticleView),
  search: new Part(async () => (await import('../filters/SearchBox.tsx')).SearchBox),
  filter: new Part(async () => (await import('../filters/FilterButton.tsx')).FilterButton),
  share: new Part(async () => (await import('../share/ShareMenu.tsx')).ShareMenu),
};

const below: Readonly<Record<Page['name'], readonly Slot[]>> = {
  home: ['compare', 'share'],
  timeline: [],
  about: [],
  contact: ['contact', 'share'],
  'contact-compare': ['compare', 'share'],
  statement: ['statement', 'share'],
  'statement-compare': ['compare', 'share'],
  article: ['article'],
  unknown: [],
};

/** The views that a page shows at first, what stands highest first. */
export function slotsOf({ page, embed }: Pick<View, 'page' | 'embed'>): Slot[] {
  const timeline: Slot[] = ['about', 'article', 'unknown'].includes(page.name) ? [] : ['timeline'];
  // a frame shows names under its strip, and no tools
  if (embed)
    return [...timeline, ...below[page.name].filter((slot) => page.name !== 'home' && slot !== 'share')];
  return [...timeline, 'search', ...below[page.name], 'filter'];
}
