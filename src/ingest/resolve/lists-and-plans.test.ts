import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

const whom = (text: string) =>
  toldContacts(text, '2025-11-14').map((line) => line.split(' ').slice(0, 3).join(' '));

describe('lists of partners', () => {
  test.each([
    [
      'several of one office, then their names',
      'Владимир Путин провел переговоры с премьер-министрами Словакии и Пакистана Робертом Фицо и Шахбазом Шарифом.',
      ['talks held Fico+Putin', 'talks held Putin+Sharif'],
    ],
    [
      'a state before each name, offices changing on the way',
      "Святлана Ціханоўская сустрэлася з прэзідэнтамі Малдовы Маяй Санду, Францыі Эманюэлем Макронам, прэм'ер-міністрамі Латвіі Эвікай Сіліняй, Польшчы Дональдам Тускам, а таксама прэм'ерам Венгрыі Віктарам Орбанам.",
      [
        'meeting held Sandu+Tsikhanouskaya',
        'meeting held Macron+Tsikhanouskaya',
        'meeting held Silina+Tsikhanouskaya',
        'meeting held Tsikhanouskaya+Tusk',
        'meeting held Orban+Tsikhanouskaya',
      ],
    ],
    [
      'two offices behind one preposition are at one table',
      'Андрій Сибіга провів телефонну розмову з главами МЗС Фінляндії та Естонії. Його співрозмовниками були міністерка закордонних справ Фінляндії Еліна Валтонен та міністр закордонних справ Естонії Маргус Цахкна.',
      ['call held Sybiha+Tsahkna+Valtonen'],
    ],
    [
      'whose relative somebody is takes no part',
      'Встреча Владимира Путина, Стива Уиткоффа и зятя американского лидера Дональда Трампа Джареда Кушнера прошла в Кремле.',
      ['meeting held Kushner+Putin+Witkoff'],
    ],
    [
      'a relative beside is a partner still',
      'Владимир Путин встретился со Стивом Уиткоффом и зятем Дональда Трампа.',
      ['meeting held Putin+Witkoff'],
    ],
  ])('%s', (_, text, told) => expect(whom(text)).toEqual(told));
});

describe('what a plan comes after, and what came to nothing after it', () => {
  test.each([
    ['Хакан Фидан рассчитывает обсудить с Сергеем Лавровым Сирию.', ['call planned Fidan+Lavrov']],
    [
      'Сергей Лавров встречается с Петером Сийярто. Сийярто сказал, что рассчитывает обсудить с Лавровым газ.',
      ['meeting held Lavrov+Szijjarto'],
    ],
    [
      'По итогам переговоров Сергея Лаврова и Хакана Фидана ожидается пресс-конференция.',
      ['talks planned Fidan+Lavrov'],
    ],
    ['По итогам переговоров Сергея Лаврова и Хакана Фидана принято заявление.', ['talks held Fidan+Lavrov']],
    [
      'A meeting between Donald Trump and Vladimir Putin was cancelled after a call between Marco Rubio and Sergey Lavrov.',
      ['meeting cancelled Putin+Trump', 'call held Lavrov+Rubio'],
    ],
    [
      'After a meeting between Marco Rubio and Sergey Lavrov a call between Donald Trump and Vladimir Putin was cancelled.',
      ['meeting held Lavrov+Rubio', 'call cancelled Putin+Trump'],
    ],
    ['Макрон і Зеленський телефоном домовилися про поставки.', ['call held Macron+Zelensky']],
    ['Макрон і Зеленський письмово домовилися про поставки.', []],
  ])('%s', (text, told) => expect(whom(text)).toEqual(told));
});

describe('the leaders of both countries', () => {
  const ministers = 'Сергей Лавров и Марко Рубио встретились в Нью-Йорке. Лавров напомнил о линии, ';
  test.each([
    [
      `${ministers}выработанной лидерами двух стран на встрече на Аляске.`,
      ['meeting held Lavrov+Rubio', 'meeting held Putin+Trump'],
    ],
    [`${ministers}выработанной лидерами двух стран.`, ['meeting held Lavrov+Rubio']],
    [
      'Владимир Путин и Дональд Трамп договорились о саммите. Сергей Лавров и Марко Рубио поговорили 5 ноября. Встречу двух президентов отменили после звонка министров.',
      ['summit cancelled Putin+Trump', 'call held Lavrov+Rubio'],
    ],
  ])('%s', (text, told) => expect(whom(text)).toEqual(told));
});
