import { is } from '../grammar.ts';
import type { ContactMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
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

/** A gathering of many ("саммит БРИКС", "NATO foreign ministers' meeting") is where contacts happen, not one of them. */
export function isGathering(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (
    trigger.form !== 'noun' ||
    (trigger.kind !== 'summit' && trigger.kind !== 'meeting' && trigger.kind !== 'talks')
  )
    return false;
  const ahead = sentence.keys.slice(trigger.to, trigger.to + 3);
  const behind = sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from);
  const stop = ahead.findIndex((key) => /^(с|со|with|между|між|between|з|із|,|\.|паміж)$/.test(key));
  const named = stop < 0 ? ahead : ahead.slice(0, stop);
  if (isChaired(sentence, trigger)) return false;
  if (is('margins', behind.filter((key) => key !== 'of' && key !== 'the').at(-1))) return true;
  if (trigger.kind === 'summit' && named.concat(behind).some((key) => is('bodies', key))) return true;
  return (
    (named.some((key) => is('bodies', key)) &&
      !is('both-genitive', named[0] ?? '') &&
      !named.some((key) => is('both-genitive', key))) ||
    (trigger.kind !== 'talks' &&
      (is('bodies', behind.at(-1) ?? '') ||
        sentence.keys.slice(Math.max(0, trigger.from - 5), trigger.from).some((key) => is('acronyms', key))))
  );
}

/** "X and Y chaired a meeting of the coalition": two of different states who lead a gathering met there. */
function isChaired({ keys, actors }: SentenceMentions, { from }: ContactMention): boolean {
  const at = keys.findLastIndex((key, i) => i < from && from - i <= 4 && is('chairs', key));
  const chairs = actors.filter((actor) => actor.person && !actor.spokes && actor.to <= at);
  const [first, second] = chairs.slice(-2);
  return (
    at >= 0 &&
    first !== undefined &&
    second !== undefined &&
    first.side !== second.side &&
    second.from - first.to === 1 &&
    is('and', keys[first.to])
  );
}
