import { describe, expect, test } from 'vitest';
import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';
import { toldContacts } from '#testing/told-contacts.ts';

describe('what became of a contact', () => {
  test.each([
    [
      'Подтверждения того, что Путин провел переговоры по телефону с Вучичем, пока не было.',
      'call held Putin+Vucic 2025-10-24',
    ],
    [
      'Это был первый контакт между Лавровым и недавно назначенным госсекретарем Рубио.',
      'call held Lavrov+Rubio 2025-10-24',
    ],
    [
      'Путин и Вучич договорились об этом на встрече в Ереване.',
      'meeting held Putin+Vucic 2025-10-24 Yerevan',
    ],
    ['Путин и Вучич договорились о встрече в Ереване.', 'meeting planned Putin+Vucic Yerevan'],
    ['Erdogan and Vucic hold phone call to discuss a grain deal.', 'call held Erdogan+Vucic 2025-10-24'],
    [
      'Sergey Lavrov commenced discussions with Marco Rubio in Doha.',
      'meeting held Lavrov+Rubio 2025-10-24 Doha',
    ],
    ['There are no near plans for a conversation between Putin and Vucic.', 'call denied Putin+Vucic'],
    [
      'Володимир Зеленський проводить телефонну розмову з Дональдом Трампом. Він не навів жодних деталей розмови.',
      'call held Trump+Zelensky 2025-10-24',
    ],
    ['Сибіга сказав, що жодних нових зустрічей з Лавровим не буде.', 'meeting denied Lavrov+Sybiha'],
    ['There are new plans for a conversation between Putin and Vucic.', 'call planned Putin+Vucic'],
    [
      'Lavrov said that his meeting with Antony Blinken was being worked out.',
      'meeting possible Blinken+Lavrov',
    ],
    ['That was agreed after a Trump–Putin phone call on 16 October.', 'call held Putin+Trump 2025-10-16'],
    [
      'A summit is planned before a Trump–Putin phone call on 30 October.',
      'call planned Putin+Trump 2025-10-30',
    ],
    [
      'Туреччина запропонувала, щоб Кулеба та Лавров зустрілися в Анталії.',
      'meeting possible Kuleba+Lavrov Antalya',
    ],
    [
      'Турция предложила, чтобы Кулеба и Лавров встретились в Анталье.',
      'meeting possible Kuleba+Lavrov Antalya',
    ],
    [
      'A planned meeting between Marco Rubio and Sergey Lavrov is on hold, adding doubt over it.',
      'meeting postponed Lavrov+Rubio',
    ],
    [
      'A meeting between Marco Rubio and Sergey Lavrov would not take place this week.',
      'meeting cancelled Lavrov+Rubio',
    ],
    [
      'Araghchi rejected a recent report that he had met Witkoff in Oslo.',
      'meeting denied Araghchi+Witkoff Oslo',
    ],
    [
      '“There has been no contact between me and Steve Witkoff,” Abbas Araghchi said.',
      'call denied Araghchi+Witkoff',
    ],
    ['Лавров приехал, чтобы обсудить план, и встретился с Рубио.', 'meeting held Lavrov+Rubio 2025-10-24'],
  ])('%s', (text, expected) => expect(toldContacts(text, '2025-10-24')).toEqual([expected]));

  test('what is on hold is the subject of the clause, not what the next one doubts', () =>
    expect(
      toldContacts(
        'A meeting between Rubio and Lavrov is on hold, adding doubt over a suggested summit of Trump and Putin in Budapest.',
      ),
    ).toEqual(['meeting postponed Lavrov+Rubio', 'summit possible Putin+Trump Budapest']));

  test('what was to be and was put off is told as put off alone', () => {
    const [contact] = parseArticle({
      file: 'one.txt',
      text: 'Хроніка\n\nЗустріч Андрія Сибіги з Петером Сійярто, яка мала пройти в середу в Ужгороді, була відкладена.\n',
      format: 'text',
      markup: noMarkup,
    }).contacts;
    expect(contact?.statuses.map(({ status }) => status)).toEqual(['postponed']);
  });

  test.each([
    [
      'it was called off',
      'A summit of Trump and Putin is planned in Budapest. It did not seem right, so I called it off, Trump said.',
      'summit cancelled Putin+Trump Budapest',
    ],
  ])('%s', (_, text, expected) => expect(toldContacts(text)).toEqual([expected]));
});
