import type { RecognisedArticle } from '../mentions.ts';
import type { StatementFacts } from '../parsed.ts';
import type { ResolvedArticle } from './resolve.ts';

/** Public utterances an article reports. */
export function statementsOf(_article: RecognisedArticle, _resolved: ResolvedArticle): StatementFacts[] {
  return [];
}
