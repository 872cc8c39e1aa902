import type { Voice } from '#domain/actor.ts';
import type { FramingUse } from '#domain/article.ts';
import type { Kind, Status } from '#domain/contact.ts';
import type { Lang } from '#domain/lang.ts';
import type { Classes } from './grammar.ts';
import type { Outlet } from './outlets.ts';
import type { SegmentedArticle, Sentence } from './stages.ts';

/** A stretch of one sentence: position `s` in `sentences`, token positions [from, to) within it. */
export interface MentionSpan {
  s: number;
  from: number;
  to: number;
}

export interface Person {
  id: string;
  name: string;
  side: string | null;
  female: boolean;
  known: boolean;
  names: { en: string; uk: string; ru: string; be: string };
  offices: readonly { role: string; from: string; to: string | null }[];
}

/**
 * Who is spoken of: a person by name, a role (whose holder `resolve` finds), an institution, or a side as such (a country's name or its capital).
 * `role` also stands on a named person ("министр … Лавров"). `plural`: "the presidents of both countries"; `sides` then lists those named.
 */
export interface ActorMention extends MentionSpan {
  type: 'person' | 'role' | 'institution' | 'side';
  person: Person | null;
  role: string | null;
  side: string | null;
  sides: string[];
  institution: Voice | null;
  plural: boolean;
  /** a capital's name standing for its government, or a country adjective: weak as a party */
  metonym: boolean;
  adjective: boolean;
  /** the role is over: "former president" */
  former: boolean;
  /** a spokesperson and the like: a voice of an institution, never a party */
  spokes: boolean;
  female: boolean;
}

export interface PlaceMention extends MentionSpan {
  name: string;
  country: string;
  type: 'city' | 'region' | 'country';
  /** a preposition of place stands before it */
  located: boolean;
  capital: boolean;
}

/** A time as written; `resolve` gives it a value. Days of a month have `month` and `day`, seasons and quarters their first and last; an unsaid year is null. */
/** `rest`: from today to its end. */
export type WeekPart = 'early' | 'late' | 'weekend' | 'rest';

export type TimeWords =
  /** `weekday`, `offset` ("today", "yesterday"): told beside it */
  | {
      type: 'date';
      year: number | null;
      month: number;
      day: number;
      lastMonth: number;
      lastDay: number;
      weekday?: number;
      offset?: number;
    }
  | { type: 'month'; year: number | null; month: number; part: 'early' | 'mid' | 'late' | null }
  | { type: 'weekday'; weekday: number; direction: -1 | 0 | 1 }
  /** `loose`: of the day named before it in the sentence, else of publication ("in the evening") */
  | { type: 'day'; offset: number; loose?: true }
  | { type: 'shift'; days: number }
  | { type: 'ago'; days: number }
  | { type: 'week'; offset: number; part: WeekPart | null }
  | { type: 'shift-week'; weeks: number }
  | { type: 'month-offset'; offset: number; part: 'early' | 'mid' | 'late' | null }
  /** "in three days": counted from today */
  | { type: 'ahead'; days: number }
  | { type: 'within'; days: number }
  | { type: 'until'; year: number | null; month: number }
  | { type: 'year'; year: number }
  /** "in recent days": on no day that is told */
  | { type: 'lately' };

export interface TimeMention extends MentionSpan {
  time: TimeWords;
}

export interface DurationMention extends MentionSpan {
  minutes: number;
}

/** `conversation` and `discussion` leave open whether a call or a meeting; `reception` is a host's verb ("received"). */
export type ContactWord = Kind | 'conversation' | 'discussion' | 'reception';

export interface ContactMention extends MentionSpan {
  kind: ContactWord;
  form: 'noun' | 'verb';
  tense: 'past' | 'future' | 'infinitive' | null;
  explicit: boolean;
}

export interface StatusMention extends MentionSpan {
  status: Status;
}

export type CueType =
  | 'say'
  | 'accordingTo'
  | 'publisher'
  | 'closer'
  | 'hedge'
  | 'joint'
  | 'hoax'
  | 'sport'
  | 'initiative'
  | 'recommend'
  | 'unnamed'
  | 'history';

export interface CueMention extends MentionSpan {
  cue: CueType;
}

export interface OutletSpan extends MentionSpan {
  outlet: Outlet;
}

export interface TopicMention extends MentionSpan {
  topic: string;
}

/** A finer thing spoken of, with the claim it makes by itself. */
export interface FacetMention extends MentionSpan {
  facet: string;
}

export interface SentenceMentions {
  sentence: Sentence;
  keys: string[];
  /** what any of its words belongs to */
  classes: Classes;
  actors: ActorMention[];
  places: PlaceMention[];
  times: TimeMention[];
  durations: DurationMention[];
  contacts: ContactMention[];
  statuses: StatusMention[];
  cues: CueMention[];
  outlets: OutletSpan[];
  topics: TopicMention[];
  facets: FacetMention[];
  /** token positions that lie inside quotation marks of at least three words */
  quoted: Uint8Array;
}

/** What `recognise` hands to `resolve`. */
export interface RecognisedArticle extends SegmentedArticle {
  mentions: SentenceMentions[];
  framing: FramingUse[];
  /** people that the lexicon does not know */
  newcomers: Person[];
  lang: Lang;
}
