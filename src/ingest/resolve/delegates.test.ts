import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

describe('who decides, who is sent and who was named last', () => {
  test.each([
    ['Сибіга схвалив рішення Навроцького скасувати зустріч з Орбаном.', ['meeting cancelled Nawrocki+Orban']],
    ['Лавров прокомментировал решение Трампа отменить саммит с Путиным.', ['summit cancelled Putin+Trump']],
    [
      'Навроцький зустрівся з Орбаном після зустрічі того з Путіним.',
      ['meeting held Nawrocki+Orban', 'meeting held Orban+Putin'],
    ],
    [
      'Київ вирішив послати на зустріч із Сійярто у Будапешті міністра Андрія Сибігу.',
      ['meeting planned Sybiha+Szijjarto Budapest'],
    ],
    ['Trump will send Steve Witkoff to talks with Abbas Araghchi.', ['talks planned Araghchi+Witkoff']],
    [
      'Лукашенко поговорив телефоном із Трампом – який летить на саміт з Путіним.',
      ['call held Lukashenko+Trump', 'summit planned Putin+Trump'],
    ],
    [
      'Зустріч Єрмака та спецпредставника Трампа Стивена Віткоффа тривала годину.',
      ['meeting held Witkoff+Yermak 60'],
    ],
  ])('%s', (text, expected) => expect(toldContacts(text)).toEqual(expected));

  test.each([
    [
      'a decision of their own',
      'Сибіга після рішення уряду зустрівся з Орбаном.',
      ['meeting held Orban+Sybiha'],
    ],
    [
      'who sends a letter goes nowhere',
      'Trump sent a note after talks with Putin.',
      ['talks held Putin+Trump'],
    ],
  ])('%s', (_, text, expected) => expect(toldContacts(text)).toEqual(expected));
});
