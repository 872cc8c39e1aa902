import type { Lang } from '#domain/lang.ts';
import { isLang, langs } from '#domain/lang.ts';
import type { View } from './view.ts';
import { viewFromUrl } from './view.ts';

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

let seen: { href: string; view: View } | undefined;

/** The view of the address bar as it stands; the same object until the address changes. */
export function currentView(): View {
  if (seen?.href !== location.href)
    seen = { href: location.href, view: viewFromUrl(location.href, appRoot()) };
  return seen.view;
}

/** The view of the address bar as it was last read. */
export function viewAsRead(): View {
  return seen?.view ?? currentView();
}

/** The first of the reader's languages (BCP 47) that the page speaks, else English. */
export function preferredLang(wanted: readonly string[]): Lang {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLang(primary)) return primary;
  }
  return langs[0];
}
