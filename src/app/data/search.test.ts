import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import type { Names } from '#domain/lang.ts';
import { dayNumber } from '#domain/time.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from './join-parts.ts';
import { touches, wantedIn } from './period.ts';
import { findRows, termHits, termIndex } from './search.ts';

const names = (en: string, uk: string, ru: string, be: string): Names => ({ en, uk, ru, be });
const vocabularies = {
  actors: {
    firefly: {
      names: names('Rufus Firefly', 'Руфус Файрфлай', 'Руфус Файрфлай', 'Руфус Файрфлай'),
      side: 'FD',
    },
    trentino: { names: names('Ambassador Trentino', 'Трентіно', 'Трентино', 'Трэнціна'), side: 'SY' },
  },
  outlets: {},
  sides: {
    FD: names('Freedonia', 'Фрідонія', 'Фридония', 'Фрыдонія'),
    SY: names('Sylvania', 'Сильванія', 'Сильвания', 'Сільванія'),
  },
  places: { 'Port Harpo': names('Port Harpo', 'Порт-Гарпо', 'Порт-Харпо', 'Порт-Гарпа') },
  topics: {},
  facets: {},
};
const index = await termIndex({ vocabularies });
const entries = entriesOf([
  columnsOf(
    indexFromText(`
  2022-10-05-call-firefly-trentino    | 2022-10-05            | call    | firefly/FD–trentino/SY              |
  2022-10-late-meeting-firefly-louie  | 2022-10-21/2022-10-31 | meeting | firefly/FD–louie/SY @ Port Harpo    |
  2023-01-09-call-louie-trentino      | 2023-01-09            | call    | louie/SY–trentino/SY                |
`),
  ),
]);
const found = (search: string) => entries.id.filter((_, row) => findRows(entries, index, search)[row]);

test.each([
  [
    'a name in another script and language',
    'Трэнціна',
    ['2022-10-05-call-firefly-trentino', '2023-01-09-call-louie-trentino'],
  ],
  ['a misspelt name', 'Trentinno', ['2022-10-05-call-firefly-trentino', '2023-01-09-call-louie-trentino']],
  ['the start of a name', 'файр', ['2022-10-05-call-firefly-trentino', '2022-10-late-meeting-firefly-louie']],
  [
    'a month in Ukrainian',
    'жовтень 2022',
    ['2022-10-05-call-firefly-trentino', '2022-10-late-meeting-firefly-louie'],
  ],
  [
    'a short month with its year',
    'oct 2022',
    ['2022-10-05-call-firefly-trentino', '2022-10-late-meeting-firefly-louie'],
  ],
  ['a day in Russian', '5 октября', ['2022-10-05-call-firefly-trentino']],
  ['a name and a year', 'trentino 2023', ['2023-01-09-call-louie-trentino']],
  ['a place', 'Port Harpo', ['2022-10-late-meeting-firefly-louie']],
  ['a part of an id', 'meeting-firefly', ['2022-10-late-meeting-firefly-louie']],
  [
    'a state, by those who speak for it',
    'Фрыдонія',
    ['2022-10-05-call-firefly-trentino', '2022-10-late-meeting-firefly-louie'],
  ],
])('finds %s', (_, search, ids) => {
  expect(found(search)).toEqual(ids);
});

test.each(['Chicolini', 'trentino 2024', 'port trentino', '32 october 2022'])(
  'does not find “%s”',
  (search) => {
    expect(found(search)).toEqual([]);
  },
);

test('says by which form a name was met', () => {
  expect(termHits(index, 'Трэнціна').map(({ key, form }) => `${form} → ${key}`)).toEqual([
    'Трэнціна → trentino',
  ]);
});

test('a word that only begins like a month is a word', () => {
  expect(wantedIn('Марко Marco 2025').words).toEqual(['марко', 'marco']);
  expect(wantedIn('mar 2025')).toMatchObject({
    words: [],
    periods: [{ from: dayNumber('2025-03-01'), to: dayNumber('2025-03-31') }],
  });
});

test('a month without a year is that month of any year', () => {
  const [period] = wantedIn('кастрычнік').periods;
  expect(
    period && [
      touches(period, dayNumber('2022-10-02'), dayNumber('2022-10-02')),
      touches(period, dayNumber('2022-11-02'), dayNumber('2022-11-02')),
    ],
  ).toEqual([true, false]);
});
