import type { ArticleOutline, SentencePair } from '../aligned.ts';
import type { Stretch } from '../sentence-print.ts';
import { bagOf, lengthOf, quoteOf, sketchAt } from '../sentence-print.ts';

/** In a crowded bucket (a stock phrase of thousands of articles) a sentence meets only its next neighbours in time. */
const neighbours = 12;
const partners = 8;
const shortest = 4;
const nearDice = 0.6;
const nearWithin = 0.8;

/** A sentence by its article's position and its own. */
interface Located {
  article: number;
  sentence: number;
}

/**
 * Pairs of sentences of different articles that carry the same words or the same quote. Articles must stand in order of time; pairs
 * come sorted. Cost grows with the number of sentences, not with its square: candidates come from an index of sketches.
 */
export function similarSentences(articles: readonly ArticleOutline[]): SentencePair[] {
  const all = new Numbered(articles);
  const count = new Uint16Array(all.size);
  const pairs: SentencePair[] = [];
  for (const { key, sentences } of buckets(articles, all)) {
    for (let i = 0; i < sentences.length; i++) {
      const a = sentences[i] as number;
      for (const b of sentences.subarray(i + 1, i + 1 + neighbours)) {
        if ((count[a] ?? 0) >= partners) break;
        if ((count[b] ?? 0) >= partners || all.articleOf(a) === all.articleOf(b)) continue;
        const pair = compare({ a: all.at(a), b: all.at(b) }, key, articles);
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

/** Numbers for the sentences of all articles, in order. */
class Numbered {
  readonly size: number;
  /** number of each article's first sentence */
  readonly first: Uint32Array;
  readonly #article: Uint32Array;

  constructor(articles: readonly ArticleOutline[]) {
    this.first = new Uint32Array(articles.length);
    let size = 0;
    for (const [article, { sentences }] of articles.entries()) {
      this.first[article] = size;
      size += sentences.length;
    }
    this.size = size;
    this.#article = new Uint32Array(size);
    for (const [article, from] of this.first.entries())
      this.#article.fill(article, from, this.first[article + 1] ?? size);
  }

  articleOf(number: number): number {
    return this.#article[number] ?? 0;
  }

  at(number: number): Located {
    const article = this.articleOf(number);
    return { article, sentence: number - (this.first[article] ?? 0) };
  }
}

/** A pair is looked at in one bucket only, that of the smallest value both have. */
function compare(
  ends: { a: Located; b: Located },
  key: number,
  articles: readonly ArticleOutline[],
): SentencePair | null {
  const { a, b } = ends;
  const [left, right] = [articles[a.article], articles[b.article]];
  if (!left || !right) return null;
  if (firstShared(sketchAt(left.prints, a.sentence), sketchAt(right.prints, b.sentence)) !== key) return null;
  if (left.sentences[a.sentence]?.hash === right.sentences[b.sentence]?.hash)
    return { type: 'same', ...ends, score: 1 };
  const [bag, other] = [bagOf(left.prints, a.sentence), bagOf(right.prints, b.sentence)];
  const shared = overlap(bag, other);
  const dice = (2 * shared) / (lengthOf(bag) + lengthOf(other));
  const within = shared / Math.min(lengthOf(bag), lengthOf(other));
  const quote = likeness(quoteOf(left.prints, a.sentence), quoteOf(right.prints, b.sentence));
  const score = Math.round(Math.max(dice, quote) * 100) / 100;
  if (left.language !== right.language)
    return dice >= nearDice || quote >= nearDice ? { type: 'translation', ...ends, score } : null;
  if (dice >= nearDice || (within >= nearWithin && shared >= 2 * shortest))
    return { type: 'near', ...ends, score };
  return quote >= nearDice + 0.1 ? { type: 'same-quote', ...ends, score } : null;
}

/** How alike two quotes are, 0–1; a short one is no quote. */
function likeness(a: Stretch, b: Stretch): number {
  if (Math.min(lengthOf(a), lengthOf(b)) < shortest) return 0;
  return (2 * overlap(a, b)) / (lengthOf(a) + lengthOf(b));
}

/** How many hashes two sorted bags share, each as often as it stands in both. */
function overlap(a: Stretch, b: Stretch): number {
  let shared = 0;
  for (let i = a.from, j = b.from; i < a.to && j < b.to; ) {
    const [x, y] = [a.of[i] as number, b.of[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

interface Bucket {
  key: number;
  /** numbers of sentences, ascending */
  sentences: Uint32Array;
}

/** Values of the index that are sorted at once. */
const mostAtOnce = 2 ** 21;
const keyBits = 30;

/**
 * Sentences that share a sketch value; buckets of one are left out, and so are sentences too short to be told apart. Value and number are packed into
 * one double and sorted as numbers, a range of values after the other: as objects the index of a large corpus would not fit in memory.
 */
function* buckets(articles: readonly ArticleOutline[], all: Numbered): Generator<Bucket> {
  const values = articles.reduce((sum, { prints }) => sum + prints.sketches.length, 0);
  const rangeBits = Math.max(0, Math.ceil(Math.log2(values / mostAtOnce)));
  for (let range = 0; range < 2 ** rangeBits; range++)
    yield* sharing(
      packedIn(articles, all, (key) => key >>> (keyBits - rangeBits) === range),
      all,
    );
}

/** Where a sentence's number stands beside the value. */
const placesFor = ({ size }: Numbered) => 2 ** Math.max(1, Math.ceil(Math.log2(size + 1)));

function packedIn(
  articles: readonly ArticleOutline[],
  all: Numbered,
  inRange: (key: number) => boolean,
): Float64Array {
  const places = placesFor(all);
  const packed: number[] = [];
  for (const [article, { sentences, prints }] of articles.entries()) {
    for (let at = 0; at < sentences.length; at++) {
      if (lengthOf(bagOf(prints, at)) < shortest) continue;
      const { of, from, to } = sketchAt(prints, at);
      for (let i = from; i < to; i++) {
        const key = of[i] as number;
        if (inRange(key)) packed.push(key * places + (all.first[article] as number) + at);
      }
    }
  }
  return Float64Array.from(packed).sort();
}

function* sharing(packed: Float64Array, all: Numbered): Generator<Bucket> {
  const places = placesFor(all);
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

/** The smallest value of both. */
function firstShared(a: Stretch, b: Stretch): number {
  for (let i = a.from, j = b.from; i < a.to && j < b.to; ) {
    const [x, y] = [a.of[i] as number, b.of[j] as number];
    if (x === y) return x;
    if (x < y) i++;
    else j++;
  }
  return -1;
}
