import { flag } from '#domain/bundle-terms.ts';
import type { Status } from '#domain/contact.ts';
import { kinds, statementKinds, statuses } from '#domain/kinds.ts';
import type { TimeValue } from '#domain/time.ts';
import { bases, dayOf, precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { listAt, personsOf } from '../data/entries.ts';
import type { Speech } from './claim-words.ts';

/** The time of an entry as a value; null when it is undated. */
export function timeOf(entries: Entries, row: number): TimeValue | null {
  const precision = precisions[entries.precision[row] ?? 0] ?? 'unknown';
  if (precision === 'unknown') return null;
  const basis = bases[entries.basis[row] ?? 0] ?? 'stated';
  return { start: dayOf(entries.start[row] ?? 0), end: dayOf(entries.end[row] ?? 0), precision, basis };
}

/** A person by the last word of the name, anyone else in full. */
export function shortActor(entries: Entries, party: number, { wording }: Speech): string {
  const row = entries.tables.parties[party];
  const name = wording.actor(row?.id ?? '');
  return row?.person ? (name.split(' ').at(-1) ?? name) : name;
}

/** "Lavrov–Rubio": who took part, in the order of the reader's alphabet. */
export function partiesInShort(entries: Entries, row: number, speech: Speech): string {
  const names = personsOf(entries, row).map((party) => shortActor(entries, party, speech));
  return names.sort(speech.format.compare).join('–');
}

/** What an entry is, in one word: "meeting", "official account". */
export function kindWord(entries: Entries, row: number, { t }: Speech): string {
  const at = entries.kind[row] ?? 0;
  return entries.statement[row]
    ? t(`terms.statementKind.${statementKinds[at] ?? 'remarks'}`)
    : t(`terms.kind.${kinds[at] ?? 'meeting'}`);
}

/** Signs an entry carries: `*` its date is from our registry, `≠` told two ways. */
export function signsOf(entries: Entries, row: number): ('*' | '≠')[] {
  const flags = entries.flags[row] ?? 0;
  return [
    ...(flags & flag.registryDate ? (['*'] as const) : []),
    ...(flags & flag.divergence ? (['≠'] as const) : []),
  ];
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

/** Status words that a `Status` position stands for, held where it is a statement's. */
export function statusAt(position: number | undefined): Status {
  return statuses[position ?? 0] ?? 'held';
}

/** Outlets' names of an entry, each once. */
export function outletsOf(entries: Entries, row: number, { wording }: Speech): string[] {
  return Array.from(listAt(entries.outlets, row), (at) => wording.actor(entries.tables.outlets[at] ?? ''));
}
