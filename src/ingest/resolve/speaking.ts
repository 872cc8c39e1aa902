import type { Voice, VoiceChain } from '#domain/actor.ts';
import type { Lang } from '#domain/lang.ts';
import type { CueMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import { agenciesOf } from './agencies.ts';
import type { Priced, Recall } from './speakers.ts';
import {
  bareOffice,
  directSpeech,
  nounSpeaker,
  possessiveSpeaker,
  pressServiceSpeaker,
  pronounSpeaker,
  voiceOfActor,
  voiceOfPerson,
} from './speakers.ts';
import { formal, spokenCues } from './spoken.ts';
import { canBeSubject, complementOf, isGoverned, stanceOf, subjectOf } from './subjects.ts';
import { unnamedIn } from './unnamed.ts';

/** An article with the voices that speak in all of it. */
export interface VoiceReading {
  article: RecognisedArticle;
  outlet: Voice | null;
  relays: Voice[];
}

/** Who speaks in a sentence by its own words: institutions first, the person under them last. */
export interface Speaking {
  speakers: Voice[];
  /** agencies that report it */
  agencies: Voice[];
  /** agencies to whom it was said: their scope lasts as long as the speaker's */
  venues: Voice[];
  /** further speakers, each of a verb of its own */
  others: Voice[];
}

/** What part of a sentence's words stands in quotation marks, 0 to 1. */
export function shareQuoted({ quoted, sentence: { tokens } }: SentenceMentions): number {
  let words = 0;
  let inside = 0;
  for (const [at, { kind }] of tokens.entries()) {
    if (kind !== 'word' && kind !== 'number') continue;
    words += 1;
    inside += quoted[at] ?? 0;
  }
  return words === 0 ? 0 : inside / words;
}

/** A chain in which each voice speaks once, at its first place. */
export const dedupe = (chain: readonly Voice[]): VoiceChain =>
  chain.filter((voice, i) => chain.findIndex((other) => other.id === voice.id) === i);

/** Longer stretches without a full stop are no sentences; who speaks in them is not asked, so that time stays linear. */
const longestSentence = 500;

/** Who a sentence itself names as saying something. */
export function speakingIn(sentence: SentenceMentions, reading: VoiceReading, recall: Recall): Speaking {
  if (sentence.keys.length > longestSentence) return { agencies: [], venues: [], speakers: [], others: [] };
  const { agencies, venues } = agenciesOf(sentence, reading.outlet);
  const cues = spokenCues(sentence);
  const unnamed = cues.length > 0 ? unnamedIn(sentence, cues, recall) : null;
  const found: Priced[] = unnamed ? [unnamed] : [];
  for (const cue of cues) {
    const best = speakerOf(sentence, cue, { recall, lang: reading.article.lang });
    if (best && !(unnamed && best.voice.type === 'institution')) found.push(best);
  }
  const ready = stanceOf(sentence, cues, reading.article.lang);
  if (ready) found.push(ready);
  const passed = passedOn(sentence);
  if (passed) found.push(passed);
  const label = labelled(sentence, reading.article.lang) ?? signed(sentence);
  if (label) found.splice(0, sentence.sentence.role === 'body' ? 0 : found.length, label);
  const voices = dedupe([...found].sort((a, b) => a.price - b.price).map((one) => one.voice));
  const institution = voices.find((voice) => voice.type === 'institution');
  const other = voices.find((voice) => voice.type !== 'institution');
  const speakers =
    institution && other && other.side !== null && sentence.cues.some((cue) => cue.cue === 'say')
      ? orderOf(institution, other, found)
      : voices.slice(0, 1);
  return { agencies, venues, speakers, others: voices.filter((voice) => !speakers.includes(voice)) };
}

/** "As the ministry noted, the minister stressed": ministry ← minister, when both stand beside verbs of their own. */
function orderOf(institution: Voice, other: Voice, found: readonly Priced[]): Voice[] {
  const prices = new Map(found.map((one) => [one.voice.id, one.price]));
  return (prices.get(other.id) ?? 9) <= 3 ? [institution, other] : [institution];
}

interface Hearing {
  recall: Recall;
  lang: Lang;
}

/** Whom one verb or phrase of speech belongs to: its subject, its complement, or somebody told before. */
function speakerOf(sentence: SentenceMentions, cue: CueMention, { recall, lang }: Hearing): Priced | null {
  const service = pressServiceSpeaker(sentence, cue, recall);
  if (service) return service;
  if (cue.cue === 'accordingTo')
    return (
      complementOf(sentence, cue) ??
      directSpeech(sentence, cue, recall) ??
      ownWords(sentence, cue, lang) ??
      possessiveSpeaker(sentence, cue, recall) ??
      nounSpeaker(sentence, { ...cue, from: cue.to }, recall)
    );
  if (/^(цитир|цитує|цитуют|цитував|цітуе|цітуюц|приводит|наводит)/.test(sentence.keys[cue.from] ?? '')) {
    const cited = complementOf(sentence, cue);
    if (cited) return cited;
  }
  const noun = formal.test(sentence.keys[cue.to - 1] ?? '');
  if (noun)
    return (
      complementOf(sentence, cue) ??
      subjectOf(sentence, cue, lang) ??
      nounSpeaker(sentence, cue, recall) ??
      writer(sentence, recall)
    );
  const office = bareOffice(sentence, cue, recall);
  if (office) return office;
  const subject = subjectOf(sentence, cue, lang);
  if (byOutlet(sentence, cue, lang) && !(subject && subject.price <= (lang === 'en' ? 0 : 3))) return null;
  if (subject && subject.price <= 1.5) return subject;
  return pronounSpeaker(sentence, cue, recall) ?? subject ?? nounSpeaker(sentence, cue, recall);
}

/** "X promised Y: по ее словам, …": the person who is the subject earlier in the sentence. */
function ownWords(sentence: SentenceMentions, cue: CueMention, lang: Lang): Priced | null {
  const her = /^(ее|її|her|ае)$/;
  const window = sentence.keys.slice(cue.from, cue.to + 1);
  if (!window.some((key) => her.test(key) || /^(его|його|his|аго)$/.test(key))) return null;
  const she = window.some((key) => her.test(key));
  const subject = sentence.actors.find(
    (actor) =>
      actor.person &&
      actor.to <= cue.from &&
      actor.female === she &&
      !actor.adjective &&
      canBeSubject(sentence, actor, lang) &&
      !isGoverned(sentence, actor) &&
      !sentence.quoted[actor.from],
  );
  return subject?.person ? { voice: voiceOfPerson(subject.person), price: 1 } : null;
}

/** "…, сказано в документе": whoever the sentence before told of, when the words are quoted. */
function writer(sentence: SentenceMentions, recall: Recall): Priced | null {
  if (shareQuoted(sentence) === 0) return null;
  const voice = recall.subject?.person ? voiceOfPerson(recall.subject.person) : recall.speakers.at(-1);
  return voice ? { voice, price: 3 } : null;
}

/** An outlet is the verb's subject: "Axios reported", "сообщает Reuters". */
function byOutlet(sentence: SentenceMentions, cue: CueMention, lang: Lang): boolean {
  return sentence.outlets.some(
    (mention) =>
      mention.outlet.kind !== 'office' &&
      (mention.to === cue.from ||
        (lang === 'en' && mention.from >= cue.to && mention.from - cue.to <= 1 && publishes(sentence, cue)) ||
        (lang !== 'en' &&
          mention.from >= cue.to &&
          mention.from - cue.to <= 2 &&
          cue.cue === 'say' &&
          publishes(sentence, cue))),
  );
}

const publishes = (sentence: SentenceMentions, cue: CueMention) =>
  sentence.cues.some((one) => one.cue === 'publisher' && one.from === cue.from);

/** «…, передаёт Елисейский дворец»: a house that passes on what was said. */
function passedOn(sentence: SentenceMentions): Priced | null {
  for (const cue of sentence.cues) {
    if (cue.cue !== 'publisher' || sentence.quoted[cue.from] || sentence.keys[cue.from - 1] !== ',') continue;
    const house = sentence.actors.find((actor) => actor.type === 'institution' && actor.from === cue.to);
    if (house?.institution) return { voice: house.institution, price: 4 };
  }
  return null;
}

/** "Title – Kremlin": who says it stands behind the dash of a title. */
function signed(sentence: SentenceMentions): Priced | null {
  if (sentence.sentence.role !== 'headline') return null;
  const end = sentence.keys.length;
  const last = sentence.actors.find((actor) => actor.to === end && (actor.person || actor.institution));
  if (!last || sentence.keys[last.from - 1] !== '–' || last.from < 4) return null;
  const voice = voiceOfActor(last, sentence.keys);
  return voice ? { voice, price: 1 } : null;
}

/** "Sybiha: …", "Дословно Сибига: …" at the head of a line. */
function labelled(sentence: SentenceMentions, lang: Lang): Priced | null {
  const first = sentence.actors.find((actor) => actor.from <= 2 && (actor.person || actor.institution));
  const voice = first ? voiceOfActor(first, sentence.keys) : null;
  if (
    !first ||
    !voice ||
    sentence.sentence.n !== 1 ||
    sentence.keys[first.to] !== ':' ||
    !canBeSubject(sentence, first, lang)
  )
    return null;
  if (
    first.from > 0 &&
    !/^(дословно|дослівно|даслоуна|пряма|прямая|мова|речь|:|джерело|источник)$/.test(
      sentence.keys[first.from - 1] ?? '',
    )
  )
    return null;
  return { voice, price: 1 };
}
