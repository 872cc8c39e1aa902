import type { Voice } from '#domain/actor.ts';
import type { FramingUse } from '#domain/article.ts';
import type { Status } from '#domain/contact.ts';
import type { Lang } from '#domain/lang.ts';
import cueTable from '../lexicon/cues.json';
import facetTable from '../lexicon/facets.json';
import framingTable from '../lexicon/framing.json';
import institutionTable from '../lexicon/institutions.json';
import roleTable from '../lexicon/roles.json';
import timeTable from '../lexicon/time-words.json';
import topicTable from '../lexicon/topics.json';
import type { ContactWord, CueType, WeekPart } from '../mentions.ts';
import { PatternIndex } from './pattern.ts';

type ByLang = Partial<Record<Lang, string>>;

/** What a pattern of the lexicon stands for. */
export type Word =
  | { type: 'role'; role: string; side: string | null; spokes: boolean }
  | { type: 'institution'; kind: string; voice: Voice | null; side: string | null; template: string | null }
  | {
      type: 'contact';
      kind: ContactWord;
      form: 'noun' | 'verb';
      tense: 'past' | 'future' | 'infinitive' | null;
      explicit: boolean;
    }
  | { type: 'status'; status: Status }
  | { type: 'cue'; cue: CueType }
  | { type: 'topic'; topic: string }
  | { type: 'facet'; facet: string }
  | { type: 'framing'; term: FramingUse['term'] }
  | { type: 'not-framing' }
  | TimeWord;

/** `until`: from now to its end. */
export type MonthPart = 'early' | 'mid' | 'late' | 'first-half' | 'second-half' | 'until';

export type TimeWord =
  | { type: 'day'; offset: number; loose?: true }
  | { type: 'shift'; days: number }
  | { type: 'ago'; unit: number }
  | { type: 'week'; offset: number; part: WeekPart | null }
  | { type: 'shift-week'; weeks: number }
  | { type: 'month-offset'; offset: number }
  | { type: 'within'; days: number }
  | { type: 'until-year' }
  | { type: 'months'; first: number; last: number }
  | { type: 'lately' }
  | { type: 'feast'; month: number; day: number }
  | { type: 'part'; part: MonthPart }
  | { type: 'past' }
  | { type: 'next' };

function addTimes(index: PatternIndex<Word>, lang: Lang): void {
  const add = (row: ByLang, word: Word) => index.add(row[lang] ?? '', word);
  for (const row of timeTable.day) add(row, { type: 'day', offset: row.offset });
  add(timeTable.partOfDay, { type: 'day', offset: 0, loose: true });
  for (const row of timeTable.shift) add(row, { type: 'shift', days: row.days });
  for (const row of timeTable.ago) add(row, { type: 'ago', unit: row.unit });
  for (const row of timeTable.week) add(row, { type: 'week', offset: row.offset, part: null });
  for (const row of timeTable.weekPart)
    add(row, { type: 'week', offset: row.offset, part: row.part as WeekPart });
  for (const row of timeTable.month) add(row, { type: 'month-offset', offset: row.offset });
  for (const row of timeTable.shiftWeek) add(row, { type: 'shift-week', weeks: row.weeks });
  for (const row of timeTable.within) add(row, { type: 'within', days: row.days });
  for (const row of timeTable.months) add(row, { type: 'months', first: row.first, last: row.last });
  for (const row of timeTable.feast) add(row, { type: 'feast', month: row.month, day: row.day });
  for (const row of timeTable.part) add(row, { type: 'part', part: row.part as MonthPart });
  add(timeTable.lately, { type: 'lately' });
  add(timeTable.untilYear, { type: 'until-year' });
  add(timeTable.past, { type: 'past' });
  add(timeTable.next, { type: 'next' });
}

function addInstitutions(index: PatternIndex<Word>, lang: Lang): void {
  for (const row of institutionTable.named) {
    const voice: Voice = { id: row.id, name: row.name, type: 'institution', side: row.side };
    index.add(row[lang], { type: 'institution', kind: row.kind, voice, side: row.side, template: null });
  }
  for (const row of institutionTable.generic)
    index.add(row[lang], {
      type: 'institution',
      kind: row.kind,
      voice: null,
      side: null,
      template: row.name,
    });
}

function addCues(index: PatternIndex<Word>, lang: Lang): void {
  for (const row of cueTable.contacts) {
    const tense = 'tense' in row ? (row.tense as 'past' | 'future' | 'infinitive') : null;
    index.add(row[lang], {
      type: 'contact',
      kind: row.kind as ContactWord,
      form: row.form as 'noun' | 'verb',
      tense,
      explicit: 'explicit' in row,
    });
  }
  for (const [status, row] of Object.entries(cueTable.status))
    index.add(row[lang], { type: 'status', status: status as Status });
  for (const [cue, row] of Object.entries(cueTable.speech))
    index.add(row[lang], { type: 'cue', cue: cue as CueType });
  const plain = {
    closer: cueTable.closers,
    hedge: cueTable.hedges,
    joint: cueTable.joint,
    hoax: cueTable.hoax,
    sport: cueTable.sport,
    initiative: cueTable.initiative,
    recommend: cueTable.recommend,
    unnamed: cueTable.unnamed,
    history: cueTable.history,
  };
  for (const [cue, row] of Object.entries(plain)) index.add(row[lang], { type: 'cue', cue: cue as CueType });
}

function build(lang: Lang): PatternIndex<Word> {
  const index = new PatternIndex<Word>(lang);
  for (const row of roleTable as (ByLang & { role: string; side?: string; spokes?: boolean })[]) {
    index.add(row[lang] ?? '', {
      type: 'role',
      role: row.role,
      side: row.side ?? null,
      spokes: row.spokes === true,
    });
  }
  addInstitutions(index, lang);
  addCues(index, lang);
  addTimes(index, lang);
  for (const row of topicTable) index.add(row[lang], { type: 'topic', topic: row.id });
  for (const row of facetTable as unknown as (ByLang & { key: string })[])
    index.add(row[lang] ?? '', { type: 'facet', facet: row.key });
  for (const row of framingTable.terms)
    index.add(row[lang], { type: 'framing', term: row.term as FramingUse['term'] });
  index.add(framingTable.not[lang], { type: 'not-framing' });
  return index;
}

const built = new Map<Lang, PatternIndex<Word>>();

/** All patterns of one language, compiled at first use. */
export function vocabulary(lang: Lang): PatternIndex<Word> {
  const ready = built.get(lang) ?? build(lang);
  built.set(lang, ready);
  return ready;
}
