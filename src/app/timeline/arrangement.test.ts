import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from '../data/join-parts.ts';
import type { LaneOrder, PlacedLane } from '../url/timeline-state.ts';
import { arrangedLanes, placedWhenMoved, toggled } from './arrangement.ts';
import { sliceAt, sliceCovers, topsOf } from './lane-slice.ts';
import { lanesOf } from './lanes.ts';

const entries = entriesOf([
  columnsOf(
    indexFromText(`
      a | 2022-03-01 | call    | firefly/FD–trentino/SY | #war
      b | 2022-03-05 | call    | firefly/FD–trentino/SY | #war #trade
      c | 2022-04-01 | meeting | firefly/FD–trentino/SY | #aid
      s | 2022-05-01 | remarks | firefly/FD             | #aid
    `),
  ),
]);
const lanes = lanesOf(entries, 'topic', new Uint8Array(entries.count).fill(1));

function keysWhen(order: LaneOrder, placed: PlacedLane[] = []): string {
  const nameOf = (key: string) => key;
  const compare = (a: string, b: string) => (a < b ? -1 : 1);
  return arrangedLanes(lanes, { order, placed }, { entries, nameOf, compare })
    .map((lane) => lane.key)
    .join(' ');
}

test('lanes stand by their number of contacts, by name or by their latest contact', () => {
  expect([keysWhen('count'), keysWhen('name'), keysWhen('latest')]).toEqual([
    'war aid trade',
    'aid trade war',
    'aid war trade',
  ]);
});

test('a lane put somewhere stands there whatever the order, and a key that no lane has is passed over', () => {
  const placed = [
    { key: 'war', at: 0 },
    { key: 'peace', at: 1 },
  ];
  expect(keysWhen('name', placed)).toBe('war aid trade');
  expect(keysWhen('count', [{ key: 'war', at: 900 }])).toBe('aid trade war');
});

test('a lane moved by hand is one place in the link, however far down it stands', () => {
  const keys = Array.from({ length: 900 }, (_, at) => `lane-${at}`);
  expect(placedWhenMoved(keys, [], { key: 'lane-800', to: 801 })).toEqual([{ key: 'lane-800', at: 801 }]);
});

test('whatever is moved where, the order shown is the one asked for', () => {
  const words = { entries, nameOf: (key: string) => key, compare: () => 0 };
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, rows: new Uint32Array(0), contacts: 0 }));
  const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 });
  fc.assert(
    fc.property(moves, (all) => {
      let placed: readonly PlacedLane[] = [];
      let wanted = many.map((lane) => lane.key);
      for (const [from, to] of all) {
        const key = wanted[from] ?? '';
        placed = placedWhenMoved(wanted, placed, { key, to });
        wanted = wanted.filter((one) => one !== key);
        wanted.splice(to, 0, key);
      }
      const shown = arrangedLanes(many, { order: 'count', placed }, words);
      expect(shown.map((lane) => lane.key)).toEqual(wanted);
    }),
  );
});

test('hiding twice is as if nothing had been', () => {
  expect(toggled(toggled(['a', 'b'], 'a'), 'a').sort()).toEqual(['a', 'b']);
});

test('of many lanes those in view are drawn, with room in place of the others', () => {
  const tops = topsOf(Array.from({ length: 1000 }, (_, at) => (at % 3 ? 54 : 20)));
  fc.assert(
    fc.property(fc.nat(40_000), fc.integer({ min: 50, max: 900 }), (top, height) => {
      const slice = sliceAt(tops, top, height);
      expect(sliceCovers(slice, tops, { top, height })).toBe(true);
      expect(slice.last - slice.first).toBeLessThan(70);
      const drawn = (tops[slice.last] ?? 0) - (tops[slice.first] ?? 0);
      expect(slice.above + drawn + slice.below).toBe(tops[1000]);
    }),
  );
});
