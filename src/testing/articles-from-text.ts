import type { Party, Voice } from '#domain/actor.ts';
import type { Aspect } from '#domain/claim.ts';
import { aspects } from '#domain/claim.ts';
import type { Kind, Status } from '#domain/contact.ts';
import { slug } from '#domain/ids.ts';
import { kinds, statuses } from '#domain/kinds.ts';
import type { Lang } from '#domain/lang.ts';
import type { StatementKind } from '#domain/statement.ts';
import type { Evidence } from '#domain/text.ts';
import { contentHash, sentenceHash, textHash, wordsOf } from '#domain/text.ts';
import type { TimeValue } from '#domain/time.ts';
import type { ClaimFacts, ContactFacts, FullArticle, SentenceFacts, StatementFacts } from '#ingest/parsed.ts';

/** Invented states, and people who speak for them. */
const sides: Readonly<Record<string, string>> = { freedonia: 'XF', sylvania: 'XS', ruritania: 'XR' };
const people: Readonly<Record<string, { name: string; side: string }>> = {
  firefly: { name: 'Rufus Firefly', side: 'XF' },
  trentino: { name: 'Louis Trentino', side: 'XS' },
  rassendyll: { name: 'Rudolf Rassendyll', side: 'XR' },
};
const agencies = new Set(['wire', 'telegraph']);

/**
 * Parsed articles from a few lines, for tests of everything after the parser:
 * ```
 * alpha 2022-03-05 | dateline only | freedonia–sylvania phone     an article of outlet alpha and its main contact
 * + | 2022-03-01 | firefly–trentino meeting cancelled in Zenda 50 min   another contact of the same article; + prepares the first
 * - wire < freedonia: position sanctions: they weighed new measures     a sentence: voice chain, aspect, topic, then its words
 * - : status = postponed: the meeting was put off                       in the outlet's own voice, with a value; `hedged`, `future`, `joint` may follow
 * ```
 * Time: `dateline only`, `undated`, a day, `day/day`, `XXXX-…`. A published day of `-` is none; `outlet` of `?` is not stated. A claim
 * belongs to the contact above it; `(interview with wire)` after a voice opens a statement.
 */
export function articlesFromText(text: string): FullArticle[] {
  const blocks: string[][] = [];
  for (const line of text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    if (line.startsWith('+') || line.startsWith('-')) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.map((lines, at) => articleOf(lines, at));
}

interface Draft {
  outlet: { id: string; name: string } | null;
  published: string | null;
  sentences: SentenceFacts[];
  contacts: ContactFacts[];
  statements: StatementFacts[];
  claims: ClaimFacts[];
}

function articleOf(lines: readonly string[], at: number): FullArticle {
  const [head = '', ...rest] = lines;
  const [who = '', time = '', contact = ''] = head.split('|').map((part) => part.trim());
  const [outlet = '', published = '-', language = 'en'] = who.split(/\s+/);
  const draft: Draft = {
    outlet: outlet === '?' ? null : { id: slug(outlet), name: outlet[0]?.toUpperCase() + outlet.slice(1) },
    published: published === '-' ? null : published,
    sentences: [],
    contacts: [],
    statements: [],
    claims: [],
  };
  if (contact) addContact(draft, time, contact);
  for (const line of rest) {
    if (line.startsWith('+')) {
      const [, otherTime = '', other = ''] = line.split('|').map((part) => part.trim());
      addContact(draft, otherTime, other);
      const tie = /^\+\s*(prepares|follow-up-of)/.exec(line)?.[1];
      if (tie)
        draft.contacts.at(-1)?.related.push({
          contact: 0,
          relation: tie as 'prepares',
          evidence: draft.contacts.at(-1)?.mentions[0] as Evidence,
        });
    } else addClaim(draft, line.slice(1).trim());
  }
  const text = lines.join('\n');
  return {
    file: `${String(at).padStart(3, '0')}-${outlet}.txt`,
    language: language as Lang,
    outlet: draft.outlet,
    published: draft.published ? { value: draft.published, precision: 'day', basis: 'stated' } : null,
    headline: null,
    boilerplateLines: [],
    contacts: [],
    topics: [],
    voices: [],
    framingTerms: [],
    facts: {
      hash: textHash(`${text} ${outlet}`),
      url: null,
      words: draft.sentences.reduce((sum, sentence) => sum + sentence.words, 0),
      lines: draft.sentences.map(({ line }) => ({ n: line, role: 'body' })),
      sentences: draft.sentences,
      contacts: draft.contacts,
      statements: draft.statements,
      claims: draft.claims,
      framing: [],
      yearHint: null,
      uncertain: [],
      actors: [],
      aspectsSeen: [],
    },
  };
}

function addContact(draft: Draft, time: string, text: string): void {
  const [parties = '', ...words] = text.split(/\s+/);
  const kind = words.find((word) => word === 'phone' || kinds.includes(word as Kind)) ?? 'meeting';
  const status = (words.find((word) => statuses.includes(word as Status)) ?? 'held') as Status;
  const place = /\bin ([A-Z]\w+)/.exec(text)?.[1] ?? null;
  const evidence = addSentence(draft, ownWords(draft, `${time} ${text}`), {
    voice: [],
    topics: [],
    quotation: 'narration',
  });
  draft.contacts.push({
    kind: kind === 'phone' ? 'call' : (kind as Kind),
    kindBasis: 'stated',
    parties: parties.split('–').map(partyOf),
    time: timeOf(time, draft.published),
    statuses: [{ status, voice: outletVoice(draft), evidence }],
    status,
    place,
    region: null,
    durationMinutes: Number(/(\d+) min/.exec(text)?.[1]) || null,
    main: draft.contacts.length === 0,
    topics: [],
    mentions: [evidence],
    related: [],
  });
}

/** `VOICE < VOICE (interview with VENUE): aspect topic = value flags: words` */
function addClaim(draft: Draft, line: string): void {
  const parts =
    /^(?<voices>[^:(]*)(?:\((?<kind>\w+)(?: with (?<venue>\w+))?\))?\s*:\s*(?<what>[^:]*):\s*(?<words>.*)$/.exec(
      line,
    )?.groups;
  if (!parts) throw new Error(`not a claim: ${line}`);
  const named = (parts.voices ?? '')
    .split('<')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(voiceOf);
  const voice = [...outletVoice(draft), ...named];
  const [left = '', right = ''] = (parts.what ?? '').split('=').map((each) => each.trim());
  const flags = right.split(/\s+/).slice(1).concat(left.split(/\s+/).slice(1));
  const aspect = left.split(/\s+/)[0] as Aspect;
  const topic =
    left
      .split(/\s+/)
      .slice(1)
      .find((word) => !['hedged', 'future', 'joint'].includes(word)) ?? 'other';
  const contact = draft.contacts.length > 0 ? draft.contacts.length - 1 : null;
  const quotation = named.length > 0 ? ('indirect' as const) : ('narration' as const);
  const evidence = addSentence(draft, parts.words ?? '', {
    voice,
    topics: topic === 'other' ? [] : [topic],
    quotation,
  });
  const statement = parts.kind
    ? openStatement(draft, named.at(-1) as Voice, {
        kind: parts.kind as StatementKind,
        venue: parts.venue ?? null,
      })
    : null;
  if (statement !== null) draft.statements[statement]?.sentences.push(draft.sentences.length - 1);
  draft.claims.push({
    contact: statement !== null && parts.venue ? null : contact,
    statement,
    sentence: draft.sentences.length - 1,
    aspect: aspects.includes(aspect) ? aspect : 'comment',
    topic,
    facet: topic === 'other' ? aspect : topic,
    value: right.split(/\s+/)[0] || null,
    voice,
    quotation,
    certainty: flags.includes('hedged') ? 'hedged' : 'asserted',
    tense: flags.includes('future') ? 'future' : 'past',
    joint: flags.includes('joint'),
    evidence,
  });
  if (aspect === 'status' && contact !== null && right)
    draft.contacts[contact]?.statuses.push({ status: right.split(/\s+/)[0] as Status, voice, evidence });
}

function openStatement(
  draft: Draft,
  voice: Voice,
  { kind, venue }: { kind: StatementKind; venue: string | null },
): number {
  const known = draft.statements.findIndex(
    (statement) => statement.voice.id === voice.id && (statement.venue?.id ?? null) === venue,
  );
  if (known >= 0) return known;
  const about = draft.contacts.length > 0 && !venue ? draft.contacts.length - 1 : null;
  draft.statements.push({
    kind,
    voice,
    venue: venue ? voiceOf(venue) : null,
    time: null,
    about,
    sentences: [],
    relay: outletVoice(draft),
  });
  return draft.statements.length - 1;
}

function addSentence(
  draft: Draft,
  text: string,
  { voice, topics, quotation }: Pick<SentenceFacts, 'voice' | 'topics' | 'quotation'>,
): Evidence {
  const line = draft.sentences.length + 1;
  draft.sentences.push({
    line,
    n: 1,
    start: 0,
    end: text.length,
    words: wordsOf(text).length,
    role: 'body',
    hash: sentenceHash(text),
    print: wordsOf(text).map(print32),
    quotePrint: [],
    topics,
    voice: voice.length > 0 ? voice : outletVoice(draft),
    quotation,
    excerpt: null,
    text: null,
  });
  const excerpt = text.split(' ').slice(0, 8).join(' ');
  return { line, start: 0, end: excerpt.length, excerpt };
}

/** Contact lines are terse and alike; as sentences of an article each outlet words them its own way. */
function ownWords(draft: Draft, text: string): string {
  return wordsOf(text)
    .map((word) => `${draft.outlet?.id ?? 'unnamed'}${draft.published ?? ''}${word}`.replaceAll('-', ''))
    .join(' ');
}

function print32(word: string): number {
  return Number.parseInt(contentHash(word, 8), 16);
}

function outletVoice(draft: Draft): Voice[] {
  return draft.outlet ? [{ id: draft.outlet.id, name: draft.outlet.name, type: 'outlet', side: null }] : [];
}

function voiceOf(name: string): Voice {
  const person = people[name];
  if (person) return { id: slug(person.name), name: person.name, type: 'person', side: person.side };
  if (agencies.has(name)) return { id: name, name, type: 'agency', side: null };
  return { id: `mfa-${name}`, name: `${name} MFA`, type: 'institution', side: sides[name] ?? null };
}

function partyOf(name: string): Party {
  const person = people[name];
  if (person) return { id: slug(person.name), name: person.name, type: 'person', side: person.side };
  const side = sides[name] ?? null;
  return {
    id: `side-${(side ?? name).toLowerCase()}`,
    name: name[0]?.toUpperCase() + name.slice(1),
    type: 'side',
    side,
  };
}

function timeOf(text: string, published: string | null): TimeValue | null {
  if (text === 'undated') return null;
  if (text === 'dateline only')
    return published ? { start: published, end: published, precision: 'day', basis: 'inferred' } : null;
  const [start = '', end = start] = text.split('/');
  return { start, end, precision: start === end ? 'day' : 'month-part', basis: 'stated' };
}
