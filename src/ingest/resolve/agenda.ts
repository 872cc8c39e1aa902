import type { RecognisedArticle } from '../mentions.ts';
import type { ResolvedArticle } from './resolve.ts';

/** Topics of each sentence, in the order of the sentences. */
export function sentenceTopics(article: RecognisedArticle, _resolved: ResolvedArticle): string[][] {
  return article.mentions.map((sentence) => [...new Set(sentence.topics.map((mention) => mention.topic))].sort());
}

/** Topics of the article's contacts: those of its sentences, the background's left out where no contact is told. */
export function articleTopics(_article: RecognisedArticle, resolved: ResolvedArticle, topics: readonly string[][]): string[] {
  if (resolved.contacts.length === 0) return [];
  return [...new Set(topics.flat())].sort();
}
