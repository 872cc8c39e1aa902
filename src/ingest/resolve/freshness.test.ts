import { describe, expect, test } from 'vitest';
import { toldDays as days } from '#testing/told-days.ts';

describe('whether a contact is news of the day', () => {
  test.each([
    [
      'what had already been when somebody spoke',
      'Лавров встретился с Фиданом. Лавров добавил, что уже встречался с Абдельати.',
      'Abdelatty+Lavrov',
    ],
    [
      'what came before somebody arrived',
      'Моди встретился с Путиным. До приезда Путина Моди говорил по телефону с Макроном.',
      'Macron+Modi',
    ],
    [
      'what took place where somebody came from',
      'Зеленський зустрівся з Мелоні в Римі. До Італії він прибув із Брюсселя, де він зустрічався з Антоніу Коштою.',
      'Costa+Zelensky',
    ],
    [
      'one more of those somebody met',
      'Jaishankar met Lavrov in Moscow. Jaishankar also met Hakan Fidan.',
      'Fidan+Jaishankar',
    ],
    [
      'what somebody tells the results of',
      'Сибіга розповів про підсумки зустрічі Зеленського та Трампа.',
      'Trump+Zelensky',
    ],
    [
      'a recent one that is all an article is about',
      'За словами речника, нещодавня зустріч Сибіги з Ван І в Мюнхені була предметною.',
      'Sybiha+Yi',
    ],
  ])('%s has no day of its own', (_, text, told) => expect(days(text)).toContain(told));

  test.each([
    [
      'a morning is that of the day of publication',
      'Путин и Лукашенко созвонятся вечером. Утром Лукашенко уже говорил по телефону с Токаевым.',
      'Lukashenko+Tokayev 2026-05-06',
    ],
    [
      'an evening is that of the day beside it',
      'Лавров вчера поздно вечером поговорил по телефону с Фиданом.',
      'Fidan+Lavrov 2026-05-05',
    ],
    [
      'a guest received as well',
      'Lavrov met Fidan in Ankara. Erdogan also received Lavrov.',
      'Erdogan+Lavrov 2026-05-06',
    ],
    [
      'days on which talks go on are not when they were held',
      'Переговоры Лаврова и Фидана 4 мая длились пять часов и возобновятся в четверг.',
      'Fidan+Lavrov 2026-05-04',
    ],
  ])('%s', (_, text, told) => expect(days(text)).toContain(told));
});

describe('a page that tells no day of its own', () => {
  test.each([
    [
      'a weekday right before one told with its date',
      'Lavrov met Kim Jong Un on Thursday (May 31, 2018). Lavrov spoke to Pompeo by telephone on Wednesday.',
      'Lavrov+Pompeo 2018-05-30',
    ],
    [
      'a weekday that is due behind one told with its date',
      'Emmanuel Macron will host Volodymyr Zelensky in Paris on Monday for talks, the palace said on Saturday (Nov 29).',
      'Macron+Zelensky XXXX-12-01',
    ],
    [
      'a month of a later year than a dateline might be of',
      'Ереван. 24 сентября. ТАСС. Пашинян встретился с Эрдоганом. В июне 2024 года Пашинян и Эрдоган в ходе телефонного разговора заявили о согласии.',
      'Erdogan+Pashinyan 2024-06-01/2024-06-30',
    ],
    [
      'the day somebody came, told before the meeting is told again',
      'Путин и Орбан завершили переговоры. Беседа продолжалась три часа.\n\nОрбан прилетел в Москву днем 5 июля. На встрече Путин рассказал Орбану о своих планах.',
      'Orban+Putin XXXX-07-05',
    ],
    [
      'an English dateline, month first',
      'DUBAI, May 11th. /tass/. Araghchi met in Muscat with Badr al-Busaidi.',
      'Albusaidi+Araghchi XXXX-05-11',
    ],
  ])('%s', (_, text, told) => expect(days(text, null)).toContain(told));

  test('a weekday far from the one told with its date stays open', () => {
    expect(
      days(
        'Lavrov met Kim Jong Un on Thursday (May 31, 2018). Lavrov spoke to Pompeo by telephone on Saturday.',
        null,
      ),
    ).toContain('Lavrov+Pompeo');
  });
});
