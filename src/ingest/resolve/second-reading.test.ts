import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('two people of one clause, in whatever order its words stand', () => {
  test.each([
    [
      'words of a visit before the partner',
      'Состоялись переговоры министра иностранных дел Сергея Лаврова с находящимся в стране с рабочим визитом министром иностранных дел КНР Ван И.',
      ['talks held Lavrov+Yi'],
    ],
    [
      'an office nobody has heard of',
      'Відбулася телефонна розмова Володимира Зеленського та очільниці Ради міністрів Італії Джорджі Мелоні.',
      ['call held Meloni+Zelensky'],
    ],
    [
      'a state inside an apposition',
      'Николас Мадуро, руководящий Венесуэлой, и Дональд Трамп созвонились.',
      ['call held Maduro+Trump'],
    ],
  ])('%s', (_why, text, contacts) => {
    expect(told(text)).toEqual(contacts);
  });

  test.each([
    ['a third person', 'Во время переговоров Зеленский слушал, Макрон молчал и смотрел на Трампа.'],
    ['somebody spoken of', 'Лавров рассказал о переговорах, которых добивается для Трампа.'],
    ['somebody who only says so', 'Переговоры состоялись, заявил Лавров. Рубио их не комментировал.'],
    ['regular meetings', 'Встречи, напомнил Лавров, полезны Рубио.'],
  ])('no contact: %s', (_why, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('the subject of an adjunct that opens its sentence', () => {
  test.each([
    [
      'ru',
      'Прежде чем встретиться с Трампом, Зеленский поговорил по телефону со Стармером.',
      ['meeting planned Trump+Zelensky', 'call held Starmer+Zelensky'],
    ],
    [
      'uk',
      'Перш ніж зустрітися з Дональдом Трампом, президентом США, Володимир Зеленський поговорив телефоном із Кіром Стармером.',
      ['meeting planned Trump+Zelensky', 'call held Starmer+Zelensky'],
    ],
    [
      'a host',
      'Принимая в Белом доме Марка Рютте, глава США сказал иначе.',
      ['meeting held Rutte+Trump Washington'],
    ],
  ])('%s', (_why, text, contacts) => {
    expect(told(text)).toEqual(contacts);
  });

  test('the subject of another clause is none', () => {
    expect(told('Принимая решение, Трамп советовался с юристами, сказал Рютте.')).toEqual([]);
  });
});

describe('a guest told by a pronoun', () => {
  test.each([
    ['en', 'Zelensky arrived in Ankara on Monday. President Erdogan received him at the palace.'],
    ['ru', 'Зеленский прилетел в Анкару. Президент Эрдоган принял его в своей резиденции.'],
    ['uk', 'Зеленський прилетів до Анкари. Президент Ердоган прийняв його ще раз.'],
  ])('%s', (_lang, text) => {
    expect(told(text)).toEqual(['meeting held Erdogan+Zelensky Ankara']);
  });

  test('what is his is no guest', () => {
    expect(told('Зеленский прилетел в Анкару. Президент Эрдоган принял его предложение.')).toEqual([]);
  });
});

describe('the stage of an article', () => {
  test('the one city the opening tells of is where its first contact was', () => {
    expect(
      told(
        'Путин прилетел в Стамбул днём. Президента ждали долго. Путин и Эрдоган поговорили с глазу на глаз.',
      ),
    ).toEqual(['meeting held Erdogan+Putin Istanbul']);
  });

  test('two cities set no stage', () => {
    expect(
      told(
        'Путин днём был в Стамбуле. Вечером его ждут в Сочи. Путин и Эрдоган встретились с глазу на глаз.',
      ),
    ).toEqual(['meeting held Erdogan+Putin']);
  });
});
