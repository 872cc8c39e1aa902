import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('a surname that somebody known bears', () => {
  test.each([
    [
      'behind another first name',
      'Сергей Лавров встретился с Марко Рубио, передаёт корреспондент Андрей Сийярто.',
      ['meeting held Lavrov+Rubio'],
    ],
    [
      'behind a form of its own first name',
      'Сергей Лавров встретился с Марком Рубио.',
      ['meeting held Lavrov+Rubio'],
    ],
    [
      'behind a capital word that opens the sentence',
      'Сам Лавров встретился с Марко Рубио.',
      ['meeting held Lavrov+Rubio'],
    ],
    [
      'behind a second name',
      'Hakan Fidan met Syrian Foreign Minister Asaad Hassan Al-Shaibani in Ankara.',
      ['meeting held Fidan+al-Shaibani Ankara'],
    ],
    [
      'behind a title that is also a first name',
      'King Salman of Saudi Arabia met Russian Foreign Minister Sergei Lavrov in Riyadh.',
      ['meeting held Lavrov+Salman Riyadh'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});
