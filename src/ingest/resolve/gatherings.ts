import { is } from '../grammar.ts';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';

const behindMargins = 4;
const besideGathering = 8;
const stemLength = 6;

/** "на полях Генассамблеи", told with a contact or right before it: the town in which another sentence sets the same gathering. */
export function gatheringPlace(article: RecognisedArticle, draft: Draft): Draft['place'] {
  for (const { s } of draft.tellings)
    for (const sentence of [article.mentions[s], article.mentions[s - 1]]) {
      const stem = sentence ? gatheringAt(sentence) : null;
      const place = stem ? townOf(article, stem) : null;
      if (place) return place;
    }
  return null;
}

/** The beginning of the gathering's name on whose margins something is told. */
function gatheringAt({ keys }: SentenceMentions): string | null {
  const at = keys.findIndex((key) => is('margins', key));
  const noun =
    at < 0 ? undefined : keys.slice(at + 1, at + 1 + behindMargins).find((key) => is('gatherings', key));
  return noun?.slice(0, stemLength) ?? null;
}

function townOf(article: RecognisedArticle, stem: string): Draft['place'] {
  const places = article.mentions.flatMap((sentence) => {
    const at = sentence.keys.findIndex((key) => key.startsWith(stem));
    return at < 0
      ? []
      : sentence.places.filter(
          (place) => place.type === 'city' && place.located && Math.abs(place.from - at) <= besideGathering,
        );
  });
  const [place] = places;
  return place && places.every(({ name }) => name === place.name)
    ? { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to }
    : null;
}
