import * as v from 'valibot';
import { formatFor } from '#app/i18n/format.ts';
import { speakerFor } from '#app/i18n/speaker.ts';
import type { Speech } from '#app/ui/claim-words.ts';
import { claimInWords } from '#app/ui/claim-words.ts';
import { coverageText } from '#app/ui/coverage-words.ts';
import type { Entry } from '#app/ui/titles.ts';
import { pageTitle } from '#app/ui/titles.ts';
import { wordingOf } from '#app/ui/wording.ts';
import type { Page } from '#app/url/view.ts';
import { homeView, viewUrl } from '#app/url/view.ts';
import type { Manifest, Shard } from '#domain/bundle.ts';
import { manifestSchema, shardSchema } from '#domain/bundle.ts';
import type { Claim } from '#domain/claim.ts';
import type { Lang } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { describeEntry, describeHome, summaryOf } from './static-text.ts';

/** What the static pages are made of. */
export interface Site {
  readonly manifest: Manifest;
  readonly shards: readonly Shard[];
  /** the built index.html: links relative to the root, `<!--head-->` and `<!--app-->` where the page's own parts go */
  readonly template: string;
  /** absolute address of the root with a slash at its end, or empty: then links between pages are relative */
  readonly origin: string;
}

interface SiteFiles {
  readonly manifest: unknown;
  readonly shard: (file: string) => unknown;
  readonly template: string;
  readonly origin: string;
}

/** A site from the files of a built bundle. Throws when they are not what they should be: a build must not go on with them. */
export function siteFrom({ manifest, shard, template, origin }: SiteFiles): Site {
  const checked = v.parse(manifestSchema, manifest);
  const root = origin === '' || origin.endsWith('/') ? origin : `${origin}/`;
  return {
    manifest: checked,
    shards: checked.shards.map(({ file }) => v.parse(shardSchema, shard(file))),
    template,
    origin: root,
  };
}

export interface StaticPage {
  /** file below the output folder */
  readonly file: string;
  readonly html: string;
}

interface Route {
  readonly page: Page;
  /** the page whose address is the true one: differs for an alias */
  readonly canonical: Page;
  readonly entry: Entry | null;
}

/** Every address of a bundle: front pages first, then entries from the newest shard on, aliases of each after it. */
export function routesOf(shards: readonly Shard[]): Route[] {
  const plain: Page[] = [{ name: 'home' }, { name: 'timeline' }, { name: 'about' }];
  const fixed = plain.map((page): Route => ({ page, canonical: page, entry: null }));
  return [...fixed, ...[...shards].reverse().flatMap((shard) => entryRoutes(shard))];
}

function entryRoutes({ contacts, statements, articles }: Shard): Route[] {
  const routes = (
    entry: Entry,
    names: readonly Exclude<Page['name'], 'home' | 'timeline' | 'about' | 'unknown'>[],
  ): Route[] =>
    [entry.value.id, ...entry.value.aliases].flatMap((id) =>
      names.map((name) => ({ page: { name, id }, canonical: { name, id: entry.value.id }, entry })),
    );
  return [
    ...contacts.flatMap((value) => routes({ type: 'contact', value }, ['contact', 'contact-compare'])),
    ...statements.flatMap((value) =>
      routes({ type: 'statement', value }, ['statement', 'statement-compare']),
    ),
    ...articles.flatMap((value) => routes({ type: 'article', value }, ['article'])),
  ];
}

/** A root that no page can have, to cut paths from. */
const nowhere = 'http://readout.invalid/';

/** Path of a page below the root: `uk/c/ID/`. */
export function pathOf(page: Page, lang: Lang): string {
  return viewUrl({ ...homeView, page, lang }, nowhere).slice(nowhere.length);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The speech of a language over a bundle, without React. */
export function speechOf(manifest: Manifest, lang: Lang): Speech {
  const { t } = speakerFor(lang);
  return { t, format: formatFor(lang, t), wording: wordingOf(manifest, lang, t('terms.outletUnknown')) };
}

/** The static pages of a site, at most `max` of them: a page a route and language, each route in all languages before the next. */
export function* staticPages(site: Site, max: number): Generator<StaticPage> {
  const speeches = langs.map((lang) => ({ lang, speech: speechOf(site.manifest, lang) }));
  let left = max;
  for (const route of routesOf(site.shards)) {
    for (const { lang, speech } of speeches) {
      if (left <= 0) return;
      left -= 1;
      yield { file: `${pathOf(route.page, lang)}index.html`, html: htmlOf(site, { route, lang, speech }) };
    }
  }
}

/** The page at the root: the way to each language, for those whom no script sends on. It names no canonical address: it answers for other bundles too. */
export function rootPage(site: Site): string {
  const rootTo = site.origin || './';
  const ways = langs.map((lang) => ({
    lang,
    href: escaped(`${rootTo}${lang}/`),
    tagline: escaped(speechOf(site.manifest, lang).t('shell.tagline')),
  }));
  const alternates = ways.map(
    ({ lang, href }) => `<link rel="alternate" hreflang="${lang}" href="${href}" />`,
  );
  const list = ways.map(
    ({ lang, href, tagline }) =>
      `<li lang="${lang}"><a href="${href}" hreflang="${lang}">${tagline}</a></li>`,
  );
  const about = `<meta name="description" content="${ways[0]?.tagline ?? ''}" />`;
  return site.template
    .replace('<!--head-->', () => [about, ...alternates].join('\n    '))
    .replace('<!--app-->', () => `<main><h1>Readout</h1><ul>${list.join('')}</ul></main>`);
}

interface Wanted {
  readonly route: Route;
  readonly lang: Lang;
  readonly speech: Speech;
}

function htmlOf(site: Site, { route, lang, speech }: Wanted): string {
  const path = pathOf(route.page, lang);
  const up = '../'.repeat(path.split('/').length - 1);
  const title = pageTitle(route.page, route.entry, speech);
  const rootTo = site.origin || up;
  const head = headOf({
    route,
    lang,
    title,
    rootTo,
    description: descriptionOf(site, route, speech),
    files: firstFiles(site, route),
    absolute: site.origin !== '',
  });
  const body = bodyOf(site, { route, lang, speech }, up);
  return site.template
    .replace(/<html lang="[a-z]+"/u, `<html lang="${lang}"`)
    .replace(/((?:href|src|content)=")\.\//gu, `$1${up}`)
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${escaped(title)}</title>`)
    .replace('<!--head-->', () => head)
    .replace('<!--app-->', () => body);
}

interface HeadParts {
  readonly route: Route;
  readonly lang: Lang;
  readonly title: string;
  readonly rootTo: string;
  readonly description: string;
  readonly files: readonly string[];
  readonly absolute: boolean;
}

function headOf({ route, lang, title, rootTo, description, files, absolute }: HeadParts): string {
  const to = (one: Lang) => escaped(rootTo + pathOf(route.canonical, one));
  const tags = [
    `<meta name="description" content="${escaped(description)}" />`,
    `<link rel="canonical" href="${to(lang)}" />`,
    ...langs.map((one) => `<link rel="alternate" hreflang="${one}" href="${to(one)}" />`),
    `<link rel="alternate" hreflang="x-default" href="${to('en')}" />`,
    `<meta property="og:type" content="${route.entry ? 'article' : 'website'}" />`,
    '<meta property="og:site_name" content="Readout" />',
    `<meta property="og:title" content="${escaped(title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    `<meta property="og:locale" content="${lang}" />`,
    '<meta name="twitter:card" content="summary" />',
    `<meta name="first-files" content="${files.join(' ')}" />`,
  ];
  // Open Graph wants a whole address or none
  if (absolute) tags.push(`<meta property="og:url" content="${to(lang)}" />`);
  return tags.join('\n    ');
}

/** Files of the bundle that the page reads whatever the reader does: a lone index part, and the shard of what it shows first. */
function firstFiles({ manifest, shards }: Site, { page, entry }: Route): string[] {
  const [part, ...more] = manifest.index;
  const index = part && !more.length && page.name !== 'about' ? [part.file] : [];
  const holds = ({ contacts, statements, articles }: Shard) =>
    [...contacts, ...statements, ...articles].some((one) => one === entry?.value);
  // the first screen opens one of the newest contacts
  const shard = page.name === 'home' ? manifest.shards.at(-1) : manifest.shards[shards.findIndex(holds)];
  return shard ? [...index, shard.file] : index;
}

function descriptionOf(site: Site, { entry }: Route, speech: Speech): string {
  const own = entry ? summaryOf(entry, speech) : speech.t('shell.tagline');
  return `${own}. ${coverageText(site.manifest, speech)}`;
}

function bodyOf(site: Site, { route, lang, speech }: Wanted, up: string): string {
  const { t } = speech;
  const link = (page: Page, text: string) =>
    `<a href="${escaped(up + pathOf(page, lang))}">${escaped(text)}</a>`;
  const { entry } = route;
  const title = pageTitle(route.page, entry, speech).replace(/ · Readout$/u, '');
  const parts = [
    `<p>${link({ name: 'home' }, 'Readout')} · ${escaped(coverageText(site.manifest, speech))}</p>`,
    `<h1>${escaped(title)}</h1>`,
  ];
  if (entry) {
    const facts = describeEntry(entry, speech).map(
      ([name, said]) => `<dt>${escaped(name)}</dt><dd>${escaped(said)}</dd>`,
    );
    parts.push(`<dl>${facts.join('')}</dl>`, claimsByVoice(entry, speech));
    if (route.page.name === 'contact')
      parts.push(`<p>${link({ name: 'contact-compare', id: entry.value.id }, t('shell.compareThis'))}</p>`);
  } else if (route.page.name !== 'about') {
    const lines = describeHome(site.shards, speech).map(({ page, text }) => `<li>${link(page, text)}</li>`);
    parts.push(`<ul>${lines.join('')}</ul>`);
  } else {
    parts.push(`<p>${escaped(t('shell.about.lead'))}</p>`);
  }
  return `<main>${parts.join('\n')}</main>`;
}

/** Our summaries under whose words they are: what a reader without scripts, and a machine, can read. */
function claimsByVoice(entry: Entry, speech: Speech): string {
  const claims: readonly Claim[] = entry.value.claims;
  const groups = new Map<string, string[]>();
  for (const claim of claims) {
    const voice = claim.voice.at(-1);
    const name = voice ? speech.wording.voice(voice) : speech.t('terms.outletUnknown');
    const { text } = claimInWords(claim, speech);
    const said = groups.get(name) ?? [];
    if (!said.includes(text)) groups.set(name, [...said, text]);
  }
  return [...groups]
    .map(
      ([name, said]) =>
        `<h2>${escaped(name)}</h2><ul>${said.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`,
    )
    .join('');
}
