import type { RecognisedArticle } from '../mentions.ts';
import type { ClaimFacts, StatementFacts } from '../parsed.ts';
import type { ResolvedArticle } from './resolve.ts';

/** Propositions of an article, sentence by sentence. */
export function claimsOf(_article: RecognisedArticle, _resolved: ResolvedArticle, _known: { topics: readonly string[][]; statements: readonly StatementFacts[] }): ClaimFacts[] {
  return [];
}
