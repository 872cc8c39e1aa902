import type { Kind, Status } from '#domain/contact.ts';
import { kinds } from '#domain/kinds.ts';
import { dayOf, precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { articleIdAt } from '../data/entries.ts';
import type { Speech } from '../ui/claim-words.ts';
import {
  nameOf,
  partiesInShort,
  placeOf,
  shortActor,
  signsOf,
  statusAt,
  whenInShort,
} from '../ui/entry-words.ts';
import type { LaneKind } from '../url/timeline-state.ts';
import type { Account } from './accounts.ts';
import { turnsOf } from './accounts.ts';
import { othersKey, pairMark, restKey } from './lanes.ts';

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

/** "Lavrov–Rubio". */
function pairName(entries: Entries, key: string, speech: Speech): string {
  const at = (id: string) => entries.tables.parties.findIndex((party) => party.id === id);
  const names = key.split(pairMark).map((id) => shortActor(entries, at(id), speech));
  return names.sort(speech.format.compare).join('–');
}

/** The name of a lane by its key. */
export function laneName(entries: Entries, by: LaneKind, key: string, speech: Speech): string {
  const { t, wording, format } = speech;
  if (key === restKey) return t('timeline.otherStatements');
  if (key.startsWith(othersKey)) {
    const count = Number(key.slice(othersKey.length));
    return t('timeline.otherLanes', { count, n: format.number(count) });
  }
  switch (by) {
    case 'dyad':
      return pairName(entries, key, speech);
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

/** Labels from the fullest to none. Where lanes are pairs of persons the lane names them, elsewhere the label does. */
function labelsOf(entries: Entries, row: number, by: LaneKind, speech: Speech): string[] {
  if (entries.statement[row]) return [''];
  const when = whenInShort(entries, row, speech);
  const place = placeOf(entries, row, speech);
  if (by === 'dyad') return [...new Set([place ? `${when} · ${place}` : when, when, ''])];
  const who = partiesInShort(entries, row, speech);
  return [...new Set([`${when} · ${who}`, when, ''])];
}

/** A status as told on a day, and by whom: "cancelled (told on 9 November 2025): Glavcom". */
export function accountName(entries: Entries, account: Account, kind: Kind, speech: Speech): string {
  const { t, format, wording } = speech;
  const names = account.voices.map((voice) =>
    voice < 0 ? t('terms.outletUnknown') : wording.actor(entries.voices[voice] ?? ''),
  );
  const told = t('dates.asOf', { day: format.day(dayOf(account.day)) });
  return `${t(`terms.statusOf.${kind}.${account.status}`)} (${told}): ${format.list(names)}`;
}

/** What became of a contact, for those who listen; empty where its status is told one way only. */
function threadInWords(entries: Entries, row: number, kind: Kind, speech: Speech): string {
  const turns = entries.statement[row] ? [] : turnsOf(entries, row);
  return turns.map((account) => `, ${accountName(entries, account, kind, speech)}`).join('');
}

/** The mark of one entry. */
export function markOf(entries: Entries, row: number, by: LaneKind, speech: Speech): Mark {
  const precision = precisions[entries.precision[row] ?? 0] ?? 'unknown';
  const from = entries.start[row] ?? 0;
  const long = (entries.end[row] ?? from) > from;
  const status = statusAt(entries.status[row]);
  const kind = kinds[entries.kind[row] ?? 0] ?? 'meeting';
  return {
    entry: row,
    id: entries.id[row] ?? '',
    type: entries.statement[row] === 1 ? 'statement' : 'contact',
    kind,
    status,
    form: precision === 'unknown' ? 'undated' : long ? 'span' : 'day',
    from,
    to: (entries.end[row] ?? from) + 1,
    inferred: false,
    signs: signsOf(entries, row),
    labels: labelsOf(entries, row, by, speech),
    name: nameOf(entries, row, status, speech) + threadInWords(entries, row, kind, speech),
  };
}

/** The mark of an article's publication: a tick, dashed where its day is inferred. */
export function articleMark(entries: Entries, at: number, speech: Speech): Mark {
  const { t, format, wording } = speech;
  const { articleColumns } = entries;
  const inferred = articleColumns.inferred[at] === 1;
  const day = articleColumns.day[at] ?? 0;
  const outlet = entries.tables.outlets[articleColumns.outlet[at] ?? -1];
  const name = t('timeline.articleName', {
    outlet: outlet === undefined ? t('terms.outletUnknown') : wording.actor(outlet),
    day: format.day(dayOf(day)),
  });
  return {
    entry: at,
    id: articleIdAt(entries, at),
    type: 'article',
    kind: 'meeting',
    status: 'held',
    form: 'day',
    inferred,
    from: day,
    to: day + 1,
    signs: [],
    labels: [''],
    name: inferred ? `${name}, ${t('timeline.dateInferred')}` : name,
  };
}

/** Ids of persons whose surname, as pairs are called by, is another's too. Of all who are here, not of pairs shown: a lane keeps its name while filters change. */
function namesakes(entries: Entries, speech: Speech): ReadonlySet<string> {
  const { parties } = entries.tables;
  const called = new Map<string, string[]>();
  parties.forEach(({ id, person }, at) => {
    const name = shortActor(entries, at, speech);
    if (person) called.set(name, [...(called.get(name) ?? []), id]);
  });
  return new Set([...called.values()].flatMap((ids) => (ids.length > 1 ? ids : [])));
}

type LaneNamer = (key: string) => string;
const namers = new WeakMap<Entries, WeakMap<Speech, Map<LaneKind, LaneNamer>>>();

function newNamer(entries: Entries, by: LaneKind, speech: Speech): LaneNamer {
  const alike = by === 'dyad' ? namesakes(entries, speech) : null;
  const named = new Map<string, string>();
  const nameOfLane = (key: string) => {
    const ids = key.split(pairMark);
    return alike && ids.some((id) => alike.has(id))
      ? ids.map((id) => speech.wording.actor(id)).join(' – ')
      : laneName(entries, by, key, speech);
  };
  return (key) => {
    const name = named.get(key) ?? nameOfLane(key);
    named.set(key, name);
    return name;
  };
}

/**
 * Names lanes by their keys; pairs get full names where one of the two shares the surname with somebody else. Kept: there are thousands of
 * pairs, the same ones whatever the filters.
 */
export function laneNamer(entries: Entries, by: LaneKind, speech: Speech): LaneNamer {
  const spoken = namers.get(entries) ?? new WeakMap<Speech, Map<LaneKind, LaneNamer>>();
  namers.set(entries, spoken);
  const kinds = spoken.get(speech) ?? new Map<LaneKind, LaneNamer>();
  spoken.set(speech, kinds);
  const namer = kinds.get(by) ?? newNamer(entries, by, speech);
  kinds.set(by, namer);
  return namer;
}
