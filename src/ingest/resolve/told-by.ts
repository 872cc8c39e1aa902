import type { Voice } from '#domain/actor.ts';
import type { RecognisedArticle } from '../mentions.ts';
import type { ResolvedArticle } from './resolve.ts';
import { houseOfSpokesperson } from './spokes-house.ts';

/** A house that stands in the chain because its spokesperson speaks is no voice of its own. */
const onlyHouses = (link: Voice, next: Voice | undefined) =>
  next !== undefined && houseOfSpokesperson(next)?.id === link.id;

/** English names of everybody the article lets speak, its outlet included. */
export function articleVoices(article: RecognisedArticle, resolved: ResolvedArticle): string[] {
  const names = new Set<string>();
  if (resolved.outlet) names.add(resolved.outlet.name);
  for (const relay of resolved.relays) names.add(relay.name);
  resolved.voices.forEach((voice, s) => {
    if (article.sentences[s]?.role === 'headline' && !voice.named) return;
    for (const [at, link] of voice.chain.entries())
      if (!onlyHouses(link, voice.chain[at + 1])) names.add(link.name);
    for (const other of voice.others) names.add(other.name);
  });
  return [...names].sort();
}
