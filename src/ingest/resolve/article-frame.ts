import type { Party } from '#domain/actor.ts';
import { addDays } from '#domain/time.ts';
import { fromEach } from '../from-each.ts';
import { holderOf, personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import calendar from '../lexicon/months.json';
import outletTable from '../lexicon/outlets.json';
import type { ActorMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Context, Telling } from './draft.ts';
import { partiesOf, partyOfPerson } from './parties.ts';
import { together } from './people.ts';
import { speaksOnly } from './sentence-scene.ts';
import type { SentenceVoice } from './voices.ts';
import type { Anchors } from './when.ts';

/** What the readers of sentences ask of the whole article. `article` must have its roles and institutions settled. */
export function contextOf(
  article: RecognisedArticle,
  day: string | null,
  voices: readonly SentenceVoice[],
): Context {
  return {
    article,
    day,
    partiesOf: (actor) =>
      partiesOf(actor, day).map((party) => (actor.plural ? namedInstead(party, actor, article) : party)),
    dyad: dyadOf(article),
    subjectBefore: (s, female) =>
      speakerBefore(article, s, speakerOf(voices[s])) ?? subjectBefore(article, s, female ?? null),
    speakerOf: (s) => speakerOf(voices[s]),
    leadPair: leadPairOf(article),
    sporting:
      article.mentions.reduce(
        (sum, sentence) => sum + sentence.cues.filter((cue) => cue.cue === 'sport').length,
        0,
      ) >= 4,
  };
}

/** Whose words they are, through whomever they came, when it is a person that holds contacts and not a spokesperson. */
function speakerOf(voice: SentenceVoice | undefined): Party | null {
  const own = voice?.chain.at(-1);
  const known = own?.type === 'person' ? personById.get(own.id) : undefined;
  if (!known?.side || known.offices.every(({ role }) => role.endsWith('spokes'))) return null;
  return partyOfPerson(known);
}

/** What the article's times are counted from; `filed` is a dateline's day when no day of publication is known. */
export function anchorsOf(article: RecognisedArticle, day: string | null, filed: Filed | null): Anchors {
  return {
    published: day ?? filed?.day ?? null,
    narrative: day ?? filed?.day ?? null,
    yearless: filed !== null,
    inferred: false,
    weekdayFiled: filed?.spoken === false,
    yearHint: day ? Number(day.slice(0, 4)) : (hintOf(article)?.year ?? null),
    weekdays: new Map(
      fromEach(article.mentions, ({ times }) =>
        fromEach(times, ({ time }) =>
          time.type === 'date' && time.weekday !== undefined ? [[time.weekday, time] as const] : [],
        ),
      ),
    ),
    days: fromEach(article.years, (one) => (one.day ? [one.day] : [])),
  };
}

/** The most telling year, told by the page rather than of some event in the text. */
const hintOf = (article: RecognisedArticle) =>
  article.years.find(({ own }) => own) ??
  article.years.find(({ line }) => !['body', 'deck'].includes(article.lines[line - 1]?.role ?? ''));

/** Offices that one person of a state holds. */
const heldByOne = new Set(['fm', 'pres', 'pm', 'def', 'king']);

/** "The foreign ministers of both" are those whom the article names of these sides, also when others hold the office now or nobody known does. */
function namedInstead(party: Party, actor: ActorMention, article: RecognisedArticle): Party {
  if (party.type === 'side' && !heldByOne.has(actor.role ?? '')) return party;
  const people = fromEach(article.mentions, (sentence) =>
    fromEach(sentence.actors, (one) =>
      one.type === 'person' && one.person?.side === party.side && !one.former
        ? [{ ...one.person, called: one.role }]
        : [],
    ),
  );
  if (people.some((person) => person.id === party.id)) return party;
  const holder = people.find(
    ({ offices, called }) => called === actor.role || offices.some(({ role }) => role === actor.role),
  );
  return holder ? partyOfPerson(holder) : party;
}

/** The two sides that the headline and the first sentences name most. */
function dyadOf(article: RecognisedArticle): string[] {
  const count = new Map<string, number>();
  for (const sentence of article.mentions.slice(0, 6)) {
    for (const actor of sentence.actors)
      if (actor.side && actor.type !== 'institution' && !actor.adjective)
        count.set(actor.side, (count.get(actor.side) ?? 0) + (actor.person ? 2 : 1));
  }
  return [...count]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([side]) => side);
}

/** Whose page it is when a presidency or ministry publishes it: its head takes part in what the headline leaves open. */
export function hostOf(article: RecognisedArticle, day: string | null): Party | null {
  const outlet = outletTable.find((one) => one.id === article.outlet?.id);
  if (outlet?.kind !== 'office') return null;
  const role = /MFA|Department|Foreign/.test(outlet.names.en) ? 'fm' : 'pres';
  const person = holderOf(role, outlet.country, day) ?? holderOf('pm', outlet.country, day);
  return person ? partyOfPerson(person) : null;
}

/** The page's own head joins what a headline tells with one party only. */
export function withHost(telling: Telling, host: Party): Telling {
  const open =
    telling.role !== 'body' && telling.parties.length === 1 && telling.parties[0]?.side !== host.side;
  return open ? { ...telling, parties: [...telling.parties, host] } : telling;
}

const anyYear = 2023;

/** A day and month without a year, in a made-up year. */
interface Filed {
  day: string;
  /** told by the text ("сегодня, 2 марта"), not by a dateline */
  spoken: boolean;
}

/** Where a text speaks from whose year nothing but the text may tell: its dateline's day, else the one it calls today or yesterday, else that of a date line. Null when a year is known. */
export function filedDay(article: RecognisedArticle): Filed | null {
  if (hintOf(article)) return null;
  const dateline = datelineDay(article);
  if (dateline) return { day: dateline, spoken: false };
  const spoken = spokenDay(article);
  if (spoken) return { day: spoken, spoken: true };
  return article.filed ? { day: `${anyYear}-${article.filed}`, spoken: false } : null;
}

/** "DUBAI, May 11th." */
const monthFirst = /(?<!\p{L})(?<month>\p{L}{3,12})\.?\s(?<day>\d{1,2})(?!\d)/u;

/** "МАСКАТ, 12 апр. Министры …": a town and a day, told by nothing but a comma. */
const opensAsDateline = ({ keys, places, times }: SentenceMentions) =>
  places[0]?.from === 0 && keys[places[0].to] === ',' && times[0]?.from === places[0].to + 1;

function datelineDay(article: RecognisedArticle): string | null {
  const first = article.mentions.find((sentence) => sentence.sentence.role === 'body');
  const time =
    first && (first.keys.length <= 9 || opensAsDateline(first)) && first.places.length > 0
      ? first.times[0]?.time
      : undefined;
  const named = article.datelines
    .map(({ text }) => /(?<day>\d{1,2})\s+(?<month>\p{L}{3,})/u.exec(text) ?? monthFirst.exec(text))
    .find((match) => match !== null)?.groups;
  const month = named ? calendarMonth(named['month'] ?? '') : null;
  if (time?.type === 'date')
    return `${anyYear}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`;
  return named && month
    ? `${anyYear}-${String(month).padStart(2, '0')}-${String(named['day']).padStart(2, '0')}`
    : null;
}

/** "сегодня, 2 марта", "yesterday, 24 September": the day a text without any year speaks from. */
function spokenDay(article: RecognisedArticle): string | null {
  for (const { times, quoted } of article.mentions)
    for (const { time, from } of times)
      if (time.type === 'date' && time.offset !== undefined && quoted[from] !== 1)
        return addDays(
          `${anyYear}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`,
          -time.offset,
        );
  return null;
}

function calendarMonth(word: string): number | null {
  for (const months of Object.values(calendar.months)) {
    const at = months.findIndex((forms) => forms.includes(word.toLowerCase()));
    if (at >= 0) return at + 1;
  }
  return null;
}

/** The two people whom the opening puts together first. */
function leadPairOf(article: RecognisedArticle): Party[] {
  for (const sentence of article.mentions.slice(0, 4)) {
    const pair = together(sentence);
    if (pair.length === 2) return pair;
  }
  return [];
}

/** "с X", and Y in "с X и Y". */
function isBehindPreposition(
  sentence: RecognisedArticle['mentions'][number] | undefined,
  actor: ActorMention,
): boolean {
  const before = sentence?.keys[actor.from - 1] ?? '';
  const joined = is('and', before)
    ? sentence?.actors.find((other) => other.to === actor.from - 1)
    : undefined;
  return is('obliques', before) || (joined !== undefined && isBehindPreposition(sentence, joined));
}

/** "«…», said X. He added that …": a pronoun that speaks is whose words the sentence is. */
function speakerBefore(
  { mentions }: RecognisedArticle,
  s: number,
  speaker: Party | null,
): ActorMention | null {
  const sentence = mentions[s];
  const speaks = sentence?.cues.some(
    ({ cue, from, to }) =>
      cue === 'say' &&
      [sentence.keys[from - 1], sentence.keys[to]].some((key) => is('he', key) || is('she', key)),
  );
  if (!speaks || !speaker) return null;
  for (let at = s - 1; at >= 0; at--) {
    const named = mentions[at]?.actors.findLast(({ person }) => person?.id === speaker.id);
    if (named) return named;
  }
  return null;
}

/** Whom a pronoun in sentence `s` may mean: the person the one or two sentences before are about. */
function subjectBefore(article: RecognisedArticle, s: number, female: boolean | null): ActorMention | null {
  let behind: ActorMention | null = null;
  for (let at = s - 1; at >= Math.max(0, s - 2); at--) {
    const sentence = article.mentions[at];
    const suited =
      sentence?.actors.filter(
        (actor) =>
          actor.person &&
          !actor.spokes &&
          !speaksOnly(actor) &&
          !actor.adjective &&
          (female === null || !actor.person.known || actor.female === female),
      ) ?? [];
    const bare = suited.find((actor) => !isBehindPreposition(sentence, actor));
    if (bare) return bare;
    if (suited[0] && !sentence?.keys.slice(0, 3).some((key) => is('he', key) || is('she', key)))
      return suited[0];
    behind ??= suited[0] ?? null;
  }
  return behind;
}

/** The article opens with a prank: its contact took place with somebody else. */
export const hoaxed = (article: RecognisedArticle) =>
  article.mentions.slice(0, 3).some((sentence) => sentence.cues.some((cue) => cue.cue === 'hoax'));

/** A sentence about sport, where states meet as teams. */
export const isSport = (sentence: RecognisedArticle['mentions'][number]) =>
  sentence.cues.filter((cue) => cue.cue === 'sport').length >= 2;
