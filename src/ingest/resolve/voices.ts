import type { Quotation, Voice, VoiceChain } from '#domain/actor.ts';
import type { ActorMention, CueMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import { agenciesOf } from './agencies.ts';
import { cost } from './cost.ts';
import { pronounSpeaker, unnamedIn, voiceOfActor } from './speakers.ts';

export interface SentenceVoice {
  chain: VoiceChain;
  quotation: Quotation;
  /** the speaker was named in this sentence, not carried over */
  named: boolean;
}

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
}

interface State {
  speakers: Voice[];
  venues: Voice[];
  agencies: Voice[];
  line: number;
  lastPersons: ActorMention[];
}

const fullyQuoted = 0.9;

/** Who speaks in each sentence: outlet ← agency ← institution ← person. Scopes carry a speaker on over quotes, "he said" and the next paragraph. */
export function voicesOf(reading: VoiceReading): SentenceVoice[] {
  const { mentions } = reading.article;
  const state: State = { speakers: [], venues: [], agencies: [], line: -1, lastPersons: [] };
  const told: Speaking[] = [];
  for (const sentence of mentions) {
    enterLine(sentence, state);
    const speaking = speakingIn(sentence, reading, state);
    told.push(speaking);
    follow(sentence, speaking, state);
  }
  return settle(reading, told);
}

function enterLine(sentence: SentenceMentions, state: State): void {
  if (sentence.sentence.line === state.line) return;
  state.line = sentence.sentence.line;
  state.agencies = [];
  if (closes(sentence)) Object.assign(state, { speakers: [], venues: [] });
}

function follow(sentence: SentenceMentions, speaking: Speaking, state: State): void {
  if (speaking.speakers.length > 0) {
    if (speaking.speakers.at(-1)?.id !== state.speakers.at(-1)?.id) state.venues = [];
    state.speakers = speaking.speakers;
  }
  if (speaking.venues.length > 0) state.venues = speaking.venues;
  const named = sentence.actors.filter((actor) => actor.person);
  if (named.length > 0) state.lastPersons = named;
}

/** Second pass: a sentence inside a quotation takes the speaker named where the quotation ends or began. */
function settle(reading: VoiceReading, told: readonly Speaking[]): SentenceVoice[] {
  const state: State = { speakers: [], venues: [], agencies: [], line: -1, lastPersons: [] };
  const base: Voice[] = [...(reading.outlet ? [reading.outlet] : []), ...reading.relays];
  return reading.article.mentions.map((sentence, i) => {
    enterLine(sentence, state);
    const own = told[i] ?? { speakers: [], agencies: [], venues: [] };
    if (own.agencies.length > 0) state.agencies = own.agencies;
    const share = shareQuoted(sentence);
    const ahead = share >= fullyQuoted && own.speakers.length === 0 ? quoteSpeaker(reading, told, i) : null;
    const speakers = own.speakers.length > 0 ? own.speakers : (ahead ?? (share > 0.5 || continues(sentence) ? state.speakers : []));
    if (speakers.length > 0) {
      if (speakers.at(-1)?.id !== state.speakers.at(-1)?.id) state.venues = [];
      state.speakers = speakers;
    } else if (sentence.sentence.role !== 'body' || share === 0) state.speakers = [...state.speakers];
    if (own.venues.length > 0) state.venues = own.venues;
    const agencies = [...state.agencies, ...(speakers.length > 0 ? state.venues : [])];
    const quotation: Quotation = share > 0.5 ? 'direct' : speakers.length > 0 ? (share > 0 ? 'direct' : 'indirect') : 'narration';
    return { chain: dedupe([...base, ...agencies, ...speakers]), quotation: share > 0 && share <= 0.5 && speakers.length > 0 ? 'indirect' : quotation, named: own.speakers.length > 0 };
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

const closes = (sentence: SentenceMentions) => sentence.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2);
const continues = (sentence: SentenceMentions) => /^(по|за|при|также|кроме|також|крім|he|she|they|он|она|він|вона|ён|яна|according|стороны|сторони|паводле|далее|очевидно)$/.test(sentence.keys[0] ?? '') || /^(министр|міністр|дипломат|dyplamat)/.test(sentence.keys[0] ?? '');

export const shareQuoted = (sentence: SentenceMentions) => (sentence.quoted.length === 0 ? 0 : sentence.quoted.reduce((sum, one) => sum + one, 0) / sentence.quoted.length);

export const dedupe = (chain: readonly Voice[]): VoiceChain => chain.filter((voice, i) => chain.findIndex((other) => other.id === voice.id) === i);

/** Who a sentence itself names as saying something. */
export function speakingIn(sentence: SentenceMentions, reading: VoiceReading, state: { speakers: Voice[]; lastPersons: ActorMention[] }): Speaking {
  const { agencies, venues } = agenciesOf(sentence, reading.outlet);
  const cues = sentence.cues.filter((cue) => (cue.cue === 'say' || cue.cue === 'accordingTo') && !insideSpeech(sentence, cue));
  const found: { voice: Voice; price: number }[] = [];
  for (const cue of cues) {
    const best = speakerBeside(sentence, cue) ?? pronounSpeaker(sentence, cue, state);
    if (best) found.push(best);
  }
  if (cues.length > 0) {
    const unnamed = unnamedIn(sentence, cues);
    if (unnamed) found.push(unnamed);
  }
  found.sort((a, b) => a.price - b.price);
  const voices = dedupe(found.map((one) => one.voice));
  const institution = voices.find((voice) => voice.type === 'institution');
  const other = voices.find((voice) => voice.type !== 'institution');
  return { agencies, venues, speakers: institution && other && other.side !== null && sentence.cues.some((cue) => cue.cue === 'say') ? orderOf(institution, other, found) : voices.slice(0, 1) };
}

/** "As the ministry noted, the minister stressed": ministry ← minister, when both stand beside verbs of their own. */
function orderOf(institution: Voice, other: Voice, found: readonly { voice: Voice; price: number }[]): Voice[] {
  const prices = new Map(found.map((one) => [one.voice.id, one.price]));
  return (prices.get(other.id) ?? 9) <= 3 ? [institution, other] : [institution];
}

/** A verb inside the quoted words belongs to what is told, not to who tells it. */
function insideSpeech(sentence: SentenceMentions, cue: CueMention): boolean {
  return sentence.quoted[cue.from] === 1;
}

const farthest = 9;
const impersonal = /(лося|лось|ється|ается|яется|ется|лася|ено|ляется|ляють|водзіцца|цца)$/;
const formal = /^(говорится|йдеться|ідеться|гаворыцца|сообщени|заявлени|повідомленн|заяві|паведамленн|сообщается)/;

function speakerBeside(sentence: SentenceMentions, cue: CueMention): { voice: Voice; price: number } | null {
  const own = sentence.keys[cue.to - 1] ?? '';
  const passive = cue.to - cue.from === 1 && impersonal.test(own);
  let best: { voice: Voice; price: number } | null = null;
  for (const actor of sentence.actors) {
    const voice = voiceOfActor(actor);
    if (!voice || (passive && !formal.test(own))) continue;
    if (voice.type === 'person' && !actor.spokes && isCoordinated(sentence, actor)) continue;
    const after = actor.from >= cue.to;
    const price = cost(sentence, cue, actor) + (after && cue.cue === 'say' ? 0.5 : 0) + (cue.cue === 'accordingTo' && !after ? 6 : 0) + objectPenalty(sentence, actor, after) + (sentence.quoted[actor.from] ? 6 : 0);
    if (price <= farthest && (!best || price < best.price)) best = { voice, price };
  }
  return best;
}

/** Two who act together ("X and Y confirmed") are told of; neither speaks. */
function isCoordinated(sentence: SentenceMentions, actor: ActorMention): boolean {
  return sentence.actors.some((other) => {
    if (other === actor || !other.person) return false;
    const [left, right] = other.to <= actor.from ? [other, actor] : [actor, other];
    const between = sentence.keys.slice(left.to, right.from);
    return between.length === 1 && /^(и|і|та|й|and|ды)$/.test(between[0] ?? '');
  });
}

const prepositions = /^(с|со|к|о|об|на|для|от|из|между|против|with|to|about|for|of|against|between|on|from|з|із|до|про|від|між|проти|да|пра|ад|паміж|в|у|ў|во|by|после|після|after|пасля|пасьля)$/;

/** After a preposition an actor is spoken of or to, except an institution ("в МИД") and the one things are told by. */
function objectPenalty(sentence: SentenceMentions, actor: ActorMention, after: boolean): number {
  const before = sentence.keys[actor.from - 1] ?? '';
  const contact = sentence.contacts.some((one) => one.to === actor.from || one.to === actor.from - 1);
  if (contact) return 5;
  if (actor.type === 'institution') return after && !/^(в|у|ў|на)$/.test(before) && prepositions.test(before) ? 3 : 0;
  return prepositions.test(before) ? 7 : 0;
}
