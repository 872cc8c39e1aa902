import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Markup } from '../stages.ts';
import { isoDay, noMarkup } from './markup.ts';

type Page = ReturnType<typeof parseHTML>['document'];
type PageElement = ReturnType<Page['createElement']>;

/** The readable text of an HTML page, a block a line with a blank line between, and what its markup says. Never throws: a page that cannot be read gives its bare text. */
export function htmlToText(html: string): { text: string; markup: Markup } {
  try {
    const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
    const markup = markupOf(document);
    return { text: readableText(document, markup), markup };
  } catch {
    return { text: bareText(html), markup: noMarkup };
  }
}

function readableText(document: Page, markup: Markup): string {
  const found = new Readability(document as unknown as Document, { charThreshold: 120 }).parse();
  const body = found?.content
    ? blocksOf(parseHTML(`<html><body>${found.content}</body></html>`).document.body)
    : blocksOf(document.body);
  const title = markup.headline ?? found?.title ?? null;
  const head = title && !body.slice(0, 3).includes(title) ? [title] : [];
  return [...head, ...body].join('\n\n');
}

const blockNames = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV UL OL LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE FIGURE FIGCAPTION TABLE TR TD TH BR HR PRE DL DT DD FORM ADDRESS TIME'.split(
    ' ',
  ),
);
const unread = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON INPUT SELECT OPTION'.split(' '));

/** The text of each block under an element, white space folded, empty ones left out. Walks without recursion: depth can't overflow the stack. */
function blocksOf(root: PageElement | null): string[] {
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text) blocks.push(text);
    open = '';
  };
  const stack: (Node | 'close')[] = root ? [root as unknown as Node] : [];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === 'close') close();
    else if (node.nodeType === 3) open += node.nodeValue ?? '';
    else if (node.nodeType === 1 && !unread.has(node.nodeName.toUpperCase())) {
      const block = blockNames.has(node.nodeName.toUpperCase());
      if (block) {
        close();
        stack.push('close');
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  close();
  return blocks;
}

/** Text with tags dropped by one scan, for what no parser takes. */
function bareText(html: string): string {
  return html
    .split('<')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>') + 1)))
    .join(' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const articleType =
  /^(?:News|Report|Analysis|Opinion|Backgrounder|LiveBlog|Blog)?(?:Article|Posting|NewsArticle)$/;

function markupOf(document: Page): Markup {
  const linked = linkedArticle(document);
  const meta = (name: string) =>
    text(
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ??
        document.querySelector(`meta[name="${name}"]`)?.getAttribute('content'),
    );
  const time = document
    .querySelector('time[datetime][pubdate], article time[datetime], header time[datetime], time[datetime]')
    ?.getAttribute('datetime');
  const publisher = linked?.publisher;
  return {
    outlet: nameOf(publisher) ?? meta('og:site_name') ?? meta('application-name'),
    published:
      isoDay(text(linked?.datePublished)) ??
      isoDay(meta('article:published_time')) ??
      isoDay(meta('datePublished')) ??
      isoDay(meta('date')) ??
      isoDay(time),
    url:
      text(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      meta('og:url') ??
      text(linked?.url),
    headline: text(linked?.headline) ?? meta('og:title'),
    language:
      text(document.documentElement?.getAttribute('lang')) ?? text(linked?.inLanguage) ?? meta('og:locale'),
  };
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null;

function nameOf(publisher: unknown): string | null {
  if (Array.isArray(publisher)) return nameOf(publisher[0]);
  if (publisher && typeof publisher === 'object') return text((publisher as Record<string, unknown>).name);
  return text(publisher);
}

/** The first JSON-LD object of an article type (schema.org NewsArticle and kin), in arrays and `@graph` too. */
function linkedArticle(document: Page): Record<string, unknown> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parsedJson(script.textContent ?? '')];
    for (let i = 0; i < queue.length && i < 2000; i++) {
      const item = queue[i];
      if (Array.isArray(item)) queue.push(...item.slice(0, 200));
      else if (item && typeof item === 'object') {
        const entry = item as Record<string, unknown>;
        if ([entry['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type)))
          return entry;
        if (entry['@graph']) queue.push(entry['@graph']);
        if (entry.mainEntity) queue.push(entry.mainEntity);
      }
    }
  }
  return null;
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
