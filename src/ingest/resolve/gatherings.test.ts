import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('a gathering sets the scene of what happens there', () => {
  test.each([
    [
      'on the sidelines of a town’s conference',
      'Jaishankar met Lavrov on the sidelines of the Munich Security Conference.',
      'meeting held Jaishankar+Lavrov Munich',
    ],
    [
      'in the course of a conference called by its town',
      'Сибига встретился с Ван И в ходе Мюнхенской конференции по безопасности.',
      'meeting held Sybiha+Yi Munich',
    ],
    [
      'at a town’s conference somebody came to',
      'Ван И посещал Мюнхенскую конференцию по безопасности, где встречался с Кулебой.',
      'meeting held Kuleba+Yi Munich',
    ],
    [
      'where the gathering is told to be',
      'Лавров встретился с Фиданом на полях конференции, которая проходит в Каире.',
      'meeting held Fidan+Lavrov Cairo',
    ],
  ])('%s', (_, text, contact) => expect(told(text)).toEqual([contact]));

  test.each([
    [
      'a conference spoken of after talks',
      'Макей после переговоров с Лавровым в Москве назвал бессмысленной конференцию о Беларуси, которая пройдет 22 ноября в Вене.',
      'talks held Lavrov+Makei Moscow',
    ],
    [
      'a conference somebody else is at',
      'The leaders of the Munich conference criticised talks of Putin and Xi Jinping.',
      'talks held Jinping+Putin',
    ],
  ])('%s does not', (_, text, contact) => expect(told(text)).toEqual([contact]));
});

describe('what is no scene', () => {
  test.each([
    [
      'whom one counts on working with',
      'Сибіга після зустрічі з Ван І повідомив, що Україна розраховує на співпрацю з Пекіном.',
      'meeting held Sybiha+Yi',
    ],
    [
      'where a visit that is planned leads',
      'Блінкен та Кулеба під час зустрічі обговорили співпрацю під час запланованого візиту до Вашингтона Зеленського.',
      'meeting held Blinken+Kuleba',
    ],
    [
      'where somebody else goes',
      'Lavrov’s visit to Pyongyang comes before a planned summit of Donald Trump and Kim Jong Un.',
      'summit planned Trump+Un',
    ],
  ])('%s', (_, text, contact) => expect(told(text)).toContain(contact));

  test('one place for all whom one word for contacts lists', () => {
    expect(
      told(
        'Мирзиёев принял гостей.\n\n15 ноября у Мирзиёева прошли встречи с Алиевым, Жапаровым и Рахмоном. Гости побывали в Ташкенте.',
        '2025-11-16',
      ).filter((line) => line.endsWith('Tashkent')),
    ).toHaveLength(3);
  });

  test('the place of a visit told beside another word for it', () => {
    expect(
      told(
        'Звільнення відбулося після візиту Келлога до Білорусі – під час візиту той зустрівся з Лукашенком.',
      ),
    ).toEqual(['meeting held Kellogg+Lukashenko Belarus']);
  });
});
