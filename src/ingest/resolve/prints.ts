import type { Sentence } from '../stages.ts';
import { perForm } from '../word-form.ts';

const folds: Record<string, string> = {
  а: 'a',
  о: 'a',
  я: 'a',
  е: 'e',
  є: 'e',
  э: 'e',
  ё: 'e',
  и: 'i',
  і: 'i',
  ї: 'i',
  ы: 'i',
  й: 'i',
  у: 'u',
  ю: 'u',
  ў: 'v',
  в: 'v',
  г: 'g',
  ґ: 'g',
  х: 'g',
  ц: 't',
  т: 't',
  дз: 'd',
  ч: 'c',
  щ: 's',
  ш: 's',
  с: 's',
  з: 'z',
  ж: 'z',
  ь: '',
  ъ: '',
  "'": '',
};
const stemLength = 5;

/** A word folded so that Russian, Ukrainian and Belarusian cognates, and case endings, tend to meet. Words of one or two letters fold to nothing. */
function cognate(word: string): string {
  if (word.length < 3) return '';
  let out = '';
  for (const letter of word) {
    const folded = folds[letter] ?? letter;
    if (folded !== '' && !out.endsWith(folded)) out += folded;
    if (out.length >= stemLength) break;
  }
  return out;
}

/** FNV-1a, 32 bits. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Null for words that fold to nothing. */
const printOf = perForm(({ text, kind }): number | null => {
  const folded = kind === 'number' ? text : cognate(text);
  return folded === '' ? null : hash32(folded);
});

/** Hashes of the sentence's folded words in order: `all` of it, and those inside quotation marks. */
export function printsOf(sentence: Sentence, quoted: Uint8Array): { all: number[]; quote: number[] } {
  const all: number[] = [];
  const quote: number[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'word' && token.kind !== 'number') return;
    const hash = printOf(token.word);
    if (hash === null) return;
    all.push(hash);
    if (quoted[at]) quote.push(hash);
  });
  return { all, quote };
}
