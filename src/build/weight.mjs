// How much a reader waits for: the packed size of what the front page loads before anything of it can be drawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Packed bytes of script and style that may stand between a reader and the first drawing. */
export const FIRST_LOAD_LIMIT = { js: 112_640, css: 25_000 };

/**
 * Packed sizes of the scripts and styles that a built page names, its preloaded modules among them.
 * @param {string} folder where the build lies
 * @returns {{ js: number, css: number }} bytes after gzip
 */
export function firstLoad(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = new Set(
    [...page.matchAll(/(?:src|href)="\.?\/?([^":]+\.(?:js|css))"/gu)].map((match) => match[1] ?? ''),
  );
  const packed = (/** @type {string} */ ending) =>
    [...named]
      .filter((path) => path.endsWith(ending))
      .reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  return { js: packed('.js'), css: packed('.css') };
}
