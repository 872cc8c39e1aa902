import table from './lexicon/grammar.json';

/** Closed classes of words that the stages ask for: function words, endings, kinds of nouns, in all languages together and in keys (see `key.ts`). */
export type WordClass = keyof typeof table;

const escaped = (words: string) =>
  words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

function compiled(row: { words?: string; stems?: string; endings?: string }): RegExp {
  const parts = [
    row.words ? `^(?:${escaped(row.words)})$` : '',
    row.stems ? `^(?:${escaped(row.stems)})` : '',
    row.endings ? `(?:${escaped(row.endings)})$` : '',
  ];
  return new RegExp(parts.filter(Boolean).join('|'), 'u');
}

const classes = new Map(Object.entries(table).map(([name, row]) => [name, compiled(row)]));

/** Whether a word's key belongs to a class; an absent word belongs to none. */
export function is(name: WordClass, key: string | undefined): boolean {
  return key !== undefined && key !== '' && (classes.get(name)?.test(key) ?? false);
}

/** What is left of a key after the stem by which it belongs to a class, null when it does not belong. */
export function endingAfter(name: WordClass, key: string): string | null {
  const match = classes.get(name)?.exec(key);
  return match ? key.slice(match[0].length) : null;
}
