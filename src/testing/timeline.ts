import type { IndexPart } from '#domain/bundle.ts';
import { bundleVersion, flag } from '#domain/bundle-terms.ts';
import { kinds, statementKinds, statuses } from '#domain/kinds.ts';
import { langs } from '#domain/lang.ts';
import { bases, dayNumber, precisions } from '#domain/time.ts';

interface Row {
  id: string;
  type: 0 | 1;
  kind: number;
  status: number;
  start: number;
  end: number;
  precision: number;
  basis: number;
  asOf: number;
  parties: string[];
  place: string | null;
  topics: string[];
  outlets: string[];
  flags: number;
  about: string | null;
  told: number;
  accounts: { status: number; day: number; voice: string | null }[];
  earlier: ({ until: number; status: number } & Pick<Row, 'start' | 'end' | 'precision' | 'basis'>)[];
  reach: [number, number] | null;
}

const words = {
  flags: new Map<string, number>([
    ['≠', flag.divergence],
    ['*', flag.registryDate],
    ['two-sides', flag.twoSides],
    ['readout', flag.readout],
  ]),
};

function timeOf(text: string): Pick<Row, 'start' | 'end' | 'precision' | 'basis'> {
  const undated = text.startsWith('?');
  const [from = '', to = from] = text.replace(/^\?/, '').split('/');
  const long = to !== from;
  const precision = undated ? 'unknown' : long ? 'month-part' : 'day';
  return {
    start: dayNumber(from),
    end: dayNumber(to),
    precision: precisions.indexOf(precision),
    basis: undated ? -1 : bases.indexOf('stated'),
  };
}

/**
 * One line an entry: `ID | WHEN | KIND [STATUS] | PARTY–PARTY… [@ PLACE] | words`. WHEN is `2022-03-05`, `2022-03-21/2022-03-31` or, for an
 * undated one told on a day, `?2022-03-05`; PARTY is `name/SIDE`; words are flags (`≠ * two-sides readout`), `#topic`, `outlet:x`, `about:ID`,
 * `told:DAY` of its first article (else its first day), `account:STATUS@DAY[=VOICE]`, `until:DAY=STATUS@WHEN` as told before a day, `or:DAY` another
 * day that is told.
 */
function rowOf(line: string): Row {
  const [id = '', when = '', what = '', who = '', more = ''] = line.split('|').map((part) => part.trim());
  const [kind = '', status = 'held'] = what.split(/\s+/);
  const [names = '', place = null] = who.split('@').map((part) => part.trim());
  const said = more.split(/\s+/).filter(Boolean);
  const after = (prefix: string) =>
    said.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
  const statement = (statementKinds as readonly string[]).indexOf(kind);
  const time = timeOf(when);
  return {
    id,
    type: statement >= 0 ? 1 : 0,
    kind: statement >= 0 ? statement : (kinds as readonly string[]).indexOf(kind),
    status: statement >= 0 ? -1 : (statuses as readonly string[]).indexOf(status),
    ...time,
    asOf: time.start,
    parties: names.split('–').filter(Boolean),
    place,
    topics: after('#'),
    outlets: after('outlet:'),
    flags: said.reduce((bits, word) => bits | (words.flags.get(word) ?? 0), 0),
    about: after('about:')[0] ?? null,
    told: dayNumber(after('told:')[0] ?? '') || time.start,
    accounts: after('account:').map(accountOf),
    earlier: after('until:').map(earlierOf),
    reach: reachOf(time, after('or:')),
  };
}

function accountOf(text: string): Row['accounts'][number] {
  const [status = '', day = '', voice = null] = text.split(/[@=]/);
  return { status: (statuses as readonly string[]).indexOf(status), day: dayNumber(day), voice };
}

function earlierOf(text: string): Row['earlier'][number] {
  const [until = '', status = '', when = ''] = text.split(/[@=]/);
  return {
    until: dayNumber(until),
    status: (statuses as readonly string[]).indexOf(status),
    ...timeOf(when),
  };
}

function reachOf({ start, end }: Pick<Row, 'start' | 'end'>, others: readonly string[]): Row['reach'] {
  const days = others.map(dayNumber);
  return days.length ? [Math.min(start, ...days), Math.max(end, ...days)] : null;
}

function partyOf(text: string): IndexPart['tables']['parties'][number] {
  const [name = '', side = null] = text.split('/');
  return { id: name, side, person: true };
}

/** An index part from lines of text; see `rowOf` for what a line says. */
export function indexFromText(text: string): IndexPart {
  const rows = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(rowOf);
  rows.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const table = (of: (row: Row) => string[]) => [...new Set(rows.flatMap(of))];
  const parties = table((row) => row.parties);
  const places = table((row) => (row.place ? [row.place] : []));
  const topics = table((row) => row.topics);
  const outlets = table((row) => row.outlets);
  const voices = table((row) => row.accounts.flatMap(({ voice }) => voice ?? []));
  const columns = (of: readonly Row[]) => ({
    kind: of.map((row) => row.kind),
    status: of.map((row) => row.status),
    start: of.map((row) => row.start),
    end: of.map((row) => row.end),
    precision: of.map((row) => row.precision),
    basis: of.map((row) => row.basis),
    asOf: of.map((row) => row.asOf),
    flags: of.map((row) => row.flags),
    parties: of.map((row) => row.parties.map((party) => parties.indexOf(party))),
    place: of.map((row) => (row.place ? places.indexOf(row.place) : -1)),
    topics: of.map((row) => row.topics.map((topic) => topics.indexOf(topic))),
    outlets: of.map((row) => row.outlets.map((outlet) => outlets.indexOf(outlet))),
    languages: of.map(() => 1 << langs.indexOf('en')),
    articles: of.map((row) => Math.max(1, row.outlets.length)),
    disputed: of.flatMap((row, at): [number, number, number][] => (row.reach ? [[at, ...row.reach]] : [])),
  });
  const earlier = rows.flatMap((row, of) =>
    row.earlier.map((told) => ({ of, until: told.until, row: { ...row, ...told } })),
  );
  return {
    version: bundleVersion,
    tables: { parties: parties.map(partyOf), places, topics, outlets, voices },
    id: rows.map((row) => row.id),
    type: rows.map((row) => row.type),
    ...columns(rows),
    about: rows.map((row) => row.about),
    shard: rows.map(() => 0),
    told: rows.map((row) => row.told),
    aliases: {},
    articleIds: { id: [], published: [], basis: [], outlet: [], language: [], shard: [] },
    thread: rows.flatMap((row, at) => threadOf(row, at, voices)),
    earlier: {
      of: earlier.map(({ of }) => of),
      until: earlier.map(({ until }) => until),
      ...columns(earlier.map(({ row }) => row)),
    },
  };
}

/** A contact's accounts; where its line names none, its status as of its as-of day. */
function threadOf(row: Row, at: number, voices: readonly string[]): IndexPart['thread'] {
  if (row.type === 1) return [];
  const accounts = row.accounts.length ? row.accounts : [{ status: row.status, day: row.asOf, voice: null }];
  return accounts.map(({ status, day, voice }) => [
    at,
    day,
    status,
    voice === null ? -1 : voices.indexOf(voice),
    day,
  ]);
}
