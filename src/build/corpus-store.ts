import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleOutline, CorpusArticle } from '#ingest/aligned.ts';
import { outlineOf } from '#ingest/aligned.ts';
import { remember } from '#ingest/remember.ts';

/** Articles read back last stay in memory: about what a shard has. */
const atHand = 800;

/**
 * The articles of a corpus, kept in one temporary file: only an outline of each stays in memory, so a corpus may be larger than it.
 * `close` removes the file.
 */
export class CorpusStore {
  readonly #folder = mkdtempSync(join(tmpdir(), 'readout-corpus-'));
  readonly #file = openSync(join(this.#folder, 'articles.ndjson'), 'w+');
  readonly #places = new Map<string, { at: number; length: number; file: string }>();
  readonly outlines: ArticleOutline[] = [];
  #end = 0;

  /** Adds an article; the same text of the same outlet and day again counts once, under the first of its file names. */
  add(article: CorpusArticle): void {
    const outline = outlineOf(article.article);
    const known = this.#places.get(outline.key);
    if (known && known.file <= outline.file) return;
    const bytes = Buffer.from(`${JSON.stringify(withoutPrints(article))}\n`);
    writeSync(this.#file, bytes, 0, bytes.length, this.#end);
    this.#places.set(outline.key, { at: this.#end, length: bytes.length, file: outline.file });
    this.#end += bytes.length;
    this.outlines.push(outline);
  }

  /** The article of an outline; asking for one that was never added is a bug. */
  readonly read = remember(atHand, (key: string): CorpusArticle => {
    const place = this.#places.get(key);
    if (!place) throw new Error(`no article ${key} in the corpus`);
    const bytes = Buffer.allocUnsafe(place.length);
    readSync(this.#file, bytes, 0, place.length, place.at);
    return JSON.parse(bytes.toString('utf8')) as CorpusArticle;
  });

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Prints are half of an article's bytes, and its outline has them. */
function withoutPrints(kept: CorpusArticle): CorpusArticle {
  const { facts } = kept.article;
  const sentences = facts.sentences.map((sentence) => ({ ...sentence, print: [], quotePrint: [] }));
  return { ...kept, article: { ...kept.article, facts: { ...facts, sentences } } };
}
