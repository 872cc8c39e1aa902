import type { FramingUse } from '#domain/article.ts';
import type { Lang } from '#domain/lang.ts';
import { longestExcerpt, wordsOf } from '#domain/text.ts';
import { persons } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ActorMention, ContactMention, CueMention, Person, PlaceMention, RecognisedArticle, SentenceMentions, TopicMention } from '../mentions.ts';
import { outletsIn } from '../outlets.ts';
import type { Quote, SegmentedArticle, Sentence } from '../stages.ts';
import type { Atom } from './atoms.ts';
import { actorsOf } from './actors.ts';
import { clearAsides } from './asides.ts';
import { atomsOf } from './atoms.ts';
import { durationsOf } from './durations.ts';
import { keyOf } from '../key.ts';
import { nameIndex } from './names.ts';
import type { Match } from './pattern.ts';
import { longest } from './pattern.ts';
import { sayersOf } from './sayers.ts';
import { timesOf } from './times.ts';
import type { Word } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

interface Memory {
  /** ids of people named in full somewhere in the article: they win over namesakes */
  full: Set<string>;
  newcomers: Map<string, Person>;
  /** people of unknown names who only speak */
  sayers: Map<string, Person>;
}

/** Finds every mention in an article's sentences. Pure and linear in the text. */
export function recogniseArticle(article: SegmentedArticle): RecognisedArticle {
  const lang = article.language;
  const memory: Memory = { full: new Set(), newcomers: new Map(), sayers: new Map() };
  const drafts = article.sentences.map((sentence) => draftOf(sentence, lang));
  for (const draft of drafts) rememberFull(draft.atoms, memory);
  const mentions = drafts.map((draft, s) => mentionsOf(draft, s, { lang, memory, article }));
  const framing = drafts.flatMap((draft, s) => framingOf(draft, s, mentions[s]?.quoted ?? new Uint8Array(0), article));
  return { ...article, lang, mentions, framing, newcomers: [...memory.newcomers.values(), ...memory.sayers.values()] };
}

interface Draft {
  sentence: Sentence;
  keys: string[];
  words: Match<Word>[];
  atoms: Atom[];
}

function draftOf(sentence: Sentence, lang: Lang): Draft {
  const keys = sentence.tokens.map((token) => keyOf(token.text, lang));
  const words = vocabulary(lang).matches(keys);
  const atoms = atomsOf(sentence.tokens, keys, words, { index: nameIndex(lang), lang });
  return { sentence, keys, words, atoms };
}

function rememberFull(atoms: readonly Atom[], memory: Memory): void {
  for (const atom of atoms) {
    if (atom.type !== 'person') continue;
    const full = atom.candidates.filter((one) => one.full);
    if (full.length === 1 && full[0]) memory.full.add(full[0].person.id);
  }
}

function chooserFor(memory: Memory) {
  return (atom: Extract<Atom, { type: 'person' }>): Person => {
    const named = atom.candidates.find((one) => one.full) ?? atom.candidates.find((one) => memory.full.has(one.person.id)) ?? atom.candidates[0];
    if (!named) throw new Error('a person atom has a candidate');
    return named.person;
  };
}

const stemOf = (name: string) => name.toLowerCase().slice(0, Math.max(4, name.length - 3));

/** A known person of that state under another spelling: first letters of first name and surname agree (Гутерриш, Гутерреш). */
function respelled(person: Person): Person | null {
  const [given, ...rest] = person.names.ru.toLowerCase().split(' ');
  const surname = rest.at(-1);
  if (!given || !surname || surname.length < 6 || !person.side) return null;
  return persons.find((one) => one.side === person.side && [one.names.ru, one.names.uk, one.names.be, one.names.en].some((name) => {
    const [first, ...others] = name.toLowerCase().split(' ');
    const last = others.at(-1) ?? '';
    return first?.[0] === given[0] && last.slice(0, 5) === surname.slice(0, 5) && Math.abs(last.length - surname.length) <= 2;
  })) ?? null;
}

/** The same unknown person told again, in another case or by surname, keeps the first identity. */
function rememberer(memory: Memory) {
  return (person: Person): Person => {
    const known = respelled(person);
    if (known) return known;
    const surname = person.name.split(' ').at(-1) ?? person.name;
    for (const known of memory.newcomers.values()) {
      const other = known.name.split(' ').at(-1) ?? known.name;
      if (stemOf(other) === stemOf(surname)) {
        known.side ??= person.side;
        return known;
      }
    }
    memory.newcomers.set(person.id, person);
    return person;
  };
}

interface Context {
  lang: Lang;
  memory: Memory;
  article: SegmentedArticle;
}

function mentionsOf(draft: Draft, s: number, context: Context): SentenceMentions {
  const { sentence, keys, words, atoms } = draft;
  const actors = actorsOf({ s, tokens: sentence.tokens, keys, atoms, lang: context.lang, choose: chooserFor(context.memory), remember: rememberer(context.memory) });
  addKnownNewcomers(actors, draft, s, context.memory);
  const spans = (type: Word['type']) => words.filter((match) => match.payload.type === type);
  const times = timesOf({ s, tokens: sentence.tokens, keys }, words, { lang: context.lang, day: context.article.published?.value ?? null });
  const dated = ({ from }: { from: number }) => times.some((time) => from >= time.from && from < time.to);
  const cues = cuesOf(words, s).filter((cue) => !dated(cue) || cue.cue !== 'hedge');
  const quoted = quotedOf(sentence, quotesOf(context.article, sentence.line));
  clearAsides(quoted, sentence.tokens, cues.filter(({ cue }) => cue === 'say'));
  const places = placesOf(draft, s, actors);
  const outlets = outletSpans(draft, s, context.article);
  addSayers(actors, { s, tokens: sentence.tokens, cues: cues.filter(({ from }) => quoted[from] !== 1), taken: positionsOf([...actors, ...places, ...outlets]), lang: context.lang, sayers: context.memory.sayers });
  return {
    sentence, keys, times, actors, places,
    durations: durationsOf(s, keys, context.lang),
    contacts: contactsOf(words, s),
    statuses: spans('status').filter((one) => keys[one.from] !== 'may' || !dated(one)).map(({ from, to, payload }) => ({ s, from, to, status: (payload as Extract<Word, { type: 'status' }>).status })),
    cues,
    outlets,
    topics: topicsOf(spans('topic').map(({ from, to, payload }) => ({ s, from, to, topic: (payload as Extract<Word, { type: 'topic' }>).topic }))),
    facets: spans('facet').map(({ from, to, payload }) => ({ s, from, to, facet: (payload as Extract<Word, { type: 'facet' }>).facet })),
    quoted,
  };
}

/** Names and phrases of no topic ("direct investment fund", "Iran's foreign minister") silence the topic words inside them. */
function topicsOf(found: readonly TopicMention[]): TopicMention[] {
  const silent = new Map<number, number>();
  for (const { topic, from, to } of found) if (topic === 'none') for (let at = from; at < to; at++) silent.set(at, Math.max(to, silent.get(at) ?? 0));
  return found.filter((mention) => mention.topic !== 'none' && mention.to > (silent.get(mention.from) ?? -1));
}

function contactsOf(words: readonly Match<Word>[], s: number): ContactMention[] {
  return longest(words.flatMap(({ from, to, payload }) => (payload.type === 'contact' ? [{ s, from, to, kind: payload.kind, form: payload.form, tense: payload.tense, explicit: payload.explicit }] : []))).map(headOnly);
}

/** A verb that reaches over its object ("spoke with X by phone") stands at its first word, so that the object is read as its complement. */
function headOnly(contact: ContactMention): ContactMention {
  return contact.form === 'verb' && (contact.kind === 'call' || contact.kind === 'conversation') && contact.to - contact.from > 2 ? { ...contact, to: contact.from + 1 } : contact;
}

function cuesOf(words: readonly Match<Word>[], s: number): CueMention[] {
  return words.flatMap(({ from, to, payload }) => (payload.type === 'cue' ? [{ s, from, to, cue: payload.cue }] : []));
}

const positionsOf = (spans: readonly { from: number; to: number }[]) => new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));

function addSayers(actors: ActorMention[], hearing: Parameters<typeof sayersOf>[0]): void {
  const found = sayersOf(hearing, actors);
  const kept = actors.filter((actor) => !found.some((one) => actor.from >= one.from && actor.to <= one.to));
  actors.splice(0, actors.length, ...kept, ...found);
  actors.sort((a, b) => a.from - b.from);
}

/** Unknown people told again by surname alone. */
function addKnownNewcomers(actors: ActorMention[], draft: Draft, s: number, memory: Memory): void {
  if (memory.newcomers.size === 0) return;
  draft.sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.raw) || actors.some((actor) => at >= actor.from && at < actor.to)) return;
    for (const person of memory.newcomers.values()) {
      const surname = person.names.ru.split(' ').at(-1) ?? '';
      if (surname.length >= 3 && token.raw.slice(0, Math.max(3, surname.length - 1)) === surname.slice(0, Math.max(3, surname.length - 1)) && Math.abs(token.raw.length - surname.length) <= 3) {
        const given = person.names.ru.split(' ').length > 1 && draft.sentence.tokens[at - 1]?.raw.slice(0, 3) === person.names.ru.slice(0, 3);
        actors.push({ s, from: given ? at - 1 : at, to: at + 1, type: 'person', person, role: null, side: person.side, sides: [], institution: null, plural: false, metonym: false, adjective: false, former: false, spokes: false, female: person.female });
        break;
      }
    }
  });
  actors.sort((a, b) => a.from - b.from);
}

const prepositions = new Set(['в', 'во', 'на', 'у', 'ў', 'in', 'at', 'near', 'под', 'біля', 'поблизу', 'ва', 'outside', 'каля', 'недалеко']);
/** Seats of power that are places when something happens in them. */
const seats = new Set(['kremlin', 'white-house', 'elysee', 'downing-street', 'pentagon']);

function placesOf(draft: Draft, s: number, actors: readonly ActorMention[]): PlaceMention[] {
  const { sentence, keys, atoms } = draft;
  const located = (from: number) => [1, 2, 3].some((back) => prepositions.has(sentence.tokens[from - back]?.text ?? '') && (back === 1 || sentence.tokens.slice(from - back + 1, from).every((token) => token.kind === 'word' || /^[«"]$/.test(token.raw))));
  const found: PlaceMention[] = [];
  atoms.forEach((atom) => {
    if (atom.type === 'institution' && atom.side && seats.has(atom.voice?.id ?? '') && is('in-at', sentence.tokens[atom.from - (sentence.tokens[atom.from - 1]?.text === 'the' ? 2 : 1)]?.text ?? '')) found.push({ s, from: atom.from, to: atom.to, name: `capital:${atom.side}`, country: atom.side, type: 'city', located: true, capital: true });
    if (atom.type === 'place') found.push({ s, from: atom.from, to: atom.to, name: atom.place.name, country: atom.place.country, type: atom.place.type === 'region' ? 'region' : 'city', located: located(atom.from) || leadsWhere(draft, atom), capital: atom.place.capital === true });
    if (atom.type !== 'country' || atom.code.length > 2 || atom.code === 'UN' || atom.code === 'EU') return;
    const capital = is('capital', keys[atom.to] ?? '') || (is('capital', keys[atom.from - 1] ?? '') && !atom.adjective) || (is('capital', keys[atom.from - 2] ?? '') && keys[atom.from - 1] === 'of');
    if (capital) found.push({ s, from: atom.from - 1, to: atom.to + 1, name: `capital:${atom.code}`, country: atom.code, type: 'city', located: true, capital: true });
    else if (!atom.adjective && !insideActor(atom, actors) && located(atom.from) && isScene(draft, atom)) found.push({ s, from: atom.from, to: atom.to, name: `country:${atom.code}`, country: atom.code, type: 'country', located: true, capital: false });
  });
  return found;
}

/** "в соседней Польше", not "на Россию" nor "на чиновника США": a state's name is a scene right after the preposition or an adjective. */
function isScene({ sentence, keys }: Draft, atom: Atom): boolean {
  const before = sentence.tokens[atom.from - 1]?.text ?? '';
  if (before === 'на') return is('island-states', keys[atom.from]);
  return prepositions.has(before) || /^(the|neighbouring|neighboring|nearby)$/.test(before) || /(ой|ей|ом|ых|их|ій|ому|ім|ай|ым)$/.test(before) || /^[«"]$/.test(before);
}

/** "to Moscow, where a meeting awaits him"; "the Jeddah talks". */
function leadsWhere(draft: Draft, atom: Atom): boolean {
  const next = draft.keys[atom.to] ?? '';
  if (next === ',' && is('where', draft.keys[atom.to + 1] ?? '')) return true;
  if (/ , (during which|в ходе которого|в ходе которой|під час якого|під час якої|падчас акога) /.test(` ${draft.keys.slice(atom.to, atom.to + 8).join(' ')} `)) return true;
  return draft.words.some((match) => match.payload.type === 'contact' && match.payload.form === 'noun' && match.from === atom.to);
}

const insideActor = (atom: { from: number; to: number }, actors: readonly ActorMention[]) => actors.some((actor) => actor.type !== 'side' && atom.from >= actor.from && atom.to <= actor.to);

function outletSpans(draft: Draft, s: number, article: SegmentedArticle) {
  const { sentence } = draft;
  const line = article.lines[sentence.line - 1];
  if (!line) return [];
  return outletsIn(line.folded.slice(sentence.start, sentence.end)).map((mention) => {
    const start = mention.start + sentence.start;
    const end = mention.end + sentence.start;
    const from = sentence.tokens.findIndex((token) => token.end > start);
    const after = sentence.tokens.findIndex((token) => token.start >= end);
    return { s, from, to: after < 0 ? sentence.tokens.length : after, outlet: mention.outlet };
  });
}

const byLine = new WeakMap<readonly Quote[], Map<number, Quote[]>>();

/** Quotations of one line of an article. */
function quotesOf(article: SegmentedArticle, line: number): readonly Quote[] {
  const known = byLine.get(article.quotes) ?? new Map<number, Quote[]>();
  if (!byLine.has(article.quotes)) {
    for (const quote of article.quotes) {
      const list = known.get(quote.line);
      if (list) list.push(quote);
      else known.set(quote.line, [quote]);
    }
    byLine.set(article.quotes, known);
  }
  return known.get(line) ?? [];
}

const shortestSpeech = 3;

function quotedOf(sentence: Sentence, quotes: readonly Quote[]): Uint8Array {
  const quoted = new Uint8Array(sentence.tokens.length);
  const first = sentence.tokens[0]?.position ?? 0;
  for (const quote of quotes) {
    if (quote.line !== sentence.line || quote.to - quote.from < shortestSpeech) continue;
    for (let at = Math.max(0, quote.from - first); at < Math.min(quoted.length, quote.to - first); at++) quoted[at] = 1;
  }
  return quoted;
}

function framingOf(draft: Draft, s: number, quoted: Uint8Array, article: SegmentedArticle): FramingUse[] {
  const { sentence, words } = draft;
  const line = article.lines[sentence.line - 1];
  const blocked = words.filter((match) => match.payload.type === 'not-framing');
  return longest(words.filter((match) => match.payload.type === 'framing')).flatMap(({ from, to, payload }) => {
    const first = sentence.tokens[from];
    const last = sentence.tokens[to - 1];
    if (payload.type !== 'framing' || !first || !last || !line || blocked.some((one) => from < one.to && one.from < to)) return [];
    const where = sentence.role === 'headline' ? 'headline' : inQuotes(sentence, from, quotesOf(article, sentence.line)) || quoted[from] ? 'in-quotes' : 'own-voice';
    const start = line.map?.[first.start] ?? first.start;
    const end = line.map?.[last.end] ?? last.end;
    return [{ term: payload.term, where, sentence: s, evidence: { line: sentence.line, start, end, excerpt: excerptOf(line.text.slice(start, end)) } } satisfies FramingUse];
  });
}

const inQuotes = (sentence: Sentence, at: number, quotes: readonly Quote[]) => {
  const position = sentence.tokens[at]?.position ?? -1;
  return quotes.some((quote) => quote.line === sentence.line && position >= quote.from && position < quote.to);
};

const excerptOf = (text: string) => (wordsOf(text).length <= longestExcerpt ? text : text.split(/\s+/).slice(0, longestExcerpt).join(' '));
