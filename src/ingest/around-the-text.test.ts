import { expect, test } from 'vitest';
import {
  articleBetween as article,
  cleanLines as clean,
  rolesOfLines,
  text,
  title,
} from '#testing/text-articles.ts';

const inside = ['headline', 'deck', 'body'];
/** Which of the lines put below the invented article are taken for its text. */
const taken = (tail: readonly string[]) =>
  article([title], tail)
    .lines.filter((line) => inside.includes(line.role) && tail.includes(line.text))
    .map((line) => line.text);
/** Roles of lines put between the first and the second paragraph. */
const between = (lines: readonly string[]) =>
  rolesOfLines(clean([title, '', text[0] ?? '', '', ...lines, '', text[1] ?? '', '', text[2] ?? ''])).slice(
    2,
    -2,
  );

test.each([
  [
    'a form for answers',
    ['Залишити відповідь', '', "Ваша e-mail адреса не оприлюднюватиметься. Обов'язкові поля позначені *"],
  ],
  ['a form in Russian', ['Ваш адрес email не будет опубликован. Обязательные поля помечены *']],
  ['a form in English', ['Your email address will not be published. Required fields are marked *']],
  ['the address of the story', ['Адрес новости: https://zenda.example/2031-05-04/novak-priletel-v-zendu/']],
  [
    'recent posts with their age',
    ['Recent Posts', '', 'Firefly Denied Passport Ahead of Zenda Fair', '', '2 minutes ago'],
  ],
  [
    'stories with a day and an hour behind the title',
    ['Новак назначил секретаря приёмной04/05/2031 15:03:23'],
  ],
  [
    'the next story with its dateline',
    ['Новак снова едет в Зенду', 'ЗЕНДА, 3 мая. /ТАСС/. Министр Иван Новак едет в Зенду к Аде Брандт.'],
  ],
  ['a title with a quotation and a colon', ['«Есть надежда»: Новак рассказал о планах Фридонии на лето']],
  [
    'two titles in a row',
    ['Новак и Брандт подсчитали расходы на встречу', 'Как управлять министерством иностранных дел'],
  ],
  ['a source alone', ['Паводле «Зендскай праўды».']],
])('below the text %s is set aside', (_, tail) => {
  expect(taken(tail as string[])).toEqual([]);
});

test.each([
  ['a cut sentence', ['Новак также сообщил, что в июне в Зенду приедет']],
  [
    'a sentence that names a day and an hour',
    ['Новак прилетит в Зенду 04.06.2031 15:03 и пробудет там день.'],
  ],
  [
    'a paragraph with the phrase «об ответе»',
    ['Новак обещал оставить ответ за собой и написать Брандт до июня.'],
  ],
])('below the text %s is still the text', (_, tail) => {
  expect(taken(tail as string[])).toEqual(tail);
});

test('a card of another story inside the text is its title and its section', () => {
  expect(between(['Новак назвал дату встречи в Зенде', '', 'Политика'])).toEqual(['read-also', 'menu']);
  expect(between(['Как стороны шли к встрече в Зенде'])).toEqual(['body']);
});

test('names alone, a file, a numbered picture and an agency stamp belong to a picture', () => {
  expect(between(['Министр Иван Новак и Ада Брандт', 'novak_foto_zenda_650x410'])).toEqual([
    'caption',
    'credit',
  ]);
  expect(between([`${title} фото 1`])).toEqual(['caption']);
  expect(between(['Новак в Зенде – Sputnik, 1920, 04.05.2031'])).toEqual(['credit']);
  expect(between(['Новак посетил в 1920 году построенный мост'])).toEqual(['body']);
});

test('a word with a colon between paragraphs is a subheading of the text', () => {
  expect(between(['Background:'])).toEqual(['body']);
  expect(between(['Реклама:'])).not.toEqual(['body']);
  const unspaced = clean([title, text[0] ?? '', 'Нагадаємо', text[1] ?? '', 'Реклама', text[2] ?? '']);
  expect(rolesOfLines(unspaced).slice(2, 5)).toEqual(['body', 'body', 'notice']);
  expect(taken(['Контекст'])).toEqual([]);
});

test('of a title and the same title behind a path of sections the plain one is the headline', () => {
  const found = article([`Новости мира – ${title}`, '', title]);
  expect(found.headline).toBe(title);
  expect(rolesOfLines(found).filter((role) => inside.includes(role))).toHaveLength(4);
});

test('a line over the credit of a picture is no deck, a line over the text is', () => {
  const picture = 'Министр Фридонии Новак прибывает на встречу с коллегой в Зенде';
  expect(rolesOfLines(article([title, '', picture, 'Фото: EPA/UPG']))[1]).not.toBe('deck');
  expect(rolesOfLines(article([title, '', picture]))[1]).toBe('deck');
});

test('names in a row of which one comes again are tags over the title', () => {
  const tags = 'Иван Новак Ада Брандт Зенда Фридония политика Иван Новак Зенда';
  expect(rolesOfLines(article([tags, '', title])).slice(0, 2)).toEqual(['tags', 'headline']);
});
