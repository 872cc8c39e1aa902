import type { Evidence } from '#domain/text.ts';
import { excerptShare, longestExcerpt, wordsOf } from '#domain/text.ts';
import type { FullArticle, SentenceFacts } from '../parsed.ts';

/** Words shown of a fact, of a claim's passage, of a framing term; cut further when the article's budget runs out. */
const factWords = 3;
const statusWords = 2;
const passageWords = 4;
const fewestWords = 2;

/** Cuts an evidence's excerpt to what the policy lets the article show. The span stays whole: it points, the excerpt shows. */
export type Cut = (evidence: Evidence) => Evidence;

interface Wish {
  evidence: Evidence;
  words: number;
}

/**
 * The excerpts policy for one article: at most 8 consecutive words an excerpt, never a whole sentence, never a word of the headline, and
 * all excerpts together at most 15 % of the article's words. What `first` names goes first (claims told differently), then framing
 * terms, statuses, facts with a value, and passages in the order of the text.
 */
export function excerptCut(article: FullArticle, first: ReadonlySet<number>): Cut {
  const { sentences, words } = article.facts;
  const bodyWords = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const budget = Math.floor(excerptShare * Math.min(words, bodyWords));
  const shown = new Map<string, Evidence>();
  const granted = new Set<string>();
  const perSentence = new Map<SentenceFacts, number>();
  for (const wish of wishes(article, first)) {
    const sentence = sentences.find(
      (s) => s.line === wish.evidence.line && s.start <= wish.evidence.start && wish.evidence.start < s.end,
    );
    if (!sentence || sentence.role === 'headline' || sentence.role === 'deck') continue;
    const places = wordPlaces(wish.evidence).slice(
      0,
      Math.min(wish.words, longestExcerpt, sentence.words - 1),
    );
    for (let length = places.length; length >= Math.min(fewestWords, places.length) && length > 0; length--) {
      const fresh = places.slice(0, length).filter((place) => !granted.has(place));
      const inSentence = (perSentence.get(sentence) ?? 0) + fresh.length;
      if (
        granted.size + fresh.length > budget ||
        inSentence >= sentence.words ||
        longestRun(places.slice(0, length), granted) > longestExcerpt
      )
        continue;
      for (const place of fresh) granted.add(place);
      perSentence.set(sentence, inSentence);
      break;
    }
  }
  return (evidence) => {
    const key = `${evidence.line}.${evidence.start}.${evidence.excerpt}`;
    const known = shown.get(key) ?? cutTo(evidence, granted);
    shown.set(key, known);
    return known;
  };
}

function* wishes({ facts }: FullArticle, first: ReadonlySet<number>): Generator<Wish> {
  const told = facts.claims.map((claim, at) => ({ claim, at }));
  for (const { claim, at } of told) if (first.has(at)) yield { evidence: claim.evidence, words: factWords };
  for (const { evidence } of facts.framing) yield { evidence, words: 1 };
  for (const { statuses } of facts.contacts)
    for (const { evidence } of statuses) yield { evidence, words: statusWords };
  const inUse = new Set<number>();
  for (const { claim } of told) {
    if (claim.value === null || claim.aspect === 'agenda' || claim.aspect === 'participants') continue;
    inUse.add(claim.sentence);
    yield { evidence: claim.evidence, words: factWords };
  }
  for (const { claim } of told) {
    if (inUse.has(claim.sentence)) continue;
    inUse.add(claim.sentence);
    yield { evidence: claim.evidence, words: passageWords };
  }
  for (const { claim } of told) yield { evidence: claim.evidence, words: factWords };
}

/** `line:offset` of each word of an excerpt: one key a word of the article, however many excerpts show it. */
function wordPlaces(evidence: Evidence): string[] {
  return [...evidence.excerpt.matchAll(/[\p{L}\p{N}]+/gu)].map(
    (match) => `${evidence.line}:${evidence.start + match.index}`,
  );
}

/** The longest run of neighbouring words shown once `places` are, counting only words that stand close enough to be neighbours. */
function longestRun(places: readonly string[], granted: ReadonlySet<string>): number {
  const line = places[0]?.split(':')[0];
  const offsets = [...granted, ...places]
    .filter((place) => place.startsWith(`${line}:`))
    .map((place) => Number(place.split(':')[1]));
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  const touching = 24;
  let run = 0;
  let longest = 0;
  sorted.forEach((offset, i) => {
    run = i > 0 && offset - (sorted[i - 1] as number) <= touching ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function cutTo(evidence: Evidence, granted: ReadonlySet<string>): Evidence {
  const matches = [...evidence.excerpt.matchAll(/[\p{L}\p{N}]+/gu)];
  let kept = 0;
  while (
    kept < Math.min(matches.length, longestExcerpt) &&
    granted.has(`${evidence.line}:${evidence.start + (matches[kept]?.index ?? 0)}`)
  )
    kept++;
  const last = matches[kept - 1];
  return { ...evidence, excerpt: last ? evidence.excerpt.slice(0, last.index + last[0].length) : '' };
}

/** Under the `full` policy evidence is only held to the longest excerpt. */
export const uncut: Cut = (evidence) =>
  wordsOf(evidence.excerpt).length <= longestExcerpt
    ? evidence
    : cutTo(evidence, new Set(wordPlaces(evidence).slice(0, longestExcerpt)));
