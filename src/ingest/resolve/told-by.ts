import type { RecognisedArticle } from '../mentions.ts';
import type { ResolvedArticle } from './resolve.ts';
import { speakersOf } from './voices.ts';

/** English names of everybody the article lets speak, its outlet included. */
export function articleVoices(article: RecognisedArticle, resolved: ResolvedArticle): string[] {
  const names = new Set<string>();
  if (resolved.outlet) names.add(resolved.outlet.name);
  for (const relay of resolved.relays) names.add(relay.name);
  for (const voice of resolved.voices) for (const link of voice.chain) names.add(link.name);
  for (const sentence of article.mentions) {
    if (sentence.sentence.role === 'headline') continue;
    const reading = { article, outlet: resolved.outlet, relays: resolved.relays };
    for (const voice of speakersOf(sentence, reading, { speaker: null, lastPersons: [] })) names.add(voice.name);
  }
  return [...names].sort();
}
