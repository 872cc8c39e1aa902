/** What a frame shows of a view: the same link with `embed=1`, everything else as it is. */
export function frameAddress(href: string): string {
  const link = new URL(href);
  link.searchParams.set('embed', '1');
  link.hash = '';
  return link.href;
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML for an editor's page: the view in a frame that may run scripts and open links, and nothing else. */
export function frameCode(href: string, title: string): string {
  const rights = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
  return `<iframe src="${attribute(frameAddress(href))}" title="${attribute(title)}" width="100%" height="400" loading="lazy" sandbox="${rights}"></iframe>`;
}

interface Citation {
  readonly title: string;
  /** how little this is: stands in every citation */
  readonly coverage: string;
  readonly href: string;
  /** "read on 23 November 2026" in the reader's language */
  readonly read: string;
}

/** A citation in plain text: title, site, what it rests on, address, day it was read. */
export function citation({ title, coverage, href, read }: Citation): string {
  return `${title}. Readout. ${coverage} ${href} (${read})`;
}
