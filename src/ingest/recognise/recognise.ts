import type { Lang } from '#domain/lang.ts';
import { fromEach } from '../from-each.ts';
import { is } from '../grammar.ts';
import type {
  ActorMention,
  ContactMention,
  CueMention,
  RecognisedArticle,
  SentenceMentions,
  TimeMention,
  TopicMention,
} from '../mentions.ts';
import { outletsOf } from '../outlets.ts';
import type { SegmentedArticle } from '../stages.ts';
import { stateIn } from './actor-base.ts';
import { actorsOf } from './actors.ts';
import { clearAsides } from './asides.ts';
import { durationsOf } from './durations.ts';
import { framingOf } from './framing.ts';
import type { Match } from './pattern.ts';
import { longest } from './pattern.ts';
import { placesOf } from './places.ts';
import { quotedOf } from './quoted.ts';
import type { Draft } from './recognised-draft.ts';
import { draftOf, namesakesIn, withNamed } from './recognised-draft.ts';
import type { Memory } from './remembered.ts';
import { addKnownNewcomers, chooserFor, rememberer, rememberFull } from './remembered.ts';
import { sayersOf } from './sayers.ts';
import { tellsTime, timesOf } from './times.ts';
import type { Word } from './vocabulary.ts';

/** Finds every mention in an article's sentences. Pure and linear in the text. */
export function recogniseArticle(article: SegmentedArticle): RecognisedArticle {
  const lang = article.language;
  const memory: Memory = { full: new Set(), newcomers: new Map(), sayers: new Map(), state: null };
  const first = article.sentences.map((sentence) => draftOf(sentence, lang));
  for (const draft of first) rememberFull(draft.atoms, memory);
  const namesakes = new Set(fromEach(first, (draft) => namesakesIn(draft, lang)));
  for (const id of memory.full) namesakes.delete(id);
  const drafts = first.map((draft) => withNamed(draft, lang, { named: memory.full, namesakes }));
  const mentions = drafts.map((draft, s) => mentionsOf(draft, s, { lang, memory, article }));
  const framing = fromEach(drafts, (draft, s) =>
    framingOf(draft, s, mentions[s]?.quoted ?? new Uint8Array(0), article),
  );
  return {
    ...article,
    lang,
    mentions,
    framing,
    newcomers: [...memory.newcomers.values(), ...memory.sayers.values()],
  };
}

interface Context {
  lang: Lang;
  memory: Memory;
  article: SegmentedArticle;
}

function mentionsOf(draft: Draft, s: number, context: Context): SentenceMentions {
  const { sentence, lexemes, keys, words } = draft;
  const { lang } = context;
  const actors = namedActors(draft, s, context);
  const times = timesIn(draft, s, context);
  const dated = ({ from }: { from: number }) => times.some((time) => from >= time.from && from < time.to);
  const inState = ({ from, to }: { from: number; to: number }) =>
    actors.some(
      (actor) =>
        actor.type === 'side' && actor.from <= from && actor.to >= to && to - from < actor.to - actor.from,
    );
  const cues = cuesOf(words, s).filter((cue) => !(cue.cue === 'hedge' && dated(cue)) && !inState(cue));
  const quoted = quotedOf(sentence, context.article);
  clearAsides(
    quoted,
    sentence.tokens,
    cues.filter(({ cue }) => cue === 'say'),
  );
  const places = placesOf(draft, s, { actors, lang });
  const outlets = outletSpans(draft, s, context.article);
  addSayers(actors, {
    s,
    tokens: sentence.tokens,
    keys,
    classes: draft.classes,
    cues: cues.filter(({ from }) => quoted[from] !== 1),
    taken: positionsOf([...actors, ...places, ...outlets]),
    lang,
    sayers: context.memory.sayers,
  });
  return {
    sentence,
    keys,
    classes: draft.classes,
    times,
    actors,
    places,
    durations: durationsOf(s, keys, lang, (at) => lexemes[at]?.beginsLength === true),
    contacts: contactsOf(words, s, keys),
    statuses: statusesOf(words, s).filter((one) => keys[one.from] !== 'may' || !dated(one)),
    cues,
    outlets,
    topics: topicsOf(words, s),
    facets: facetsOf(words, s),
    quoted,
  };
}

function timesIn(
  { sentence, lexemes, keys, words }: Draft,
  s: number,
  { lang, article }: Context,
): TimeMention[] {
  if (!words.some(({ payload }) => tellsTime(payload)) && !lexemes.some((lexeme) => lexeme.tellsTime))
    return [];
  return timesOf({ s, tokens: sentence.tokens, keys }, words, {
    lang,
    day: article.published?.value ?? null,
  });
}

/** The actors a sentence names, with those the article made known before. */
function namedActors(draft: Draft, s: number, { lang, memory }: Context): ActorMention[] {
  const actors = actorsOf({
    s,
    tokens: draft.sentence.tokens,
    keys: draft.keys,
    atoms: draft.atoms,
    lang,
    stateBefore: memory.state,
    choose: chooserFor(memory),
    remember: rememberer(memory),
  });
  memory.state = stateIn(actors, draft.keys) ?? memory.state;
  addKnownNewcomers(actors, draft, s, memory);
  return actors;
}

function statusesOf(words: readonly Match<Word>[], s: number): SentenceMentions['statuses'] {
  return fromEach(words, ({ from, to, payload }) =>
    payload.type === 'status' ? [{ s, from, to, status: payload.status }] : [],
  );
}

function facetsOf(words: readonly Match<Word>[], s: number): SentenceMentions['facets'] {
  return fromEach(words, ({ from, to, payload }) =>
    payload.type === 'facet' ? [{ s, from, to, facet: payload.facet }] : [],
  );
}

/** Names and phrases of no topic ("direct investment fund", "Iran's foreign minister") silence the topic words inside them. */
function topicsOf(words: readonly Match<Word>[], s: number): TopicMention[] {
  const found = fromEach(words, ({ from, to, payload }): TopicMention[] =>
    payload.type === 'topic' ? [{ s, from, to, topic: payload.topic }] : [],
  );
  const silent = new Map<number, number>();
  for (const { topic, from, to } of found)
    if (topic === 'none')
      for (let at = from; at < to; at++) silent.set(at, Math.max(to, silent.get(at) ?? 0));
  return found.filter((mention) => mention.topic !== 'none' && mention.to > (silent.get(mention.from) ?? -1));
}

function contactsOf(words: readonly Match<Word>[], s: number, keys: readonly string[]): ContactMention[] {
  const found = fromEach(words, ({ from, to, payload }) =>
    payload.type === 'contact'
      ? [
          {
            s,
            from,
            to,
            kind: payload.kind,
            form: payload.form,
            tense: payload.tense,
            explicit: payload.explicit,
          },
        ]
      : [],
  );
  return longest(found.filter((contact) => !swallows(contact, found, keys))).map(headOnly);
}

/** "said that he hoped to see X" is no talk with X, "asked how the talks of X with Y had ended" tells of theirs: a verb that reaches over a comma and past another contact. */
const swallows = (contact: ContactMention, others: readonly ContactMention[], keys: readonly string[]) =>
  contact.form === 'verb' &&
  contact.to - contact.from > 2 &&
  (keys.slice(contact.from, contact.to).some((key, at, words) => key === ',' && is('that', words[at + 1])) ||
    others.some(
      ({ from }) =>
        from > contact.from + 1 && from < contact.to && keys.slice(contact.from, from).includes(','),
    ));

/** A verb that reaches over its object ("spoke with X by phone") stands at its first word, so that the object is read as its complement. */
function headOnly(contact: ContactMention): ContactMention {
  return contact.form === 'verb' &&
    (contact.kind === 'call' || contact.kind === 'conversation') &&
    contact.to - contact.from > 2
    ? { ...contact, to: contact.from + 1 }
    : contact;
}

function cuesOf(words: readonly Match<Word>[], s: number): CueMention[] {
  return fromEach(words, ({ from, to, payload }) =>
    payload.type === 'cue' ? [{ s, from, to, cue: payload.cue }] : [],
  );
}

function positionsOf(spans: readonly { from: number; to: number }[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at++) taken.add(at);
  return taken;
}

function addSayers(actors: ActorMention[], hearing: Parameters<typeof sayersOf>[0]): void {
  const found = sayersOf(hearing, actors);
  const kept = actors.filter((actor) => !found.some((one) => actor.from >= one.from && actor.to <= one.to));
  actors.splice(0, actors.length, ...kept, ...found);
  actors.sort((a, b) => a.from - b.from);
}

function outletSpans(draft: Draft, s: number, article: SegmentedArticle) {
  const { sentence } = draft;
  const line = article.lines[sentence.line - 1];
  if (!line) return [];
  return outletsOf(sentence, line.folded).map((mention) => {
    const start = mention.start + sentence.start;
    const end = mention.end + sentence.start;
    const from = sentence.tokens.findIndex((token) => token.end > start);
    const after = sentence.tokens.findIndex((token) => token.start >= end);
    return { s, from, to: after < 0 ? sentence.tokens.length : after, outlet: mention.outlet };
  });
}
