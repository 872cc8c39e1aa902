import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('who met', () => {
  test.each([
    [
      'a name in apposition to its role',
      '5 мая 2026 года глава МИД России Сергей Лавров встретился в Стамбуле с министром иностранных дел Турции Хаканом Фиданом.',
      ['meeting held Fidan+Lavrov 2026-05-05 Istanbul'],
    ],
    [
      'a role alone, and a colleague of another state',
      '5 мая 2026 года в Стамбуле министр иностранных дел России встретился с турецким коллегой.',
      ['meeting held Fidan+Lavrov 2026-05-05 Istanbul'],
    ],
    [
      'one role of two states',
      '5 травня 2026 року міністри закордонних справ Польщі та Литви провели переговори у Варшаві.',
      ['talks held Budrys+Sikorski 2026-05-05 Warsaw'],
    ],
    [
      'an unknown name, told with role and state',
      '5 мая 2026 года Сергей Лавров встретился в Москве с министром иностранных дел Науру Ионом Ароном.',
      ['meeting held Aron+Lavrov 2026-05-05 Moscow'],
    ],
    [
      'three at once',
      'On 5 May 2026 Marco Rubio, Sergey Lavrov and Hakan Fidan held trilateral talks in Istanbul.',
      ['meeting held Fidan+Lavrov+Rubio 2026-05-05 Istanbul'],
    ],
    [
      'names in small letters',
      '5 мая 2026 года сергей лавров встретился в стамбуле с хаканом фиданом.',
      ['meeting held Fidan+Lavrov 2026-05-05 Istanbul'],
    ],
    [
      'Belarusian endings',
      '5 мая 2026 года міністр замежных спраў Беларусі Максім Рыжанкоў сустрэўся ў Мінску з Петэрам Сіярта.',
      ['meeting held Ryzhenkov+Szijjarto 2026-05-05 Minsk'],
    ],
    [
      'a letter',
      '5 травня 2026 року Володимир Зеленський надіслав листа Дональду Трампу.',
      ['correspondence held Trump+Zelensky 2026-05-05'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

test('separate meetings are as many contacts', () => {
  expect(
    told(
      'Лавров 5 мая 2026 года провел в Дохе отдельные встречи с министрами иностранных дел Ирана и Турции.',
    ),
  ).toEqual(['meeting held Araghchi+Lavrov 2026-05-05 Doha', 'meeting held Fidan+Lavrov 2026-05-05 Doha']);
});

test('a list of those talked to is as many contacts', () => {
  expect(
    told(
      'Сергей Лавров 5 мая 2026 года провел переговоры с главой МИД Словакии Юраем Бланаром, министром иностранных дел Венгрии Петером Сийярто и госсекретарем США Марко Рубио.',
    ),
  ).toEqual([
    'talks held Blanar+Lavrov 2026-05-05',
    'talks held Lavrov+Szijjarto 2026-05-05',
    'talks held Lavrov+Rubio 2026-05-05',
  ]);
});

test.each([
  [
    'and with X, and with Y, though of one state',
    'Аляксандр Лукашэнка 5 мая 2026 года паразмаўляў па тэлефоне і з Уладзімірам Пуціным, і з Сяргеем Лаўровым.',
    ['call held Lukashenko+Putin 2026-05-05', 'call held Lavrov+Lukashenko 2026-05-05'],
  ],
  [
    'and others',
    'Марко Рубио 5 мая 2026 года поговорил с Андреем Сибигой, Каей Каллас и другими министрами.',
    ['call held Rubio+Sybiha 2026-05-05', 'call held Kallas+Rubio 2026-05-05'],
  ],
])('lists of those spoken to: %s', (_, text, contacts) => expect(told(text)).toEqual(contacts));

test.each([
  'On 5 May 2026 Marco Rubio held trilateral talks with Sergey Lavrov, Hakan Fidan and Andrii Sybiha.',
  '5 травня 2026 року Марко Рубіо провів спільні переговори з Сергієм Лавровим, Гаканом Фіданом та Андрієм Сибігою.',
])('people at one table are one contact: %s', (text) => expect(told(text)).toHaveLength(1));

describe('who received whom', () => {
  test.each([
    'Сергей Лавров 5 мая 2026 года был принят президентом Турции Реджепом Эрдоганом.',
    '5 травня 2026 року Сергій Лавров був прийнятий президентом Туреччини Реджепом Ердоганом.',
    '5 мая 2026 года Сяргей Лаўроў быў прыняты прэзідэнтам Турцыі Рэджэпам Эрдаганам.',
  ])('told from the guest: %s', (text) =>
    expect(told(text)).toEqual(['meeting held Erdogan+Lavrov 2026-05-05']),
  );

  test('a law that was passed is no guest', () => {
    expect(
      told('Закон был принят президентом США Дональдом Трампом после визита Владимира Зеленского.'),
    ).toEqual([]);
  });
});

test.each([
  'Зеленский после переговоров с Трампом поговорил по телефону с лидерами Европы.',
  'После переговоров с Дональдом Трампом у президента Владимира Зеленского был телефонный разговор с лидерами Европы.',
])('a crowd without names takes nobody from a contact beside it: %s', (text) =>
  expect(told(text)).toEqual(['talks held Trump+Zelensky']),
);

describe('no contact of states', () => {
  test.each([
    ['a habit', 'Дональд Трамп и Владимир Путин часто говорят по телефону.'],
    ['a habit, in Ukrainian', 'Марко Рубіо регулярно зустрічається із Сергієм Лавровим.'],
    ['a habit, in English', 'Donald Trump regularly speaks with Vladimir Putin by phone.'],
    ['talks held daily', 'Прэм’ер Польшчы Дональд Туск штодня вядзе перамовы з Урсулай фон дэр Ляен.'],
    ['a match', '5 мая 2026 года ЦСКА и «Спартак» провели встречу в Москве.'],
    ['a council of one government', '5 мая 2026 года Владимир Путин провел совещание с правительством.'],
    ['an interview', 'Сергей Лавров дал интервью журналисту агентства Reuters.'],
    ['a film', 'The film shows Putin meeting aliens.'],
    ['an appeal', 'Сергей Лавров призвал Хакана Фидана к миру.'],
    ['two opinions', 'Лавров и Рубио разошлись во взглядах на войну.'],
  ])('%s', (_, text) => expect(told(text)).toEqual([]));
});

describe('what became of it', () => {
  test.each([
    ['planned', '6 мая 2026 года Сергей Лавров планирует встретиться в Анкаре с Хаканом Фиданом.'],
    ['postponed', 'Встреча Сергея Лаврова и Хакана Фидана, намеченная на 6 мая 2026 года, перенесена.'],
    [
      'cancelled',
      'The meeting between Sergey Lavrov and Hakan Fidan planned for 6 May 2026 has been cancelled.',
    ],
    ['denied', 'Дмитрий Песков опроверг, что Сергей Лавров и Хакан Фидан встречались в Минске.'],
    ['possible', 'Сергей Лавров и Хакан Фидан могут встретиться в Стамбуле.'],
  ])('%s', (status, text) => {
    const contacts = told(text);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toContain(` ${status} Fidan+Lavrov`);
  });

  test('a wish that two meet makes it possible', () => {
    expect(told('Erdogan urged Putin and Zelensky to meet in Istanbul.')).toEqual([
      'meeting possible Putin+Zelensky Istanbul',
    ]);
  });

  test('a piece of advice to call it off leaves it planned', () => {
    expect(
      told('Мария Захарова посоветовала отменить встречу Владимира Путина и Дональда Трампа в Будапеште.'),
    ).toEqual(['meeting planned Putin+Trump Budapest']);
  });
});

test('one hopes to see another, as he said: no talk, a meeting planned', () => {
  expect(
    told(
      '5 мая 2026 года Дональд Трамп говорил, что рассчитывает увидеться с Владимиром Путиным в Будапеште.',
    ),
  ).toEqual(['meeting planned Putin+Trump Budapest']);
});

test.each([
  'Беседуя с Дональдом Трампом, Владимир Зеленский попросил о помощи.',
  'Розмовляючи з Дональдом Трампом, Володимир Зеленський попросив про допомогу.',
  'Размаўляючы з Дональдам Трампам, Уладзімір Зяленскі папрасіў аб дапамозе.',
])('a talk told as a circumstance: %s', (text) => expect(told(text)).toEqual(['call held Trump+Zelensky']));

describe('what goes on about what was told', () => {
  test('what one told the other of was without him', () => {
    expect(
      told(
        'Никол Пашинян в телефонном разговоре с Реджепом Эрдоганом рассказал, чем закончилась встреча в Вашингтоне.',
      ),
    ).toEqual(['call held Erdogan+Pashinyan']);
  });

  test('the first meeting in the lead is that of the headline', () => {
    expect(
      told(
        'Володимир Зеленський і Марко Рубіо зустрілися\n\n5 травня 2026 року у Вільнюсі відбулася перша зустріч Володимира Зеленського і Марко Рубіо.',
      ),
    ).toEqual(['meeting held Rubio+Zelensky 2026-05-05 Vilnius']);
  });

  const lead = '5 мая 2026 года Сергей Лавров встретился в Стамбуле с Хаканом Фиданом.';

  test('a conversation with its length is the contact before', () => {
    expect(
      told(
        '5 мая 2026 года Сергей Лавров провел телефонный разговор с Хаканом Фиданом. Беседа продолжалась полчаса.',
      ),
    ).toEqual(['call held Fidan+Lavrov 2026-05-05 30']);
  });

  test('the presidents of both countries are those told of', () => {
    expect(
      told(
        '5 мая 2026 года Владимир Путин и Дональд Трамп встретились в Анкоридже. Беседа президентов двух стран длилась три часа.',
      ),
    ).toEqual(['meeting held Putin+Trump 2026-05-05 Anchorage 180']);
  });

  test('days earlier they were in touch another time', () => {
    for (const second of [
      'Двумя днями ранее министры говорили по телефону.',
      'Двумя днями ранее Лавров и Фидан провели телефонный разговор.',
    ])
      expect(told(`${lead} ${second}`)).toEqual([
        'meeting held Fidan+Lavrov 2026-05-05 Istanbul',
        'call held Fidan+Lavrov 2026-05-03',
      ]);
  });

  test('what is said of "it" in the next sentence becomes of the plan', () => {
    expect(
      told(
        'Hakan Fidan is expected to meet Sergey Lavrov in Ankara on 6 May 2026. It was called off, the ministry said.',
      ),
    ).toEqual(['meeting cancelled Fidan+Lavrov 2026-05-06 Ankara']);
  });

  test('a meeting that came to nothing is not the one told then', () => {
    expect(
      told(
        'A meeting many had hoped for did not take place. On 5 May 2026 Hakan Fidan met Sergey Lavrov in Ankara.',
      ),
    ).toEqual(['meeting held Fidan+Lavrov 2026-05-05 Ankara']);
  });

  test("the leaders' previous meeting is of those the text is about", () => {
    const contacts = told(
      "On 5 May 2026 Keir Starmer held talks with Xi Jinping in Beijing. He also met Li Qiang. The leaders' previous meeting took place in Lima in November 2024.",
    );
    expect(contacts).toContain('meeting held Jinping+Starmer 2024-11-01 Lima');
  });

  test('a summit known to be over is no plan', () => {
    const contacts = told(
      'Рубио и Лавров созвонились перед саммитом Владимира Путина и Дональда Трампа в Анкоридже.',
      '2025-09-25',
    );
    expect(contacts).toContain('summit held Putin+Trump 2025-08-15 Anchorage');
  });

  test('ministers who agreed to meet are those told of', () => {
    const plan = ['call held Fidan+Lavrov', 'meeting planned Fidan+Lavrov 2026-05-12 Ankara'];
    for (const text of [
      'Сергей Лавров провел телефонный разговор с Хаканом Фиданом. Министры договорились встретиться в Анкаре 12 мая 2026 года.',
      'Sergey Lavrov spoke by phone with Hakan Fidan. The ministers agreed to meet in Ankara on May 12, 2026.',
    ])
      expect(told(text)).toEqual(plan);
  });

  test('somebody behind a preposition is not "he" of the next sentence', () => {
    const contacts = told(
      'Сергей Лавров прибыл в Анкару. Здесь он встретился с Хаканом Фиданом и Аббасом Аракчи. Вечером он поговорил по телефону с Марко Рубио.',
    );
    expect(contacts).toContain('call held Lavrov+Rubio');
    expect(contacts.join()).not.toMatch(/(Fidan|Araghchi)\+Rubio/u);
  });

  test('where somebody went after the contact is not its place', () => {
    expect(told('После встречи с Трампом 5 мая 2026 года Зеленский отправился в Лондон.')).toEqual([
      'meeting held Trump+Zelensky 2026-05-05',
    ]);
  });
});

describe('when and how long', () => {
  const met = (when: string) => `Сергей Лавров встретился с Хаканом Фиданом ${when}.`;

  test.each([
    ['yesterday', met('вчера'), '2026-05-05'],
    ['the weekday before the day of publication', met('в понедельник'), '2026-05-04'],
    ['a day and month of the year before', met('28 декабря'), '2025-12-28'],
    ['a month', met('в мае 2024 года'), '2024-05-01'],
    ['a year', met('в 2024 году'), '2024-01-01'],
    ['English order', 'Sergey Lavrov met Hakan Fidan on April 13.', '2026-04-13'],
  ])('%s', (_, text, day) => expect(told(text, '2026-05-06')).toEqual([`meeting held Fidan+Lavrov ${day}`]));

  test.each([
    [
      'On 5 May 2026 Marco Rubio and Sergey Lavrov spoke by phone for 40 minutes.',
      'call held Lavrov+Rubio 2026-05-05 40',
    ],
    [
      'Marco Rubio and Sergey Lavrov held a 40-minute call on May 5, 2026.',
      'call held Lavrov+Rubio 2026-05-05 40',
    ],
    [
      'Marco Rubio and Sergey Lavrov held a two-hour meeting in Istanbul on May 5, 2026.',
      'meeting held Lavrov+Rubio 2026-05-05 Istanbul 120',
    ],
  ])('%s', (text, contact) => expect(told(text)).toEqual([contact]));
});
