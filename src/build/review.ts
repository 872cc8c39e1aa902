import type { AlignedCorpus, ArticleOutline, CorpusArticle, Doubt } from '#ingest/aligned.ts';

/** The review of a corpus: article by article what the parser and the merging were unsure of, with lines, and how a sidecar settles it. */
export function reviewLines(aligned: AlignedCorpus, corpus: (article: number) => CorpusArticle): string[] {
  const doubts = aligned.articles.map((_, article): Doubt[] => {
    const told = corpus(article).article.facts.uncertain.map((one) => ({ ...one, article }));
    return [
      ...told.filter((one) => !settledByMerging(one, aligned)),
      ...aligned.doubts.filter((one) => one.article === article),
    ];
  });
  const count = doubts.flat().length;
  const unsure = doubts.filter((list) => list.length > 0).length;
  if (count === 0) return [`Review: nothing was unsure in ${aligned.articles.length} articles.`];
  const head = `Review: ${count} ${count === 1 ? 'doubt' : 'doubts'} in ${unsure} of ${aligned.articles.length} articles. A field of NAME.sidecar.json settles each (src/corpus/README.md).`;
  const order = aligned.articles
    .map((_, article) => article)
    .sort((a, b) => ((aligned.articles[a]?.file ?? '') < (aligned.articles[b]?.file ?? '') ? -1 : 1));
  return [
    head,
    ...order.flatMap((article) => articleLines(aligned.articles[article], doubts[article] ?? [])),
  ];
}

function articleLines(article: ArticleOutline | undefined, doubts: readonly Doubt[]): string[] {
  if (!article || doubts.length === 0) return [];
  const inOrder = [...doubts].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [
    '',
    article.file,
    `  hash ${article.hash}`,
    ...inOrder.map(
      ({ line, code, detail, settle }) =>
        `  ${line === null ? 'whole article' : `line ${line}`}: ${detail} [${code}; settle with "${settle}"]`,
    ),
  ];
}

/** A publication day that the corpus lent is no longer missing. */
function settledByMerging(doubt: Doubt, aligned: AlignedCorpus): boolean {
  return doubt.code === 'no-published' && aligned.published[doubt.article] !== null;
}
