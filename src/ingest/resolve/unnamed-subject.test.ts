import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('who goes on without a name', () => {
  test.each([
    [
      'a politician who met two, one after the other',
      'Светлана Тихановская 5 мая 2026 года поговорила по телефону с Урсулой фон дер Ляйен. Ещё оппозиционерка встретилась с главой МИД Польши Радославом Сикорским и министром иностранных дел Литвы Кестутисом Будрисом.',
      ['Leyen+Tsikhanouskaya', 'Sikorski+Tsikhanouskaya', 'Budrys+Tsikhanouskaya'],
    ],
    [
      'a pronoun behind the noun is the subject before it',
      'Сергей Лавров 5 мая 2026 года поговорил по телефону с Марко Рубио. О встрече с Путиным Трамп сказал позже, местом встречи он называл Венгрию.',
      ['Lavrov+Rubio', 'Putin+Trump'],
    ],
  ])('%s', (_, text, parties) => expect(told(text).map((line) => line.split(' ')[2])).toEqual(parties));
});

describe('at the margins of a gathering', () => {
  test.each([
    ['Владимир Путин и Си Цзиньпин говорили в кулуарах саммита.'],
    ['Владимир Путин 5 мая обсудил с Си Цзиньпином торговлю: говорили они в кулуарах саммита.'],
    ['Vladimir Putin and Xi Jinping met on the sidelines of the summit.'],
  ])('a talk there is a meeting, the gathering is none: %s', (text) =>
    expect(told(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'meeting held Jinping+Putin',
    ]),
  );
});
