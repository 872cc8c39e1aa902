import type { SentenceFacts } from './parsed.ts';

/** Word hashes of all sentences of an article in two buffers: an object a sentence would be most of what a large corpus takes. */
export interface ArticlePrints {
  /** of each sentence its word hashes, sorted, then those of what it quotes, sorted */
  bags: Uint32Array;
  /** of each sentence the values it is looked up by, ascending, each once */
  sketches: Uint32Array;
  /** ends of each sentence's stretches: its bag, its quoted bag, its sketch */
  ends: Uint32Array;
}

/** Word hashes `[from, to)` of a buffer. */
export interface Stretch {
  of: Uint32Array;
  from: number;
  to: number;
}

/** Bigrams a sentence is looked up by: the smallest few after mixing (a bottom-k sketch), so two similar sentences nearly always share one. */
const sketchSize = 6;
const stretches = 3;

/** Packs the prints of an article's sentences. */
export function printsOf(sentences: readonly Pick<SentenceFacts, 'print' | 'quotePrint'>[]): ArticlePrints {
  const bags: number[] = [];
  const sketches: number[] = [];
  const ends = new Uint32Array(sentences.length * stretches);
  sentences.forEach(({ print, quotePrint }, at) => {
    bags.push(...[...print].sort(ascending));
    ends[at * stretches] = bags.length;
    bags.push(...[...quotePrint].sort(ascending));
    ends[at * stretches + 1] = bags.length;
    sketches.push(...sketchOf(print, quotePrint));
    ends[at * stretches + 2] = sketches.length;
  });
  return { bags: Uint32Array.from(bags), sketches: Uint32Array.from(sketches), ends };
}

const ascending = (a: number, b: number) => a - b;

/** The word hashes of a sentence, sorted. */
export function bagOf({ bags, ends }: ArticlePrints, at: number): Stretch {
  return { of: bags, from: at === 0 ? 0 : (ends[at * stretches - 2] ?? 0), to: ends[at * stretches] ?? 0 };
}

/** The word hashes of what a sentence quotes, sorted. */
export function quoteOf({ bags, ends }: ArticlePrints, at: number): Stretch {
  return { of: bags, from: ends[at * stretches] ?? 0, to: ends[at * stretches + 1] ?? 0 };
}

/** The values a sentence is looked up by. */
export function sketchAt({ sketches, ends }: ArticlePrints, at: number): Stretch {
  return {
    of: sketches,
    from: at === 0 ? 0 : (ends[at * stretches - 1] ?? 0),
    to: ends[at * stretches + 2] ?? 0,
  };
}

export const lengthOf = ({ from, to }: Stretch) => to - from;

/** Of a sentence and of what it quotes: values ascending, each once. Thirty bits, so that a position fits beside them. */
function sketchOf(print: readonly number[], quotePrint: readonly number[]): number[] {
  return [...new Set([...smallestGrams(print), ...smallestGrams(quotePrint)])].sort(ascending);
}

function smallestGrams(print: readonly number[]): number[] {
  const grams: number[] = [];
  for (let i = 0; i + 1 < print.length; i++)
    grams.push(mix(print[i] as number, print[i + 1] as number) >>> 2);
  return [...new Set(grams)].sort(ascending).slice(0, sketchSize);
}

/** Two 32-bit hashes into one (a round of murmur's finaliser); spreads well enough for a look-up. */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> 0;
}
