import { describe, expect, test } from 'vitest';
import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';
import { toldContacts } from '#testing/told-contacts.ts';

const told = (text: string) => toldContacts(text, '2026-05-06');

describe('to whom something was said within a contact', () => {
  test.each([
    [
      'В ходе телефонной беседы президент Ильхам Алиев выразил поддержку президенту Узбекистана Шавкату Мирзиееву.',
      ['call held Aliyev+Mirziyoyev 2026-05-06'],
    ],
    [
      'Трамп заявил, что не предлагал Зеленскому отдать территории во время переговоров в Вашингтоне 5 мая.',
      ['talks held Trump+Zelensky 2026-05-05 Washington'],
    ],
    ['В ходе телефонной беседы Ильхам Алиев обещал, что передаст это президенту Узбекистана.', []],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));

  test.each([
    [
      '"Поінформував про це під час зустрічі з віцепрезидентом США Венсом 5 травня", - зазначив Єрмак.',
      ['meeting held Vance+Yermak 2026-05-05'],
    ],
    [
      'Speaking to reporters after a meeting with Recep Tayyip Erdogan in Belgrade and the signing of accords, Aleksandar Vucic said it was useful.',
      ['meeting held Erdogan+Vucic 2026-05-06 Belgrade'],
    ],
  ])('who tells of it: %s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('who comes to the talks of states', () => {
  test.each([
    [
      'Спецпосланник Стив Уиткофф покинул Оман, где участвовал в переговорах Вашингтона и Тегерана. Иранскую делегацию возглавлял Аббас Аракчи.',
      ['talks held Araghchi+Witkoff 2026-05-06'],
    ],
    [
      'Аббас Аракчи прилетел в Маскат на переговоры с американскими представителями Джаредом Кушнером и Стивом Уиткоффом.',
      ['talks planned Araghchi+Kushner+Witkoff Muscat'],
    ],
    [
      'Переговоры России и США прошли 5 мая в Стамбуле. Их представителем считают Лаврова.',
      ['talks held Russia+States 2026-05-05 Istanbul'],
    ],
    [
      'Сергей Лавров прибыл в Анкару и встретился с Хаканом Фиданом, обсудив итоги консультаций России и США.',
      ['meeting held Fidan+Lavrov 2026-05-06 Ankara'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(expect.arrayContaining(contacts)));

  test('an envoy by what he deals with', () => {
    expect(
      told('Лукашенко встречался 5 мая со спецпосланником президента США по Украине Китом Келлогом.'),
    ).toEqual(['meeting held Kellogg+Lukashenko 2026-05-05']);
  });
});

describe('what is no contact of its own', () => {
  test.each([
    'Лавров провел 5 мая переговоры с Фиданом. Перед встречей министры пожали друг другу руки.',
    'Лавров провів 5 травня переговори з Фіданом. Перед зустріччю міністри потиснули руки.',
    'Lavrov held talks with Fidan on 5 May. Before the meeting the ministers shook hands.',
  ])('when something was, told by the contact told already: %s', (text) =>
    expect(told(text)).toEqual(['talks held Fidan+Lavrov 2026-05-05']),
  );

  test('what is awaited in a headline is what begins in the text', () => {
    expect(
      told(
        'Трамп ждет встречи с Зеленским.\n\nВ Риме началась встреча Дональда Трампа с Владимиром Зеленским.',
      ),
    ).toEqual(['meeting held Trump+Zelensky 2026-05-06 Rome']);
    expect(
      told('Трамп ждет встречи с Зеленским 9 мая.\n\n5 мая в Риме прошла встреча Трампа с Зеленским.'),
    ).toHaveLength(2);
  });

  test('a headline that lists several gives way to the text that parts them', () => {
    expect(
      told(
        'Сибіга почав перемовини з Рубіо, Сікорським та Фіданом\n\nАндрій Сибіга провів телефонні розмови з держсекретарем США Марко Рубіо, міністром закордонних справ Польщі Радославом Сікорським та міністром закордонних справ Туреччини Гаканом Фіданом.',
      ),
    ).toHaveLength(3);
  });
});

describe('needs, requests and what was managed', () => {
  test.each([
    ['A meeting between Lavrov and Rubio is not deemed necessary.', ['meeting cancelled Lavrov+Rubio']],
    ['Сибига не видит необходимости во встрече с Лавровым.', ['meeting denied Lavrov+Sybiha']],
    ['Сибіга не бачить потреби у зустрічі з Лавровим.', ['meeting denied Lavrov+Sybiha']],
    ['Merkel requests a bilateral meeting with Vucic.', ['meeting possible Merkel+Vucic']],
    ['Трамп рассказал о планах на саммит с Путиным.', ['summit planned Putin+Trump']],
    ['Сибіга зміг особисто поговорити з Рубіо 5 травня.', ['meeting held Rubio+Sybiha 2026-05-05']],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));

  test.each([
    [
      'На переговорах с Рубио 5 мая Лавров заявил, что Россия не будет отказываться от своих целей.',
      ['talks held Lavrov+Rubio 2026-05-05'],
    ],
    ['О встрече с Рубио Лавров заявил, что ее не будет.', ['meeting denied Lavrov+Rubio']],
  ])('what is said in a contact is not the contact: %s', (text, contacts) =>
    expect(told(text)).toEqual(contacts),
  );

  test('what one did not manage is not held', () => {
    expect(told('Сибіга не зміг особисто поговорити з Рубіо 5 травня.')).not.toContain(
      'meeting held Rubio+Sybiha 2026-05-05',
    );
  });
});

test('an article of no known day tells of the one holder it names, whoever holds the office now', () => {
  expect(
    toldContacts(
      'Лавров провел телефонные переговоры с главой МИД Турции.\n\nЧавушоглу в начале разговора поздравил Лаврова.',
    ).join(),
  ).not.toContain('Fidan');
});

describe('what an article is about', () => {
  const mainOf = (text: string) =>
    parseArticle({
      file: 'one.txt',
      text: `Chronicle\n\n${text}\n`,
      format: 'text',
      markup: { ...noMarkup, published: '2026-05-06' },
    }).contacts.flatMap(({ main, parties }) =>
      main
        ? [
            parties
              .map(({ name }) => name.split(' ').at(-1))
              .sort()
              .join('+'),
          ]
        : [],
    );

  test.each([
    [
      'Сибіга розповів Фідану про підсумки зустрічі Зеленського та Трампа\n\nАндрій Сибіга провів зустріч із Гаканом Фіданом.',
      'Fidan+Sybiha',
    ],
    [
      'Trump spoke during a meeting with Mark Rutte in Washington on 5 May, saying that the summit with Putin was off.\n\nThe summit with Putin is cancelled.',
      'Putin+Trump',
    ],
    ['Зеленський розповів про підсумки зустрічі з Трампом.', 'Trump+Zelensky'],
    [
      'В прошлый раз Зеленский приезжал в Берлин для переговоров с Шольцем.\n\nТеперь Зеленский встретился с Мерцем.',
      'Merz+Zelensky',
    ],
  ])('%s', (text, parties) => expect(mainOf(text)).toEqual([parties]));
});
