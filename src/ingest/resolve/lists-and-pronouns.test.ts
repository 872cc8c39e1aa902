import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

const published = '2025-07-11';
const whom = (text: string) =>
  toldContacts(text, published).map((line) => line.split(' ').slice(0, 3).join(' '));

describe('whose contact a pronoun tells of', () => {
  test.each([
    [
      'Trump wrote of a breakthrough. He was soon posting that he would meet Putin in Budapest, shortly before his scheduled meeting with Volodymyr Zelensky.',
      ['meeting planned Putin+Trump', 'meeting planned Trump+Zelensky'],
    ],
    [
      'Keir Starmer spoke to Volodymyr Zelenskyy by phone. He told him about his discussion with President Trump.',
      ['call held Starmer+Zelensky', 'call held Starmer+Trump'],
    ],
    [
      'Володимир Зеленський поговорив з Еммануелем Макроном. Він розповів йому про свою розмову з Дональдом Трампом.',
      ['call held Macron+Zelensky', 'call held Trump+Zelensky'],
    ],
    [
      'Tokayev congratulated Vladimir Putin on his meeting with Donald Trump in Anchorage.',
      ['meeting held Putin+Trump'],
    ],
  ])('%s', (text, told) => expect(whom(text)).toEqual(told));
});

describe('several in a list', () => {
  test.each([
    [
      'Vladimir Putin sent letters to Donald Trump, Narendra Modi and Xi Jinping.',
      [
        'correspondence held Putin+Trump',
        'correspondence held Modi+Putin',
        'correspondence held Jinping+Putin',
      ],
    ],
    [
      'Владимир Путин направил поздравительные телеграммы Дональду Трампу, Нарендре Моди и Си Цзиньпину.',
      [
        'correspondence held Putin+Trump',
        'correspondence held Modi+Putin',
        'correspondence held Jinping+Putin',
      ],
    ],
    [
      'Володимир Зеленський надіслав листи Дональду Трампу, Емманюелю Макрону і Кіру Стармеру.',
      [
        'correspondence held Trump+Zelensky',
        'correspondence held Macron+Zelensky',
        'correspondence held Starmer+Zelensky',
      ],
    ],
    [
      'Аляксандр Лукашэнка даслаў тэлеграмы Уладзіміру Пуціну і Сі Цзіньпіну.',
      ['correspondence held Lukashenko+Putin', 'correspondence held Jinping+Lukashenko'],
    ],
    ['A letter from Vladimir Putin to Donald Trump was read out.', ['correspondence held Putin+Trump']],
    [
      'Канцлер ФРГ Фридрих Мерц свяжется по телефону с Дональдом Трампом и, кроме того, с лидером Украины Владимиром Зеленским.',
      ['call planned Merz+Trump', 'call planned Merz+Zelensky'],
    ],
    [
      'Friedrich Merz will talk by phone with Trump and, in addition, with President Volodymyr Zelensky.',
      ['call planned Merz+Trump', 'call planned Merz+Zelensky'],
    ],
  ])('%s', (text, told) => expect(whom(text)).toEqual(told));
});

describe('a team and its head', () => {
  test.each([
    [
      'Александр Лукашенко встретился с командой Дональда Трампа, которую возглавлял спецпосланник США Джон Коул.',
    ],
    [
      'Аляксандр Лукашэнка сустрэўся з камандай Дональда Трампа, якую ўзначальваў спецпасланнік ЗША Джон Коўл.',
    ],
    ['Alexander Lukashenko met with the team of Donald Trump, which was led by envoy John Coale.'],
  ])('who heads it met: %s', (text) => expect(whom(text)).toEqual(['meeting held Coale+Lukashenko']));

  test('another clause about the one met tells of no head', () =>
    expect(
      whom('Александр Лукашенко встретился с Дональдом Трампом, который возглавлял делегацию США.'),
    ).toEqual(['meeting held Lukashenko+Trump']));
});

describe('what became of it', () => {
  test.each([
    ['Sergey Lavrov is meeting with Marco Rubio in Kuala Lumpur.', 'meeting held Lavrov+Rubio'],
    ['Sergey Lavrov is meeting with Marco Rubio on Friday.', 'meeting planned Lavrov+Rubio'],
    ['Нарендра Моди надеется на скорую встречу с Путиным.', 'meeting possible Modi+Putin'],
    [
      'Before the talks of Sergey Lavrov and Marco Rubio the ministries had had doubts.',
      'talks held Lavrov+Rubio',
    ],
    [
      'Before the talks of Sergey Lavrov and Marco Rubio the ministries have doubts.',
      'talks planned Lavrov+Rubio',
    ],
    ['Пуцін спазніўся на сустрэчу з Лукашэнкам.', 'meeting held Lukashenko+Putin'],
    ['Пуцін прыедзе на сустрэчу з Лукашэнкам.', 'meeting planned Lukashenko+Putin'],
    [
      'Глава делегации России Мединский ждет ответа, он подтвердил и телефонный разговор с Умеровым.',
      'call held Medinsky+Umerov',
    ],
  ])('%s', (text, told) => expect(whom(text)).toEqual([told]));
});

test('a day behind "since" is that of what it is counted from', () =>
  expect(
    toldContacts(
      'Ilham Aliyev and Nikol Pashinyan met on 10 July 2025. For the two leaders the meeting in Abu Dhabi was the first formal one since the text was agreed in March 2025.',
      published,
    ),
  ).toEqual(['meeting held Aliyev+Pashinyan 2025-07-10 Abu Dhabi']));

test('a letter somebody is thanked for is another than the letter of thanks', () =>
  expect(
    whom(
      'Trump sent a letter to Xi Jinping on 8 February 2025. The letter was warm. Trump also thanked Xi for his letter of last month.',
    ),
  ).toEqual(['correspondence held Jinping+Trump', 'correspondence held Jinping+Trump']));

test.each([
  ['The two have met only once before, in February 2025.', ['2025-07-10', '2025-02-01']],
  ['The two men were content.', ['2025-07-10']],
])('what two did before is another contact: %s', (text, days) =>
  expect(
    toldContacts(`Sergey Lavrov met with Marco Rubio on 10 July 2025. ${text}`, published).map(
      (line) => line.split(' ')[3],
    ),
  ).toEqual(days),
);
