import type MiniSearch from 'minisearch';
import type { WordsPart } from '#domain/bundle.ts';
import { folded } from '#domain/search-words.ts';

/** What a word met in the texts: the forms it met there, the likeliest first, and the rows they stand in, part by part. */
export interface WordMet {
  readonly forms: readonly string[];
  readonly rows: readonly { readonly part: number; readonly rows: Uint32Array }[];
}

/** One part's texts, and where each of its words stands. */
interface Texts {
  readonly row: Uint32Array;
  readonly published: Int32Array;
  readonly where: ReadonlyMap<string, Uint32Array>;
}

/** More forms than this tell nobody more. */
const mostForms = 30;

function textsOf({ texts, words, where }: WordsPart): Texts {
  const list = words === '' ? [] : words.split('\n');
  const at = list.map((word, n): [string, Uint32Array] => {
    let text = 0;
    return [word, Uint32Array.from(where[n] ?? [], (step) => (text += step))];
  });
  return {
    row: Uint32Array.from(texts.row),
    published: Int32Array.from(texts.published),
    where: new Map(at),
  };
}

/** The words of all parts that are here so far. Forgives a letter or two; whole words and beginnings come first. */
export class WordsIndex {
  readonly #parts = new Map<number, Texts>();
  readonly #known = new Set<string>();
  #words: MiniSearch<{ id: string }> | null = null;

  /** Takes in the words of index part `part`. Minisearch comes with the first. */
  async add(part: number, words: WordsPart): Promise<void> {
    if (this.#parts.has(part)) return;
    const { default: Mini } = await import('minisearch');
    this.#words ??= new Mini<{ id: string }>({
      fields: ['id'],
      tokenize: (word) => [word],
      processTerm: folded,
      searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
    });
    const texts = textsOf(words);
    const fresh = [...texts.where.keys()].filter((word) => !this.#known.has(word));
    for (const word of fresh) this.#known.add(word);
    this.#words.addAll(fresh.map((id) => ({ id })));
    this.#parts.set(part, texts);
  }

  /** Where a word is met; `known`: only in articles published up to that day. */
  find(word: string, known: number | null): WordMet {
    const found = this.#words?.search(word) ?? [];
    const best = found[0]?.score ?? 0;
    const near = found.filter(({ score }) => score >= best * 0.4).slice(0, mostForms);
    const met = new Set<string>();
    const rows = [...this.#parts].flatMap(([part, texts]) => {
      const here = new Set<number>();
      for (const { id } of near)
        for (const text of texts.where.get(id) ?? []) {
          const published = texts.published[text] ?? -1;
          if (known !== null && (published < 0 || published > known)) continue;
          here.add(texts.row[text] ?? 0);
          met.add(id);
        }
      return here.size ? [{ part, rows: Uint32Array.from(here) }] : [];
    });
    return { forms: near.flatMap(({ id }) => (met.has(id) ? [String(id)] : [])), rows };
  }
}
