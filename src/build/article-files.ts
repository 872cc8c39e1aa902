import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { ArticleInput, Markup } from '#ingest/stages.ts';

const known = new Set(['.txt', '.html', '.htm', '.md', '.markdown', '.ndjson']);
const nothingSaid: Markup = { outlet: null, published: null, url: null, headline: null, language: null };

/** An article to parse, or why there is none in this file or line. */
export type ReadInput = { ok: true; input: ArticleInput } | { ok: false; file: string; error: string };

/** The article files among the given files and folders (searched to the bottom), in order of path. */
export function articleFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return inside
      .filter((name) => known.has(extname(name).toLowerCase()))
      .sort()
      .map((name) => join(path, name));
  });
}

/** The articles of one file: one, or one a line of NDJSON `{text|html, file?, url?, outlet?, published?}`. */
export function articleInputs(path: string, bytes: Buffer): ReadInput[] {
  const file = basename(path);
  const text = decoded(bytes);
  if (text === null) return [{ ok: false, file, error: 'not text in UTF-8, UTF-16 or Windows-1251' }];
  const extension = extname(path).toLowerCase();
  if (extension !== '.ndjson')
    return [{ ok: true, input: { file, text, format: formatOf(extension), markup: nothingSaid } }];
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [inputOfLine(line, `${file}:${at + 1}`)]));
}

function inputOfLine(line: string, place: string): ReadInput {
  try {
    const value = JSON.parse(line) as Partial<
      Record<'text' | 'html' | 'file' | 'url' | 'outlet' | 'published', string>
    >;
    const file = value.file ?? value.url ?? place;
    const text = value.text ?? value.html;
    if (typeof text !== 'string') return { ok: false, file, error: 'neither text nor html' };
    const markup = {
      ...nothingSaid,
      outlet: value.outlet ?? null,
      published: value.published ?? null,
      url: value.url ?? null,
    };
    return { ok: true, input: { file, text, format: value.text === undefined ? 'html' : 'text', markup } };
  } catch {
    return { ok: false, file: place, error: 'not a line of JSON' };
  }
}

function formatOf(extension: string): ArticleInput['format'] {
  if (extension === '.html' || extension === '.htm') return 'html';
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text';
}

/** Text of UTF-8, UTF-16 with its mark, or Windows-1251; null for bytes that are no text. */
function decoded(bytes: Buffer): string | null {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1251').decode(bytes);
    const letters = text.match(/[а-яіїєґўё]/giu)?.length ?? 0;
    return letters > text.length / 3 ? text : null;
  }
}
