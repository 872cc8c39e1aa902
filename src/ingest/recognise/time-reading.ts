import type { Lang } from '#domain/lang.ts';
import type { TimeWords } from '../mentions.ts';
import type { Token } from '../stages.ts';
import type { Calendar } from './calendar.ts';
import type { Match } from './pattern.ts';
import type { Word } from './vocabulary.ts';

/** A sentence read for its times. */
export interface Reading {
  s: number;
  tokens: readonly Token[];
  keys: readonly string[];
  calendar: Calendar;
  lang: Lang;
  parts: Match<Word>[];
  directions: Match<Word>[];
  /** the day the article is of, for "last year", "by the end of the month" */
  today: string | null;
}

/** A time with its words. */
export interface Found {
  from: number;
  to: number;
  time: TimeWords;
}
