import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

const told = (text: string) => toldContacts(text, '2026-05-06');

describe('whose contact a further clause tells', () => {
  test.each([
    [
      'Мадлен Олбрайт, з якой Святлана Ціханоўская таксама сустракалася 5 мая, згадала пра гэта.',
      ['meeting held Albright+Tsikhanouskaya 2026-05-05'],
    ],
    [
      'Steve Witkoff said he would travel with Jared Kushner to Moscow and that they would meet with Vladimir Putin.',
      ['meeting planned Kushner+Putin+Witkoff Moscow'],
    ],
    [
      'Токаев и Путин 5 мая провели телефонный разговор, в ходе которого российский лидер рассказал о встрече с Дональдом Трампом.',
      ['call held Putin+Tokayev 2026-05-05', 'meeting held Putin+Trump'],
    ],
    [
      'Steve Witkoff, an envoy for former President Biden, held talks with Vladimir Putin on 5 May.',
      ['talks held Putin+Witkoff 2026-05-05'],
    ],
    [
      'Поговорив с Путиным на Аляске 5 мая, Трамп набрал Зеленского.',
      ['meeting held Putin+Trump 2026-05-05 Alaska', 'call held Trump+Zelensky 2026-05-06'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));

  test('a list in one case is no further clause', () => {
    expect(
      told(
        'Лавров 5 мая провел переговоры с госсекретарем США Рубио, главой МИД Турции Фиданом и главой МИД Польши Сикорским.',
      ),
    ).toHaveLength(3);
  });
});

describe('what says nothing of a contact', () => {
  test.each([
    [
      'Зеленський поговорив з Трампом. Він не навів жодних деталей розмови.',
      ['call held Trump+Zelensky 2026-05-06'],
    ],
    [
      'Lavrov phoned Fidan on 5 May. The call of the two ministers comes as many ask when Israel will strike.',
      ['call held Fidan+Lavrov 2026-05-05'],
    ],
    [
      'Modi met Putin on 5 May. He said it is always a delight to meet Putin.',
      ['meeting held Modi+Putin 2026-05-05'],
    ],
    ['No call with Zelensky took place, Trump said.', ['call denied Trump+Zelensky']],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('one contact or two', () => {
  test('told as no news at the head, then with its day', () => {
    expect(
      told(
        'Раніше Келлог зустрівся з Лукашенком.\n\nТрамп поговорив з Лукашенком. Вони говорили про політв’язнів. Він подякував. 21 квітня Келлог зустрівся з Лукашенком.',
      ),
    ).toEqual(['meeting held Kellogg+Lukashenko 2026-04-21', 'call held Lukashenko+Trump 2026-05-06']);
  });

  test('a pair and a larger company of one sentence', () => {
    expect(
      told(
        'Путин обсудил это с Си Цзиньпином в Пекине 5 мая и провел там встречу с Си Цзиньпином и Нарендрой Моди.',
      ),
    ).toHaveLength(2);
  });
});

describe('what a visit and a way somewhere tell', () => {
  test.each([
    [
      'МИД Турции подтвердил визит Сергея Лаврова. Хакан Фидан рассчитывает обсудить с Лавровым Сирию.',
      ['meeting planned Fidan+Lavrov'],
    ],
    ['Хакан Фидан рассчитывает обсудить с Лавровым торговлю.', ['call planned Fidan+Lavrov']],
    [
      'Kirill Dmitriev is on his way to Miami for talks with Steve Witkoff.',
      ['talks planned Dmitriev+Witkoff'],
    ],
    [
      'Starmer said that Ukraine had his support at a meeting with the country’s president on 5 May.',
      ['meeting held Starmer+Zelensky 2026-05-05'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});
