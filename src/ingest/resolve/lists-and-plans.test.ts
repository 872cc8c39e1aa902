import { describe, expect, test } from 'vitest';
import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';
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

describe('beside another contact', () => {
  test('offices stand for those named behind, not for whom an event to come is told of', () =>
    expect(
      whom(
        'The Russian foreign minister and the US secretary of state are to meet before the Trump–Putin summit. US Secretary of State Marco Rubio and Russian Foreign Minister Sergei Lavrov agreed on it.',
      )[0],
    ).toBe('meeting planned Lavrov+Rubio'));

  test.each([
    ['The Russian foreign minister is to meet Marco Rubio.', ['meeting planned Lavrov+Rubio']],
    [
      'Сергей Лавров и Марко Рубио встретятся накануне саммита Владимира Путина и Дональда Трампа.',
      ['meeting planned Lavrov+Rubio', 'summit planned Putin+Trump'],
    ],
  ])('%s', (text, told) => expect(whom(text)).toEqual(told));

  test.each([
    [
      'A meeting between Marco Rubio and Sergei Lavrov is on hold, adding doubt over a summit of Donald Trump and Vladimir Putin. Donald Trump and Vladimir Putin spoke of the summit by phone. The summit of Trump and Putin may be held in Budapest.',
      'Lavrov+Rubio',
    ],
    [
      'A summit of Donald Trump and Vladimir Putin is planned. It comes after a meeting between Marco Rubio and Sergei Lavrov.',
      'Putin+Trump',
    ],
  ])('the article is of the one its opening is about: %s', (text, parties) => {
    const main = parseArticle({
      file: 'x.txt',
      text: `Chronicle\n\n${text}\n`,
      format: 'text',
      markup: noMarkup,
    }).contacts.find((contact) => contact.main);
    const surnames = main?.parties.map(({ name }) => name.split(' ').at(-1)).sort();
    expect(surnames?.join('+')).toBe(parties);
  });
});

describe('a contact on a day of its own', () => {
  const refused = 'Встречи Владимира Путина и Дональда Трампа в Венгрии не будет. ';
  test.each([
    [
      'a talk held beside a meeting that is not to be',
      `${refused}16 октября, проговорив с Путиным больше двух часов, Трамп обещал больше.`,
      ['meeting denied Putin+Trump', 'meeting held Putin+Trump'],
    ],
    [
      'a talk of no day may be the one refused',
      `${refused}Проговорив с Путиным больше двух часов, Трамп передумал.`,
      ['meeting denied Putin+Trump'],
    ],
    [
      "the ministers' last call, told without a verb",
      'Встречи Сергея Лаврова с Марко Рубио в Дубае не было. Последним контактом министров остается телефонный разговор 24 октября.',
      ['meeting denied Lavrov+Rubio', 'call held Lavrov+Rubio'],
    ],
    [
      'their call to come is none',
      'Встречи Сергея Лаврова с Марко Рубио в Дубае не было. Следующим контактом министров остается телефонный разговор 24 ноября.',
      ['meeting denied Lavrov+Rubio'],
    ],
  ])('%s', (_, text, told) => expect(whom(text)).toEqual(told));
});
