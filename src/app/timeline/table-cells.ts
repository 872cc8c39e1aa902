import { langs } from '#domain/lang.ts';
import { precisions } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { listAt } from '../data/entries.ts';
import type { Speech } from '../ui/claim-words.ts';
import { kindWord, partiesInShort, placeOf, statusAt } from '../ui/entry-words.ts';
import type { TableColumn } from '../url/timeline-state.ts';
import { dayText } from './ListRow.tsx';

/** The words of a cell. */
export type Cell = (row: number) => string;

/** Words of a list that many rows share: made once for each list there is. */
function listed({ offsets, values }: Entries['topics'], words: (row: number) => string): Cell {
  const known = new Map<string, string>();
  return (row) => {
    const key = values.subarray(offsets[row], offsets[row + 1]).join();
    let text = known.get(key);
    if (text === undefined) {
      text = words(row);
      known.set(key, text);
    }
    return text;
  };
}

function namesIn(lists: Entries['topics'], nameOf: (at: number) => string, { format }: Speech): Cell {
  return listed(lists, (row) => Array.from(listAt(lists, row), nameOf).sort(format.compare).join(', '));
}

function sidesOf(entries: Entries, { wording, format }: Speech): Cell {
  const { parties, tables } = entries;
  return listed(parties, (row) => {
    const sides = new Set(Array.from(listAt(parties, row)).flatMap((at) => tables.parties[at]?.side ?? []));
    return [...sides].map(wording.side).sort(format.compare).join(', ');
  });
}

/** What stands in each column of the table, in the reader's language. */
export function tableCells(entries: Entries, speech: Speech): Record<TableColumn, Cell> {
  const { t, format, wording } = speech;
  const { tables } = entries;
  return {
    time: (row) => dayText(entries, row, speech),
    kind: (row) => kindWord(entries, row, speech),
    parties: listed(entries.parties, (row) => partiesInShort(entries, row, speech)),
    place: (row) => placeOf(entries, row, speech),
    status: (row) => t(`terms.status.${statusAt(entries.status[row])}`),
    articles: (row) => format.number(entries.articles[row] ?? 0),
    sides: sidesOf(entries, speech),
    topics: namesIn(entries.topics, (at) => wording.topic(tables.topics[at] ?? ''), speech),
    outlets: namesIn(entries.outlets, (at) => wording.actor(tables.outlets[at] ?? ''), speech),
    languages: (row) => {
      const bits = entries.languages[row] ?? 0;
      return langs
        .filter((_, at) => bits & (1 << at))
        .map(format.language)
        .join(', ');
    },
    precision: (row) => t(`terms.precision.${precisions[entries.precision[row] ?? 0] ?? 'unknown'}`),
  };
}
