import { expect, test } from 'vitest';
import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';

/** First day and basis of each contact that has a time, of a page that tells no year. */
function starts(text: string): string[] {
  const { contacts } = parseArticle({
    file: 'one.txt',
    text: `Chronicle\n\n${text}\n`,
    format: 'text',
    markup: noMarkup,
  });
  return contacts.flatMap(({ time }) => (time ? [`${time.start} ${time.basis}`] : []));
}

test.each([
  [
    'an office held since lately',
    'Глава МИД РФ Сергей Лавров и госсекретарь США Марко Рубио встретились 10 июля в Куала-Лумпуре.',
    '2025-07-10 inferred',
  ],
  [
    'an office held once',
    'US Secretary of State Rex Tillerson met Russian Foreign Minister Sergey Lavrov in Moscow on April 12.',
    '2017-04-12 inferred',
  ],
  [
    'a weekday beside the day',
    "Міністр закордонних справ України Андрій Сибіга у п'ятницю, 6 вересня, поговорив телефоном з міністром закордонних справ Туреччини Гаканом Фіданом.",
    '2024-09-06 inferred',
  ],
  [
    'a weekday beside another day of the text',
    'Госсекретарь США Марко Рубио 15 февраля поговорил по телефону с главой МИД РФ Сергеем Лавровым. В воскресенье, 16 февраля, об этом рассказали в Москве.',
    '2025-02-15 inferred',
  ],
  [
    'an anniversary of the victory beside the day',
    'Путин и Вучич виделись 9 мая в Москве на торжествах в честь 80-летия Победы.',
    '2025-05-09 inferred',
  ],
  [
    'a numbered session of the General Assembly beside the day',
    'Lavrov met Al Nahyan and Fidan on September 24 on the sidelines of the 77th session of the UN General Assembly.',
    '2022-09-24 inferred',
  ],
  [
    'the weekday on which a dateline’s news was told',
    'Москва. 15 февраля. ИНТЕРФАКС – Глава МИД РФ Сергей Лавров поговорил по телефону с госсекретарем США Марко Рубио, сообщили в субботу в министерстве.',
    '2025-02-15 inferred',
  ],
  [
    'a summit of common knowledge that is over',
    'Путин и Токаев поговорили по телефону 17 августа. Путин рассказал о прошедшей встрече с Трампом на Аляске.',
    '2025-08-17 inferred',
  ],
])('the year follows from %s', (_, text, told) => {
  expect(starts(text)).toContain(told);
});

test('an anniversary of something else tells no year', () => {
  expect(starts('Путин и Вучич виделись 9 мая в Москве на торжествах в честь 80-летия завода.')).toEqual([
    'XXXX-05-09 stated',
  ]);
});

test('days and weekdays are counted from a dateline whose year is settled', () => {
  expect(
    starts(
      'АНКАРА, 12 сентября. /ТАСС/. Госсекретарь США Марко Рубио вчера поговорил по телефону с главой МИД РФ Сергеем Лавровым. В понедельник Рубио встретится в Анкаре с Хаканом Фиданом.',
    ),
  ).toEqual(['2025-09-11 inferred', '2025-09-15 inferred']);
});

test('a day and month over the headline are those of the news', () => {
  const text =
    'Мир\n23:31, 14 декабря\n\nЗеленский и Мерц поговорили в Берлине\n\nПрезидент Украины Владимир Зеленский встретился в Берлине с канцлером ФРГ Фридрихом Мерцем. Переговоры продолжались два часа и возобновятся в понедельник, сообщила Die Welt.\n';
  const { contacts, published } = parseArticle({ file: 'one.txt', text, format: 'text', markup: noMarkup });
  expect(published).toBeNull();
  expect(contacts.map(({ time }) => time?.start)).toContain('2025-12-14');
});

test.each([
  [
    'where the offices were held for years',
    'Глава МЗС України Дмитро Кулеба зустрівся 4 серпня у Вашингтоні з держсекретарем США Ентоні Блінкеном.',
    'XXXX-08-04 stated',
  ],
  [
    'where two springs fit',
    'Госсекретарь США Марко Рубио 15 февраля поговорил по телефону с главой МИД РФ Сергеем Лавровым.',
    'XXXX-02-15 stated',
  ],
  ['of people without offices', 'Рубио и Лавров встретились 10 июля в Куала-Лумпуре.', 'XXXX-07-10 stated'],
  [
    'by an office that is over',
    'Former US Secretary of State Rex Tillerson met Sergey Lavrov in Moscow on April 12.',
    'XXXX-04-12 stated',
  ],
  [
    'by a weekday of another day far off',
    'Лукашенко и Путин встретились 9 мая. О встрече в субботу, 10 мая, рассказали в Минске.',
    'XXXX-05-09 stated',
  ],
])('the year stays open %s', (_, text, told) => {
  expect(starts(text)).toEqual([told]);
});
