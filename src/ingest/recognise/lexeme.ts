import type { Lang } from '#domain/lang.ts';
import type { Classes } from '../grammar.ts';
import { classesOf } from '../grammar.ts';
import { keyOf } from '../key.ts';
import type { WordForm } from '../word-form.ts';
import { perForm } from '../word-form.ts';
import { mayBeginLength } from './durations.ts';
import type { NameEntry } from './names.ts';
import { namesUnder } from './names.ts';
import type { Pattern } from './pattern.ts';
import { mayTellTime } from './times.ts';
import type { Word } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

/** All that recognising asks of a word by itself, in one language. */
export interface Lexeme {
  key: string;
  classes: Classes;
  /** patterns whose first word it is */
  patterns: readonly Pattern<Word>[];
  /** names that begin with it */
  names: readonly NameEntry[];
  tellsTime: boolean;
  beginsLength: boolean;
}

function lexemesOf(lang: Lang): (form: WordForm) => Lexeme {
  return perForm(({ text }) => {
    const key = keyOf(text, lang);
    return {
      key,
      classes: classesOf(key),
      patterns: vocabulary(lang).begunBy(key),
      names: namesUnder(key, lang),
      tellsTime: mayTellTime(key, lang),
      beginsLength: mayBeginLength(key, lang),
    };
  });
}

/** The reading of a word form in each language. */
export const lexemeIn: Record<Lang, (form: WordForm) => Lexeme> = {
  en: lexemesOf('en'),
  uk: lexemesOf('uk'),
  ru: lexemesOf('ru'),
  be: lexemesOf('be'),
};
