import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { statuses } from '#domain/kinds.ts';
import { dayNumber, dayOf } from '#domain/time.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from './join-parts.ts';
import { entriesKnown } from './known.ts';

const entries = entriesOf([
  columnsOf(
    indexFromText(`
      a | 2022-03-05  | call              | firefly/FD–trentino/SY  | outlet:gazette
      b | 2022-03-20  | meeting cancelled | firefly/FD–trentino/SY  | ≠ told:2022-03-01 until:2022-03-10=planned@?2022-03-01 until:2022-03-15=postponed@2022-03-20 account:planned@2022-03-01 account:cancelled@2022-03-15
      c | ?2022-03-06 | summit planned    | chicolini/RU–firefly/FD | told:2022-04-02
      r | 2022-03-05  | readout           | trentino/SY             | about:a told:2022-03-09
    `),
  ),
]);

/** Each entry that is known: its day, what it is and how it stands. */
function knownOn(day: string): string[] {
  const known = entriesKnown(entries, dayNumber(day));
  return Array.from(known.id, (id, row) => {
    const undated = known.basis[row] === -1 ? '?' : '';
    const accounts = known.thread.filter((_, at) => at % 5 === 0).filter((entry) => entry === row).length;
    const about = known.about[row] ?? -1;
    return [
      `${undated}${dayOf(known.start[row] ?? 0)} ${id}`,
      statuses[known.status[row] ?? -1] ?? `about ${known.id[about] ?? 'nothing here'}`,
      accounts,
    ].join(' ');
  });
}

test('nothing is known before the first article that tells of it', () => {
  expect(knownOn('2022-02-28')).toEqual([]);
});

test('an announced meeting is planned and has no day until an article gives one', () => {
  expect(knownOn('2022-03-09')).toEqual([
    '?2022-03-01 b planned 1',
    '2022-03-05 a held 1',
    '2022-03-05 r about a 0',
  ]);
});

test('a postponement is known from the day it was told, the cancellation not yet', () => {
  expect(knownOn('2022-03-14').at(-1)).toBe('2022-03-20 b postponed 1');
});

test('on the day of the last article all is known as today', () => {
  expect(knownOn('2022-04-02')).toEqual([
    '2022-03-05 a held 1',
    '2022-03-05 r about a 0',
    '?2022-03-06 c planned 1',
    '2022-03-20 b cancelled 2',
  ]);
});

test('each entry says which of all it is', () => {
  expect(
    Array.from(entriesKnown(entries, dayNumber('2022-03-09')).origin ?? [], (row) => entries.id[row]),
  ).toEqual(['b', 'a', 'r']);
});
