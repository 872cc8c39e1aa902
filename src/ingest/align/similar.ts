import type { ArticleOutline, OutlineSentence, SentencePair } from '../aligned.ts';

/** Bigrams a sentence is indexed by: the smallest few after mixing (a bottom-k sketch), so two similar sentences nearly always share one. */
const sketchSize = 6;
/** In a crowded bucket (a stock phrase of thousands of articles) a sentence meets only its next neighbours in time. */
const neighbours = 12;
const partners = 8;
const shortest = 4;
const nearDice = 0.6;
const nearWithin = 0.8;

interface Located {
  article: number;
  sentence: number;
  at: OutlineSentence;
  bag: Uint32Array;
  quote: Uint32Array;
}

/**
 * Pairs of sentences of different articles that carry the same words or the same quote. Articles must stand in order of time; pairs
 * come sorted. Cost grows with the number of sentences, not with its square: candidates come from an index of sketches.
 */
export function similarSentences(articles: readonly ArticleOutline[]): SentencePair[] {
  const all = articles.flatMap(locatedIn);
  const sketches = all.map((one) => sketchOf(one.at));
  const count = new Uint16Array(all.length);
  const pairs: SentencePair[] = [];
  for (const { key, sentences } of buckets(sketches)) {
    for (let i = 0; i < sentences.length; i++) {
      const a = sentences[i] as number;
      for (const b of sentences.subarray(i + 1, i + 1 + neighbours)) {
        const left = all[a] as Located;
        const right = all[b] as Located;
        if (left.article === right.article || (count[a] ?? 0) >= partners || (count[b] ?? 0) >= partners)
          continue;
        if (firstShared(sketches[a], sketches[b]) !== key) continue;
        const pair = compare(left, right, articles);
        if (!pair) continue;
        count[a] = (count[a] ?? 0) + 1;
        count[b] = (count[b] ?? 0) + 1;
        pairs.push(pair);
      }
    }
  }
  return pairs.sort(
    (x, y) =>
      x.a.article - y.a.article ||
      x.b.article - y.b.article ||
      x.a.sentence - y.a.sentence ||
      x.b.sentence - y.b.sentence,
  );
}

/** The sentences of an article that are long enough. Their bags lie in one buffer: a buffer each would be most of what a large corpus takes. */
function locatedIn({ sentences }: ArticleOutline, article: number): Located[] {
  const bags = new Uint32Array(
    sentences.reduce((sum, { print, quotePrint }) => sum + print.length + quotePrint.length, 0),
  );
  let end = 0;
  const bagOf = (print: Uint32Array) => {
    bags.set(print, end);
    end += print.length;
    return bags.subarray(end - print.length, end).sort();
  };
  return sentences.flatMap((at, sentence) =>
    at.print.length < shortest
      ? []
      : [
          {
            article,
            sentence,
            at,
            bag: bagOf(at.print),
            quote: at.quotePrint.length > 0 ? bagOf(at.quotePrint) : at.quotePrint,
          },
        ],
  );
}

function compare(left: Located, right: Located, articles: readonly ArticleOutline[]): SentencePair | null {
  const across = articles[left.article]?.language !== articles[right.article]?.language;
  const ends = {
    a: { article: left.article, sentence: left.sentence },
    b: { article: right.article, sentence: right.sentence },
  };
  if (left.at.hash === right.at.hash) return { type: 'same', ...ends, score: 1 };
  const shared = overlap(left.bag, right.bag);
  const dice = (2 * shared) / (left.bag.length + right.bag.length);
  const within = shared / Math.min(left.bag.length, right.bag.length);
  const quoted = Math.min(left.quote.length, right.quote.length) >= shortest;
  const quote = quoted
    ? (2 * overlap(left.quote, right.quote)) / (left.quote.length + right.quote.length)
    : 0;
  const score = Math.round(Math.max(dice, quote) * 100) / 100;
  if (across) return dice >= nearDice || quote >= nearDice ? { type: 'translation', ...ends, score } : null;
  if (dice >= nearDice || (within >= nearWithin && shared >= 2 * shortest))
    return { type: 'near', ...ends, score };
  return quote >= nearDice + 0.1 ? { type: 'same-quote', ...ends, score } : null;
}

/** How many hashes two sorted bags share, each as often as it stands in both. */
function overlap(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

interface Bucket {
  key: number;
  /** positions of sentences, ascending */
  sentences: Uint32Array;
}

/**
 * Sentences that share a sketch value; buckets of one are left out. Value and position are packed into one double and sorted as numbers: as
 * objects the index of a large corpus would not fit in memory.
 */
function* buckets(sketches: readonly Uint32Array[]): Generator<Bucket> {
  const places = 2 ** Math.max(1, Math.ceil(Math.log2(sketches.length + 1)));
  const packed = new Float64Array(sketches.reduce((sum, sketch) => sum + sketch.length, 0));
  let filled = 0;
  for (const [at, sketch] of sketches.entries())
    for (const key of sketch) packed[filled++] = key * places + at;
  packed.sort();
  const keyAt = (i: number) => Math.floor((packed[i] as number) / places);
  for (let from = 0; from < packed.length; ) {
    let to = from + 1;
    while (to < packed.length && keyAt(to) === keyAt(from)) to++;
    if (to - from > 1)
      yield {
        key: keyAt(from),
        sentences: Uint32Array.from(packed.subarray(from, to), (value) => value % places),
      };
    from = to;
  }
}

/** Sketch of a sentence and of what it quotes: values ascending, each once. Thirty bits, so that a position fits beside them. */
function sketchOf({ print, quotePrint }: OutlineSentence): Uint32Array {
  return Uint32Array.from(new Set([...smallestGrams(print), ...smallestGrams(quotePrint)])).sort();
}

function smallestGrams(print: Uint32Array): number[] {
  const grams: number[] = [];
  for (let i = 0; i + 1 < print.length; i++)
    grams.push(mix(print[i] as number, print[i + 1] as number) >>> 2);
  return [...new Set(grams)].sort((a, b) => a - b).slice(0, sketchSize);
}

/** The smallest value of both: the one bucket in which a pair is looked at. */
function firstShared(a: Uint32Array | undefined, b: Uint32Array | undefined): number {
  for (let i = 0, j = 0; a && b && i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) return x;
    if (x < y) i++;
    else j++;
  }
  return -1;
}

/** Two 32-bit hashes into one (a round of murmur's finaliser); spreads well enough for bucket keys. */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> 0;
}
