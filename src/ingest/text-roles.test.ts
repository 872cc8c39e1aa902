import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  articleBetween as article,
  cleanLines as clean,
  rolesOfLines as roles,
  text,
  title,
} from '#testing/text-articles.ts';
import { segmentArticle } from './segment/segment.ts';

test('a date prefix gives the day, the rest of the line the headline', () => {
  const found = article([` date 2031-05-04 ${title}`]);
  expect(found).toMatchObject({
    headline: title,
    published: { value: '2031-05-04', basis: 'stated', line: 1 },
    language: 'ru',
  });
  expect(roles(found)).toEqual(['headline', 'body', 'body', 'body']);
});

test('a picture caption behind the date prefix is no headline, but the day stays', () => {
  const found = article([' date 2031-05-04 Министр Иван Новак и министр Ада Брандт / © Associated Press']);
  expect(found).toMatchObject({ headline: null, outlet: null, published: { value: '2031-05-04' } });
  expect(roles(found)).toEqual(['caption', 'body', 'body', 'body']);
});

test('menu, rate, city, stray date, doubled title and date line are set aside before the text', () => {
  const found = article([
    'Главная',
    'USD 77,70  EUR 90,35',
    'Стрелсау',
    '6 мая',
    title,
    title,
    '04.05.2031, 23:43',
    'Фото: zenda.example',
  ]);
  expect(found.lines.filter((line) => line.role === 'headline').map((line) => line.n)).toEqual([5]);
  expect(roles(found).filter((role) => role === 'body')).toHaveLength(3);
  expect(found.published).toMatchObject({ value: '2031-05-04', line: 7 });
});

test('a list of popular stories before the text is no headline', () => {
  const list = [
    'Поезд застрял ночью под Зендой, пассажиры недовольны',
    'Балетмейстера обвинили в плагиате',
    'Снегопад остановил город',
  ].map((line, i) => `  ${i + 1}. ${line}`);
  const found = article(list);
  expect(found.headline).toBeNull();
  expect(roles(found)).toEqual(['trending', 'trending', 'trending', 'body', 'body', 'body']);
});

test('stories listed after the text, doubled and labelled, are set aside with the footer, and name the page', () => {
  const stories = [
    'Новак прибыл в Руританию для переговоров с премьером',
    'Новак прибыл в Руританию для переговоров с премьером',
    'Общество',
  ];
  const found = article(
    [title],
    ['Источник: ТАСС', '', 'В тренде', '', ...stories, 'Больше новостей на Zendapost.ru'],
  );
  expect(roles(found).filter((role) => role === 'body')).toHaveLength(3);
  expect(found.outlet).toMatchObject({ id: 'zendapost-ru', name: 'Zendapost.ru', basis: 'stated' });
  expect(found.relayedFrom.map((relay) => relay.id)).toEqual(['tass']);
});

test('comments, tags, share lines and cookie notices after the text are set aside by role', () => {
  const found = article(
    [title],
    [
      'Поделиться',
      'Теги: Новак, Брандт',
      'Мы используем файлы cookie. Продолжая, вы соглашаетесь.',
      'Комментарии (2)',
      'Олег: давно пора встретиться двум министрам и решить всё.',
    ],
  );
  expect(roles(found).slice(4)).toEqual(['share', 'tags', 'notice', 'comment', 'comment']);
});

test('a read-also line inside the text is set aside and the text goes on', () => {
  const found = clean([
    title,
    '',
    text[0] ?? '',
    '',
    'Читайте также: Премьер Руритании вылетел в Зенду',
    '',
    text[1] ?? '',
    '',
    text[2] ?? '',
  ]);
  expect(roles(found)).toEqual(['headline', 'body', 'read-also', 'body', 'body']);
});

test('a deck that the text repeats stays, and so does the text', () => {
  const found = article([title, '', 'Стороны обсудили речное судоходство и визы']);
  expect(roles(found)).toEqual(['headline', 'deck', 'body', 'body', 'body']);
});

test('a last paragraph of three words stays text, a name and a label after it do not', () => {
  expect(
    roles(article([title], ['Переговоры длились час.', '', 'Олег Петров', 'Общество'])).slice(4),
  ).toEqual(['body', 'credit', 'menu']);
});

test('ordinary sentences that begin like a cue stay text', () => {
  const lines = [
    'Источники в министерстве рассказали, что беседа Новака и Брандт касалась только судоходства и была короткой.',
    'Фото со встречи Новака и Брандт министерство обещало показать позже, объяснил его представитель.',
    'Главное, что Новак и Брандт снова говорят, считает посол Фридонии в Зенде.',
  ];
  expect(roles(clean([title, '', ...lines.flatMap((line) => [line, ''])]))).toEqual([
    'headline',
    'body',
    'body',
    'body',
  ]);
});

const page = [
  'Главная',
  title,
  '04.05.2031, 23:43',
  '',
  ...text.flatMap((line) => [line, '']),
  'Читайте также',
  'Премьер Руритании вылетел домой',
];

/** Ways to write the same text. */
const variants = [
  (line: string) => line.replaceAll(' ', '\u00a0'),
  (line: string) => line.replaceAll('–', '—'),
  (line: string) => line.replaceAll('–', '-'),
  (line: string) => line.replaceAll('«', '"').replaceAll('»', '"'),
  (line: string) => line.replaceAll('о', 'о\u00ad'),
];

test('spaces, dashes, quote marks and case of quotes change no role', () => {
  const plain = roles(clean(page));
  for (const variant of variants) expect(roles(clean(page.map(variant)))).toEqual(plain);
});

test('added boilerplate changes no role of the lines that were there', () => {
  const before = ['Новости', 'Вход', 'Мы используем файлы cookie', 'Погода Зенда +14', 'Подписаться', '12+'];
  const after = ['Поделиться', 'Теги: Зенда', 'Комментарии (3)', 'Последние новости', 'Все права защищены'];
  const own = roles(clean(page));
  fc.assert(
    fc.property(fc.subarray(before), fc.subarray(after), (head, tail) => {
      expect(roles(clean([...head, ...page, ...tail])).slice(head.length, head.length + own.length)).toEqual(
        own,
      );
    }),
  );
});

test('no lines make cleaning throw, and every line has one role', () => {
  const bits = fc.oneof(
    fc.constantFrom(
      '',
      'Источник: ТАСС',
      '4 мая',
      'Комментарии',
      '© ',
      'читать на сайте ',
      ' date 2031-05-04 ',
      '1. Первое',
      ...text,
    ),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (lines) => {
      const { lines: found } = clean(lines);
      expect(found).toHaveLength(lines.join('\n').split(/\r\n|\r|\n/).length);
      expect(found.every((line) => (line.role === 'blank') === (line.folded.trim() === ''))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('spaces, dashes, quote marks, apostrophes and line ends change no sentence hash', () => {
  const hashes = (lines: readonly string[]) => segmentArticle(clean(lines)).sentences.map((own) => own.hash);
  const plain = hashes(page);
  expect(plain.length).toBeGreaterThan(5);
  for (const variant of variants) expect(hashes(page.map(variant))).toEqual(plain);
  expect(hashes([page.join('\r\n')])).toEqual(plain);
  expect(hashes([page.join('\r')])).toEqual(plain);
});

test('a long cookie notice before the title opens no text', () => {
  const notice =
    'We use cookies to improve your experience. By continuing to browse you agree to our use of cookies.';
  expect(roles(article([notice, 'Accept all', title]))).toEqual([
    'notice',
    'notice',
    'headline',
    'body',
    'body',
    'body',
  ]);
});

test.each([
  ['the last paragraph', ['Брандт добавила, что приедет в Зенду с делега']],
  ['a few words', ['Брандт напомнила об']],
  [
    'a subheading and the paragraph under it',
    ['Что было раньше', '', 'В прошлый раз министры виделись в мае, когда переговоры'],
  ],
])('a copy cut off mid-sentence keeps %s', (_, tail) => {
  expect(roles(article([title], tail)).filter((role) => role !== 'body')).toEqual(['headline']);
});

test.each([
  ['a name', ['Зендский вестник']],
  ['a channel', ['Будь в курсе: t.me/zenda', 'Главные новости дня']],
  ['a rights line', ['© 2031 Zenda Post']],
])('%s behind the text is not its cut end', (_, tail) => {
  expect(roles(article([title], tail)).filter((role) => role === 'body')).toHaveLength(3);
});

test('names right above a picture credit, or alone under the title, tell what a picture shows', () => {
  expect(roles(article([title, '', 'Министр Фридонии Иван Новак']))[1]).toBe('caption');
  expect(
    roles(article([title], ['Иван Новак и Ада Брандт.', 'Фото: Пётр Зендов', '', ...text])).slice(4, 6),
  ).toEqual(['caption', 'credit']);
});

test('a short closed sentence and one that names a day stand under the title as decks', () => {
  expect(roles(article([title, 'Разговор прошёл 4 мая.'])).slice(0, 2)).toEqual(['headline', 'deck']);
  expect(roles(article([title, 'Читать 3 мин.'])).slice(0, 2)).not.toContain('deck');
});

test('a day with its hour under the title is a stamp, with an outlet or not', () => {
  expect(
    roles(article([title, 'Понедельник, 4 мая 2031, 17:45 — Пётр Новаков, Зендский вестник'])).slice(0, 2),
  ).toEqual(['headline', 'dateline']);
});

test('a title stands above the names its picture shows and above a deck with a full stop', () => {
  expect(
    roles(
      article([title, '', 'Иван Новак и Ада Брандт', '', 'Иван Новак и Ада Брандт / пресс-служба']),
    ).slice(0, 3),
  ).toEqual(['headline', 'caption', 'caption']);
  const named = 'Новак увидится с коллегой, чтобы потом поехать на юг';
  expect(article([named, `${title}.`]).headline).toBe(named);
  expect(article(['П’ятниця, 4 мая 2031, 17:45 – Ада Брандт', title]).headline).toBe(title);
});

test('a paragraph right under a picture, and one that goes back to the title, are text', () => {
  const short =
    'Министр Фридонии Иван Новак сказал, что на этой неделе приедет в Зенду к своей коллеге Аде Брандт.';
  const page = (second: string) =>
    roles(
      clean([title, '', 'Иван Новак / Фото: МИД', short, '', second, '', text[1] ?? '', '', text[2] ?? '']),
    );
  expect(page('Об этом он написал в блоге.').slice(2)).toEqual(['body', 'body', 'body', 'body']);
  const open = 'Министры Фридонии и Сильвании увидятся в Зенде';
  expect(
    roles(article([title, '', open, '', 'Об этом, как пишут, вчера узнали столичные газеты и радио']))[2],
  ).toBe('body');
  expect(roles(article([title, '', open, '', 'Сборная Зенды сыграла вничью на своём поле']))[2]).not.toBe(
    'body',
  );
});

test('an author with his desk and a line over a player are set aside, what stands around is text', () => {
  const found = clean([
    title,
    'Иван Новак (редактор отдела «Мир»)',
    '',
    text[0] ?? '',
    '',
    'Сейчас смотрят',
    '',
    `${text[1]} Об этом сообщил редактор отдела печати Иван Новак, который был на встрече.`,
    '',
    text[2] ?? '',
  ]);
  expect(roles(found)).toEqual(['headline', 'credit', 'body', 'menu', 'body', 'body']);
});
