import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('people the lexicon does not know', () => {
  test.each([
    [
      'named before the office',
      'On Monday Marco Rubio met Ahmed Nasser Omari, the foreign minister of Kuwait, in Doha.',
      ['meeting held Omari+Rubio Doha'],
    ],
    [
      'named before the office, declined',
      'Сергей Лавров встретился в Москве с Абдуллой Юсуфом, министром иностранных дел Сомали.',
      ['meeting held Lavrov+Yusuf Moscow'],
    ],
    [
      'a minister of a state called as its capital',
      'Сергей Лавров встретился в Москве с министром иностранных дел Алжира Йоханом Петерсеном.',
      ['meeting held Lavrov+Petersen Moscow'],
    ],
    [
      'a governor, by his region',
      'Александр Лукашенко провел в Минске переговоры с губернатором Псковской области Иваном Дроздовым.',
      ['talks held Drozdov+Lukashenko Minsk'],
    ],
    [
      'an ambassador, with the city of his post before the name',
      'Александр Вучич встретился с послом РФ в Белграде Иваном Дроздовым.',
      ['meeting held Drozdov+Vucic Belgrade'],
    ],
    [
      'whom somebody serves is no party',
      'Александр Лукашенко поговорил с представителем Дональда Трампа Джоном Коулом.',
      ['call held Coale+Lukashenko'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));

  test("a capitalised word behind a known surname makes it another man's given name", () =>
    expect(told('Уладзімір Макей сустрэўся ў Мінску з Марцінам Абракадабрам.')).toEqual([]));

  test('talks with somebody unknown are not given to the pair told before', () =>
    expect(
      told(
        'Лукашенко сообщил, что встретится с Путиным в Сочи. Сказал он это во время переговоров с Абракадабровым.',
      ),
    ).toEqual(['meeting planned Lukashenko+Putin Sochi']));
});

describe('several contacts in one sentence', () => {
  test.each([
    [
      'a list of partners of one who spoke',
      'Рубио пообщался с главой МИД Франции Барро, главой МИД Польши Сикорским и главой МИД Британии Лэмми.',
      ['call held Barrot+Rubio', 'call held Rubio+Sikorski', 'call held Lammy+Rubio'],
    ],
    [
      'a preposition before each partner',
      'Лукашэнка паразмаўляў па тэлефоне і з Пуціным, і з Трампам.',
      ['call held Lukashenko+Putin', 'call held Lukashenko+Trump'],
    ],
    [
      'one call of all',
      'Зеленский провел совместный телефонный разговор с Макроном, Стармером и Мерцем.',
      ['call held Macron+Merz+Starmer+Zelensky'],
    ],
    [
      'who else was there',
      'Зеленский поговорил с Макроном. В разговоре также участвовали Стармер и Мерц.',
      ['call held Macron+Merz+Starmer+Zelensky'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('whose contact it is', () => {
  test.each([
    [
      'the partner of another word is none',
      'Перед встречей с Владимиром Путиным в пятницу Дональд Трамп поговорил с Александром Лукашенко.',
      ['meeting planned Putin+Trump', 'call held Lukashenko+Trump'],
    ],
    [
      'a relative clause goes on about whom it follows',
      'On Monday Zelensky spoke to Trump, who will hold a summit with Putin.',
      ['call held Trump+Zelensky', 'summit planned Putin+Trump'],
    ],
    [
      'a subject behind the adjunct, by its case',
      'На переговорах с Путиным на полях форума Нарендра Моди говорил о торговле.',
      ['talks held Modi+Putin'],
    ],
    [
      'a delegation and its head',
      'Владимир Путин принял в Кремле американскую делегацию во главе со Стивом Уиткоффом.',
      ['meeting held Putin+Witkoff Moscow'],
    ],
    ['heads of two ministries', 'Главы МИД России и Китая обсудили торговлю.', ['call held Lavrov+Yi']],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));

  test('a spokesman is not whom "he" means', () =>
    expect(told('Трамп позвонил Путину, сообщил Дмитрий Песков. Он поговорил с ним о торговле.')).toEqual([
      'call held Putin+Trump',
    ]));

  test('what could not be agreed was not held', () =>
    expect(
      told(
        'Встреча Путина и Лукашенко откладывается. Дату встречи Лукашенко и Путина согласовать не удалось.',
      ),
    ).toEqual(['meeting postponed Lukashenko+Putin']));
});
