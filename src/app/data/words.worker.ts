import { checked } from './check.ts';
import type { LoadFailure, Wanted } from './load.ts';
import { failureOf, readFile } from './load.ts';
import type { WordMet } from './words-index.ts';
import { WordsIndex } from './words-index.ts';

/** What the page asks: take in the words of a part of a bundle, or say where words of it are met. `n` numbers the question. */
export type WordsQuestion = { readonly n: number; readonly bundle: string } & (
  | { readonly type: 'load'; readonly part: number; readonly wanted: Wanted }
  | { readonly type: 'find'; readonly words: readonly string[]; readonly known: number | null }
);

export type WordsAnswer =
  | { readonly ok: true; readonly n: number; readonly met: readonly WordMet[] }
  | { readonly ok: false; readonly n: number; readonly failure: LoadFailure };

const indexes = new Map<string, WordsIndex>();

async function answerTo(asked: WordsQuestion): Promise<WordsAnswer> {
  const { n, bundle } = asked;
  const index = indexes.get(bundle) ?? new WordsIndex();
  indexes.set(bundle, index);
  try {
    if (asked.type === 'load')
      await index.add(asked.part, checked('words', await readFile(asked.wanted), asked.wanted.file));
    const words = asked.type === 'find' ? asked.words : [];
    return {
      ok: true,
      n,
      met: words.map((word) => index.find(word, asked.type === 'find' ? asked.known : null)),
    };
  } catch (error) {
    return { ok: false, n, failure: failureOf(error) };
  }
}

// the words of a large bundle weigh more than its index: they are read, checked and searched beside the page
addEventListener('message', async (asked: MessageEvent<WordsQuestion>) =>
  postMessage(await answerTo(asked.data)),
);
