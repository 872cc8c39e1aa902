import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';

const speakers = /^(reporters|journalists|lawmakers|parliament|the|tass|reuters|fox|cnn|bbc|media|press)$/;

/** "spoke to reporters", "talked to the media": no contact, unless people stand behind "the". */
export const isSpeech = (sentence: SentenceMentions, trigger: ContactMention) =>
  isToPress(sentence, trigger) ||
  (/^(spoke|spoken|talked|speaking)$/.test(sentence.keys[trigger.from] ?? '') &&
    speakers.test(sentence.keys[trigger.to] ?? '') &&
    !(sentence.keys[trigger.to] === 'the' && startsActor(sentence, trigger.to)));

/** "общаясь с журналистами", "поговорил с прессой": the press is no party. */
const isToPress = ({ keys }: SentenceMentions, { form, to }: ContactMention) =>
  form === 'verb' && is('press', keys[is('with', keys[to]) ? to + 1 : to]);

export function startsActor(sentence: SentenceMentions, at: number): boolean {
  return sentence.actors.some(
    (actor) =>
      !actor.spokes &&
      (actor.from === at ||
        (actor.from === at + 1 &&
          (is('lead-in', sentence.keys[at] ?? '') || /(ий|ый|ой|ій)$/.test(sentence.keys[at] ?? ''))) ||
        (actor.from > at &&
          actor.from - at <= 4 &&
          sentence.times.some((time) => time.from >= at && time.to <= actor.from)) ||
        (actor.from - at <= 3 &&
          actor.from > at &&
          sentence.places.some((place) => place.from > at && place.to <= actor.from))),
  );
}
