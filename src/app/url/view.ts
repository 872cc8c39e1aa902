import { idPattern } from '#domain/ids.ts';
import type { Lang } from '#domain/lang.ts';
import { isLang } from '#domain/lang.ts';
import type { Pair } from './reading.ts';
import { dayFrom, oneOf, tokens } from './reading.ts';
import type { TimelineState } from './timeline-state.ts';
import { timelineFrom, timelinePairs, wholeTimeline } from './timeline-state.ts';
import { upgradeLink } from './upgrade.ts';

/** What fills the screen. `about` is "How we read"; `unknown` keeps the path nobody knows, for a helpful page. */
export type Page =
  | { readonly name: 'home' }
  | { readonly name: 'timeline' }
  | { readonly name: 'about' }
  | { readonly name: 'contact'; readonly id: string }
  | { readonly name: 'contact-compare'; readonly id: string }
  | { readonly name: 'statement'; readonly id: string }
  | { readonly name: 'statement-compare'; readonly id: string }
  /** `line`: the raw line of the article's file that was asked for */
  | { readonly name: 'article'; readonly id: string; readonly line?: number }
  | { readonly name: 'unknown'; readonly path: string };

export const columnKinds = ['article', 'outlet', 'voice'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** `by` and `cols` null/empty: the page chooses; `differences` null: on where over half of either text aligns. */
export interface Comparison {
  readonly by: ColumnKind | null;
  readonly cols: readonly string[];
  readonly differences: boolean | null;
}

export const filterKeys = [
  'party',
  'side',
  'dyad',
  'kind',
  'status',
  'topic',
  'place',
  'outlet',
  'article',
  'language',
  'precision',
  'has',
  'readout',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Values of one key are alternatives, keys combine. `known`: only what articles up to that day told. Values are ids, sorted. */
export type Filters = { readonly [K in FilterKey]: readonly string[] } & {
  readonly q: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly known: string | null;
};

/** The whole state that a link holds. `lang` null: the link names none, the browser's is taken. */
export interface View {
  readonly lang: Lang | null;
  readonly page: Page;
  readonly bundle: string | null;
  readonly embed: boolean;
  readonly comparison: Comparison;
  readonly timeline: TimelineState;
  readonly filters: Filters;
}

export const noComparison: Comparison = { by: null, cols: [], differences: null };
export const noFilters: Filters = {
  party: [],
  side: [],
  dyad: [],
  kind: [],
  status: [],
  topic: [],
  place: [],
  outlet: [],
  article: [],
  language: [],
  precision: [],
  has: [],
  readout: [],
  q: '',
  from: null,
  to: null,
  known: null,
};
export const homeView: View = {
  lang: null,
  page: { name: 'home' },
  bundle: null,
  embed: false,
  comparison: noComparison,
  timeline: wholeTimeline,
  filters: noFilters,
};

/** Another page with the same language, bundle, frame, filters and timeline; a comparison belongs to its page and starts afresh. */
export function onPage(view: View, page: Page): View {
  return { ...view, page, comparison: noComparison };
}

const bundleName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Reads a link (absolute) under the app's root (absolute, ends in `/`). Never fails: what can't be read falls back to its default. */
export function viewFromUrl(href: string, root: string): View {
  const link = upgradeLink(new URL(href), root);
  const base = new URL(root);
  const inside = link.origin === base.origin && link.pathname.startsWith(base.pathname);
  const path = inside ? link.pathname.slice(base.pathname.length) : '';
  const segments = path
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html')
    .map(decoded);
  const lang = isLang(segments[0]) ? segments[0] : null;
  const query = link.searchParams;
  const bundle = query.get('bundle');
  return {
    lang,
    page: withLine(pageFrom(lang ? segments.slice(1) : segments), query.get('line')),
    bundle: bundle && bundleName.test(bundle) ? bundle : null,
    embed: query.get('embed') === '1',
    comparison: comparisonFrom(query),
    timeline: timelineFrom(query),
    filters: filtersFrom(query),
  };
}

/** The one link of a view: defaults left out, keys in a fixed order; `viewFromUrl` reads it back as the same view. */
export function viewUrl(view: View, root: string): string {
  const link = new URL(root);
  link.pathname += [view.lang ?? '', ...pathOf(view.page)]
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('');
  const pairs = [
    ...comparisonPairs(view.comparison),
    ...timelinePairs(view.timeline),
    ...filterPairs(view.filters),
  ];
  if (view.page.name === 'article' && view.page.line) pairs.unshift(['line', String(view.page.line)]);
  if (view.bundle) pairs.push(['bundle', view.bundle]);
  if (view.embed) pairs.push(['embed', '1']);
  link.search = pairs
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
  return link.href;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function pageFrom(segments: readonly string[]): Page {
  const [head, id, tail, more] = segments;
  const unknown: Page = { name: 'unknown', path: segments.join('/') };
  if (head === undefined) return { name: 'home' };
  if (id === undefined) return head === 'timeline' || head === 'about' ? { name: head } : unknown;
  if (!idPattern.test(id) || more !== undefined) return unknown;
  if (head === 'a') return tail === undefined ? { name: 'article', id } : unknown;
  const compared = tail === 'compare';
  if (tail !== undefined && !compared) return unknown;
  if (head === 'c') return { name: compared ? 'contact-compare' : 'contact', id };
  if (head === 's') return { name: compared ? 'statement-compare' : 'statement', id };
  return unknown;
}

function withLine(page: Page, line: string | null): Page {
  return page.name === 'article' && line && /^[1-9]\d{0,6}$/.test(line)
    ? { ...page, line: Number(line) }
    : page;
}

function pathOf(page: Page): string[] {
  switch (page.name) {
    case 'home':
      return [];
    case 'timeline':
    case 'about':
      return [page.name];
    case 'contact':
      return ['c', page.id];
    case 'contact-compare':
      return ['c', page.id, 'compare'];
    case 'statement':
      return ['s', page.id];
    case 'statement-compare':
      return ['s', page.id, 'compare'];
    case 'article':
      return ['a', page.id];
    case 'unknown':
      return page.path.split('/').map(encodeURIComponent);
  }
}

function comparisonFrom(query: URLSearchParams): Comparison {
  const differences = query.get('diff');
  return {
    by: oneOf(columnKinds, query.get('by')),
    cols: tokens(query.get('cols')),
    differences: differences === '1' ? true : differences === '0' ? false : null,
  };
}

function comparisonPairs({ by, cols, differences }: Comparison): Pair[] {
  const pairs: Pair[] = [];
  if (by) pairs.push(['by', by]);
  if (cols.length) pairs.push(['cols', cols.join(',')]);
  if (differences !== null) pairs.push(['diff', differences ? '1' : '0']);
  return pairs;
}

function filtersFrom(query: URLSearchParams): Filters {
  const lists = Object.fromEntries(filterKeys.map((key) => [key, tokens(query.get(key)).sort()])) as Record<
    FilterKey,
    string[]
  >;
  return {
    ...lists,
    q: (query.get('q') ?? '').slice(0, 200),
    from: dayFrom(query.get('from')),
    to: dayFrom(query.get('to')),
    known: dayFrom(query.get('known')),
  };
}

function filterPairs(filters: Filters): Pair[] {
  const pairs: Pair[] = filterKeys
    .filter((key) => filters[key].length)
    .map((key) => [key, [...filters[key]].sort().join(',')]);
  for (const key of ['q', 'from', 'to', 'known'] as const) {
    const value = filters[key];
    if (value) pairs.push([key, value]);
  }
  return pairs;
}
