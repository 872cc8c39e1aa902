import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decode, largestFile } from '#ingest/read/decode.ts';
import { noMarkup } from '#ingest/read/markup.ts';
import { readNdjson } from '#ingest/read/ndjson.ts';
import type { ArticleInput } from '#ingest/stages.ts';
import { linesOf } from './lines.ts';

/** An article to parse, or why there is none; `error` is a sentence for the person who runs the command. */
export type ParseItem = { ok: true; input: ArticleInput } | { ok: false; file: string; error: string };

/**
 * Articles of files in the order given, or of the NDJSON on `stdin` when no file is named. One at a time, so a stream of any length takes the
 * memory of its longest article. What can't be read is an item of its own, and the next one follows.
 */
export async function* inputsOf(
  files: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<ParseItem> {
  if (files.length === 0) yield* ndjsonOf(stdin, 'stdin');
  for (const path of files) {
    if (path === '-') yield* ndjsonOf(stdin, 'stdin');
    else if (/\.(?:ndjson|jsonl)$/iu.test(path)) yield* ndjsonFile(path);
    else yield await fileItem(path);
  }
}

async function* ndjsonFile(path: string): AsyncGenerator<ParseItem> {
  const unread = await whyUnread(path, Number.POSITIVE_INFINITY);
  if (unread) yield { ok: false, file: basename(path), error: unread };
  else yield* ndjsonOf(createReadStream(path), basename(path));
}

async function* ndjsonOf(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<ParseItem> {
  for await (const { n, bytes } of linesOf(chunks, largestFile)) {
    const file = `${name}:${n}`;
    if (bytes === null) {
      yield {
        ok: false,
        file,
        error: `the line has more than ${largestFile / 1e6} MB; no article is that long`,
      };
      continue;
    }
    const text = utf8(n === 1 ? withoutMark(bytes) : bytes);
    if (text === null) yield { ok: false, file, error: 'the line is not UTF-8, as NDJSON must be' };
    else if (text.trim() !== '') yield ndjsonItem(text, n, file);
  }
}

function ndjsonItem(text: string, n: number, fallback: string): ParseItem {
  const line = readNdjson(text, n);
  if (!line.ok) return { ok: false, file: named(line.file, n, fallback), error: line.detail };
  return { ok: true, input: { ...line.input, file: named(line.input.file, n, fallback) } };
}

const named = (file: string, n: number, fallback: string) => (file === `stdin:${n}` ? fallback : file);

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

async function fileItem(path: string): Promise<ParseItem> {
  const file = basename(path);
  const unread = await whyUnread(path, largestFile);
  if (unread) return { ok: false, file, error: unread };
  const decoded = decode(await readFile(path), file);
  if (!decoded.ok) return { ok: false, file, error: decoded.detail };
  return { ok: true, input: { file, text: decoded.text, format: formatOf(file), markup: noMarkup } };
}

/** Why a file can't be opened or is too large to, before any of it is read. */
async function whyUnread(path: string, most: number): Promise<string | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'is a folder; name the files in it';
    if (found.size > most)
      return `the file has ${Math.round(found.size / 1e6)} MB; at most ${most / 1e6} MB are read`;
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' ? 'there is no such file' : `cannot be opened (${String(code)})`;
  }
}

function formatOf(file: string): ArticleInput['format'] {
  if (/\.x?html?$/iu.test(file)) return 'html';
  return /\.(?:md|markdown)$/iu.test(file) ? 'markdown' : 'text';
}
