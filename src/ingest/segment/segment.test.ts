import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceHash } from '#domain/text.ts';
import type { CleanArticle } from '../stages.ts';
import { segmentArticle } from './segment.ts';

function clean(lines: string[]): CleanArticle {
  return {
    file: 'f',
    hash: 'h',
    language: 'ru',
    headline: null,
    outlet: null,
    relayedFrom: [],
    published: null,
    filed: null,
    datelines: [],
    years: [],
    markup: { outlet: null, published: null, url: null, headline: null, language: null },
    lines: lines.map((text, i) => ({
      n: i + 1,
      text,
      folded: text,
      map: null,
      role: text === '' ? 'blank' : 'body',
      from: 0,
    })),
  };
}
const sentences = (...lines: string[]) =>
  segmentArticle(clean(lines)).sentences.map((own) => lines[own.line - 1]?.slice(own.start, own.end));
const quotes = (...lines: string[]) => {
  const article = segmentArticle(clean(lines));
  const tokens = article.sentences.flatMap((own) => own.tokens);
  return article.quotes.map((quote) =>
    tokens
      .filter((token) => token.position >= quote.from && token.position < quote.to)
      .map((token) => token.raw)
      .join(' '),
  );
};

test.each([
  ['initials', 'Встречу провёл С. В. Иванов. Она была короткой.', 2],
  ['initials without spaces', 'С.В.Иванов встретится с министром. Беседа назначена.', 2],
  ['a name whose last part is one letter', 'Министр встретился с Ван И. Стороны обсудили повестку.', 2],
  ['г. before a city and a year', 'Встреча прошла в г. Стрелсау в 2031 г. и была закрытой.', 1],
  ['г. that ends a sentence', 'Договор подписан в 2031 г. Стороны довольны.', 2],
  ['т.д.', 'Обсудили визы, рейсы и т.д. на встрече.', 1],
  ['тыс. and млн', 'Выделено 5 млн. евро и 3 тыс. тонн зерна. Это немало.', 2],
  ['м. Київ', 'Зустріч у м. Зенда відбулася. Говорили про мир.', 2],
  ['Mr.', 'Mr. Novak met Dr. Ada Brandt in Zenda. They talked.', 2],
  ['U.S. in mid-sentence', 'The U.S. President called. He was brief.', 2],
  ['U.S. at the end', 'He came back to the U.S. He did not speak.', 2],
  ['a month with a full stop', 'They met on Nov. 7 in Zenda. It rained.', 2],
  ['numbers and domains', 'Рост 3.5 процента, пишет zenda.com. Это прогноз.', 2],
  ['ellipsis in mid-sentence', 'Мы… не знаем. Посмотрим.', 2],
  ['ellipsis that ends', 'Мы говорим… Потому и звоним.', 2],
  ['closing quote, dash, who said it', '«Когда же мы увидимся?» – спросил министр. Ответа нет.', 2],
  ['straight quotes and a comma', '"Мы готовы. Мы ждём", – сказал он.', 2],
  ['question in an English quotation', '"Will he come?" the minister asked. Nobody knew.', 2],
  ['a full stop in an English quotation', '"It is good." He said no more.', 2],
  ['speech verb in the middle, speech goes on', '«Мы ждём, – сказал посол. – Они тоже».', 2],
  ['brackets', 'Он ушёл (это было вчера. Все видели) и вернулся.', 1],
  ['a lower-cased text', 'министр позвонил послу. они говорили час. итогов нет.', 3],
  ['question and exclamation', 'Где мир?! Никто не знает.', 2],
])('sentences: %s', (_, text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('a sentence starts and ends at its own words and marks', () => {
  expect(sentences('  «Да». Он ушёл.  ')).toEqual(['«Да».', 'Он ушёл.']);
});

test('the text before `from` is no part of a sentence', () => {
  const article = clean(['ЗЕНДА, 4 мая. /РИА/. Министр прибыл.']);
  if (article.lines[0]) article.lines[0].from = 21;
  expect(segmentArticle(article).sentences.map((own) => own.tokens[0]?.raw)).toEqual(['Министр']);
});

test.each([
  ['guillemets', 'Он назвал это «твёрдой линией» вчера.', ['твёрдой линией']],
  ['straight', 'Он назвал это "твёрдой линией" вчера.', ['твёрдой линией']],
  [
    'straight, nested',
    '"Проведена "сверка часов" по всему кругу", – говорится там.',
    ['Проведена " сверка часов " по всему кругу', 'сверка часов'],
  ],
  [
    'guillemets in guillemets',
    '«Читали «Зендскую правду» утром», – сказал он.',
    ['Читали « Зендскую правду » утром', 'Зендскую правду'],
  ],
  [
    'one mark closes two',
    '«Читали «Зендскую правду», – сказал он.',
    ['Читали « Зендскую правду', 'Зендскую правду'],
  ],
  ['„low-high“ folded', '«Так« сказав він.', ['Так']],
  ['single quotes', "The report is 'pure fiction', he said.", ['pure fiction']],
  ['broken by the verb', '«Ждём, – сказал он, – и верим».', ['Ждём , – сказал он , – и верим']],
  ['apostrophes are none', "Прем'єр і об'єкт, the ministers' talks.", []],
  ['a lone closing mark', 'Он сказал» и ушёл.', []],
  ['inches and dashes', 'Экран 15" стоит дорого.', []],
])('quotations: %s', (_, text, expected) => {
  expect(quotes(text)).toEqual(expected);
});

test('a quotation left open that the next paragraph takes up runs to the end of its line', () => {
  expect(quotes('He said: «We wait. We hope.', '«And we call.»')).toEqual([
    'We wait . We hope .',
    'And we call .',
  ]);
});

test('marks that go on opening nest no deeper than texts do', () => {
  const article = segmentArticle(clean(['«Дом '.repeat(400)]));
  expect(article.quotes).toHaveLength(12);
  expect(Math.max(...article.quotes.map((quote) => quote.depth))).toBe(12);
});

test('token positions count on over the article and offsets give the words back', () => {
  const article = segmentArticle(clean(['Один два. Три.', '', 'Четыре-пять 15.02.2031 в 23:43.']));
  const tokens = article.sentences.flatMap((own) =>
    own.tokens.map((token) => ({ line: own.line, ...token })),
  );
  expect(tokens.map((token) => token.position)).toEqual(tokens.map((_, i) => i));
  for (const token of tokens)
    expect(article.lines[token.line - 1]?.folded.slice(token.start, token.end)).toBe(token.raw);
  expect(tokens.filter((token) => token.kind === 'number').map((token) => token.raw)).toEqual([
    '15.02.2031',
    '23:43',
  ]);
});

test("no line makes segmenting throw, lose a token or take a hash other than the domain's", () => {
  const bits = fc.constantFrom(
    '"',
    '«',
    '»',
    "'",
    '.',
    '…',
    '!',
    '?',
    '(',
    ')',
    ' ',
    ' – ',
    'г',
    'т.д',
    'U.S',
    'Слово',
    'word',
    '12',
    '-',
    '\u0301',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 60 }), (parts) => {
      const line = parts.join('').replace(/[\r\n]/g, ' ');
      const { sentences: found } = segmentArticle(clean([line]));
      for (const own of found) expect(own.hash).toBe(sentenceHash(line.slice(own.start, own.end)));
      expect(
        found
          .flatMap((own) => own.tokens)
          .map((token) => token.raw)
          .join(''),
      ).toBe(line.replace(/\s/g, ''));
    }),
    { numRuns: 400 },
  );
});
