import type { Voice } from '#domain/actor.ts';
import type { ArticleOutline, EchoGroup, SentencePair } from '../aligned.ts';

/** An article echoes another when they share this many body sentences, and this part of the shorter one. */
const fewest = 3;
const share = 0.2;

/**
 * Groups of articles that repeat one origin ("2 articles, 1 origin"): articles tied by aligned body sentences. The origin is the innermost
 * agency, else institution, that the aligned sentences of the group share most; a group whose sentences name none gets none.
 */
export function echoGroups(articles: readonly ArticleOutline[], pairs: readonly SentencePair[]): EchoGroup[] {
  const ties = bodyTies(articles, pairs);
  const groups = components(
    articles.length,
    ties.map(({ a, b }) => [a, b] as const),
  );
  const groupOf = new Map(groups.flatMap((group, at) => group.map((article) => [article, at] as const)));
  const inside = groups.map((): SentencePair[] => []);
  for (const tie of ties) inside[groupOf.get(tie.a) ?? -1]?.push(...tie.pairs);
  return groups.flatMap((group, at) => {
    const shared = inside[at] ?? [];
    const origin = sharedOrigin(articles, shared);
    if (!origin) return [];
    const sentences = new Map(group.map((article) => [article, new Set<number>()]));
    for (const end of shared.flatMap((pair) => [pair.a, pair.b]))
      sentences.get(end.article)?.add(end.sentence);
    const aligned = group.map((article) => ({
      article,
      sentences: sentences.get(article)?.size ?? 0,
      of: bodyLength(articles[article]),
    }));
    return [{ origin: origin.id, originName: origin.name, aligned }];
  });
}

interface Tie {
  a: number;
  b: number;
  pairs: SentencePair[];
}

/** Pairs of articles that share enough of their bodies, with the sentence pairs that show it. */
export function bodyTies(articles: readonly ArticleOutline[], pairs: readonly SentencePair[]): Tie[] {
  const between = new Map<string, Tie>();
  for (const pair of pairs) {
    if (
      articles[pair.a.article]?.sentences[pair.a.sentence]?.role !== 'body' ||
      articles[pair.b.article]?.sentences[pair.b.sentence]?.role !== 'body'
    )
      continue;
    const key = `${pair.a.article} ${pair.b.article}`;
    const tie = between.get(key) ?? { a: pair.a.article, b: pair.b.article, pairs: [] };
    tie.pairs.push(pair);
    between.set(key, tie);
  }
  return [...between.values()].filter(({ a, b, pairs: shared }) => {
    const distinct = Math.min(
      new Set(shared.map((pair) => pair.a.sentence)).size,
      new Set(shared.map((pair) => pair.b.sentence)).size,
    );
    return (
      distinct >= fewest && distinct >= share * Math.min(bodyLength(articles[a]), bodyLength(articles[b]))
    );
  });
}

/** Body sentences of an article. */
export function bodyLength(article: ArticleOutline | undefined): number {
  return article ? article.sentences.filter((sentence) => sentence.role === 'body').length : 0;
}

function sharedOrigin(articles: readonly ArticleOutline[], pairs: readonly SentencePair[]): Voice | null {
  const votes = new Map<string, { voice: Voice; count: number; depth: number }>();
  for (const { a, b } of pairs) {
    const left = articles[a.article]?.sentences[a.sentence]?.voice ?? [];
    const right = articles[b.article]?.sentences[b.sentence]?.voice ?? [];
    left.forEach((voice, depth) => {
      if (
        (voice.type !== 'agency' && voice.type !== 'institution') ||
        !right.some((other) => other.id === voice.id)
      )
        return;
      const vote = votes.get(voice.id) ?? { voice, count: 0, depth };
      vote.count++;
      votes.set(voice.id, vote);
    });
  }
  const ranked = [...votes.values()].sort(
    (x, y) => y.count - x.count || y.depth - x.depth || (x.voice.id < y.voice.id ? -1 : 1),
  );
  return ranked[0]?.voice ?? null;
}

/** Connected groups of two or more among `size` nodes, each sorted, in order of their first node. */
export function components(size: number, edges: readonly (readonly [number, number])[]): number[][] {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (const [a, b] of edges) {
    const [x, y] = [root(a), root(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, number[]>();
  for (const node of new Set(edges.flat())) {
    const group = groups.get(root(node));
    if (group) group.push(node);
    else groups.set(root(node), [node]);
  }
  return [...groups.entries()].sort(([x], [y]) => x - y).map(([, nodes]) => nodes.sort((x, y) => x - y));
}
