import type { Quotation, Voice, VoiceChain } from '#domain/actor.ts';
import type { Lang } from '#domain/lang.ts';
import type { ActorMention, SentenceMentions } from '../mentions.ts';
import type { Recall } from './speakers.ts';
import type { Speaking, VoiceReading } from './speaking.ts';
import { dedupe, shareQuoted, speakingIn } from './speaking.ts';
import { housed } from './spokes-house.ts';
import { canBeSubject, isGoverned } from './subjects.ts';

/** Whose words a sentence is, and how they are told. */
export interface SentenceVoice {
  chain: VoiceChain;
  quotation: Quotation;
  /** the speaker was named in this sentence, not carried over */
  named: boolean;
  /** further speakers the sentence names: "X said, and Y denied" */
  others: Voice[];
}

interface State extends Recall {
  speakers: Voice[];
  venues: Voice[];
  agencies: Voice[];
  line: number;
  persons: ActorMention[];
  subjects: ActorMention[];
  subject: ActorMention | null;
  house: Voice | null;
  officials: Voice | null;
}

const nothingYet = (): State => ({
  speakers: [],
  venues: [],
  agencies: [],
  line: -1,
  persons: [],
  subjects: [],
  subject: null,
  house: null,
  officials: null,
});

const fullyQuoted = 0.9;

/** How many people a pronoun may reach back over. */
const memory = 40;

/** Who speaks in each sentence: outlet ← agency ← institution ← person. Scopes carry a speaker on over quotes, "he said" and the next paragraph. */
export function voicesOf(reading: VoiceReading): SentenceVoice[] {
  const { mentions } = reading.article;
  const state = nothingYet();
  const told: Speaking[] = [];
  for (const sentence of mentions) {
    enterLine(sentence, state);
    const speaking = speakingIn(sentence, reading, state);
    told.push(speaking);
    follow(sentence, speaking, { state, lang: reading.article.lang });
  }
  return settle(reading, told);
}

function enterLine(sentence: SentenceMentions, state: State): void {
  if (sentence.sentence.line === state.line) return;
  state.line = sentence.sentence.line;
  state.agencies = [];
  if (closes(sentence)) Object.assign(state, { speakers: [], venues: [] });
}

function follow(
  sentence: SentenceMentions,
  speaking: Speaking,
  { state, lang }: { state: State; lang: Lang },
): void {
  if (speaking.speakers.length > 0) {
    if (speaking.speakers.at(-1)?.id !== state.speakers.at(-1)?.id) state.venues = [];
    state.speakers = speaking.speakers;
  }
  if (speaking.venues.length > 0) state.venues = speaking.venues;
  const named = sentence.actors.filter((actor) => actor.person);
  state.persons = [...state.persons, ...named].slice(-memory);
  const subjects = named.filter(
    (actor) => !actor.adjective && canBeSubject(sentence, actor, lang) && !isGoverned(sentence, actor),
  );
  state.subjects = [...state.subjects, ...subjects].slice(-memory);
  const houses = sentence.actors.filter((actor) => actor.type === 'institution' && actor.institution);
  if (houses.length > 0) state.house = houses[0]?.institution ?? null;
  const spoken = [...speaking.speakers, ...speaking.others].find((voice) =>
    voice.id.startsWith('press-service'),
  );
  if (spoken) state.house = spoken;
  state.officials =
    [...speaking.speakers, ...speaking.others].find(
      (voice) => voice.type === 'unnamed' && voice.side !== null,
    ) ?? state.officials;
  const share = shareQuoted(sentence);
  if (speaking.speakers.length === 0 && share >= fullyQuoted) return;
  state.subject = speaking.speakers.length === 0 && share === 0 ? (subjects[0] ?? null) : null;
}

/** Second pass: a sentence inside a quotation takes the speaker named where the quotation ends or began. */
function settle(reading: VoiceReading, told: readonly Speaking[]): SentenceVoice[] {
  const state = nothingYet();
  const base: Voice[] = [...(reading.outlet ? [reading.outlet] : []), ...reading.relays];
  return reading.article.mentions.map((sentence, i) => {
    enterLine(sentence, state);
    const own = told[i] ?? { speakers: [], agencies: [], venues: [], others: [] };
    if (own.agencies.length > 0) state.agencies = own.agencies;
    const share = shareQuoted(sentence);
    const ahead = share >= fullyQuoted && own.speakers.length === 0 ? quoteSpeaker(reading, told, i) : null;
    const speakers =
      own.speakers.length > 0
        ? own.speakers
        : (ahead ??
          (share > 0.5 || continues(sentence) || goesOn(sentence, state, reading.article.lang)
            ? state.speakers
            : []));
    if (speakers.length > 0) {
      if (speakers.at(-1)?.id !== state.speakers.at(-1)?.id) state.venues = [];
      state.speakers = speakers;
    } else if (sentence.sentence.role !== 'body' || share === 0) state.speakers = [...state.speakers];
    if (own.venues.length > 0) state.venues = own.venues;
    const agencies = [...state.agencies, ...(speakers.length > 0 ? state.venues : [])];
    const quotation: Quotation =
      share > 0.5 ? 'direct' : speakers.length > 0 ? (share > 0 ? 'direct' : 'indirect') : 'narration';
    return {
      chain: dedupe([...base, ...agencies, ...housed(speakers)]),
      quotation: share > 0 && share <= 0.5 && speakers.length > 0 ? 'indirect' : quotation,
      named: own.speakers.length > 0,
      others: own.others,
    };
  });
}

/** The speaker named further on in the same paragraph, where a quotation that began earlier ends. */
function quoteSpeaker(reading: VoiceReading, told: readonly Speaking[], at: number): Voice[] | null {
  const { mentions } = reading.article;
  const line = mentions[at]?.sentence.line;
  for (let i = at + 1; i < mentions.length && mentions[i]?.sentence.line === line; i++) {
    const speakers = told[i]?.speakers ?? [];
    if (speakers.length > 0) return mentions[i]?.quoted[0] ? speakers : null;
    if (mentions[i]?.quoted[0] !== 1) return null;
  }
  return null;
}

/** "X also accused Y of …" goes on with X's telling: a verb that may be no speech by itself, of the one whose words are told. */
function goesOn(sentence: SentenceMentions, state: State, lang: Lang): boolean {
  const speaker = state.speakers.at(-1);
  if (speaker?.type !== 'person' || closes(sentence)) return false;
  const actor = sentence.actors.find(
    (one) => one.person?.id === speaker.id && !one.adjective && canBeSubject(sentence, one, lang),
  );
  return (
    actor !== undefined &&
    actor.from <= 1 &&
    sentence.cues.some(
      (cue) =>
        cue.cue === 'say' && cue.from >= actor.to && cue.from - actor.to <= 3 && !sentence.quoted[cue.from],
    )
  );
}

const closes = (sentence: SentenceMentions) =>
  sentence.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2);

const continues = (sentence: SentenceMentions) =>
  /^(по|за|при|также|кроме|також|крім|he|she|they|он|она|він|вона|ён|яна|according|стороны|сторони|паводле|далее|очевидно)$/.test(
    sentence.keys[0] ?? '',
  ) || /^(министр|міністр|дипломат|dyplamat)/.test(sentence.keys[0] ?? '');
