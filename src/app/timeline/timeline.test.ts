import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { dayNumber } from '#domain/time.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from '../data/join-parts.ts';
import { select } from '../data/select.ts';
import { formatFor } from '../i18n/format.ts';
import { speakerFor } from '../i18n/speaker.ts';
import type { Speech } from '../ui/claim-words.ts';
import type { LaneKind } from '../url/timeline-state.ts';
import { noFilters } from '../url/view.ts';
import { itemisedLanes, pageOf } from './feed.ts';
import { frameOf } from './frame.ts';
import { density, entriesWithin, intervalIndex, startsWithin } from './interval-index.ts';
import { rowsNeeded } from './itemiser.ts';
import { wholeSlice } from './lane-slice.ts';
import { fewerLanes, inOrderOf, lanesOf } from './lanes.ts';
import { placeInRows, shifts } from './layout.ts';
import { accountName, laneName, laneNamer, markOf } from './marks.ts';
import { indexedLane } from './useLanes.ts';
import { stepFrom, walkOf } from './walk.ts';
import { openingWindow, within, zoomed } from './window.ts';

const t = speakerFor('en').t;
const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
const speech: Speech = {
  t,
  format: formatFor('en', t),
  wording: {
    lang: 'en',
    actor: capital,
    voice: (voice) => voice.name,
    outlet: (outlet) => outlet?.name ?? '',
    chain: (chain) => chain.map((voice) => voice.name),
    side: (code) => code,
    place: (name) => name,
    topic: (id) => id,
    facet: (id) => id,
    gist: (names) => names.en,
  },
};

const marx = `
  a | 2022-03-05             | call              | firefly/FD–trentino/SY             | two-sides
  b | 2022-03-21/2022-03-31  | meeting cancelled | firefly/FD–trentino/SY @ Chicolini | ≠
  c | ?2022-03-06            | summit planned    | chicolini/RU–firefly/FD            | *
  r | 2022-03-05             | readout           | trentino/SY                        | about:a
  s | 2022-04-02             | interview         | trentino/SY                        |
`;

const loaded = (text: string) => entriesOf([columnsOf(indexFromText(text))]);

/** Each lane, then its marks as the page draws them: row, days, form, label and signs. */
function describeTimeline(text: string, by: LaneKind = 'dyad', roomBeyond = 999): string[] {
  const entries = loaded(text);
  const selection = select(entries, noFilters, null);
  const lanes = lanesOf(entries, by, selection.shown).map((lane) => indexedLane(entries, lane));
  const window = openingWindow(entries) ?? { from: 0, to: 1 };
  const frame = frameOf({
    entries,
    lanes,
    page: pageOf(window),
    pxPerDay: 8,
    itemised: lanes.map(() => 1) as unknown as Uint8Array,
    maxRows: 3,
    folded: new Set(),
    laneHeight: null,
    slice: wholeSlice(lanes.length),
    lastDay: window.to + roomBeyond,
    measure: (label) => label.length * 7,
    markFor: (row) => markOf(entries, row, by, speech),
    detail: null,
    accountName: (account, kind) => accountName(entries, account, kind, speech),
    articles: null,
  });
  return frame.bands.flatMap((band) => [
    laneName(entries, by, band.key, speech),
    ...frame.marks
      .filter((placed) => placed.lane === band.key)
      .map(({ mark, row, label }) =>
        [
          ` ${row}`,
          mark.form,
          mark.type === 'contact' ? `${mark.kind} ${mark.status}` : mark.type,
          `“${mark.labels[label]}”`,
          ...mark.signs,
        ].join(' '),
      ),
  ]);
}

test('lanes are pairs of persons; a statement stands below its contact, one about none in a lane of its own', () => {
  expect(describeTimeline(marx)).toEqual([
    'Firefly–Trentino',
    ' 0 day call held “5 Mar”',
    ' 0 span meeting cancelled “late March · Chicolini” ≠',
    ' 1 day statement “”',
    'Chicolini–Firefly',
    ' 0 undated summit planned “no date” *',
    'Other statements',
    ' 0 day statement “”',
  ]);
});

test('lanes by kind name the parties in the label', () => {
  expect(describeTimeline(marx, 'kind')).toEqual([
    'call',
    ' 0 day call held “5 Mar · Firefly–Trentino”',
    ' 1 day statement “”',
    'meeting',
    ' 0 span meeting cancelled “late March · Firefly–Trentino” ≠',
    'summit',
    ' 0 undated summit planned “no date · Chicolini–Firefly” *',
    'Other statements',
    ' 0 day statement “”',
  ]);
});

test('a label that would run off the end of the timeline is shortened', () => {
  expect(describeTimeline(marx, 'dyad', -2)[2]).toBe(' 0 span meeting cancelled “late March” ≠');
});

test('a mark at the very end of the timeline has no label rather than half of one', () => {
  expect(describeTimeline(marx, 'dyad', -18)).toContain(' 0 span meeting cancelled “” ≠');
});

test('lanes beyond the most stand together, none is lost, and those shown before keep their places', () => {
  const entries = loaded(marx);
  const lanes = lanesOf(entries, 'kind', select(entries, noFilters, null).shown);
  const shown = (most: number, before: string[] = []) =>
    fewerLanes(inOrderOf(before, lanes), most).map(
      (lane) => `${lane.key}: ${Array.from(lane.rows, (row) => entries.id[row])}`,
    );
  expect(shown(2)).toEqual(['call: a,r', 'others 2: c,b', 'statements: s']);
  expect(shown(2, ['summit', 'call'])).toEqual(['summit: c', 'others 2: a,r,b', 'statements: s']);
  expect(shown(9)).toHaveLength(4);
});

test('two pairs whose surnames are the same are told apart by full names', () => {
  const entries = loaded(`
    a | 2022-03-05 | call | firefly-rufus/FD–trentino/SY |
    b | 2022-03-05 | call | firefly-vera/FD–trentino/SY  |
    c | 2022-03-05 | call | chicolini/RU–trentino/SY     |
  `);
  const named: Speech = {
    ...speech,
    wording: { ...speech.wording, actor: (id) => id.split('-').reverse().map(capital).join(' ') },
  };
  const keys = lanesOf(entries, 'dyad', select(entries, noFilters, null).shown).map((lane) => lane.key);
  expect(keys.map(laneNamer(entries, 'dyad', named))).toEqual([
    'Chicolini–Trentino',
    'Rufus Firefly – Trentino',
    'Vera Firefly – Trentino',
  ]);
});

test('an undated contact is never a span, and its name says when it was told', () => {
  const entries = loaded(marx);
  const mark = markOf(entries, entries.id.indexOf('c'), 'dyad', speech);
  expect(mark).toMatchObject({
    form: 'undated',
    to: mark.from + 1,
    name: 'summit: Chicolini–Firefly, no date, told on 6 March 2022, planned, date from our registry',
  });
});

test('parts of an index join as if they were one, tables and all', () => {
  const later = 'd | 2023-01-01 | talks | trentino/SY–louie/SY @ Sylvania | #trade outlet:gazette';
  const joined = entriesOf([columnsOf(indexFromText(marx)), columnsOf(indexFromText(later))]);
  const asOne = loaded(`${marx}\n${later}`);
  const { articleColumns: _parts, ...columns } = joined;
  expect(asOne).toMatchObject(columns);
});

test('a window query finds what a look at every entry finds', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(
      spans,
      fc.integer({ min: -20, max: 420 }),
      fc.integer({ min: 0, max: 90 }),
      (pairs, from, days) => {
        const sorted = pairs
          .map(([start, long]) => ({ start, end: start + long }))
          .sort((a, b) => a.start - b.start);
        const columns = {
          start: Int32Array.from(sorted, (one) => one.start),
          end: Int32Array.from(sorted, (one) => one.end),
        };
        const index = intervalIndex(columns, Uint32Array.from(sorted.keys()));
        const to = from + days;
        const all = [...sorted.keys()];
        expect(entriesWithin(index, columns, from, to)).toEqual(
          all.filter((row) => (sorted[row]?.start ?? 0) <= to && (sorted[row]?.end ?? 0) >= from),
        );
        expect(startsWithin(index, from, to)).toBe(
          sorted.filter(({ start }) => start >= from && start < to).length,
        );
        const columnsOf10 = density(index, from, from + 90, new Uint32Array(10));
        expect(columnsOf10.reduce((a, b) => a + b, 0)).toBe(startsWithin(index, from, from + 90));
      },
    ),
  );
});

test('placed labels of one row never touch, whatever comes', () => {
  const marks = fc.array(
    fc.record({ left: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 10, max: 200 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(marks, (some) => {
      const sorted = [...some]
        .sort((a, b) => a.left - b.left)
        .map(({ left, width }) => ({ left, glyph: 16, widths: [width, width / 2, 0] }));
      const placed = placeInRows(sorted, 3);
      sorted.forEach((mark, at) => {
        const label = mark.widths[placed[at]?.label ?? 0] ?? 0;
        const next = sorted.findIndex((_, later) => later > at && placed[later]?.row === placed[at]?.row);
        if (next >= 0 && label > 0)
          expect((sorted[next]?.left ?? 0) - mark.left).toBeGreaterThanOrEqual(16 + label);
      });
    }),
  );
});

test('small marks of one day stand side by side', () => {
  expect(shifts([10, 10, 10, 50], 9)).toEqual([0, 9, 18, 0]);
});

test('vis gets no more than the budget, the sparsest lanes first', () => {
  const lane = (n: number) =>
    intervalIndex(
      { start: new Int32Array(n).fill(5), end: new Int32Array(n).fill(5) },
      Uint32Array.from({ length: n }, (_, at) => at),
    );
  const lanes = [lane(40), lane(9), lane(45), lane(200)];
  const page = { from: 0, to: 10 };
  expect([...itemisedLanes(lanes, page, { budget: 60 })]).toEqual([1, 1, 0, 0]);
  expect([...itemisedLanes(lanes, page, { budget: 60, near: (at) => at > 1 })]).toEqual([0, 1, 1, 0]);
  // only what is seen counts, and no lane whose marks would cover each other
  const seen = { from: 0, to: 1 };
  expect([...itemisedLanes(lanes, page, { budget: 20, seen })]).toEqual([1, 1, 1, 0]);
  expect([...itemisedLanes(lanes, page, { fits: (at) => at === 1 })]).toEqual([0, 1, 0, 0]);
});

test('a lane needs as many rows as signs and bars cover one place', () => {
  const entries = loaded(`
    a | 2022-03-05            | call    | firefly/FD–trentino/SY |
    b | 2022-03-05            | call    | firefly/FD–trentino/SY |
    c | 2022-03-01/2022-03-31 | meeting | firefly/FD–trentino/SY |
    d | 2022-03-06            | call    | firefly/FD–trentino/SY |
  `);
  const [lane] = lanesOf(entries, 'dyad', select(entries, noFilters, null).shown);
  const days = { from: dayNumber('2022-03-01'), to: dayNumber('2022-04-01') };
  const rows = (pxPerDay: number) =>
    lane && rowsNeeded(entries, indexedLane(entries, lane), { days, pxPerDay });
  expect([rows(30), rows(5)]).toEqual([3, 4]);
});

test('a page is the same for every window on the way through it', () => {
  expect(pageOf({ from: 100.1, to: 130.1 })).toEqual(pageOf({ from: 101.9, to: 131.9 }));
});

test('the keyboard walks contacts by time and by lane, never statements', () => {
  const entries = loaded(marx);
  const walk = walkOf(entries, lanesOf(entries, 'dyad', select(entries, noFilters, null).shown));
  const window = { from: dayNumber('2022-03-01'), to: dayNumber('2022-03-20') };
  const go = (from: string, step: Parameters<typeof stepFrom>[2]) =>
    entries.id[stepFrom(walk, { entries, row: entries.id.indexOf(from), lane: null, window }, step).row];
  expect(Array.from(walk.contacts, (row) => entries.id[row])).toEqual(['a', 'c', 'b']);
  expect([
    go('a', 'next'),
    go('b', 'next'),
    go('a', 'previous'),
    go('a', 'lane-down'),
    go('c', 'lane-up'),
    go('a', 'page-next'),
    go('', 'next'),
  ]).toEqual(['c', 'b', 'a', 'c', 'a', 'b', 'a']);
});

test('no window leaves the bounds or gets shorter than three days', () => {
  const bounds = { from: 0, to: 100 };
  expect(within(bounds, { from: -50, to: -20 })).toEqual({ from: 0, to: 30 });
  expect(within(bounds, zoomed({ from: 40, to: 60 }, 0.01))).toEqual({ from: 48.5, to: 51.5 });
  expect(within(bounds, { from: -500, to: 900 })).toEqual(bounds);
});
