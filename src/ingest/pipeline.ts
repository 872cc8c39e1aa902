import { cleanArticle } from './clean/clean.ts';
import type { FullArticle, ParsedArticle } from './parsed.ts';
import { readArticle } from './read/read.ts';
import { recogniseArticle } from './recognise/recognise.ts';
import { factsOfArticle } from './resolve/facts.ts';
import { resolveArticle } from './resolve/resolve.ts';
import { segmentArticle } from './segment/segment.ts';
import type { ArticleInput } from './stages.ts';

/** One article through the stages that look at it alone: read → clean → segment → recognise → resolve. Pure; never throws on any text. */
export function parseArticle(input: ArticleInput): FullArticle {
  const recognised = recogniseArticle(segmentArticle(cleanArticle(readArticle(input))));
  return factsOfArticle(recognised, resolveArticle(recognised));
}

/** The parse contract without `facts`. */
export function toContract(full: FullArticle): ParsedArticle {
  const { facts: _facts, ...contract } = full;
  return contract;
}

export type { FullArticle, ParsedArticle };
