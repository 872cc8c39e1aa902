import type { Voice } from '#domain/actor.ts';
import { countryByCode, personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import { houseOf, pressServiceOf } from '../houses.ts';
import type { ActorMention, CueMention, SentenceMentions } from '../mentions.ts';

export const voiceOfPerson = (person: { id: string; name: string; side: string | null }): Voice => ({
  id: person.id,
  name: person.name,
  type: 'person',
  side: person.side,
});

export interface Priced {
  voice: Voice;
  price: number;
}

/** The voice an actor is when it speaks; sides as such have none here. */
export function voiceOfActor(actor: ActorMention, keys: readonly string[] = []): Voice | null {
  if (actor.institution && actor.type === 'institution') return actor.institution;
  if (actor.person) return voiceOfPerson(actor.person);
  if (actor.spokes && actor.institution) return actor.institution;
  if (!actor.spokes) return null;
  return (
    houseNamed(keys.slice(actor.from, actor.to)) ??
    (actor.side ? spokesVoice(actor.role ?? '', actor.side) : null)
  );
}

/** Houses whose spokespeople are named by a word of the role itself. */
const houses: { pattern: RegExp; voice: Voice }[] = [
  {
    pattern: /^(госдеп|держдеп|дзарждеп)/,
    voice: { id: 'us-state-department', name: 'US State Department', type: 'institution', side: 'US' },
  },
  {
    pattern: /^(белого|білого|белага|білий)$/,
    voice: { id: 'white-house', name: 'White House', type: 'institution', side: 'US' },
  },
  {
    pattern: /^(кремл|крамл|kremlin)/,
    voice: { id: 'kremlin', name: 'Kremlin', type: 'institution', side: 'RU' },
  },
];

/** The house that one of the words names. */
export const houseNamed = (keys: readonly string[]): Voice | null =>
  houses.find(({ pattern }) => keys.some((key) => pattern.test(key)))?.voice ?? null;

function spokesVoice(role: string, side: string): Voice | null {
  if (role === 'pres-spokes' && side === 'US')
    return { id: 'white-house', name: 'White House', type: 'institution', side };
  if (role === 'pres-spokes' && side === 'RU')
    return { id: 'kremlin', name: 'Kremlin', type: 'institution', side };
  if (side === 'US')
    return { id: 'us-state-department', name: 'US State Department', type: 'institution', side };
  const adjective = countryByCode.get(side)?.adjectives.en[0];
  const body = role === 'pres-spokes' ? 'government' : 'MFA';
  return adjective
    ? {
        id: `${role === 'pres-spokes' ? 'gov' : 'mfa'}-${side.toLowerCase()}`,
        name: `${adjective.charAt(0).toUpperCase()}${adjective.slice(1)} ${body}`,
        type: 'institution',
        side,
      }
    : null;
}

const masculine = /^(он|he|він|ен)$/;
const feminine = /^(она|she|вона|ана)$/;
const possessive = /^(его|ее|его|його|її|his|her|аго|ае|ягоних|агонах|ягоних|агоніх)$/;
const itsFeminine = /^(ее|її|her|ае)$/;
const anaphors =
  /^(діпламата|дипломата|дипломату|дипломатки|министр|дипломат|міністр|міністар|дипломатка|діпламат|діплемат|госсекретарь|министерств|ведомств|міністерств|відомств|міністерств|ведамств|ministry|department|spokesperson|spokesman|spokeswoman|minister|president|secretary|президент|презідент|політик|политик|канцлер|премьер|прем'єр|прем'ер|речни|речник|senator|diplomat|пресс-секретар|пресслужб|пресс-служб|прес-служб|прас-служб|очільник|глава|держсекретар|дзаржсакратар|leader|лідер|лидер|лідар|chancellor|envoy|official|дипведомств|урядовець|чиновник|посадовець|собеседник|постпред|посол|source|офіс)/;
const nationality = /(ец|еця|цу|ця|ца|цем|цам|ин|ина|ином|янин|анін|ус|уса|усу|ўс|ак|ака|яка|як)$/;

/** What a text has told so far, as far as pronouns need it. */
export interface Recall {
  speakers: readonly Voice[];
  /** people named so far, the newest last */
  persons: readonly ActorMention[];
  /** those of them that stood as a subject */
  subjects: readonly ActorMention[];
  /** the body told of last */
  house: Voice | null;
  /** officials told of last */
  officials: Voice | null;
  /** the first person of the sentence before, when that sentence only told of somebody */
  subject: ActorMention | null;
}

const priced = (voice: Voice | null | undefined): Priced | null => (voice ? { voice, price: 2 } : null);

/** "he said", "Она добавила", "сказал он": a pronoun that is the verb's subject. */
export function pronounSpeaker(sentence: SentenceMentions, cue: CueMention, recall: Recall): Priced | null {
  const window = [
    ...sentence.keys.slice(Math.max(0, cue.from - 3), cue.from),
    ...sentence.keys.slice(cue.to, cue.to + 2),
  ].filter((_, i, all) => all.length > i);
  const she = window.some((key) => feminine.test(key));
  if (
    /^(it|they)$/.test(
      sentence.keys[
        cue.from - (/^(also|later|further|then|has|had)$/.test(sentence.keys[cue.from - 1] ?? '') ? 2 : 1)
      ] ?? '',
    )
  )
    return priced(recall.house ?? recall.speakers.at(-1));
  return she || window.some((key) => masculine.test(key)) ? priced(personMeant(recall, she)) : null;
}

/** «Пряма мова: «…»»: with no name, whoever spoke last or else the last subject speaks. */
export function directSpeech(sentence: SentenceMentions, cue: CueMention, recall: Recall): Priced | null {
  if (!/^(?:пряма|прямая|прамая)$/.test(sentence.keys[cue.from] ?? '') || sentence.keys[cue.to] !== ':')
    return null;
  const subject = recall.subject?.person ?? recall.subjects.findLast((actor) => actor.person)?.person;
  return priced(recall.speakers.at(-1) ?? (subject ? voiceOfPerson(subject) : null));
}

/** "по его словам", "according to her". */
export function possessiveSpeaker(
  sentence: SentenceMentions,
  cue: CueMention,
  recall: Recall,
): Priced | null {
  const window = sentence.keys.slice(cue.from, cue.to + 1);
  if (!window.some((key) => possessive.test(key) || masculine.test(key) || /^(him|her)$/.test(key)))
    return null;
  return priced(
    personMeant(
      recall,
      window.some((key) => itsFeminine.test(key)),
    ),
  );
}

function personMeant({ speakers, persons, subjects, subject }: Recall, she: boolean): Voice | null {
  const speaker = speakers.at(-1);
  const female = (voice: Voice) => persons.find((actor) => actor.person?.id === voice.id)?.female;
  if (subject?.person && subject.female === she && subject.person.id !== speaker?.id && !subject.adjective)
    return voiceOfPerson(subject.person);
  if (speaker && (isOneSource(speaker) || (speaker.type === 'person' && (female(speaker) ?? she) === she)))
    return speaker;
  const fits = (actor: ActorMention) => actor.person && actor.female === she && !actor.adjective;
  const person = subjects.findLast(fits) ?? persons.findLast(fits);
  return person?.person ? voiceOfPerson(person.person) : (speaker ?? null);
}

/** A source without a name may be meant by "he"; officials are many. */
const isOneSource = (voice: Voice) => voice.type === 'unnamed' && !voice.id.startsWith('unnamed-officials');

/** "отметила дипломат", "добавили в министерстве", "the American replied": somebody told before, by a common noun beside the verb. */
export function nounSpeaker(sentence: SentenceMentions, cue: CueMention, recall: Recall): Priced | null {
  const from = Math.max(0, cue.from - 3);
  for (const at of [...range(cue.to, cue.to + 4), ...range(from, cue.from).reverse()]) {
    const key = sentence.keys[at] ?? '';
    const side = sentence.actors.find(
      (actor) => actor.type === 'side' && !actor.adjective && actor.from === at && actor.to === at + 1,
    )?.side;
    if (side && nationality.test(key)) return priced(ofSide(recall, side));
    if (is('departments', key) && recall.house === null && !sentence.quoted[at]) {
      const state = sentence.actors.find((actor) => actor.adjective && actor.to === at)?.side ?? null;
      const department = departmentOf(state, recall);
      if (department) return { voice: department, price: 1 };
    }
    if (anaphors.test(key) && !sentence.quoted[at])
      return priced(agreeing(sentence.keys[cue.from] ?? '', recall));
  }
  return null;
}

/** "…, said the minister": a bare office beside the verb is the last speaker's when they hold it, whoever else of that office was named since. */
export function bareOffice(sentence: SentenceMentions, cue: CueMention, recall: Recall): Priced | null {
  const actor = sentence.actors.find(
    (one) =>
      one.type === 'role' &&
      one.to - one.from === 1 &&
      one.role !== null &&
      !one.plural &&
      (one.from - cue.to === 0 || cue.from - one.to === 0),
  );
  const speaker = recall.speakers.at(-1);
  const holds =
    speaker?.type === 'person' &&
    personById
      .get(speaker.id)
      ?.offices.some(({ role }) => role === actor?.role || (actor?.role === 'minister' && role === 'fm'));
  return actor && speaker && holds ? { voice: speaker, price: 0.5 } : null;
}

/** The last speaker, or for a verb in the feminine the last woman when that was a man. */
function agreeing(verb: string, { speakers, persons }: Recall): Voice | null {
  const speaker = speakers.at(-1) ?? null;
  if (!/(ла|лась|лася|ласа)$/.test(verb) || speaker?.type !== 'person') return speaker;
  const actor = persons.find((one) => one.person?.id === speaker.id);
  if (actor?.female !== false) return speaker;
  const woman = [...persons].reverse().find((one) => one.person && one.female);
  return woman?.person ? voiceOfPerson(woman.person) : speaker;
}

const pressService =
  /^(пресс-служб|пресслужб|прес-служб|прас-служб|прессслужб|прес-офіс|пресс-офіс|пресс-офис)/;

/** «прэсавая служба», «пресова служба» in two words */
const pressOf = /^(пресав|пресов|прессов)/;

/** "сообщили в пресс-службе президента": by whom it serves, told behind it or before. */
export function pressServiceSpeaker(
  sentence: SentenceMentions,
  cue: CueMention,
  recall: Recall,
): Priced | null {
  const at = sentence.keys.findIndex(
    (key, i) =>
      (pressService.test(key) || (/^служб/.test(key) && pressOf.test(sentence.keys[i - 1] ?? ''))) &&
      sentence.quoted[i] !== 1,
  );
  if (
    at < 0 ||
    sentence.actors.some((actor) => actor.from <= at && actor.to > at) ||
    Math.min(Math.abs(at - cue.to), Math.abs(cue.from - at)) > 8
  )
    return null;
  const head = headOfService(sentence, at);
  if (head) return { voice: head, price: 1 };
  const owner = sentence.actors.find((actor) => actor.from > at && actor.from - at <= 2);
  if (!owner && isNamed(sentence, at + 1)) return null;
  if (owner?.institution && owner.type === 'institution') return { voice: owner.institution, price: 1 };
  if (sentence.keys.slice(at + 1, at + 4).some((key) => is('departments', key))) {
    const voice = departmentOf(owner?.side ?? null, recall);
    return voice ? { voice, price: 1 } : null;
  }
  const bare =
    owner !== undefined &&
    owner.to - owner.from === 1 &&
    /^(презідент|президент)/.test(sentence.keys[owner.from] ?? '');
  if (!owner && recall.house?.id.startsWith('press-service')) return { voice: recall.house, price: 1 };
  const last = recall.speakers.at(-1);
  if (!owner && last?.type === 'institution') return { voice: last, price: 1 };
  const heads = [...recall.subjects]
    .reverse()
    .find((actor) => actor.person?.offices.some(({ role }) => /^(pres|pm|king|emir)$/.test(role)));
  const person = owner ?? heads ?? null;
  const voice = pressServiceOf({
    name: bare ? null : (person?.person?.name ?? null),
    side: person?.side ?? person?.person?.side ?? null,
  });
  return voice ? { voice, price: 1 } : null;
}

/** «кіраўнік прэс-службы прэзідэнта Паўло Новак»: the one who heads it, when named. */
function headOfService(sentence: SentenceMentions, at: number): Voice | null {
  if (!/^(кіраун|руководител|глав|начальник|керівник|очільник|head|chief)/.test(sentence.keys[at - 1] ?? ''))
    return null;
  const named = sentence.actors.find(
    (actor) => actor.type === 'person' && actor.from > at && actor.from - at <= 4,
  );
  return named?.person ? voiceOfPerson(named.person) : null;
}

/** A word with a capital that nobody knows: the service of a house outside diplomacy. */
const isNamed = ({ sentence }: SentenceMentions, at: number) =>
  /^\p{Lu}/u.test(sentence.tokens[at]?.raw ?? '');
/** "в пресс-службе ведомства", "российского ведомства": the ministry of the minister told of first, of that state when one is named. */
function departmentOf(side: string | null, { subjects, persons }: Recall): Voice | null {
  for (const { person } of [...subjects, ...persons]) {
    const office = person?.offices.find(({ role }) => role in departments);
    if (person && office && (side === null || person.side === side))
      return houseOf(departments[office.role] ?? '', person.side ?? '');
  }
  return null;
}

const departments: Readonly<Record<string, string>> = { fm: 'mfa', dfm: 'mfa', def: 'mod' };

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function ofSide({ persons, subjects }: Recall, side: string): Voice | null {
  const person = [...persons, ...subjects]
    .reverse()
    .find((actor) => actor.person?.side === side && !actor.adjective);
  return person?.person ? voiceOfPerson(person.person) : null;
}
