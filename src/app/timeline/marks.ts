import { flag } from '#domain/bundle.ts';
import type { Kind, Status } from '#domain/contact.ts';
import { kinds, statuses } from '#domain/contact.ts';
import { statementKinds } from '#domain/statement.ts';
import type { TimeValue } from '#domain/time.ts';
import { bases, dayOf, precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { listAt } from '../data/entries.ts';
import type { Speech } from '../ui/claim-words.ts';
import type { LaneKind } from '../url/view.ts';
import { pairMark, personsOf, restKey } from './lanes.ts';

/** How an entry's time is drawn: one day; a bar over its days; or, undated, at its as-of day with an open dotted tail. */
export type Form = 'day' | 'span' | 'undated';

export type MarkType = 'contact' | 'statement' | 'article';

/** What stands on the timeline for one entry or article, before anybody knows where. Days are counts since 1970-01-01; `to` is the day after the last. */
export interface Mark {
  readonly entry: number;
  readonly id: string;
  readonly type: MarkType;
  readonly kind: Kind;
  readonly status: Status;
  readonly form: Form;
  /** an article whose day of publication is inferred */
  readonly inferred: boolean;
  readonly from: number;
  readonly to: number;
  /** `*`: the date is from our registry; `≠`: told two ways */
  readonly signs: readonly ('*' | '≠')[];
  /** the fullest first, the last empty */
  readonly labels: readonly string[];
  /** the whole of it in words, for those who listen */
  readonly name: string;
}

/** The time of an entry as a value; null when it is undated. */
export function timeOf(entries: Entries, row: number): TimeValue | null {
  const precision = precisions[entries.precision[row] ?? 0] ?? 'unknown';
  if (precision === 'unknown') return null;
  const basis = bases[entries.basis[row] ?? 0] ?? 'stated';
  return { start: dayOf(entries.start[row] ?? 0), end: dayOf(entries.end[row] ?? 0), precision, basis };
}

/** A person by the last word of the name, anyone else in full. */
function shortActor(entries: Entries, party: number, { wording }: Speech): string {
  const row = entries.tables.parties[party];
  const name = wording.actor(row?.id ?? '');
  return row?.person ? (name.split(' ').at(-1) ?? name) : name;
}

/** "Lavrov–Rubio": who took part, in the order of the reader's alphabet. */
export function partiesInShort(entries: Entries, row: number, speech: Speech): string {
  const names = personsOf(entries, row).map((party) => shortActor(entries, party, speech));
  return names.sort(speech.format.compare).join('–');
}

/** The name of a lane by its key. */
export function laneName(entries: Entries, by: LaneKind, key: string, speech: Speech): string {
  const { t, wording, format } = speech;
  if (key === restKey) return t('timeline.otherStatements');
  switch (by) {
    case 'dyad': {
      const at = (id: string) => entries.tables.parties.findIndex((party) => party.id === id);
      const names = key.split(pairMark).map((id) => shortActor(entries, at(id), speech));
      return names.sort(format.compare).join('–');
    }
    case 'party':
    case 'outlet':
      return wording.actor(key);
    case 'side':
      return wording.side(key);
    case 'topic':
      return wording.topic(key);
    case 'kind':
      return t(`terms.kind.${key as Kind}`);
  }
}

/** What an entry is, in one word: "meeting", "official account". */
export function kindWord(entries: Entries, row: number, { t }: Speech): string {
  const at = entries.kind[row] ?? 0;
  return entries.statement[row]
    ? t(`terms.statementKind.${statementKinds[at] ?? 'remarks'}`)
    : t(`terms.kind.${kinds[at] ?? 'meeting'}`);
}

function signsOf(entries: Entries, row: number): ('*' | '≠')[] {
  const flags = entries.flags[row] ?? 0;
  return [...(flags & flag.registryDate ? (['*'] as const) : []), ...(flags & flag.divergence ? (['≠'] as const) : [])];
}

/** The day, or the days, of an entry as short as a lane's label: "10 Jul", "late October", "no date". */
export function whenInShort(entries: Entries, row: number, speech: Speech): string {
  return speech.format.time(timeOf(entries, row), 'short');
}

/** The time of an entry in full; of an undated one since when it is told: "no date (told on 15 February 2025)". */
export function whenInFull(entries: Entries, row: number, { t, format }: Speech): string {
  const time = timeOf(entries, row);
  const asOf = entries.asOf[row] ?? -1;
  if (time || asOf < 0) return format.time(time);
  return t('timeline.undated', { day: format.day(dayOf(asOf)) });
}

export function placeOf(entries: Entries, row: number, { wording }: Speech): string {
  const place = entries.tables.places[entries.place[row] ?? -1];
  return place === undefined ? '' : wording.place(place);
}

/** The status of a row as it is known on the day the reader chose. */
export type StatusOf = (row: number) => Status;

/** The whole of an entry in words: "meeting: Lavrov–Rubio, 10 July 2025, Kuala Lumpur, held". */
export function nameOf(entries: Entries, row: number, status: Status, speech: Speech): string {
  const { t } = speech;
  const signs = signsOf(entries, row);
  const parts = [
    `${kindWord(entries, row, speech)}: ${partiesInShort(entries, row, speech)}`,
    whenInFull(entries, row, speech),
    placeOf(entries, row, speech),
    entries.statement[row] ? '' : t(`terms.status.${status}`),
    signs.includes('≠') ? t('timeline.toldTwoWays') : '',
    signs.includes('*') ? t('timeline.fromRegistry') : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Labels from the fullest to none. Where lanes are pairs of persons the lane names them, elsewhere the label does. */
function labelsOf(entries: Entries, row: number, by: LaneKind, speech: Speech): string[] {
  if (entries.statement[row]) return [''];
  const when = whenInShort(entries, row, speech);
  const place = placeOf(entries, row, speech);
  if (by === 'dyad') return [...new Set([place ? `${when} · ${place}` : when, when, ''])];
  const who = partiesInShort(entries, row, speech);
  return [...new Set([`${when} · ${who}`, when, ''])];
}

/** The mark of one entry. */
export function markOf(entries: Entries, row: number, by: LaneKind, said: { speech: Speech; statusOf: StatusOf }): Mark {
  const { speech, statusOf } = said;
  const precision = precisions[entries.precision[row] ?? 0] ?? 'unknown';
  const from = entries.start[row] ?? 0;
  const long = (entries.end[row] ?? from) > from;
  const status = statusOf(row);
  return {
    entry: row,
    id: entries.id[row] ?? '',
    type: entries.statement[row] === 1 ? 'statement' : 'contact',
    kind: kinds[entries.kind[row] ?? 0] ?? 'meeting',
    status,
    form: precision === 'unknown' ? 'undated' : long ? 'span' : 'day',
    from,
    to: (entries.end[row] ?? from) + 1,
    inferred: false,
    signs: signsOf(entries, row),
    labels: labelsOf(entries, row, by, speech),
    name: nameOf(entries, row, status, speech),
  };
}

/** The mark of an article's publication: a tick, dashed where its day is inferred. */
export function articleMark(entries: Entries, at: number, speech: Speech): Mark {
  const { t, format, wording } = speech;
  const article = entries.articleRows[at];
  const day = article?.day ?? 0;
  const outlet = entries.tables.outlets[article?.outlet ?? -1];
  const name = t('timeline.articleName', {
    outlet: outlet === undefined ? t('terms.outletUnknown') : wording.actor(outlet),
    day: format.day(dayOf(day)),
  });
  return {
    entry: at,
    id: article?.id ?? '',
    type: 'article',
    kind: 'meeting',
    status: 'held',
    form: 'day',
    inferred: article?.inferred ?? false,
    from: day,
    to: day + 1,
    signs: [],
    labels: [''],
    name: article?.inferred ? `${name}, ${t('timeline.dateInferred')}` : name,
  };
}

/** Status words that a `Status` position stands for, held where it is a statement's. */
export function statusAt(position: number | undefined): Status {
  return statuses[position ?? 0] ?? 'held';
}

/** Outlets' names of an entry, each once. */
export function outletsOf(entries: Entries, row: number, { wording }: Speech): string[] {
  return Array.from(listAt(entries.outlets, row), (at) => wording.actor(entries.tables.outlets[at] ?? ''));
}
