import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLine } from '../read/fold.ts';
import type { CleanArticle, Markup } from '../stages.ts';
import { cleanArticle } from './clean.ts';
import { datelineOf } from './dateline.ts';
import { datesIn, isoOf } from './dates.ts';

const noMarkup: Markup = { outlet: null, published: null, url: null, headline: null, language: null };
const clean = (lines: string[], markup: Partial<Markup> = {}): CleanArticle =>
  cleanArticle({ file: 'f', hash: 'h', lines: lines.map((text, i) => ({ n: i + 1, text, ...foldLine(text) })), markup: { ...noMarkup, ...markup } });
const roles = (article: CleanArticle) => article.lines.filter((line) => line.role !== 'blank').map((line) => line.role);

const title = 'Министры Фридонии и Сильвании договорились о встрече в Зенде';
const text = [
  'Министр иностранных дел Фридонии Иван Новак и его сильванская коллега Ада Брандт в понедельник договорились увидеться в Зенде, сообщили в министерстве.',
  'Разговор по телефону продолжался сорок минут. Стороны обсудили речное судоходство и визы, уточнил представитель министерства.',
  '«Мы давно не виделись, пора», – сказал Новак журналистам. Брандт, по его словам, согласилась приехать в Зенду в июне.',
];
const article = (head: string[], tail: string[] = []) => clean([...head, '', ...text.flatMap((line) => [line, '']), ...tail]);

test('a date prefix gives the day, the rest of the line the headline', () => {
  const found = article([` date 2031-05-04 ${title}`]);
  expect(found).toMatchObject({ headline: title, published: { value: '2031-05-04', basis: 'stated', line: 1 }, language: 'ru' });
  expect(roles(found)).toEqual(['headline', 'body', 'body', 'body']);
});

test('a picture caption behind the date prefix is no headline, but the day stays', () => {
  const found = article([' date 2031-05-04 Министр Иван Новак и министр Ада Брандт / © Associated Press']);
  expect(found).toMatchObject({ headline: null, outlet: null, published: { value: '2031-05-04' } });
  expect(roles(found)).toEqual(['caption', 'body', 'body', 'body']);
});

test('menu, rate, city, stray date, doubled title and date line are set aside before the text', () => {
  const found = article(['Главная', 'USD 77,70  EUR 90,35', 'Стрелсау', '6 мая', title, title, '04.05.2031, 23:43', 'Фото: zenda.example']);
  expect(found.lines.filter((line) => line.role === 'headline').map((line) => line.n)).toEqual([5]);
  expect(roles(found).filter((role) => role === 'body')).toHaveLength(3);
  expect(found.published).toMatchObject({ value: '2031-05-04', line: 7 });
});

test('a list of popular stories before the text is no headline', () => {
  const list = ['Поезд застрял ночью под Зендой, пассажиры недовольны', 'Балетмейстера обвинили в плагиате', 'Снегопад остановил город'].map((line, i) => `  ${i + 1}. ${line}`);
  const found = article(list);
  expect(found.headline).toBeNull();
  expect(roles(found)).toEqual(['trending', 'trending', 'trending', 'body', 'body', 'body']);
});

test('stories listed after the text, doubled and labelled, are set aside with the footer, and name the page', () => {
  const stories = ['Новак прибыл в Руританию для переговоров с премьером', 'Новак прибыл в Руританию для переговоров с премьером', 'Общество'];
  const found = article([title], ['Источник: ТАСС', '', 'В тренде', '', ...stories, 'Больше новостей на Zendapost.ru']);
  expect(roles(found).filter((role) => role === 'body')).toHaveLength(3);
  expect(found.outlet).toMatchObject({ id: 'zendapost-ru', name: 'Zendapost.ru', basis: 'stated' });
  expect(found.relayedFrom.map((relay) => relay.id)).toEqual(['tass']);
});

test('comments, tags, share lines and cookie notices after the text are set aside by role', () => {
  const found = article([title], ['Поделиться', 'Теги: Новак, Брандт', 'Мы используем файлы cookie. Продолжая, вы соглашаетесь.', 'Комментарии (2)', 'Олег: давно пора встретиться двум министрам и решить всё.']);
  expect(roles(found).slice(4)).toEqual(['share', 'tags', 'notice', 'comment', 'comment']);
});

test('a read-also line inside the text is set aside and the text goes on', () => {
  const found = clean([title, '', text[0] ?? '', '', 'Читайте также: Премьер Руритании вылетел в Зенду', '', text[1] ?? '', '', text[2] ?? '']);
  expect(roles(found)).toEqual(['headline', 'body', 'read-also', 'body', 'body']);
});

test('a deck that the text repeats stays, and so does the text', () => {
  const found = article([title, '', 'Стороны обсудили речное судоходство и визы']);
  expect(roles(found)).toEqual(['headline', 'deck', 'body', 'body', 'body']);
});

test('a last paragraph of three words stays text, a name and a label after it do not', () => {
  expect(roles(article([title], ['Переговоры длились час.', '', 'Олег Петров', 'Общество'])).slice(4)).toEqual(['body', 'credit', 'menu']);
});

test('ordinary sentences that begin like a cue stay text', () => {
  const lines = ['Источники в министерстве рассказали, что беседа Новака и Брандт касалась только судоходства и была короткой.', 'Фото со встречи Новака и Брандт министерство обещало показать позже, объяснил его представитель.', 'Главное, что Новак и Брандт снова говорят, считает посол Фридонии в Зенде.'];
  expect(roles(clean([title, '', ...lines.flatMap((line) => [line, ''])]))).toEqual(['headline', 'body', 'body', 'body']);
});

test.each([
  ['an agency cited in the text', [], [], 'Об этом пишет Reuters.', null],
  ['a foreign outlet cited with its own origin', [], [], 'Об этом сообщает CNN со ссылкой на дипломатов.', null],
  ['a photo agency', [], ['Фото: РИА Новости'], '', null],
  ['an origin line', [], ['Источник: ТАСС'], '', null],
  ['a support link', ['Поддержать команду Зеркала'], [], '', 'zerkalo'],
  ['a masthead', ['Ведомости'], [], '', 'vedomosti'],
  ['a copyright line', [], ['© Зендский вестник, 2031'], '', 'zendskiy-vestnik'],
  ['a reprint line in another case', [], ['Позиция автора может не совпадать с позицией редакции «Вольной трибуны»'], '', 'volnaya-tribuna'],
  ['self-reference that passes an agency on', [], [], 'Об этом заявило агентство AFP, передает «Медуза».', 'meduza'],
])('outlet: %s', (_, head, tail, sentence, id) => {
  const found = clean([...(head as string[]), title, '', `${text[0]} ${sentence}`, '', text[1] ?? '', '', text[2] ?? '', '', ...(tail as string[])]);
  expect(found.outlet?.id ?? null).toBe(id);
});

test('the agency of a dateline is the outlet when no other is shown, else the text it relays', () => {
  const body = `ЗЕНДА, 4 мая. /ТАСС/. ${text[0]}`;
  expect(clean([title, '', body, '', text[1] ?? '']).outlet?.id).toBe('tass');
  const relayed = clean([title, 'Читать на сайте Zendapost.ru', '', body, '', text[1] ?? '']);
  expect(relayed).toMatchObject({ outlet: { name: 'Zendapost.ru' }, relayedFrom: [{ id: 'tass' }] });
});

test('markup says outlet and day with basis markup', () => {
  expect(clean([title, '', ...text], { outlet: 'Sylvan Herald', published: '2031-05-04' })).toMatchObject({ outlet: { id: 'sylvan-herald', basis: 'markup' }, published: { value: '2031-05-04', basis: 'markup' } });
});

test.each([
  ['ЗЕНДА, 4 мая. /ТАСС/. Министр прибыл.', 'Министр'],
  ['Москва. 24 мая. INTERFAX.RU – Министр прибыл.', 'Министр'],
  ['ROME (AP) – The minister came.', 'The'],
  ['11 верасня, Зенда /Кар. БЕЛТА/. Прэзідэнт прыняў.', 'Прэзідэнт'],
  ['STRELSAU, May 4 – The minister came.', 'The'],
  ['ЗЕНДА, 4 мая – РИА Новости. Министр прибыл.', 'Министр'],
])('dateline: %s', (line, next) => {
  expect(line.slice(datelineOf(line)?.end ?? 0).startsWith(next)).toBe(true);
});

test.each(['Новак – министр Фридонии – прибыл.', '4 мая министр прибыл – это важно.', '«Мы ждём», – сказал он.', 'USA and/or EU officials met.', 'Министр (ему 50) – дипломат.'])('no dateline: %s', (line) => {
  expect(datelineOf(line)).toBeNull();
});

test('days are read in every form and language, and nothing else is a day', () => {
  const days = (line: string) => datesIn(line).map((date) => (date.year === null ? `${date.month}-${date.day}` : isoOf({ ...date, year: date.year })));
  expect(days('04.05.2031, 23:43 | 2031-05-06 | May 7, 2031 | 8 травня 2031 | 9 траўня | Oct. 30')).toEqual(['2031-05-04', '2031-05-06', '2031-05-07', '2031-05-08', '5-9', '10-30']);
  expect(days('Fri 7 Jun 2024 18.10 BST')).toEqual(['2024-06-07']);
  expect(days('счёт 3:1, 44-й президент, рост 3.5, 32.13.2031, в марте 12-я встреча, version 1.2.3')).toEqual([]);
});

test('a clock time or «today» alone is no day of publication, other stories\' days are none either', () => {
  expect(article([title, 'сегодня, 14:03']).published).toBeNull();
  expect(article([title], ['Последние новости', '06.05.2031 Снегопад остановил город Зенду']).published).toBeNull();
});

test('a day without a year takes it from the copyright line', () => {
  expect(article(['4 мая, 12:41', title], ['© ТАСС, 2031']).published?.value).toBe('2031-05-04');
});

test.each([
  ['ru', 'беларусы ждут: министр сказал «ми чекаємо на зустріч», и уехал в Зенду.'],
  ['uk', 'Міністр заявив: «мы готовы говорить», і поїхав до Зенди.'],
  ['be', 'Міністар замежных справаў Сыльваніі прыехаў у Зэнду і пасьля гутаркі зьехаў.'],
  ['en', 'The minister of Freedonia came to Zenda («Зенда») and left.'],
] as const)('language: %s', (lang, line) => {
  expect(clean([line]).language).toBe(lang);
});

const page = ['Главная', title, '04.05.2031, 23:43', '', ...text.flatMap((line) => [line, '']), 'Читайте также', 'Премьер Руритании вылетел домой'];

test('spaces, dashes, quote marks and case of quotes change no role', () => {
  const plain = roles(clean(page));
  const variants = [
    (line: string) => line.replaceAll(' ', '\u00a0'),
    (line: string) => line.replaceAll('–', '—'),
    (line: string) => line.replaceAll('–', '-'),
    (line: string) => line.replaceAll('«', '"').replaceAll('»', '"'),
    (line: string) => line.replaceAll('о', 'о\u00ad'),
  ];
  for (const variant of variants) expect(roles(clean(page.map(variant)))).toEqual(plain);
});

test('added boilerplate changes no role of the lines that were there', () => {
  const before = ['Новости', 'Вход', 'Мы используем файлы cookie', 'Погода Зенда +14', 'Подписаться', '12+'];
  const after = ['Поделиться', 'Теги: Зенда', 'Комментарии (3)', 'Последние новости', 'Все права защищены'];
  const own = roles(clean(page));
  fc.assert(
    fc.property(fc.subarray(before), fc.subarray(after), (head, tail) => {
      expect(roles(clean([...head, ...page, ...tail])).slice(head.length, head.length + own.length)).toEqual(own);
    }),
  );
});

test('no lines make cleaning throw, and every line has one role', () => {
  const bits = fc.oneof(fc.constantFrom('', 'Источник: ТАСС', '4 мая', 'Комментарии', '© ', 'читать на сайте ', ' date 2031-05-04 ', '1. Первое', ...text), fc.string(), fc.string({ unit: 'grapheme' }));
  fc.assert(fc.property(fc.array(bits, { maxLength: 30 }), (lines) => {
    expect(clean(lines).lines).toHaveLength(lines.length);
  }), { numRuns: 200 });
});

test('time grows linearly with long inputs', () => {
  const shapes = ['Главная | Новости 12.05.2031 — Политика', 'A.B.C. читать на сайте '.repeat(30), `"«'((`.repeat(60), ` ${title}`, '12.12.12.'.repeat(40)];
  for (const shape of shapes) {
    const spent = (times: number) => {
      const started = performance.now();
      clean(Array.from({ length: times }, () => shape));
      return performance.now() - started;
    };
    spent(300);
    const small = Math.max(spent(400), 4);
    expect(spent(3200) / small).toBeLessThan(8 * 5);
  }
});
