import type { Quotation, Voice, VoiceChain } from '#domain/actor.ts';
import { slug } from '#domain/ids.ts';
import { countryByCode } from '../gazetteer.ts';
import type { ActorMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import { cost } from './cost.ts';

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

export const voiceOfPerson = (person: { id: string; name: string; side: string | null }): Voice => ({ id: person.id, name: person.name, type: 'person', side: person.side });
const unnamedSource: Voice = { id: 'unnamed-source', name: 'unnamed source', type: 'unnamed', side: null };
const unnamedOfficials = (side: string): Voice => ({ id: `unnamed-officials-${side.toLowerCase()}`, name: `unnamed officials (${side})`, type: 'unnamed', side });

interface State {
  speaker: Voice | null;
  agency: Voice[];
  line: number;
  lastPersons: ActorMention[];
}

/** Who speaks in each sentence: outlet ← agency ← institution ← person. Scopes carry a speaker on over quotes, "he said" and the next paragraph. */
export function voicesOf(reading: VoiceReading): SentenceVoice[] {
  const state: State = { speaker: null, agency: [], line: -1, lastPersons: [] };
  return reading.article.mentions.map((sentence) => voiceOf(sentence, reading, state));
}

function voiceOf(sentence: SentenceMentions, reading: VoiceReading, state: State): SentenceVoice {
  if (sentence.sentence.line !== state.line) {
    state.line = sentence.sentence.line;
    if (closes(sentence)) Object.assign(state, { speaker: null, agency: [] });
  }
  const agencies = agenciesOf(sentence, reading);
  if (agencies.length > 0) state.agency = agencies;
  const speakers = speakersOf(sentence, reading, state);
  const speaker = speakers[0] ?? null;
  const quoted = shareQuoted(sentence);
  if (speaker) state.speaker = speaker;
  rememberPersons(sentence, state);
  const carried = speaker ?? (quoted > 0.5 || continues(sentence) ? state.speaker : null);
  const base: Voice[] = reading.outlet ? [reading.outlet] : [];
  const chain = dedupe([...base, ...reading.relays, ...state.agency, ...(carried ? [carried] : [])]);
  if (!speaker && !carried) state.speaker = quoted > 0 ? state.speaker : null;
  if (!carried && agencies.length === 0 && sentence.sentence.n > 1 === false) state.agency = agencies;
  const quotation: Quotation = quoted > 0.5 ? 'direct' : carried ? 'indirect' : 'narration';
  return { chain: carried || agencies.length > 0 || state.agency.length > 0 ? chain : dedupe([...base, ...reading.relays]), quotation, named: speaker !== null };
}

const closes = (sentence: SentenceMentions) => sentence.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2);
const continues = (sentence: SentenceMentions) => /^(по|за|при|также|кроме|також|крім|при|he|she|they|он|она|він|вона|ён|яна|according|стороны|паводле|далее|министр|міністр)$/.test(sentence.keys[0] ?? '') || /^(министр|міністр|дипломат)/.test(sentence.keys[0] ?? '');

const shareQuoted = (sentence: SentenceMentions) => (sentence.quoted.length === 0 ? 0 : sentence.quoted.reduce((sum, one) => sum + one, 0) / sentence.quoted.length);

export const dedupe = (chain: readonly Voice[]): VoiceChain => chain.filter((voice, i) => chain.findIndex((other) => other.id === voice.id) === i);

function rememberPersons(sentence: SentenceMentions, state: State): void {
  const named = sentence.actors.filter((actor) => actor.person || actor.spokes);
  if (named.length > 0) state.lastPersons = named;
}

/** Agencies and outlets that report what the sentence says: beside a verb of reporting, or "source of CNN". */
function agenciesOf(sentence: SentenceMentions, reading: VoiceReading): Voice[] {
  const reports = sentence.cues.filter((cue) => cue.cue === 'publisher' || cue.cue === 'accordingTo' || cue.cue === 'say' || cue.cue === 'unnamed');
  return sentence.outlets
    .filter((mention) => mention.outlet.kind !== ('institution' as string) && mention.outlet.id !== reading.outlet?.id)
    .filter((mention) => reports.some((cue) => cost(sentence, cue, mention) <= 6) || headed(sentence))
    .map((mention): Voice => ({ id: mention.outlet.id, name: mention.outlet.names.en, type: mention.outlet.kind === 'agency' ? 'agency' : 'outlet', side: mention.outlet.country }));
}

const headed = (sentence: SentenceMentions) => /^(источник|джерело|source|крыніца|джерела)$/.test(sentence.keys[0] ?? '') && sentence.keys[1] === ':';

/** Everyone a sentence names as saying something, the one whose words it is first. */
export function speakersOf(sentence: SentenceMentions, reading: VoiceReading, state: { speaker: Voice | null; lastPersons: ActorMention[] }): Voice[] {
  const cues = sentence.cues.filter((cue) => cue.cue === 'say' || cue.cue === 'accordingTo');
  const found: { voice: Voice; price: number }[] = [];
  for (const cue of cues) {
    if (sentence.quoted[cue.from] && sentence.quoted[cue.from - 1] && shareQuoted(sentence) < 0.95) continue;
    const best = speakerBeside(sentence, cue);
    if (best) found.push(best);
    else {
      const anaphor = pronoun(sentence, cue, state);
      if (anaphor) found.push({ voice: anaphor, price: 2 });
    }
  }
  const unnamed = unnamedIn(sentence);
  if (unnamed) found.push(unnamed);
  found.sort((a, b) => a.price - b.price);
  return dedupe(found.map((one) => one.voice));
}

const farthest = 9;

function speakerBeside(sentence: SentenceMentions, cue: { from: number; to: number; cue: string }): { voice: Voice; price: number } | null {
  let best: { voice: Voice; price: number } | null = null;
  for (const actor of sentence.actors) {
    const voice = voiceOfActor(actor);
    if (!voice) continue;
    const after = actor.from >= cue.to;
    const price = cost(sentence, cue, actor) + (after && cue.cue === 'say' ? 0.5 : 0) + (cue.cue === 'accordingTo' && !after ? 6 : 0) + objectPenalty(sentence, actor, after) + (sentence.quoted[actor.from] ? 4 : 0);
    if (price <= farthest && (!best || price < best.price)) best = { voice, price };
  }
  return best;
}

const prepositions = /^(с|со|к|о|об|на|для|от|из|между|против|with|to|about|for|of|against|between|on|from|з|із|до|про|від|між|проти|да|пра|ад|паміж|ў|у|в|во|by)$/;

/** After a preposition an actor is spoken of or to, except a place-like institution ("в МИД"). */
function objectPenalty(sentence: SentenceMentions, actor: ActorMention, after: boolean): number {
  const before = sentence.keys[actor.from - 1] ?? '';
  if (actor.type === 'institution') return after && !/^(в|у|ў|на)$/.test(before) && prepositions.test(before) ? 3 : 0;
  return prepositions.test(before) ? 7 : 0;
}

export function voiceOfActor(actor: ActorMention): Voice | null {
  if (actor.institution && actor.type === 'institution') return actor.institution;
  if (actor.person) return voiceOfPerson(actor.person);
  if (actor.spokes && actor.institution) return actor.institution;
  if (actor.spokes && actor.side) return spokesVoice(actor.role ?? '', actor.side);
  return null;
}

function spokesVoice(role: string, side: string): Voice | null {
  if (role === 'pres-spokes') return side === 'US' ? { id: 'white-house', name: 'White House', type: 'institution', side } : side === 'RU' ? { id: 'kremlin', name: 'Kremlin', type: 'institution', side } : null;
  if (side === 'US') return { id: 'us-state-department', name: 'US State Department', type: 'institution', side };
  const adjective = countryByCode.get(side)?.adjectives.en[0];
  return adjective ? { id: `mfa-${slug(side)}`, name: `${adjective.charAt(0).toUpperCase()}${adjective.slice(1)} MFA`, type: 'institution', side } : null;
}

const masculine = /^(он|his|he|его|він|його|ён|яго|him)$/;
const feminine = /^(она|she|her|ее|вона|її|яна|яе)$/;
const anaphors = /^(министр|дипломат|міністр|дипломатка|дыпламат|госсекретарь|министерство|ведомство|министерстве|ведомстве|міністерстві|відомстві|ministry|department|spokesperson|spokesman|spokeswoman|minister|president|secretary|президент|прэзідэнт|прэзідент|політик|политик|канцлер|премьер|прем'єр|речник|senator|diplomat)$/;

/** "he said", "отметила дипломат", "добавили в министерстве": the speaker of before. */
function pronoun(sentence: SentenceMentions, cue: { from: number; to: number }, state: { speaker: Voice | null; lastPersons: ActorMention[] }): Voice | null {
  const window = [...sentence.keys.slice(Math.max(0, cue.from - 2), cue.from), ...sentence.keys.slice(cue.to, cue.to + 3)];
  const she = window.some((key) => feminine.test(key));
  const he = window.some((key) => masculine.test(key));
  if (she || he) {
    const person = state.lastPersons.find((actor) => actor.person && actor.female === she);
    if (state.speaker?.type === 'person') return state.speaker;
    return person?.person ? voiceOfPerson(person.person) : state.speaker;
  }
  return window.some((key) => anaphors.test(key)) ? state.speaker : null;
}

function unnamedIn(sentence: SentenceMentions): { voice: Voice; price: number } | null {
  const cue = sentence.cues.find((one) => one.cue === 'unnamed');
  if (!cue) return null;
  const before = sentence.actors.find((actor) => actor.type === 'side' && actor.side && Math.abs(actor.to - cue.from) <= 2 && actor.from <= cue.from);
  const keys = sentence.keys.slice(cue.from, cue.to).join(' ');
  const official = /(officials?|чиновн|офіційн|официальн|посадов|представител)/.test(keys);
  if (official && before?.side) return { voice: unnamedOfficials(before.side), price: 3 };
  if (/^(u\.s|us|american) officials?$/.test(keys)) return { voice: unnamedOfficials('US'), price: 3 };
  if (official && !/^officials?$/.test(keys)) return null;
  if (/^officials?$/.test(keys)) return null;
  return { voice: unnamedSource, price: 3 };
}
