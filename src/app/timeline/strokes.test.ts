import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { dayNumber, dayOf } from '#domain/time.ts';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from '../data/join-parts.ts';
import { formatFor } from '../i18n/format.ts';
import { speakerFor } from '../i18n/speaker.ts';
import type { Speech } from '../ui/claim-words.ts';
import { wordingOf } from '../ui/wording.ts';
import { accountName, markOf } from './marks.ts';
import type { Detail } from './strokes.ts';
import { strokesOf } from './strokes.ts';
import { claimantLeft } from './strokes-layer.ts';
import { claimantsOf } from './useDetail.ts';

const { t } = speakerFor('en');
const speech: Speech = { t, format: formatFor('en', t), wording: wordingOf(null, 'en', 'outlet not stated') };

const marx = entriesOf([
  columnsOf(
    indexFromText(`
      held | 2022-03-05             | call              | firefly/FD–trentino/SY | account:held@2022-03-05=gazette account:held@2022-03-06=herald
      off  | 2022-03-21/2022-03-31  | meeting cancelled | firefly/FD–trentino/SY | account:planned@2022-03-01=gazette account:planned@2022-03-04=herald account:postponed@2022-03-10=gazette account:cancelled@2022-03-15=gazette account:cancelled@2022-03-15=herald
      plan | ?2022-04-02            | summit planned    | firefly/FD–trentino/SY | account:planned@2022-04-02=gazette account:planned@2022-04-09=gazette
      then | 2022-05-20             | talks             | firefly/FD–trentino/SY | account:planned@2022-05-01=gazette account:held@2022-05-21=gazette or:2022-05-22
    `),
  ),
]);
const rowOf = (id: string) => marx.id.indexOf(id);

/** Each line as it is drawn: what it is, its days, and the marks on it. */
function describeStrokes(detail: Partial<Detail> & { entry: number }, pxPerDay = 20): string[] {
  const marks = marx.id.map((id, row) => ({
    key: id,
    lane: 'one',
    row: 0,
    mark: markOf(marx, row, 'dyad', speech),
  }));
  return strokesOf({
    entries: marx,
    marks,
    pxPerDay,
    detail: { claimants: [], before: [], after: [], ...detail },
    nameOf: (account, kind) => accountName(marx, account, kind, speech),
  }).map((stroke) => {
    const days = (from: number, to: number) => `${dayOf(Math.floor(from))}–${dayOf(Math.ceil(to) - 1)}`;
    if (stroke.type === 'tie') return `tie ${stroke.key}`;
    if (stroke.type === 'whisker')
      return `whisker ${days(stroke.from, stroke.to)} ${stroke.label || stroke.key} row ${stroke.row}`;
    return `thread ${stroke.key} ${days(stroke.from, stroke.to)}: ${stroke.accounts.map((one) => `${dayOf(one.day)} ${one.status}${one.shift ? ' beside' : ''}`).join(', ')}`;
  });
}
const nobody = { entry: -1 };

test('what was announced, put off and cancelled is linked with the contact’s own days; the same told again has no mark', () => {
  expect(describeStrokes(nobody)).toContain(
    'thread off 2022-03-01–2022-03-20: 2022-03-01 planned, 2022-03-10 postponed, 2022-03-15 cancelled',
  );
});

test('a contact told one way only has no thread, and the outcome is its own mark', () => {
  expect(describeStrokes(nobody)).toEqual([
    expect.stringMatching(/^thread off /),
    'whisker 2022-05-20–2022-05-22 then row 0',
    'thread then 2022-05-01–2022-05-20: 2022-05-01 planned',
  ]);
});

test('a thread too short to be seen is left out until one comes closer or has its contact in hand', () => {
  const threads = (detail: { entry: number }) =>
    describeStrokes(detail, 0.5)
      .filter((line) => line.startsWith('thread'))
      .map((line) => line.split(' ')[1]);
  expect(threads(nobody)).toEqual([]);
  expect(threads({ entry: rowOf('off') })).toEqual(['off']);
});

test('in hand every account is drawn, those of one day beside each other', () => {
  expect(describeStrokes({ entry: rowOf('held') })[0]).toBe(
    'thread held 2022-03-05–2022-03-06: 2022-03-05 held, 2022-03-06 held',
  );
  expect(describeStrokes({ entry: rowOf('off') })[0]).toContain('2022-03-15 cancelled');
});

test('accounts say who tells them, each teller once', () => {
  const { name } = markOf(marx, rowOf('off'), 'dyad', speech);
  expect(name).toContain('cancelled (told on 15 March 2022): gazette and herald');
});

test('each claimant of the contact in hand has a whisker with its name, below the lane’s contacts', () => {
  const claimants = [
    { name: 'Gazette', from: dayNumber('2022-05-20'), to: dayNumber('2022-05-21') },
    { name: 'Herald', from: dayNumber('2022-05-22'), to: dayNumber('2022-05-23') },
  ];
  expect(
    describeStrokes({ entry: rowOf('then'), claimants }).filter((line) => line.startsWith('whisker')),
  ).toEqual(['whisker 2022-05-20–2022-05-20 Gazette row 1', 'whisker 2022-05-22–2022-05-22 Herald row 2']);
});

test('ties are drawn from the contact in hand only, the earlier contact first', () => {
  const detail = { entry: rowOf('plan'), before: [rowOf('off')], after: [rowOf('then')] };
  expect(describeStrokes(detail).filter((line) => line.startsWith('tie'))).toEqual([
    'tie off plan',
    'tie plan then',
  ]);
  expect(describeStrokes(nobody).filter((line) => line.startsWith('tie'))).toEqual([]);
});

test('claimants are named where they disagree about the day, and nowhere else', () => {
  const { shards } = bundleFromText(`
    alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting in Zenda
    - : date = 2022-03-05: they met on Saturday
    beta 2022-03-06 | 2022-03-06 | firefly–trentino meeting in Zenda
    - : date = 2022-03-06: they met on Sunday
    gamma 2022-05-02 | 2022-05-01 | firefly–trentino phone
    - : date = 2022-05-01: they spoke on Sunday
  `);
  const told = shards
    .flatMap((shard) => shard.contacts)
    .map((contact) => claimantsOf(contact, speech).map(({ name, from }) => `${name} ${dayOf(from)}`));
  expect(told).toEqual([[expect.stringMatching(/2022-03-05$/), expect.stringMatching(/2022-03-06$/)], []]);
});

test('who tells a time stands behind its line, before it where the edge would cut the name, upon it where neither has room', () => {
  const line = { from: 300, to: 400 };
  const at = (left: number, width: number) => line.from + claimantLeft(line, 80, { left, width });
  expect(at(0, 600)).toBe(405);
  expect(at(0, 450)).toBe(215);
  expect(at(280, 150)).toBe(345);
});
