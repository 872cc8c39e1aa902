import type { LineRole } from '#domain/article.ts';
import type { Lang } from '#domain/lang.ts';
import type { Basis } from '#domain/time.ts';
import type { WordForm } from './word-form.ts';

/** What a page's markup (JSON-LD NewsArticle, Open Graph, `<time>`) or the caller says about an article; every field null when unsaid. */
export interface Markup {
  outlet: string | null;
  published: string | null;
  url: string | null;
  headline: string | null;
  language: string | null;
}

/** What goes in: one file or NDJSON line, decoded. */
export interface ArticleInput {
  file: string;
  text: string;
  format: 'text' | 'markdown' | 'html';
  markup: Markup;
}

/**
 * A raw line (1-based `n`). `folded` is for matching: NBSP and other spaces → space, apostrophes → ', all double quotes kept but unified
 * per class (« „ “ → «, » ” → », straight " kept), dashes → –, soft hyphens and zero-width marks removed, letters with a stress mark plain.
 * `map[i]` is the offset in `text` of folded[i] (length folded.length + 1); null when the two are 1:1.
 */
export interface RawLine {
  n: number;
  text: string;
  folded: string;
  map: Uint32Array | null;
}

export interface RawArticle {
  file: string;
  hash: string;
  lines: RawLine[];
  markup: Markup;
}

/** A line with its role. `from` is the folded offset at which the role's text starts (a date prefix or a dateline lies before it). */
export interface CleanLine extends RawLine {
  role: LineRole | 'blank';
  from: number;
}

export interface DatelineFact {
  line: number;
  /** folded text of the dateline before `from`: place, date and agency are recognised from it later */
  text: string;
}

export interface CleanArticle {
  file: string;
  hash: string;
  language: Lang;
  lines: CleanLine[];
  headline: string | null;
  outlet: { id: string; name: string; basis: Basis; line: number | null } | null;
  /** agency or outlet whose text it relays ("Источник: ТАСС", dateline, credit), as outlet ids of the lexicon, innermost last */
  relayedFrom: { id: string; name: string; line: number }[];
  published: { value: string; basis: Basis; line: number | null } | null;
  /** day and month (`MM-DD`) told by a date line, when nothing tells the year of publication */
  filed: string | null;
  datelines: DatelineFact[];
  /** years named on any line, dropped ones too (captions, tags), most telling first; they fill dates without a year */
  years: { year: number; line: number; day: string | null; own?: true }[];
  markup: Markup;
}

export type TokenKind = 'word' | 'number' | 'open-quote' | 'close-quote' | 'punctuation';

/** `text` is folded, lower case, ё → е; `raw` as written (folded line); offsets into the folded line. `position` counts tokens in the article. */
export interface Token {
  text: string;
  raw: string;
  kind: TokenKind;
  word: WordForm;
  start: number;
  end: number;
  position: number;
}

/**
 * A quotation over tokens of one paragraph (it may cross sentences): speech, part of speech, or a term/name/scare quote.
 * `[from, to)` are positions of the tokens inside, the marks left out; depth 1 is outermost.
 */
export interface Quote {
  line: number;
  from: number;
  to: number;
  depth: number;
}

export interface Sentence {
  /** position in the article, headline and deck included */
  index: number;
  line: number;
  /** 1-based number within its line */
  n: number;
  role: 'headline' | 'deck' | 'body';
  start: number;
  end: number;
  tokens: Token[];
  hash: string;
  words: number;
}

export interface SegmentedArticle extends CleanArticle {
  sentences: Sentence[];
  quotes: Quote[];
}
