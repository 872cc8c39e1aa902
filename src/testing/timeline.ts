import type { IndexPart } from '#domain/bundle.ts';
import { flag } from '#domain/bundle.ts';
import { kinds, statuses } from '#domain/contact.ts';
import { langs } from '#domain/lang.ts';
import { statementKinds } from '#domain/statement.ts';
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
 * undated one told on a day, `?2022-03-05`; PARTY is `name/SIDE`; words are flags (`≠ * two-sides readout`), `#topic`, `outlet:x`, `about:ID`.
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
  };
}

function partyOf(text: string): IndexPart['tables']['parties'][number] {
  const [name = '', side = null] = text.split('/');
  return { id: name, side, person: true };
}

/** An index part from lines of text; see `rowOf` for what a line says. Threads hold each contact's status as of its as-of day. */
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
  const column = <K extends keyof Row>(key: K) => rows.map((row) => row[key]);
  return {
    version: 1,
    tables: { parties: parties.map(partyOf), places, topics, outlets },
    id: column('id'),
    type: column('type'),
    kind: column('kind'),
    status: column('status'),
    start: column('start'),
    end: column('end'),
    precision: column('precision'),
    basis: column('basis'),
    asOf: column('asOf'),
    flags: column('flags'),
    about: column('about'),
    parties: rows.map((row) => row.parties.map((party) => parties.indexOf(party))),
    place: rows.map((row) => (row.place ? places.indexOf(row.place) : -1)),
    topics: rows.map((row) => row.topics.map((topic) => topics.indexOf(topic))),
    outlets: rows.map((row) => row.outlets.map((outlet) => outlets.indexOf(outlet))),
    languages: rows.map(() => 1 << langs.indexOf('en')),
    articles: rows.map((row) => Math.max(1, row.outlets.length)),
    shard: rows.map(() => 0),
    aliases: {},
    articleIds: { id: [], published: [], basis: [], outlet: [], language: [], shard: [] },
    thread: rows.flatMap((row, at): [number, number, number][] =>
      row.type ? [] : [[at, row.asOf, row.status]],
    ),
  };
}
