import { expect, test } from 'vitest';
import { caseOf, newcomer, nominative } from './newcomers.ts';
import { formsOf } from './paradigm.ts';
import { transliterate } from './transliterate.ts';

test.each([
  ['лавров', 'ru', ['лаврова', 'лаврову', 'лавровым', 'лаврове']],
  ['песков', 'ru', ['песковым']],
  ['захарова', 'ru', ['захаровой', 'захарову']],
  ['сибіга', 'uk', ['сибіги', 'сибігою']],
  ['лукашэнка', 'be', ['лукашэнкам', 'лукашэнку']],
] as const)('%s is inflected', (name, lang, forms) =>
  expect(formsOf(name, lang)).toEqual(expect.arrayContaining([name, ...forms])),
);

test('English names have one form', () => expect(formsOf('rubio', 'en')).toEqual(['rubio']));

test.each([
  ['Йованович', 'ru', 'Yovanovich'],
  ['Щербатый', 'ru', 'Shcherbaty'],
  ['Згурський', 'uk', 'Zghurskyi'],
  ['Ярош', 'uk', 'Yarosh'],
  ['Гуляй-Баёў', 'be', 'Huliai-Baiou'],
  ['Яўген Лойка', 'be', 'Yauhen Loika'],
  ['Rubio', 'en', 'Rubio'],
] as const)('%s (%s) in Latin letters', (name, lang, latin) => expect(transliterate(name, lang)).toBe(latin));

test.each([
  ['министром', 'ru', 'instrumental'],
  ['главы', 'ru', 'genitive'],
  ['главе', 'ru', 'dative'],
  ['министр', 'ru', 'nominative'],
  ['міністру', 'uk', 'dative'],
  ['міністрам', 'be', 'instrumental'],
] as const)('the case of %s', (role, lang, expected) => expect(caseOf(role, lang)).toBe(expected));

test.each([
  ['Новаком', 'instrumental', 'ru', 'Новак'],
  ['Брандтом', 'instrumental', 'uk', 'Брандт'],
  ['Заболоцким', 'instrumental', 'ru', 'Заболоцкий'],
  ['Новаку', 'dative', 'uk', 'Новак'],
  ['Ивану', 'dative', 'ru', 'Иван'],
  ['Арони', 'instrumental', 'ru', 'Арони'],
] as const)('%s back to the nominative', (form, from, lang, base) =>
  expect(nominative(form, from, lang)).toBe(base),
);

test('somebody unknown gets a name in Latin letters and an id that stays', () => {
  const one = newcomer(['Иваном', 'Новаком'], 'instrumental', 'ru', 'NR');
  expect(one).toMatchObject({ id: 'ivan-novak', name: 'Ivan Novak', side: 'NR', known: false });
  expect(newcomer(['Ivan', "Novak's"], 'nominative', 'en', 'NR').id).toBe(one.id);
  expect(newcomer(['Майклом', 'Новаком'], 'instrumental', 'ru', null).name).toBe('Michael Novak');
});

test.each([
  ['Йохен Шмитц', 'ru', 'DE', 'Jochen Schmitz'],
  ['Марчин Пшидач', 'ru', 'PL', 'Marcin Przidacz'],
  ['Лян Чжэнган', 'ru', 'CN', 'Liang Zhenggang'],
  ['Джевдет Чаршаф', 'ru', 'TR', 'Cevdet Carsaf'],
  ['Таро Кіучі', 'uk', 'JP', 'Taro Kiuchi'],
  ['Абдулла Джаббар', 'ru', null, 'Abdullah Jabbar'],
  ['Хосе Хименес', 'ru', null, 'José Jimenes'],
  ['Жан Кутюр', 'be', 'FR', 'Jean Coutur'],
  ['Иван Джабаров', 'ru', 'NR', 'Ivan Dzhabarov'],
  ['Алексей Чепа', 'ru', null, 'Alexey Chepa'],
  ['Ольга Чепа', 'ru', null, 'Olga Chepa'],
  ['Ольга Чепа', 'uk', null, 'Olha Chepa'],
  ['Дэниел Дэвис', 'ru', null, 'Daniel Davis'],
  ['Дітер Шварц', 'uk', 'DE', 'Diter Schwarz'],
] as const)('%s (%s) of %s is written as there, or as the given name', (written, lang, side, latin) =>
  expect(newcomer(written.split(' '), 'nominative', lang, side).name).toBe(latin),
);
