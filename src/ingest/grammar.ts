import { keyOf } from './key.ts';
import table from './lexicon/grammar.json';
import { perWord } from './per-word.ts';

/** Closed classes of words that the stages ask for: function words, endings, kinds of nouns, in all languages together and in keys (see `key.ts`). */
export type WordClass = keyof typeof table;

/** Words long enough not to be another language's when written as a Belarusian key. */
const distinctive = 5;

/** The words themselves and, of Belarusian ones written as in a text, their keys. */
const withKeys = (words: string) =>
  [
    ...new Set(
      words.split(' ').flatMap((word) => (word.length >= distinctive ? [word, keyOf(word, 'be')] : [word])),
    ),
  ].join(' ');

const escaped = (words: string) =>
  words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

function compiled(row: { words?: string; stems?: string; endings?: string }): RegExp {
  const parts = [
    row.words ? `^(?:${escaped(withKeys(row.words))})$` : '',
    row.stems ? `^(?:${escaped(row.stems)})` : '',
    row.endings ? `(?:${escaped(row.endings)})$` : '',
  ];
  return new RegExp(parts.filter(Boolean).join('|'), 'u');
}

const classes = new Map(
  Object.entries(table).map(([name, row], at) => [name, { at, pattern: compiled(row) }]),
);

const yes = 1;
const no = 2;
/** By class whether a key belongs to it, 0 where nobody has asked: rules ask of the same keys again and again. */
const belonging = perWord(() => new Uint8Array(classes.size));

/** Whether a word's key belongs to a class; an absent word belongs to none. */
export function is(name: WordClass, key: string | undefined): boolean {
  const asked = classes.get(name);
  if (key === undefined || key === '' || !asked) return false;
  const known = belonging(key);
  if (known[asked.at] === 0) known[asked.at] = asked.pattern.test(key) ? yes : no;
  return known[asked.at] === yes;
}

/** What is left of a key after the stem by which it belongs to a class, null when it does not belong. */
export function endingAfter(name: WordClass, key: string): string | null {
  const match = classes.get(name)?.pattern.exec(key);
  return match ? key.slice(match[0].length) : null;
}
