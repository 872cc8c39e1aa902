import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

/** Contacts told by a text of 6 May 2026. */
const told = (text: string) => toldContacts(text, '2026-05-06');

describe('several occasions of one word', () => {
  test.each([
    [
      'dates in a list',
      'Donald Trump and Kim Jong Un met in Singapore in June 2018, in Hanoi in February 2019.',
      ['meeting held Trump+Un 2018-06-01 Singapore', 'meeting held Trump+Un 2019-02-01 Hanoi'],
    ],
    [
      'a second partner, a day earlier, elsewhere',
      '4 мая в Вене Сергей Лавров встретился с Марко Рубио, а днем ранее – с Хаканом Фиданом в Анкаре.',
      ['meeting held Lavrov+Rubio 2026-05-04 Vienna', 'meeting held Fidan+Lavrov 2026-05-03 Ankara'],
    ],
    [
      'a span of days is one occasion',
      'Donald Trump and Xi Jinping held talks in Beijing from 2 May to 4 May.',
      ['talks held Jinping+Trump 2026-05-02 Beijing'],
    ],
  ])('%s', (_, text, contacts) => {
    expect(told(text)).toEqual(contacts);
  });
});

describe('people whom sentences beside a contact name', () => {
  test.each([
    [
      'who led the delegations',
      'Делегации Украины и США провели 4 мая переговоры в Женеве. Киев представлял Рустем Умеров, Вашингтон – Стив Уиткофф.',
      ['talks held Umerov+Witkoff 2026-05-04 Geneva'],
    ],
    [
      'who joined them',
      '4 травня Володимир Зеленський зустрівся в Лондоні з Кіром Стармером. Згодом до них долучився Еммануель Макрон.',
      ['meeting held Macron+Starmer+Zelensky 2026-05-04 London'],
    ],
    [
      'whose guest it was',
      'Сергей Лавров провел 4 мая в Москве переговоры с министром иностранных дел Турции Хаканом Фиданом. После переговоров гостя принял Владимир Путин.',
      ['talks held Fidan+Lavrov 2026-05-04 Moscow', 'meeting held Fidan+Putin'],
    ],
    [
      'a spokesperson who was there joins nobody',
      '4 мая Владимир Путин принял в Москве Стива Уиткоффа. К журналистам вышел Дмитрий Песков.',
      ['meeting held Putin+Witkoff 2026-05-04 Moscow'],
    ],
  ])('%s', (_, text, contacts) => {
    expect(told(text).map((line, i) => line.slice(0, contacts[i]?.length))).toEqual(contacts);
  });
});
