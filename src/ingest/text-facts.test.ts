import { expect, test } from 'vitest';
import { articleBetween as article, cleanLines as clean, text, title } from '#testing/text-articles.ts';

test.each([
  ['an agency cited in the text', [], [], 'Об этом пишет Reuters.', null],
  [
    'a foreign outlet cited with its own origin',
    [],
    [],
    'Об этом сообщает CNN со ссылкой на дипломатов.',
    null,
  ],
  ['a photo agency', [], ['Фото: РИА Новости'], '', null],
  ['an origin line', [], ['Источник: ТАСС'], '', null],
  ['a common word that is an outlet elsewhere', ['Сегодня', 'Факты'], [], '', null],
  ['a section named for news', ['Новости Зенды', 'Пресс-служба'], [], '', null],
  ['a picture agency in capitals', [], ['© Getty Images'], '', null],
  ['an unknown masthead', ['Зендский вестник'], [], '', 'zendskiy-vestnik'],
  ['a support link', ['Поддержать команду Зеркала'], [], '', 'zerkalo'],
  ['a masthead', ['Ведомости'], [], '', 'vedomosti'],
  ['a copyright line', [], ['© Зендский вестник, 2031'], '', 'zendskiy-vestnik'],
  [
    'a reprint line in another case',
    [],
    ['Позиция автора может не совпадать с позицией редакции «Вольной трибуны»'],
    '',
    'volnaya-tribuna',
  ],
  [
    'self-reference that passes an agency on',
    [],
    [],
    'Об этом заявило агентство AFP, передает «Медуза».',
    'meduza',
  ],
  [
    "what reached the page's own desk",
    [],
    [],
    'Об этом говорится в письме, которое получила редакция «Медузы».',
    'meduza',
  ],
  ["what another's desk said", [], [], 'Об этом сообщили в редакции «Медузы».', null],
])('outlet: %s', (_, ...[head, tail, sentence, id]) => {
  const found = clean([
    ...(head as string[]),
    title,
    '',
    `${text[0]} ${sentence}`,
    '',
    text[1] ?? '',
    '',
    text[2] ?? '',
    '',
    ...(tail as string[]),
  ]);
  expect(found.outlet?.id ?? null).toBe(id);
});

test('the agency of a dateline is the outlet when no other is shown, else the text it relays', () => {
  const body = `ЗЕНДА, 4 мая. /ТАСС/. ${text[0]}`;
  expect(clean([title, '', body, '', text[1] ?? '']).outlet?.id).toBe('tass');
  const relayed = clean([title, 'Читать на сайте Zendapost.ru', '', body, '', text[1] ?? '']);
  expect(relayed).toMatchObject({ outlet: { name: 'Zendapost.ru' }, relayedFrom: [{ id: 'tass' }] });
});

test('markup says outlet and day with basis markup', () => {
  expect(clean([title, '', ...text], { outlet: 'Sylvan Herald', published: '2031-05-04' })).toMatchObject({
    outlet: { id: 'sylvan-herald', basis: 'markup' },
    published: { value: '2031-05-04', basis: 'markup' },
  });
});

test('the day set off behind a title, or beside an author rather than that of the visit', () => {
  expect(article([`${title} | 04.05.2031`]).published?.value).toBe('2031-05-04');
  expect(article([`${title} с 04.05.2031`]).published).toBeNull();
  expect(article(['Вс. Ноя 24th, 2031', title, 'By Admin Июн4,2031']).published?.value).toBe('2031-06-04');
});

test('days that follow one another below the text are a list', () => {
  const matches = ['07.06.2031', '- Зенда – Стрелсау', '10.06.2031', '- Зенда – Фридония'];
  expect(article([title], matches).published).toBeNull();
  expect(article([title], ['07.06.2031', '- Зенда – Стрелсау']).published?.value).toBe('2031-06-07');
});

test("a clock time or «today» alone is no day of publication, other stories' days are none either", () => {
  expect(article([title, 'сегодня, 14:03']).published).toBeNull();
  expect(
    article([title], ['Последние новости', '06.05.2031 Снегопад остановил город Зенду']).published,
  ).toBeNull();
});

test('a day without a year takes it from the copyright line', () => {
  expect(article(['4 мая, 12:41', title], ['© ТАСС, 2031']).published?.value).toBe('2031-05-04');
});

test.each([
  ['ru', 'беларусы ждут: министр сказал «ми чекаємо на зустріч», и уехал в Зенду.'],
  ['uk', 'Міністр заявив: «мы готовы говорить», і поїхав до Зенди.'],
  ['be', 'Міністар замежных справаў Сыльваніі прыехаў у Зэнду і пасьля гутаркі зьехаў.'],
  ['en', 'The minister of Freedonia came to Zenda («Зенда») and left.'],
] as const)('language: %s', (lang, line) => {
  expect(clean([line]).language).toBe(lang);
});

const _page = [
  'Главная',
  title,
  '04.05.2031, 23:43',
  '',
  ...text.flatMap((line) => [line, '']),
  'Читайте также',
  'Премьер Руритании вылетел домой',
];

test('an outlet that signs the headline behind a bar is the outlet', () => {
  expect(article([`${title} | Радио Свобода`])).toMatchObject({
    headline: title,
    outlet: { id: 'radio-svoboda-ru' },
  });
});
