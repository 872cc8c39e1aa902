import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

const day = '2026-05-06';

describe('days and places beside a contact', () => {
  test.each([
    [
      'Talks between Russia and the United States had been expected on Sunday, May 17, in Muscat.',
      ['talks planned Russia+States 2026-05-17 Muscat'],
    ],
    [
      'Зустріч Сибіги та Фідана запланована на неділю, 17 травня.',
      ['meeting planned Fidan+Sybiha 2026-05-17'],
    ],
    [
      'A meeting of U.S. President Donald Trump and North Korean leader Kim Jong Un, first set for June 12 in Singapore, is still planned.',
      ['meeting planned Trump+Un 2026-06-12 Singapore'],
    ],
    [
      'Lavrov spoke during a meeting with Rubio in Manila on Monday, saying the summit planned in Hungary seemed wrong.',
      ['meeting held Lavrov+Rubio 2026-05-04 Manila'],
    ],
    [
      'Modi met Putin in the Chinese port city of Tianjin on Monday.',
      ['meeting held Modi+Putin 2026-05-04 Tianjin'],
    ],
    [
      'Сибіга зустрівся з Фіданом у турецькому портовому місті Анталія в понеділок.',
      ['meeting held Fidan+Sybiha 2026-05-04 Antalya'],
    ],
  ])('%s', (text, expected) => expect(toldContacts(text, day)).toEqual(expected));

  test.each([
    ['a name that is no weekday', 'Sun Weidong met Sergey Lavrov in Moscow.'],
    ['a paper that is no weekday', 'Rubio met Sergey Lavrov in Moscow, The Sun reported.'],
  ])('%s', (_, text) => expect(toldContacts(text, day).join()).not.toContain('2026-05-03'));
});
