import { describe, expect, test } from 'vitest';
import { toldDays as days } from '#testing/told-days.ts';

describe('times that are no single day', () => {
  test.each([
    [
      'второй половине июня',
      'Лавров и Фидан встретятся в Анкаре во второй половине июня.',
      '2026-06-16/2026-06-30',
    ],
    [
      'first half of June',
      'Lavrov and Fidan will meet in Ankara in the first half of June.',
      '2026-06-01/2026-06-15',
    ],
    ['до кінця червня', 'Сибіга і Фідан зустрінуться в Анкарі до кінця червня.', '2026-05-06/2026-06-30'],
    ['до конца года', 'Лавров и Фидан встретятся в Анкаре до конца года.', '2026-05-06/2026-12-31'],
    ['весной 2027 года', 'Лавров и Фидан встретятся в Анкаре весной 2027 года.', '2027-03-01/2027-05-31'],
    [
      'першому кварталі 2027 року',
      'Сибіга і Фідан зустрінуться в Анкарі в першому кварталі 2027 року.',
      '2027-01-01/2027-03-31',
    ],
    [
      'у першым квартале',
      'Рыжанкоў і Фідан сустрэнуцца ў Анкары ў першым квартале 2027 года.',
      '2027-01-01/2027-03-31',
    ],
    ['в прошлом году', 'Лавров встречался с Фиданом в прошлом году.', '2025-01-01/2025-12-31'],
    [
      'першій половині наступного тижня',
      'Сибіга і Фідан зустрінуться в Анкарі в першій половині наступного тижня.',
      '2026-05-11/2026-05-13',
    ],
    ['this coming weekend', 'Lavrov will meet Fidan in Ankara this weekend.', '2026-05-09/2026-05-10'],
    ['last weekend', 'Lavrov met Fidan in Ankara last weekend.', '2026-05-02/2026-05-03'],
  ])('%s', (_, text, when) => {
    expect(days(text)).toHaveLength(1);
    expect(days(text)[0]).toContain(when);
  });

  test('two weeks are counted from the day told before', () => {
    expect(
      days(
        'Путин и Трамп поговорили по телефону 1 мая. Президенты условились встретиться в Будапеште в ближайшие две недели.',
      ),
    ).toEqual(['Putin+Trump 2026-05-01', 'Putin+Trump 2026-05-01/2026-05-15']);
  });

  test('the following week is that after the contact told before', () => {
    expect(
      days('Lavrov met Fidan in Ankara on April 21. They also spoke by phone the following week.'),
    ).toContain('Fidan+Lavrov 2026-04-27/2026-05-03');
  });
});

describe('whose day it is', () => {
  test.each([
    [
      'days before the day named in the sentence',
      'Vucic arrived in Moscow on June 24, and his meeting with Putin is expected on the next day.',
      'Putin+Vucic 2026-06-25',
    ],
    [
      'a day behind the people of a call',
      'Во время телефонного разговора Лаврова и Рубио 4 мая о саммите речь не шла.',
      'Lavrov+Rubio 2026-05-04',
    ],
    [
      'a day behind a plan',
      'The meeting of Vucic with Putin is scheduled for May 25.',
      'Putin+Vucic 2026-05-25',
    ],
    [
      'a week that a clause of expectation gives',
      'Встреча Лаврова и Рубио, которую ждали на этой неделе, отложена.',
      'Lavrov+Rubio 2026-05-04/2026-05-10',
    ],
    [
      'a month that "when" goes on with',
      'Встреч у них не было с сентября, когда Лавров виделся в Нью-Йорке с Рубио.',
      'Lavrov+Rubio 2025-09-01/2025-09-30',
    ],
    [
      'the eve told before a verb of its own',
      'Накануне состоялся телефонный разговор Лаврова и Рубио.',
      'Lavrov+Rubio 2026-05-05',
    ],
    [
      'the eve of a contact told with its day',
      '4 мая Путин принял в Кремле Токаева. Накануне встречи с Путиным Токаев встречался с Трампом.',
      'Tokayev+Trump 2026-05-03',
    ],
    ['an English ordinal', 'Lavrov and Fidan met in Ankara on 15th April.', 'Fidan+Lavrov 2026-04-15'],
    [
      'an evening of the day named before',
      'Trump said Monday he had spoken by phone with Putin in the evening.',
      'Putin+Trump 2026-05-04',
    ],
    [
      'a day of both',
      'Лукашенко поговорил по телефону с Путиным. Затем он позвонил Токаеву. Обе беседы прошли 3 мая.',
      'Lukashenko+Tokayev 2026-05-03',
    ],
    [
      'the other of both',
      'Лукашенко поговорил по телефону с Путиным. Затем он позвонил Токаеву. Обе беседы прошли 3 мая.',
      'Lukashenko+Putin 2026-05-03',
    ],
    [
      'the day a guest was welcomed, right before "the sides"',
      'Сибіга зустрівся з Хаканом Фіданом.\n\nУ середу, 29 квітня, Сибіга привітав у Києві міністра закордонних справ Туреччини Хакана Фідана. Сторони провели переговори про двосторонні відносини.',
      'Fidan+Sybiha 2026-04-29',
    ],
    [
      'the days of a visit told far before its guest',
      'Президент України Володимир Зеленський у середу, 6 травня, прибув із робочим візитом до Кіпру. У межах візиту Зеленського до Кіпру заплановано зустріч з президентом Кіпру Нікосом Христодулідісом.',
      'Christodoulides+Zelensky 2026-05-06',
    ],
    [
      'the days between which a visit lasts',
      'З 9 па 12 мая Рыжанкоў знаходзіцца ў Кітаі з афіцыйным візітам. Запланаваная сустрэча Рыжанкова з Ван І.',
      'Ryzhenkov+Yi 2026-05-09/2026-05-12',
    ],
    [
      'the days of a visit, told far before the verb',
      '20-21 мая с рабочим визитом Республику Беларусь посетит глава российского МИД Сергей Лавров. Он проведет переговоры с Максимом Рыженковым.',
      'Lavrov+Ryzhenkov 2026-05-20/2026-05-21',
    ],
    [
      'the weekday on which one means to come',
      'У вівторок Стів Віткофф має намір вилетіти до Москви. Там запланована зустріч Віткоффа з Володимиром Путіним.',
      'Putin+Witkoff 2026-05-12',
    ],
    [
      'the same place, told at once',
      '4 мая Мирзоян и Байрамов встретились в Вашингтоне. Там же прошла встреча Мирзояна с Энтони Блинкеном.',
      'Blinken+Mirzoyan 2026-05-04',
    ],
    [
      'the day somebody came, right before',
      '29 апреля Сийярто прилетел на Украину. В Ужгороде он встретился с Андреем Ермаком.',
      'Szijjarto+Yermak 2026-04-29',
    ],
    [
      'a possible day of ministers told of',
      'Встреча Лаврова и Рубио отложена. Сообщалось, что министры могут увидеться 9 мая.',
      'Lavrov+Rubio 2026-05-09',
    ],
  ])('%s', (_, text, told) => expect(days(text)).toContain(told));

  test.each([
    ['the day of an agreement', '4 мая Путин и Трамп договорились о встрече в Будапеште.'],
    [
      'the day of a statement',
      '4 мая пресс-секретарь Кремля Дмитрий Песков говорил, что Лавров и Рубио не выбрали место, где пройдет их встреча.',
    ],
    [
      'the day of what is said after it',
      'Макей после переговоров с Лавровым в Москве сказал, что конференция пройдет 22 ноября.',
    ],
    [
      'the beginning of what has lasted since',
      'Since the conflict began in February, Jaishankar and Lavrov have met four times.',
    ],
    ['the last time of what is denied', 'Путин и Макрон не беседовали с сентября.'],
    ['the eve of something undated', 'Lavrov and Fidan may meet on the eve of the forum.'],
    [
      'the day of a clause before',
      'Trump said he had spoken on Monday and that a summit with Xi Jinping was being prepared.',
    ],
  ])('%s is not the day of the contact', (_, text) => {
    expect(days(text).filter((line) => /\d/u.test(line) && !line.endsWith('05-06'))).toEqual([]);
  });

  test('what a recent or earlier contact was is not news of the day', () => {
    expect(
      days(
        'Зеленський поговорив телефоном зі Стуббом. Стубб, який нещодавно мав розмову з Трампом, поділився враженнями.',
      ),
    ).toContain('Stubb+Trump');
  });

  test('what happened many times has no day of publication', () => {
    expect(
      days('Лавров 4 мая встретился с Фиданом. Путин неоднократно говорил по телефону с Моди.'),
    ).not.toContain('Modi+Putin 2026-05-06');
  });

  test('a year told of some event dates nothing else', () => {
    expect(
      days(
        'Biden and Xi Jinping met in Bali in November. No minister had been to China since October 2018.',
        null,
      ),
    ).toEqual(['Biden+Jinping XXXX-11-01/XXXX-11-30']);
  });

  test('a weekday under a dateline without a year is the day it was filed', () => {
    const told = days(
      'МОСКВА, 15 февраля. /ТАСС/. Сергей Лавров в субботу поговорил по телефону с Марко Рубио, сообщил МИД. Ранее, в прошлый вторник, он встретился с Хаканом Фиданом.',
      null,
    );
    expect(told).toEqual(['Lavrov+Rubio XXXX-02-15', 'Fidan+Lavrov']);
  });

  test('a text without a date speaks from the day that it calls today', () => {
    const told = days(
      'Сегодня, 2 марта, Лавров встретился с Фиданом. Вчера министр встретился с Ван И. В пятницу он встретился с Сийярто.',
      null,
    );
    expect(told).toEqual(['Fidan+Lavrov XXXX-03-02', 'Lavrov+Yi XXXX-03-01', 'Lavrov+Szijjarto']);
  });

  test('a day that is not called today anchors nothing', () => {
    const told = days('Вчера министр Лавров встретился с Ван И. 2 марта откроется форум.', null);
    expect(told).toEqual(['Lavrov+Yi']);
  });

  test.each(['на ближайшие две недели', 'в ближайшие две недели'])('a span ahead: %s', (words) => {
    expect(days(`Встреча Путина и Трампа запланирована ${words}.`, '2026-05-06')).toEqual([
      'Putin+Trump 2026-05-06/2026-05-20',
    ]);
  });

  test('a dateline without a year and a weekday stop nothing', () => {
    expect(() =>
      days(
        'Лавров поговорил по телефону с Рубио, сообщили в субботу в МИД России. МОСКВА, 15 февраля.',
        null,
      ),
    ).not.toThrow();
  });
});
