import type { Shard, WordsPart } from '#domain/bundle.ts';
import { bundleVersion } from '#domain/bundle-terms.ts';
import type { Claim } from '#domain/claim.ts';
import { publishedIn } from '#domain/known.ts';
import { searchWords } from '#domain/search-words.ts';
import { dayNumber } from '#domain/time.ts';

/** What one article tells of one entry, as the words it can be found by. */
interface Told {
  readonly article: string;
  readonly words: Uint32Array;
}

/** Words of the gists and excerpts of each entry, article by article: a number a word, for the same few thousand words tell everything. */
export class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #told = new Map<string, Told[]>();

  add({ contacts, statements }: Shard): void {
    const said = new Map<string, Claim[]>();
    for (const contact of contacts) {
      this.#tell(contact.id, contact.claims);
      for (const claim of contact.claims)
        if (claim.statement) said.set(claim.statement, [...(said.get(claim.statement) ?? []), claim]);
    }
    for (const { id, claims } of statements) said.set(id, [...(said.get(id) ?? []), ...claims]);
    for (const [id, claims] of said) this.#tell(id, claims);
  }

  #tell(id: string, claims: readonly Claim[]): void {
    const byArticle = new Map<string, Set<number>>();
    for (const { article, gist, evidence } of claims) {
      const words = byArticle.get(article) ?? new Set();
      byArticle.set(article, words);
      for (const text of [evidence.excerpt, ...Object.values(gist ?? {})])
        for (const word of searchWords(text)) words.add(this.#number(word));
    }
    const told = [...byArticle].map(([article, words]) => ({ article, words: Uint32Array.from(words) }));
    if (told.length > 0) this.#told.set(id, [...(this.#told.get(id) ?? []), ...told]);
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** The words of the entries of one index part, in the order of its rows. */
  partFor(ids: readonly string[]): WordsPart {
    const texts: WordsPart['texts'] = { row: [], published: [] };
    const where = new Map<number, number[]>();
    ids.forEach((id, row) => {
      for (const { article, words } of this.#told.get(id) ?? []) {
        const day = publishedIn(article);
        const text = texts.row.push(row) - 1;
        texts.published.push(day === null ? -1 : dayNumber(day));
        for (const word of words) {
          const known = where.get(word);
          if (known) known.push(text);
          else where.set(word, [text]);
        }
      }
    });
    const sorted = [...where].map(([word, at]) => ({ word: this.#words[word] ?? '', at }));
    sorted.sort((a, b) => (a.word < b.word ? -1 : 1));
    return {
      version: bundleVersion,
      texts,
      words: sorted.map(({ word }) => word).join('\n'),
      where: sorted.map(({ at }) => at.map((text, n) => text - (at[n - 1] ?? 0))),
    };
  }
}
