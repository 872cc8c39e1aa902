import { useSyncExternalStore } from 'react';
import type { Lang } from '#domain/lang.ts';
import { isLang, langs } from '#domain/lang.ts';
import type { Page, View } from './view.ts';
import { homeView, onPage, viewFromUrl, viewUrl } from './view.ts';

let rootHref: string | undefined;

/** The address (absolute, ends in `/`) under which the app lies; each page names it in `<meta name="app-root">`, so one build serves any sub-path. */
export function appRoot(): string {
  // read once: document.baseURI follows pushState
  rootHref ??= new URL(
    document.querySelector<HTMLMetaElement>('meta[name="app-root"]')?.content ?? './',
    document.baseURI,
  ).href;
  return rootHref;
}

const listeners = new Set<() => void>();
let seen: { href: string; view: View } | undefined;

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

/** The view of the address bar as it stands; the same object until the address changes. */
export function currentView(): View {
  if (seen?.href !== location.href)
    seen = { href: location.href, view: viewFromUrl(location.href, appRoot()) };
  return seen.view;
}

/** The view last announced: every link asks for it several times a drawing, and reading the address bar takes its time. */
function announcedView(): View {
  return listeners.size > 0 && seen ? seen.view : currentView();
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

/** The first of the reader's languages (BCP 47) that the page speaks, else English. */
export function preferredLang(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLang(primary)) return primary;
  }
  return langs[0];
}
