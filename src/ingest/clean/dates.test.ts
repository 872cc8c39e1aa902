import { expect, test } from 'vitest';
import { parseArticle } from '../pipeline.ts';
import { noMarkup } from '../read/markup.ts';
import { datelineOf } from './dateline.ts';
import { datesIn, isoOf } from './dates.ts';

test.each([
  ['ЗЕНДА, 4 мая. /ТАСС/. Министр прибыл.', 'Министр'],
  ['Москва. 24 мая. INTERFAX.RU – Министр прибыл.', 'Министр'],
  ['ROME (AP) – The minister came.', 'The'],
  ['11 верасня, Зенда /Кар. БЕЛТА/. Прэзідэнт прыняў.', 'Прэзідэнт'],
  ['STRELSAU, May 4 – The minister came.', 'The'],
  ['STRELSAU – The minister came.', 'The'],
  ['ЗЕНДА. 4 травня. Міністр прибув.', 'Міністр'],
  ['ЗЕНДА, 4 мая – РИА Новости. Министр прибыл.', 'Министр'],
])('dateline: %s', (line, next) => {
  expect(line.slice(datelineOf(line)?.end ?? 0).startsWith(next)).toBe(true);
});

test.each([
  'Новак – министр Фридонии – прибыл.',
  'США – участник переговоров.',
  'МИД Фридонии (Стрелсау) – за мир.',
  'Встреча 4 мая – уже вторая.',
  'Второй раз. 4 мая. Так бывает.',
  '4 мая министр прибыл – это важно.',
  '«Мы ждём», – сказал он.',
  'USA and/or EU officials met.',
  'Министр (ему 50) – дипломат.',
])('no dateline: %s', (line) => {
  expect(datelineOf(line)).toBeNull();
});

test('a dateline stands behind the prefix of a day too', () => {
  const { published, outlet, headline } = parseArticle({
    file: 'one.txt',
    text: ' date 2031-10-21 ЗЕНДА, 21 окт — РИА Новости. Лавров и Фидан встретились в Анкаре и обсудили дела.\nВстреча была долгой, и обе стороны остались довольны ею.\n',
    format: 'text',
    markup: noMarkup,
  });
  expect([published?.value, outlet?.id, headline]).toEqual(['2031-10-21', 'ria-novosti', null]);
});

test('days are read in every form and language, and nothing else is a day', () => {
  const days = (line: string) =>
    datesIn(line).map((date) =>
      date.year === null ? `${date.month}-${date.day}` : isoOf({ ...date, year: date.year }),
    );
  expect(days('04.05.2031, 23:43 | 2031-05-06 | May 7, 2031 | 8 травня 2031 | 9 траўня | Oct. 30')).toEqual([
    '2031-05-04',
    '2031-05-06',
    '2031-05-07',
    '2031-05-08',
    '5-9',
    '10-30',
  ]);
  expect(days('Fri 7 Jun 2024 18.10 BST')).toEqual(['2024-06-07']);
  expect(days('16.11.203109:35')).toEqual(['2031-11-16']);
  expect(days('16.11.2031123')).toEqual([]);
  expect(days('Published June 17,2023 | September 10th, 2025')).toEqual(['2023-06-17', '2025-09-10']);
  expect(days('счёт 3:1, 44-й президент, рост 3.5, 32.13.2031, в марте 12-я встреча, version 1.2.3')).toEqual(
    [],
  );
});

test('a prefix that tells the month only gives the year and stays out of the title', () => {
  const { published, headline, contacts } = parseArticle({
    file: 'one.txt',
    text: ' date 2031-09 Лавров встретился с Фиданом в Анкаре\n\nЛавров и Фидан встретились 25 сентября в Анкаре и обсудили дела. Встреча была долгой.\n',
    format: 'text',
    markup: noMarkup,
  });
  expect([published, headline, contacts[0]?.time?.start]).toEqual([
    null,
    'Лавров встретился с Фиданом в Анкаре',
    '2031-09-25',
  ]);
});

test.each([
  ['8 июля 20248 июл 2024', '2024-07-08'],
  ['May 12, 20252:05 PM', '2025-05-12'],
])('a year with the hour or the day once more stuck to it: %s', (line, day) => {
  const [date] = datesIn(line);
  expect(date?.year && isoOf({ ...date, year: date.year })).toBe(day);
});

test('a longer number is no year', () => {
  expect(datesIn('8 июля 20245 человек')[0]?.year ?? null).toBeNull();
});
