import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { indexFromText } from '#testing/timeline.ts';
import { entriesOf } from '../data/join-parts.ts';
import { termIndex } from '../data/search.ts';
import { formatFor } from '../i18n/format.ts';
import { speakerFor } from '../i18n/speaker.ts';
import type { Speech } from '../ui/claim-words.ts';
import { homeView, noFilters } from '../url/view.ts';
import { chipsOf } from './chips.ts';
import { commandsFor } from './commands.ts';
import { playDays } from './KnownAt.tsx';
import { choicesFor } from './palette.ts';

const english: Record<string, string> = {
  firefly: 'Rufus Firefly',
  trentino: 'Ambassador Trentino',
  FD: 'Freedonia',
};
const say = (id: string) => english[id] ?? id;
const { t } = speakerFor('en');
const speech: Speech = {
  t,
  format: formatFor('en', t),
  wording: {
    lang: 'en',
    actor: say,
    voice: (voice) => voice.name,
    outlet: (outlet) => outlet?.name ?? '',
    chain: () => [],
    side: say,
    place: say,
    topic: say,
    facet: say,
    gist: (names) => names.en,
  },
};
const names = (en: string, be: string) => ({ en, uk: en, ru: en, be });
const index = await termIndex({
  vocabularies: {
    actors: {
      firefly: { names: names('Rufus Firefly', 'Руфус Файрфлай'), side: 'FD' },
      trentino: { names: names('Ambassador Trentino', 'Амбасадар Трэнціна'), side: 'SY' },
    },
    outlets: {},
    sides: {},
    places: { 'Port Harpo': names('Port Harpo', 'Порт-Гарпа') },
    topics: {},
    facets: {},
  },
});
const entries = entriesOf([
  columnsOf(
    indexFromText(`
      a | 2022-03-05 | call    | firefly/FD–trentino/SY              |
      b | 2022-03-21 | meeting | firefly/FD–trentino/SY @ Port Harpo |
    `),
  ),
]);

const searched = { entries, index, text: new Map() };

test('every filter that is on is a chip, and taking it away leaves the others', () => {
  const filters = { ...noFilters, party: ['firefly'], readout: ['FD'], q: 'oct', known: '2022-03-10' };
  const chips = chipsOf(filters, speech, entries);
  expect(chips.map(({ name }) => name)).toEqual([
    '“oct”',
    'Rufus Firefly',
    'official account: Freedonia',
    'as known on 10 Mar 2022',
  ]);
  expect(chips[1]?.without).toEqual({ ...filters, party: [] });
  expect(chips[3]?.without).toEqual({ ...filters, known: null });
});

test('an article on a chip has its outlet and day, its id where it is not here', () => {
  const articleColumns = {
    parts: [{ ids: 'x-1\nx-2', first: 0 }],
    day: Int32Array.from([-1, 19062]),
    inferred: new Uint8Array(2),
    outlet: Int32Array.from([0, 0]),
    language: new Uint8Array(2),
  };
  const here = { ...entries, articleColumns, tables: { ...entries.tables, outlets: ['gazette'] } };
  const named = (id: string) => chipsOf({ ...noFilters, article: [id] }, speech, here)[0]?.name;
  expect(['x-2', 'x-1', 'x'].map(named)).toEqual([
    'Article: gazette, 11 Mar 2022',
    'Article: gazette, no date',
    'x',
  ]);
});

test('the palette offers all that is found, then names with the form that was met, then contacts, newest first', () => {
  const choices = choicesFor('Трэнціна', searched, speech);
  expect(choices.map(({ met, name }) => met ?? name)).toEqual([
    '2 contacts with “Трэнціна”',
    'Амбасадар Трэнціна → Ambassador Trentino',
    'meeting: Firefly–Trentino, 21 March 2022, Port Harpo, held',
    'call: Firefly–Trentino, 5 March 2022, held',
  ]);
  expect(choices[1]?.go(homeView).filters.party).toEqual(['trentino']);
  expect(choices[3]?.go(homeView).page).toEqual({ name: 'contact', id: 'a' });
});

test('nothing typed, nothing offered; nothing found, nothing offered', () => {
  expect(choicesFor('  ', searched, speech)).toEqual([]);
  expect(choicesFor('Chicolini', searched, speech)).toEqual([]);
});

test('playing goes through the days on which articles appeared, thinned to sixty, the last one kept', () => {
  const columns = {
    ...entries.articleColumns,
    day: Int32Array.from({ length: 500 }, (_, at) => 19000 + at).reverse(),
  };
  const days = playDays({ articleColumns: columns });
  expect(days.length).toBeLessThanOrEqual(61);
  expect([days[0], days.at(-1)]).toEqual(['2022-01-08', '2023-05-22']);
  expect(playDays({ articleColumns: { ...columns, day: Int32Array.from([-1]) } })).toEqual([]);
});

test('what only a text tells is found too, and says in which form', () => {
  const text = new Map([['rally', { forms: ['rallies', 'rally'], found: Uint8Array.from([1, 0]) }]]);
  const choices = choicesFor('rally', { entries, index, text }, speech);
  expect(choices.map(({ name, told }) => [name, told].filter(Boolean).join(' · '))).toEqual([
    '1 contact with “rally”',
    'call: Firefly–Trentino, 5 March 2022, held · told: “rallies” “rally”',
  ]);
});

test('commands are found by the beginnings of their words, whatever the letters’ marks', () => {
  const names = (typed: string) => commandsFor(typed, speech).map(({ name }) => name);
  expect(names('украінска')).toEqual([]);
  expect(names('укра')).toEqual(['Language: Українська (Ukrainian)']);
  expect(names('dark')).toEqual(['Colours: dark']);
  expect(names('lanes top')).toEqual(['Lanes by topic']);
  expect(names('').length).toBeGreaterThan(15);
});

test('a command leads to a view: the list, another language, no filters', () => {
  const view = { ...homeView, filters: { ...noFilters, kind: ['call'] } };
  const after = (typed: string) => {
    const [command] = commandsFor(typed, speech);
    return command && 'go' in command ? command.go(view) : null;
  };
  expect(after('view list')?.timeline.layout).toBe('list');
  expect(after('view list')?.page).toEqual({ name: 'timeline' });
  expect(after('belarus')?.lang).toBe('be');
  expect(after('clear')?.filters).toEqual(noFilters);
});

test('a day that is typed alone can be looked back to', () => {
  expect(commandsFor('2022-03-10', speech).map(({ name }) => name)).toEqual(['As known on 10 March 2022']);
  expect(commandsFor('10 берасня 2022', speech)).toEqual([]);
});
