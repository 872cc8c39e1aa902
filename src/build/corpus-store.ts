import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleOutline, CorpusArticle } from '#ingest/aligned.ts';
import { outlineOf } from '#ingest/aligned.ts';

/** Articles read back most often stay in memory. */
const recent = 400;

/**
 * The articles of a corpus, kept in one temporary file: only an outline of each stays in memory, so a corpus may be larger than it.
 * `close` removes the file.
 */
export class CorpusStore {
  readonly #folder = mkdtempSync(join(tmpdir(), 'readout-corpus-'));
  readonly #file = openSync(join(this.#folder, 'articles.ndjson'), 'w+');
  readonly #places = new Map<string, { at: number; length: number; file: string }>();
  readonly #recent = new Map<string, CorpusArticle>();
  readonly outlines: ArticleOutline[] = [];
  #end = 0;

  /** Adds an article; the same text of the same outlet and day again counts once, under the first of its file names. */
  add(article: CorpusArticle): void {
    const outline = outlineOf(article.article);
    const known = this.#places.get(outline.key);
    if (known && known.file <= outline.file) return;
    const bytes = Buffer.from(`${JSON.stringify(article)}\n`);
    writeSync(this.#file, bytes, 0, bytes.length, this.#end);
    this.#places.set(outline.key, { at: this.#end, length: bytes.length, file: outline.file });
    this.#end += bytes.length;
    this.outlines.push(outline);
  }

  /** The article of an outline; asking for one that was never added is a bug. */
  read(key: string): CorpusArticle {
    const kept = this.#recent.get(key);
    if (kept) return kept;
    const place = this.#places.get(key);
    if (!place) throw new Error(`no article ${key} in the corpus`);
    const bytes = Buffer.allocUnsafe(place.length);
    readSync(this.#file, bytes, 0, place.length, place.at);
    const article = JSON.parse(bytes.toString('utf8')) as CorpusArticle;
    if (this.#recent.size >= recent) this.#recent.clear();
    this.#recent.set(key, article);
    return article;
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
