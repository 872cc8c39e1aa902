import type { Party, VoiceChain } from '#domain/actor.ts';
import type { Alignment } from '#domain/alignment.ts';
import type { Published } from '#domain/article.ts';
import type { Aspect, Claim } from '#domain/claim.ts';
import type { Kind, Status, Telling } from '#domain/contact.ts';
import type { Lang, Names } from '#domain/lang.ts';
import type { TimeValue } from '#domain/time.ts';
import type { ClaimFacts, ContactFacts, FullArticle, SentenceFacts, StatementFacts } from './parsed.ts';
import type { ArticlePrints } from './sentence-print.ts';
import { printsOf } from './sentence-print.ts';

/**
 * What aligning a corpus needs of one article: small enough to hold a hundred thousand of them. The rest of the article (spans, all
 * claims, gists) stays wherever the caller keeps it until the bundle is written.
 */
export interface ArticleOutline {
  /** text hash, outlet and stated day: two copies of one text at two outlets are two articles */
  key: string;
  hash: string;
  file: string;
  language: Lang;
  outlet: { id: string; name: string } | null;
  published: Published | null;
  yearHint: number | null;
  sentences: OutlineSentence[];
  prints: ArticlePrints;
  contacts: OutlineContact[];
  statements: StatementFacts[];
  /** claims with a canonical value about a contact; `index` is their position in the article's claims */
  valued: ValuedClaim[];
}

/** What merging compares of a contact; evidence, voices and words stay in the article. */
export interface OutlineContact extends Omit<ContactFacts, 'statuses' | 'mentions' | 'related'> {
  mentions: { line: number; start: number }[];
  related: { contact: number; relation: ContactFacts['related'][number]['relation'] }[];
}

export interface OutlineSentence {
  line: number;
  start: number;
  end: number;
  role: 'headline' | 'deck' | 'body';
  hash: string;
  voice: VoiceChain;
}

export interface ValuedClaim extends Pick<Claim, 'aspect' | 'facet' | 'certainty' | 'tense' | 'sentence'> {
  index: number;
  contact: number;
  value: string;
}

/** Known contacts and geography that align may use; filled from the lexicon. */
export interface Knowledge {
  known: readonly KnownContact[];
  /** region (or country) a city lies in, English names; null when the lexicon doesn't know it */
  regionOf: (place: string) => string | null;
}

/** A contact whose day is common knowledge, for articles that name it without a date. `parties` are party ids. */
export interface KnownContact {
  kind: Kind;
  parties: readonly string[];
  day: string;
  place: string | null;
  region: string | null;
}

/** One article's telling of a contact or statement: positions in `AlignedCorpus.articles` and in that article's facts. */
export interface Member {
  article: number;
  item: number;
}

export interface ContactMember extends Member {
  /** the article's own time with its year filled, null when it tells none */
  time: TimeValue | null;
  /** day as of which it speaks: publication, or the day of a contact that prepares this one */
  asOf: string | null;
}

export interface MergedContact {
  members: ContactMember[];
  kind: Kind;
  parties: Party[];
  status: Status;
  time: TimeValue | null;
  disputedTimes: TimeValue[];
  /** the year of `time` is not in the text that tells it */
  yearInferred: boolean;
  asOf: string | null;
  place: string | null;
  durationMinutes: number | null;
  topics: string[];
  divergences: MergedDivergence[];
  /** what its first articles alone tell, oldest first */
  earlier: EarlierContact[];
}

/** A contact as told before `until`, the day its next article was published. */
export interface EarlierContact extends Telling {
  yearInferred: boolean;
}

export interface ClaimRef {
  article: number;
  claim: number;
}

export interface MergedDivergence {
  aspect: Aspect;
  differsIn: ('value' | 'certainty' | 'time')[];
  values: { value: string; claims: ClaimRef[] }[];
}

export interface MergedStatement {
  members: Member[];
  time: TimeValue | null;
  asOf: string | null;
  /** position in `AlignedCorpus.contacts` */
  about: number | null;
}

export interface SentencePair {
  type: Alignment['type'];
  a: { article: number; sentence: number };
  b: { article: number; sentence: number };
  score: number;
}

export interface EchoGroup {
  origin: string;
  originName: string;
  aligned: { article: number; sentences: number; of: number }[];
}

/** Something a person may settle, for the review: `settle` says with which sidecar field. */
export interface Doubt {
  article: number;
  line: number | null;
  code: string;
  detail: string;
  settle: string;
}

export interface AlignedCorpus {
  articles: ArticleOutline[];
  published: (Published | null)[];
  contacts: MergedContact[];
  statements: MergedStatement[];
  pairs: SentencePair[];
  echoes: EchoGroup[];
  doubts: Doubt[];
}

/** A gist of a sentence in every language, and one for each facet where its sentence tells several things. */
export interface Gist {
  gist: Names;
  parts: Readonly<Record<string, Names>>;
}

/** An article with what a person added to it. `notes` and `aliases` belong to its contacts by position. */
export interface CorpusArticle {
  article: FullArticle;
  /** our own title for it */
  label: Names | null;
  gists: Readonly<Record<string, Gist>>;
  notes: readonly { contact: number; note: Names }[];
  aliases: readonly { contact: number; alias: string }[];
}

/** The outline of a parsed article (after its sidecar, if any, was applied). Voices and parties of many outlines are the same few objects. */
export function outlineOf(article: FullArticle): ArticleOutline {
  const { facts } = article;
  return {
    key: [facts.hash, article.outlet?.id ?? '', article.published?.value ?? '', facts.url ?? ''].join('|'),
    hash: facts.hash,
    file: article.file,
    language: article.language,
    outlet: article.outlet,
    published: article.published,
    yearHint: facts.yearHint,
    sentences: facts.sentences.map(outlineSentence),
    prints: printsOf(facts.sentences),
    contacts: facts.contacts.map(outlineContact),
    statements: facts.statements.map((statement) => ({ ...statement, relay: shared(statement.relay) })),
    valued: facts.claims.flatMap(valuedClaim),
  };
}

function outlineSentence({ line, start, end, role, hash, voice }: SentenceFacts): OutlineSentence {
  return { line, start, end, role, hash, voice: shared(voice) };
}

function outlineContact({
  statuses: _,
  mentions,
  related,
  parties,
  ...contact
}: ContactFacts): OutlineContact {
  return {
    ...contact,
    parties: shared(parties),
    mentions: mentions.map(({ line, start }) => ({ line, start })),
    related: related.map(({ contact: other, relation }) => ({ contact: other, relation })),
  };
}

function valuedClaim(claim: ClaimFacts, index: number): ValuedClaim[] {
  const { contact, value, aspect, facet, certainty, tense, sentence } = claim;
  return contact === null || value === null
    ? []
    : [{ index, contact, value, aspect, facet, certainty, tense, sentence }];
}

const mostShared = 50_000;
const known = new Map<string, readonly unknown[]>();

/** The first list equal to this one: the same few chains and parties stand in thousands of articles. */
function shared<T extends { id: string }[]>(list: T): T {
  const key = JSON.stringify(list);
  const first = known.get(key) as T | undefined;
  if (first) return first;
  if (known.size >= mostShared) known.clear();
  known.set(key, list);
  return list;
}
