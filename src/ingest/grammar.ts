import { keyOf } from './key.ts';
import table from './lexicon/grammar.json';
import { perWord } from './per-word.ts';

/** Closed classes of words that the stages ask for: function words, endings, kinds of nouns, in all languages together and in keys (see `key.ts`). */
export type WordClass = keyof typeof table;

/** Words long enough not to be another language's when written as a Belarusian key. */
const distinctive = 5;

/** A word itself and, of a Belarusian one written as in a text, its key. */
const withKey = (word: string) => (word.length >= distinctive ? [word, keyOf(word, 'be')] : [word]);

/** Classes that a word, or any word of a sentence, belongs to: a bit each, `perNumber` of them to a number. */
export type Classes = readonly number[];

type Part = 'words' | 'stems' | 'endings';

const rows: [string, Partial<Record<Part, string>>][] = Object.entries(table);
const perNumber = 30;
const numbers = new Map(rows.map(([name], at) => [name, at]));
const none: Classes = new Array<number>(Math.ceil(rows.length / perNumber)).fill(0);

/** Numbers of the classes by what the table lists in one of its parts, and the lengths of what is listed. */
function filed(part: Part): { classes: Map<string, number[]>; lengths: number[] } {
  const classes = new Map<string, number[]>();
  for (const [at, [, row]] of rows.entries())
    for (const piece of row[part]?.split(' ') ?? [])
      for (const key of part === 'words' ? withKey(piece) : [piece])
        classes.set(key, [...(classes.get(key) ?? []), at]);
  return { classes, lengths: [...new Set([...classes.keys()].map((piece) => piece.length))] };
}

const [words, stems, endings] = [filed('words'), filed('stems'), filed('endings')];

function belonging(key: string): Classes {
  const found = [...(words.classes.get(key) ?? [])];
  for (const length of stems.lengths)
    if (length <= key.length) found.push(...(stems.classes.get(key.slice(0, length)) ?? []));
  for (const length of endings.lengths)
    if (length <= key.length) found.push(...(endings.classes.get(key.slice(-length)) ?? []));
  if (found.length === 0) return none;
  const classes = [...none];
  for (const at of found) addTo(classes, at);
  return classes;
}

function addTo(classes: number[], at: number): void {
  const number = Math.floor(at / perNumber);
  classes[number] = (classes[number] ?? 0) | (1 << (at % perNumber));
}

/** The classes of a word's key: rules ask of the same keys again and again. */
export const classesOf = perWord(belonging);

/** What any of several words belongs to. */
export function together(several: readonly Classes[]): Classes {
  const all = [...none];
  for (const classes of several)
    if (classes !== none)
      for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) | (classes[at] ?? 0);
  return all;
}

function holds(classes: Classes, name: WordClass): boolean {
  const at = numbers.get(name) ?? 0;
  return ((classes[Math.floor(at / perNumber)] ?? 0) & (1 << (at % perNumber))) !== 0;
}

/** Whether a word's key belongs to a class; an absent word belongs to none. */
export function is(name: WordClass, key: string | undefined): boolean {
  return key !== undefined && key !== '' && holds(classesOf(key), name);
}

/** Whether any word of a sentence belongs to one of the classes: asked before its words are gone through for them, most sentences need not be. */
export function has({ classes }: { classes: Classes }, ...names: readonly WordClass[]): boolean {
  for (const name of names) if (holds(classes, name)) return true;
  return false;
}

/** What is left of a key after the stem by which it belongs to a class, null when it does not belong. */
export function endingAfter(name: 'role-heads', key: string): string | null {
  const stem = stemsOf[name].find((one) => key.startsWith(one));
  return stem === undefined ? null : key.slice(stem.length);
}

const stemsOf = { 'role-heads': table['role-heads'].stems.split(' ') };
