import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What a reader without scripts is told; with scripts the app takes over and says it in the reader's language. */
const words = {
  en: ['There is no page at this address.', 'All contacts'],
  uk: ['За цією адресою сторінки немає.', 'Усі контакти'],
  ru: ['По этому адресу страницы нет.', 'Все контакты'],
  be: ['Па гэтым адрасе старонкі няма.', 'Усе кантакты'],
} as const;

const body = Object.entries(words)
  .map(([lang, [said, link]]) => `<p lang="${lang}">${said} <a href="./${lang}/">${link}</a></p>`)
  .join('\n');

/**
 * The page for addresses that lead nowhere, made from the built front page.
 * @param page the built index.html, whose links are relative to the root
 * @param siteOrigin where the site will stand, such as `https://example.org/readout/`; then links are absolute, as a static
 *   host sends this page from any depth. Without it they stay relative, and our own server rebases them.
 */
export function notFoundPage(page: string, siteOrigin: string): string {
  const filled = page
    .replace('<!--app-->', `<main>\n${body}\n</main>`)
    .replace('<!--head-->', '<meta name="robots" content="noindex" />');
  if (siteOrigin === '') return filled;
  const root = new URL(siteOrigin).pathname.replace(/\/?$/u, '/');
  return filled.replace(/((?:href|src|content)=")\.\//gu, `$1${root}`);
}

/** Writes 404.html beside the built index.html. */
export function withNotFoundPage(): Plugin {
  let folder = '';
  return {
    name: 'readout-not-found-page',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle() {
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      writeFileSync(join(folder, '404.html'), notFoundPage(page, process.env.SITE_ORIGIN ?? ''));
    },
  };
}
