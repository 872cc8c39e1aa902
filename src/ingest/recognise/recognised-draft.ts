import type { Lang } from '#domain/lang.ts';
import { keyOf } from '../key.ts';
import type { Sentence } from '../stages.ts';
import type { Atom } from './atoms.ts';
import { atomsOf } from './atoms.ts';
import { nameIndex } from './names.ts';
import type { Match } from './pattern.ts';
import type { Word } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

/** A sentence on its way: comparison keys of its tokens, words of the vocabulary, and the atoms of names. */
export interface Draft {
  sentence: Sentence;
  keys: string[];
  words: Match<Word>[];
  atoms: Atom[];
}

/** The words and atoms of one sentence. Linear in the sentence. */
export function draftOf(sentence: Sentence, lang: Lang): Draft {
  const keys = sentence.tokens.map((token) => keyOf(token.text, lang));
  const words = vocabulary(lang).matches(keys);
  const atoms = atomsOf(sentence.tokens, keys, words, { index: nameIndex(lang), lang });
  return { sentence, keys, words, atoms };
}
