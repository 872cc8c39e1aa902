import { useSyncExternalStore } from 'react';
import { appRoot, currentView, viewAsRead } from './address.ts';
import type { Page, View } from './view.ts';
import { homeView, onPage, viewUrl } from './view.ts';

const listeners = new Set<() => void>();

let moved: 'push' | 'replace' | 'pop' = 'pop';

/** How the present view was reached; `pop` also for the first one. The browser keeps the scroll place of a `pop` itself. */
export function lastMove(): 'push' | 'replace' | 'pop' {
  return moved;
}

function popped(): void {
  moved = 'pop';
  currentView();
  announce();
}

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', popped);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', popped);
  };
}

/** The view last announced: every link asks for it several times a drawing, and reading the address bar takes its time. */
function announcedView(): View {
  return listeners.size > 0 ? viewAsRead() : currentView();
}

/** The view of the address bar; the component draws again when it changes. */
export function useView(): View {
  return useSyncExternalStore(subscribe, announcedView, () => homeView);
}

/** Goes to a view. `push` for what a reader chose (Back undoes it), `replace` for panning, zooming and typing. */
export function go(next: View, how: 'push' | 'replace' = 'push'): void {
  const href = viewUrl(next, appRoot());
  if (href === location.href) return;
  moved = how;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', href);
  currentView();
  announce();
}

/** Opens another page, keeping language, bundle, filters and timeline. */
export function open(page: Page): void {
  go(onPage(currentView(), page));
}

/** Goes to a view made from the present one: `change((view) => ({ ...view, … }), 'replace')`. */
export function change(make: (view: View) => View, how: 'push' | 'replace' = 'push'): void {
  go(make(currentView()), how);
}
