import type { Voice } from '#domain/actor.ts';
import { countryByCode } from '../gazetteer.ts';
import type { ActorMention, CueMention, SentenceMentions } from '../mentions.ts';
import { cost } from './cost.ts';

export const voiceOfPerson = (person: { id: string; name: string; side: string | null }): Voice => ({ id: person.id, name: person.name, type: 'person', side: person.side });
const unnamedSource: Voice = { id: 'unnamed-source', name: 'unnamed source', type: 'unnamed', side: null };
const unnamedOfficials = (side: string): Voice => ({ id: `unnamed-officials-${side.toLowerCase()}`, name: `unnamed officials (${side})`, type: 'unnamed', side });

/** The voice an actor is when it speaks; sides as such have none here. */
export function voiceOfActor(actor: ActorMention): Voice | null {
  if (actor.institution && actor.type === 'institution') return actor.institution;
  if (actor.person) return voiceOfPerson(actor.person);
  if (actor.spokes && actor.institution) return actor.institution;
  return actor.spokes && actor.side ? spokesVoice(actor.role ?? '', actor.side) : null;
}

function spokesVoice(role: string, side: string): Voice | null {
  if (role === 'pres-spokes' && side === 'US') return { id: 'white-house', name: 'White House', type: 'institution', side };
  if (role === 'pres-spokes' && side === 'RU') return { id: 'kremlin', name: 'Kremlin', type: 'institution', side };
  if (side === 'US') return { id: 'us-state-department', name: 'US State Department', type: 'institution', side };
  const adjective = countryByCode.get(side)?.adjectives.en[0];
  const body = role === 'pres-spokes' ? 'government' : 'MFA';
  return adjective ? { id: `${role === 'pres-spokes' ? 'gov' : 'mfa'}-${side.toLowerCase()}`, name: `${adjective.charAt(0).toUpperCase()}${adjective.slice(1)} ${body}`, type: 'institution', side } : null;
}

const masculine = /^(он|his|he|его|він|його|ён|яго|him|ен|аго)$/;
const feminine = /^(она|she|her|ее|вона|її|яна|яе|ана|ае)$/;
const anaphors = /^(министр|дипломат|міністр|міністар|дипломатка|диппломат|діпламат|діплемат|госсекретарь|министерств|ведомств|міністерств|відомств|ministry|department|spokesperson|spokesman|spokeswoman|minister|president|secretary|президент|прэзідэнт|презідент|політик|политик|канцлер|премьер|прем'єр|речни|senator|diplomat|пресс-секретар|очільник|глава|держсекретар|дзаржсакратар|leader|лідер|лидер|chancellor|envoy|official)/;

/** "he said", "отметила дипломат", "добавили в министерстве": the speaker of before. */
export function pronounSpeaker(sentence: SentenceMentions, cue: CueMention, state: { speakers: Voice[]; lastPersons: ActorMention[] }): { voice: Voice; price: number } | null {
  const window = [...sentence.keys.slice(Math.max(0, cue.from - 2), cue.from), ...sentence.keys.slice(cue.to, cue.to + 3)];
  const speaker = state.speakers.at(-1) ?? null;
  const she = window.some((key) => feminine.test(key));
  const he = window.some((key) => masculine.test(key));
  if (she || he) {
    if (speaker?.type === 'person') return { voice: speaker, price: 2 };
    const person = state.lastPersons.find((actor) => actor.person && actor.female === she && !actor.adjective);
    if (person?.person) return { voice: voiceOfPerson(person.person), price: 2 };
    return speaker ? { voice: speaker, price: 2 } : null;
  }
  return speaker && window.some((key) => anaphors.test(key)) ? { voice: speaker, price: 2 } : null;
}

/** Sources without a name, beside a verb of speech. */
export function unnamedIn(sentence: SentenceMentions, cues: readonly CueMention[]): { voice: Voice; price: number } | null {
  const cue = sentence.cues.find((one) => one.cue === 'unnamed');
  if (!cue || sentence.quoted[cue.from]) return null;
  const price = Math.min(...cues.map((one) => cost(sentence, one, cue)));
  if (price > 12) return null;
  const keys = sentence.keys.slice(cue.from, cue.to).join(' ');
  const official = /(officials?|чиновн|офіційн|официальн|посадов|представител|чыноун|афіційн)/.test(keys);
  if (/(u\.s|us|american) officials?$/.test(keys)) return { voice: unnamedOfficials('US'), price: Math.min(price, 1) };
  const side = sentence.actors.find((actor) => actor.type === 'side' && actor.side && actor.from <= cue.to + 1 && cue.from - actor.to <= 2);
  if (official && side?.side) return { voice: unnamedOfficials(side.side), price: Math.min(price, 1) };
  return official ? null : { voice: unnamedSource, price: Math.min(price, 3) };
}
