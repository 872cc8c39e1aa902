import type { Quotation, Voice, VoiceChain } from '#domain/actor.ts';
import type { FramingUse, LineRole } from '#domain/article.ts';
import type { Aspect, Claim } from '#domain/claim.ts';
import type { Kind, Status } from '#domain/contact.ts';
import type { Lang } from '#domain/lang.ts';
import type { StatementKind } from '#domain/statement.ts';
import type { Evidence } from '#domain/text.ts';
import type { Basis, Precision, TimeValue } from '#domain/time.ts';

/** The parse contract (design.md §4): what `parse` prints, one JSON object an article. */
export interface ParsedContact {
  kind: Kind;
  status: Status;
  statuses: { status: Status; voices: string[] }[];
  parties: { name: string; side: string | null }[];
  time: { start: string; end: string; precision: Precision; basis: Basis } | null;
  place: string | null;
  durationMinutes: number | null;
  main: boolean;
  voices: string[];
  evidence: { line: number }[];
}

export interface ParsedArticle {
  file: string;
  language: Lang;
  outlet: { id: string; name: string } | null;
  published: { value: string; precision: 'day'; basis: Basis } | null;
  headline: string | null;
  boilerplateLines: number[];
  contacts: ParsedContact[];
  topics: string[];
  voices: string[];
  framingTerms: string[];
}

/** A sentence in `parse --full`: what `merge` needs to align without the text. `print`: 32-bit hashes of cognate-folded stems, in order. */
export interface SentenceFacts {
  line: number;
  n: number;
  start: number;
  end: number;
  words: number;
  role: 'headline' | 'deck' | 'body';
  hash: string;
  print: number[];
  quotePrint: number[];
  topics: string[];
  voice: VoiceChain;
  quotation: Quotation;
  excerpt: Evidence | null;
  /** only with `--text` */
  text: string | null;
}

/** A contact as one article tells it; numbers in `claims` index `facts.claims`. */
export interface ContactFacts {
  kind: Kind;
  kindBasis: 'stated' | 'inferred';
  parties: { id: string; name: string; type: 'person' | 'institution' | 'side'; side: string | null }[];
  time: TimeValue | null;
  /** text told a time relative to another contact or open ("late October" of no year): kept as an XXXX time in `time` */
  statuses: { status: Status; voice: VoiceChain; evidence: Evidence }[];
  status: Status;
  place: string | null;
  region: string | null;
  durationMinutes: number | null;
  main: boolean;
  topics: string[];
  mentions: Evidence[];
  related: {
    contact: number;
    relation: 'prepared-by' | 'prepares' | 'follow-up-of' | 'followed-by';
    evidence: Evidence;
  }[];
}

export interface StatementFacts {
  kind: StatementKind;
  voice: Voice;
  venue: Voice | null;
  time: TimeValue | null;
  /** index of the contact it is about, null when none */
  about: number | null;
  sentences: number[];
  relay: VoiceChain;
}

/** A claim before ids are given: `contact`/`statement` index `facts.contacts`/`facts.statements`. */
export interface ClaimFacts extends Omit<Claim, 'id' | 'contact' | 'statement' | 'article' | 'gist'> {
  contact: number | null;
  statement: number | null;
}

/** Something the parser was unsure of, for the review that `bundle` prints; `settle` says which sidecar field settles it. */
export interface Uncertainty {
  code:
    | 'no-published'
    | 'no-outlet'
    | 'status-told-two-ways'
    | 'year-inferred'
    | 'unknown-person'
    | 'undated-contact'
    | 'kind-corrected'
    | 'no-headline';
  line: number | null;
  detail: string;
  settle: string;
}

export interface ArticleFacts {
  hash: string;
  url: string | null;
  words: number;
  lines: { n: number; role: LineRole }[];
  sentences: SentenceFacts[];
  contacts: ContactFacts[];
  statements: StatementFacts[];
  claims: ClaimFacts[];
  framing: FramingUse[];
  /** a year that other lines suggest, for open times; null when the file gives none */
  yearHint: number | null;
  uncertain: Uncertainty[];
  /** English names → parties and voices of this article that the lexicon does not know, with transliterated names */
  actors: {
    id: string;
    name: string;
    type: string;
    side: string | null;
    names: { en: string; uk: string; ru: string; be: string };
  }[];
  aspectsSeen: Aspect[];
}

/** `parse --full`. */
export interface FullArticle extends ParsedArticle {
  facts: ArticleFacts;
}
