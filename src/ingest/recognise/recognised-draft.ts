import type { Lang } from '#domain/lang.ts';
import type { Classes } from '../grammar.ts';
import { together } from '../grammar.ts';
import type { Sentence } from '../stages.ts';
import type { Atom } from './atoms.ts';
import { atomsOf } from './atoms.ts';
import { isNamesake } from './bare-surnames.ts';
import type { Lexeme } from './lexeme.ts';
import { lexemeIn } from './lexeme.ts';
import type { Match } from './pattern.ts';
import { matchesIn } from './pattern.ts';
import type { Word } from './vocabulary.ts';

/** A sentence on its way: its tokens' lexemes and their comparison keys, words of the vocabulary, and the atoms of names. */
export interface Draft {
  sentence: Sentence;
  lexemes: Lexeme[];
  keys: string[];
  /** what any of its words belongs to */
  classes: Classes;
  words: Match<Word>[];
  atoms: Atom[];
}

const nobody: ReadonlySet<string> = new Set();

/** The words and atoms of one sentence. Linear in the sentence. */
export function draftOf(sentence: Sentence, lang: Lang): Draft {
  const lexemes = sentence.tokens.map((token) => lexemeIn[lang](token.word));
  const keys = lexemes.map((lexeme) => lexeme.key);
  const words = matchesIn(
    keys,
    lexemes.map((lexeme) => lexeme.patterns),
  );
  const atoms = atomsOf(sentence.tokens, keys, words, { lexemes, lang, named: nobody, namesakes: nobody });
  const classes = together(lexemes.map((lexeme) => lexeme.classes));
  return { sentence, lexemes, keys, classes, words, atoms };
}

/** Ids of known people of whose surname a sentence names somebody else: «аналитик Сергей Чалый». */
export function namesakesIn({ sentence, lexemes, keys }: Draft, lang: Lang): string[] {
  const { tokens } = sentence;
  const found: string[] = [];
  for (const [at, { names }] of lexemes.entries())
    for (const entry of names)
      if (
        entry.type === 'person' &&
        entry.surname &&
        isNamesake({ tokens, keys, lexemes, lowerCased: false, lang }, at, entry.given)
      )
        found.push(entry.person.id);
  return found;
}

/** The draft read again where it tells by surname alone one of the people named in full elsewhere (then a common surname counts), or one whose namesake the article means. */
export function withNamed(
  draft: Draft,
  lang: Lang,
  { named, namesakes }: { named: ReadonlySet<string>; namesakes: ReadonlySet<string> },
): Draft {
  const { sentence, lexemes, keys, words } = draft;
  const tells = lexemes.some(({ names }) =>
    names.some(
      (entry) =>
        entry.type === 'person' &&
        ((entry.needsGiven && named.has(entry.person.id)) || namesakes.has(entry.person.id)),
    ),
  );
  return tells
    ? { ...draft, atoms: atomsOf(sentence.tokens, keys, words, { lexemes, lang, named, namesakes }) }
    : draft;
}
