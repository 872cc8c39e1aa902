import { describe, expect, test } from 'vitest';
import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';
import { toldContacts } from '#testing/told-contacts.ts';

const told = (text: string) => toldContacts(text, '2026-05-06');

describe('whose contact it is, told in a clause about it', () => {
  test.each([
    [
      'The talks which Marco Rubio had with Sergey Lavrov in Rome on 5 May were useful.',
      'talks held Lavrov+Rubio 2026-05-05 Rome',
    ],
    ['The call Putin had with Macron on 5 May lasted an hour.', 'call held Macron+Putin 2026-05-05 60'],
    [
      'Переговоры, которые Лавров провел 5 мая с Рубио в Риме, длились два часа.',
      'talks held Lavrov+Rubio 2026-05-05 Rome 120',
    ],
    ['Переговоры, проведенные Лавровым с Рубио 5 мая, были долгими.', 'talks held Lavrov+Rubio 2026-05-05'],
    ['Розмова, яку Сибіга мав із Рубіо 5 травня, була корисною.', 'call held Rubio+Sybiha 2026-05-05'],
    [
      'Сустрэча, якую Лукашэнка правёў з Пуціным 5 мая, была доўгай.',
      'meeting held Lukashenko+Putin 2026-05-05',
    ],
  ])('%s', (text, contact) => expect(told(text)).toEqual([contact]));

  test.each([
    'The meeting, which Lavrov called useful, had a long agenda.',
    'Переговоры, которые Лавров назвал долгими, завершились.',
  ])('an opinion on it makes nobody a party: %s', (text) => expect(told(text)).toEqual([]));
});

describe('whom a pronoun brings in', () => {
  test.each([
    [
      'Зеленський написав, що вони з Макроном поговорили з Умєровим.',
      'call held Macron+Umerov+Zelensky 2026-05-06',
    ],
    [
      'Лавров прилетел в Анкару. Они с Фиданом встретились 5 мая.',
      'meeting held Fidan+Lavrov 2026-05-05 Ankara',
    ],
    ['«Мы с Рубио встретились в Риме 5 мая», – сказал Лавров.', 'meeting held Lavrov+Rubio 2026-05-05 Rome'],
    [
      'Президент Зеленський у Києві. Його зустрів президент Польщі Кароль Навроцький.',
      'meeting held Nawrocki+Zelensky 2026-05-06 Kyiv',
    ],
  ])('%s', (text, contact) => expect(told(text)).toEqual([contact]));

  test('"they" alone brings in nobody else', () => {
    expect(told('Лавров и Фидан прилетели в Рим. Они встретились 5 мая.')).toEqual([
      'meeting held Fidan+Lavrov 2026-05-05 Rome',
    ]);
  });
});

describe('states and their people', () => {
  test.each([
    ['Кулеба заявил, что Украина готова вести переговоры с РФ.', 'talks possible Russia+Ukraine'],
    [
      'Lavrov said that Russia had held talks with Iran in Muscat on 5 May.',
      'talks held Iran+Russia 2026-05-05 Muscat',
    ],
    ['Сибіга розповів про переговори зі США 5 травня.', 'talks held States+Ukraine 2026-05-05'],
    ['Лавров провел 5 мая переговоры с американской стороной.', 'talks held Lavrov+States 2026-05-05'],
    ['Erdogan hosted talks with Macron in Ankara on 5 May.', 'talks held Erdogan+Macron 2026-05-05 Ankara'],
    ['Erdogan said he is ready to host talks between Putin and Zelensky.', 'talks possible Putin+Zelensky'],
  ])('%s', (text, contact) => expect(told(text)).toEqual([contact]));

  test('who offers a room is no party', () => {
    expect(
      told('Erdogan told Putin that Turkey is ready to host a third round of talks in Istanbul.'),
    ).toEqual([]);
  });

  test('"the leaders of" several states spoken with are as many calls', () => {
    expect(
      told('Donald Trump spoke with the leaders of Britain and France by phone on 5 May, separately.'),
    ).toEqual(['call held Starmer+Trump 2026-05-05', 'call held Macron+Trump 2026-05-05']);
    expect(told('Donald Trump spoke to the media by phone on 5 May.')).toEqual([]);
  });

  test('a name behind "his counterpart," is the counterpart', () => {
    expect(told('On 11 May Rubio is due to meet his Polish counterpart, Jan Nowakski.')).toEqual([
      'meeting planned Nowakski+Rubio 2026-05-11',
    ]);
  });
});

describe('what comes before or after a contact', () => {
  test.each([
    ['Before the call, Xi and Putin held a video conversation.', ['call held Jinping+Putin 2026-05-06']],
    [
      'После встречи с Зеленским Трамп позвонит Путину.',
      ['meeting planned Trump+Zelensky', 'call planned Putin+Trump'],
    ],
    [
      'После встречи с Зеленским Трамп заявил, что позвонит Путину.',
      ['meeting held Trump+Zelensky', 'call planned Putin+Trump'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

test('a participle behind both parties takes neither away', () => {
  expect(told('Рубио упомянул разговор Дональда Трампа с Владимиром Путиным, состоявшийся 5 мая.')).toEqual([
    'call held Putin+Trump 2026-05-05',
  ]);
});

test('a contact put off twice stays one; two held on two days stay two', () => {
  expect(
    told(
      'Зустріч Зеленського з Байденом 1 вересня 2021 року перенесли. Зустріч Зеленського з Байденом 30 серпня 2021 року теж перенесли.',
    ),
  ).toEqual(['meeting postponed Biden+Zelensky 2021-09-01']);
  expect(
    told('Лавров встретился с Фиданом 1 мая 2026 года. Лавров встретился с Фиданом 5 мая 2026 года.'),
  ).toEqual(['meeting held Fidan+Lavrov 2026-05-01', 'meeting held Fidan+Lavrov 2026-05-05']);
});

describe('what an article is about', () => {
  const mainOf = (text: string) =>
    parseArticle({
      file: 'one.txt',
      text: `Chronicle\n\n${text}\n`,
      format: 'text',
      markup: { ...noMarkup, published: '2026-05-06' },
    }).contacts.flatMap(({ main, kind, parties }) =>
      main
        ? [
            `${kind} ${parties
              .map(({ name }) => name.split(' ').at(-1))
              .sort()
              .join('+')}`,
          ]
        : [],
    );

  test.each([
    [
      'Говорили за кілька годин до того, як Трамп зустрінеться з Путіним на Алясці.\n\nТрамп провів телефонну розмову з Лукашенком.',
      'call Lukashenko+Trump',
    ],
    ['Lavrov phoned Fidan on 5 May hours before Putin meets Trump in Alaska.', 'call Fidan+Lavrov'],
    ['Putin meets Trump in Alaska on 7 May. Lavrov phoned Fidan on 5 May.', 'meeting Putin+Trump'],
  ])('%s', (text, contact) => expect(mainOf(text)).toEqual([contact]));
});

test('"the two chiefs of diplomacy" are the pair the text is about', () => {
  expect(
    told(
      'Wang Yi will meet Sergey Lavrov on 8 May. On Monday Vladimir Putin received Wang Yi. Before that, the two chiefs of diplomacy met in February 2026 in Bonn.',
    ),
  ).toContain('meeting held Lavrov+Yi 2026-02-01 Bonn');
});

describe('hosts, guests and those of an office', () => {
  test.each([
    [
      'Sergey Lavrov was received by his Turkish counterpart, Hakan Fidan, and Russian ambassador Aleksei Yerkhov.',
      ['meeting held Fidan+Lavrov+Yerkhov'],
    ],
    [
      'President Karol Nawrocki of Poland and President Volodymyr Zelensky of Ukraine differ. The minister recalled a recent call of the two presidents, which took place in May.',
      ['call held Nawrocki+Zelensky XXXX-05-01'],
    ],
    ['Лавров встретился с Рубио. Министры двух стран расстались довольные.', ['meeting held Lavrov+Rubio']],
    ['Київ сподівається прийняти президента Польщі Кароля Навроцького.', []],
    [
      'Макрон поговорив телефоном із Зеленським. Раніше Путін і Макрон говорили телефоном. Востаннє обидва лідери говорили у вересні 2022 року.',
      ['call held Macron+Zelensky', 'call held Macron+Putin', 'call held Macron+Putin 2022-09-01'],
    ],
    [
      'Emmanuel Macron called Volodymyr Zelensky. Macron told his Ukrainian counterpart the details of his phone call with Putin.',
      ['call held Macron+Zelensky', 'call held Macron+Putin'],
    ],
  ])('%s', (text, expected) => expect(toldContacts(text)).toEqual(expected));
});
