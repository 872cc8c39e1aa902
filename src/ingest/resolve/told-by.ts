import type { RecognisedArticle } from '../mentions.ts';
import type { ResolvedArticle } from './resolve.ts';

/** English names of everybody the article lets speak, its outlet included. */
export function articleVoices(article: RecognisedArticle, resolved: ResolvedArticle): string[] {
  const names = new Set<string>();
  if (resolved.outlet) names.add(resolved.outlet.name);
  for (const relay of resolved.relays) names.add(relay.name);
  resolved.voices.forEach((voice, s) => {
    if (article.sentences[s]?.role === 'headline' && !voice.named) return;
    for (const link of [...voice.chain, ...voice.others]) names.add(link.name);
  });
  return [...names].sort();
}
