import { expect, test } from 'vitest';
import { articleBetween as article, cleanLines as clean, text, title } from '#testing/text-articles.ts';

const idAround = (head: readonly string[], tail: readonly string[] = []) =>
  article([...head, title], tail).outlet?.id ?? null;
const idSaying = (sentence: string, body = text[0] ?? '') =>
  clean([title, '', `${body} ${sentence}`, '', text[1] ?? '', '', text[2] ?? '']).outlet?.id ?? null;
const idOpening = (dateline: string) =>
  clean([title, '', `${dateline}${text[0]}`, '', text[1] ?? '', '', text[2] ?? '']).outlet?.id ?? null;

test.each([
  ['rights line, year first', [], ['© 2031 Zenda Post. All rights reserved'], 'zenda-post'],
  ['rights line, name first', [], ['Вестник Зенды – все права защищены'], 'vestnik-zendy'],
  ['reprint line', [], ['Перепечатка разрешена со ссылкой на «Зендский курьер»'], 'zendskiy-kuryer'],
  ['issue of a magazine', [], ['Журнал «Зенда сегодня» № 5, 2031'], 'zenda-segodnya'],
  ['kind and name', ['Агенція новин та аналітики "Зенда-інфо"'], [], 'zenda-info'],
  ['registered name', [], ['Сетевое издание «Зендаинфо» зарегистрировано'], 'zendainfo'],
  ['disclaimer', [], ['Zenda Post is not responsible for external sites'], 'zenda-post'],
  ['desk', ['Zenda Bulletin / News Desk'], [], 'zenda-bulletin'],
  ['slogan', [], ['Зенда.сегодня – новости без лишних слов'], 'zenda-segodnya'],
  ['author by address', ['Автор: Зенда.инфо'], [], 'zenda-info'],
  ['bare address', ['zendawire.info'], [], 'zendawire-info'],
  ['name over a menu row', ['THE ZENDA LEDGER', 'Sign in | Subscribe'], [], 'the-zenda-ledger'],
  ['known common name over a menu row', ['Бабель', 'Новини  Тексти  Подкасти'], [], 'babel'],
  ['known name that opens a menu row', ['Газета.Ru  Политика  Бизнес  Спорт'], [], 'gazeta'],
  [
    'known name behind a date prefix',
    [' date 2031-05-04 Інтерфакс-Україна', '10:44'],
    [],
    'interfax-ukraine',
  ],
  ['name with the day at the end', [], ['РИА Новости, 04.05.2031'], 'ria-novosti'],
  ['its telephone edition', [], ['Комсомольская правда на вашем мобильном'], 'komsomolskaya-pravda'],
  ['place and agency alone on a line', ['Київ • УНН'], [], 'unn'],
  ['its own photographer', ['Фото: Иван Новак/Газета.Ru'], [], 'gazeta'],
  ['the issue it was printed in', [], ['Published in Zenda Post, May 4th, 2031'], 'zenda-post'],
  [
    'a rights line over a dateline of an agency',
    [],
    ["Copyright © 2031 People's Daily Online"],
    'peoples-daily',
  ],
  ['a copy stamped with its day', [title, `${title} – 04.05.2031, ПРАЙМ`], [], 'prime'],
  ['a cover of its own', [title, 'Обложка © Life.ru'], [], 'life-ru'],
  [
    'whom its readers support',
    [],
    ['Підтримуйте Громадське радіо на Patreon, а також встановлюйте наш додаток:'],
    'hromadske-radio',
  ],
  ['its channel', [], ['Зенда.ру теперь в MAX'], 'zenda-ru'],
  ['the owner alone under the title', [title, '© Российская газета'], [], 'rossiyskaya-gazeta'],
])('a page tells whose it is: %s', (_, head, tail, id) => {
  expect(idAround(head as string[], tail as string[])).toBe(id);
});

test.each([
  ['a page in other languages', ['Read in English', 'Читати російською'], []],
  ['sharing on networks', [], ['Поделиться: Facebook', 'Подписывайтесь на наш канал в Telegram']],
  ['a city over a weather line', ['Стрелсау', '+9° | USD 77']],
  ['a section over a menu row', ['Federal workforce', 'News | Opinion']],
  ['a subject in a row', ['Футбол | Новости | Спорт'], []],
  ['a photographer with an agency', [], ['Фото: Adrian Dennis / AFP']],
  ['a photographer of an agency at home', ['Фото: Иван Новак/ТАСС'], []],
  ['a photographer of a foreign outlet', ['Фото: Ada Brandt/CNN'], []],
  ['a place beside a subject', ['Київ • Футбол'], []],
  ['a place and day of publication', [], ['Published in London, May 4th, 2031']],
  ['an appeal without a name', [], ['Поддержите независимую журналистику']],
  ['a wire agency alone under the text', [], ['Reuters']],
  ['a rights line without an owner', [], ['© 2031. Terms and conditions. Contact the newsroom']],
  ['a section of two words', [], ['Culture and foreign policy, Sport and Life']],
  ['a desk without a name', ['By Staff Writer'], []],
  ['a page followed on Google', [], ['Підписуйтесь на нас у Google News']],
  ['a form that sends on', [], ['Печать | Переслать | Обсудить']],
  ['a title that cites', [`${title}, – НСЗУ`], []],
  ['a section with a title', [], ['Новини спорту – Новак здивував усіх у клубі']],
])('no outlet is made of %s', (_, head, tail = []) => {
  expect(idAround(head as string[], tail as string[])).toBeNull();
});

test('a ministry that signs a quotation is no outlet, alone on the page it is', () => {
  const signed = clean([
    title,
    '',
    text[0] ?? '',
    '«Мы ждём коллег в июне»',
    '– МИД Турции',
    text[1] ?? '',
    text[2] ?? '',
  ]);
  expect(signed.outlet).toBeNull();
  expect(idAround(['МИД Турции'])).toBe('mfa-tr');
});

test.each([
  ['Про це РБК-Україна повідомляє з посиланням на посла.', 'rbc-ukraine'],
  ['«Мы ждём его (Новака. – «Газета.Ru») в июне», – добавил он.', 'gazeta'],
  ['Коллегу (Новака – 24 Канал) пригласили.', '24-kanal'],
  ['Интервью министра опубликовало РИА Новости, передает телеканал «Рассвет».', 'rassvet'],
  ['Об этом пишет «Зендский курьер» со ссылкой на Reuters.', 'zendskiy-kuryer'],
  ['Об этом передаёт корреспондент «Зендского курьера».', 'zendskiy-kuryer'],
  ['Визит начался, сообщает Zendanews.kz.', 'zendanews-kz'],
  ['Об этом передаёт Zenda со ссылкой на Reuters.', 'zenda'],
  ['Об этом передаёт Politico со ссылкой на Reuters.', null],
  ['Про це передає ZendaNews, нагадуючи умови.', 'zendanews'],
  ['Визит начался, сообщает Zakon.kz.', 'zakon-kz'],
  ['«Зендский курьер» ведёт онлайн переговоров.', 'zendskiy-kuryer'],
  ['Новак ведёт переговоры.', null],
  ['Пра гэта сайту charter97.org паведаміла прэс-служба.', 'charter97'],
  ['Як чакаюць, сайту Reuters паведаміла прэс-служба.', null],
  ['Переговоры шли час. – CRZ', 'crz'],
  ['Переговоры шли час. – AFP', null],
  ['Как выяснил The Insider, переговоры шли час.', null],
  ['«Коммерсант» спросил экспертов об итогах разговора.', 'kommersant'],
  ['Как спросил «Коммерсант» вчера, неизвестно.', null],
  ['NEWS.am подтвердила это пресс-секретарь министерства.', 'news-am'],
  ['Об этом он рассказал в интервью «Зендскому курьеру».', null],
  ['Новак рассказал корреспонденту телеканала «Рассвет».', null],
  ['Об этом сообщает Reuters со ссылкой на дипломатов.', null],
  ['Так это (переговоры – встречу) назвал Новак.', null],
  ['Об этом он написал в Telegram, сообщает «Комсомольская правда».', 'komsomolskaya-pravda'],
  ['Об этом сообщает «Комсомольская правда».', null],
  ['Об этом сообщает газета «Известия» со ссылкой на дипломатов.', null],
  ['Как сообщала «Комсомольская правда», переговоры шли час.', 'komsomolskaya-pravda'],
  ['Раней Еўрарадыё паведамляла, што ён прыедзе.', 'euroradio'],
  ['Раней Gazeta Wyborcza пісала, што ён прыедзе.', null],
  ['Як паведамляе БелаПАН са спасылкай на амбасаду, ён прыедзе.', null],
  ['Об этом заявил Новак, передает «Комсомольская правда» в Telegram.', null],
  ['Как передаёт Report, он приедет.', 'report-az'],
  ['Про це повідомляють Зенда.UA.', 'zenda-ua'],
])('in running text: %s', (sentence, id) => {
  expect(idSaying(sentence)).toBe(id);
});

test.each([
  ['ЗЕНДА, 4 мая – РИА Новости. ', 'ria-novosti'],
  ['ЗЕНДА, 4 мая – «Северный меридиан». ', 'severnyy-meridian'],
  ['Зенда. 4 мая. УНН. ', 'unn'],
  ['ЗЕНДА. УНН. ', 'unn'],
  ['ЗЕНДА, 4 мая. /УКРІНФОРМ/. ', 'ukrinform'],
  ['STRELSAU, May 4 (Xinhua) -- ', 'xinhua'],
  ['STRELSAU, 12 September (BelTA) – ', 'belta'],
  ['LONDON (Reuters) - ', 'reuters'],
  ['TEHRAN, May 04 (MNA) – ', 'mehr'],
  ['WANA (May 04) – ', 'wana'],
  ['ZWRA (May 04) – ', 'zwra'],
  ['LONDON (May 04) – ', null],
  ['Shafaq News/ ', 'shafaq'],
  ['Freedonia/ ', null],
  ['(MENAFN) ', 'menafn'],
  ['(Freedonia) ', null],
  ['January 9, Pozirk. ', 'pozirk'],
  ['January 9, Freedonia. ', null],
  ['ANKARA / ISTANBUL (AA) – ', 'anadolu'],
  ['BELGRADE (UrduPoint News / Sputnik - 16th November, 2031) ', 'urdupoint'],
  ['Delhi (The Zenda Courier): ', 'the-zenda-courier'],
  ['Delhi (India): ', null],
  ['ЗЕНДА, 4 мая – «Мы ждём». ', null],
  ['NEW DELHI: ', null],
  ['Министры (Новак и Брандт) – ', null],
])('dateline %s', (dateline, id) => {
  expect(idOpening(dateline)).toBe(id);
});

test('"X has learned" and "reports, citing" are said by a page of itself, "reported by" of another', () => {
  const body = [
    'The foreign ministers of Freedonia and Sylvania spoke by telephone on Monday, the ministry said.',
    'Both capitals had been silent for months, and neither minister expected an agreement from one talk.',
  ];
  const told = (sentence: string) =>
    clean(['Freedonia calls Sylvania over the river', '', `${body[0]} ${sentence}`, '', body[1] ?? '']).outlet
      ?.id ?? null;
  expect(told('The Zenda Courier has learned that he will travel.')).toBe('zenda-courier');
  expect(told('Zenda.az reports, citing IRNA, that he will travel.')).toBe('zenda-az');
  expect(told('He will travel, as reported by Ukrinform.')).toBeNull();
  expect(told('This was reported by Censor.NET, citing a minister.')).toBe('censor-net');
  expect(told('This was reported by Reuters, citing a minister.')).toBeNull();
  expect(told('He will travel, Reuters reported.')).toBeNull();
  expect(told('He will travel, Bloomberg reports, citing a spokesman.')).toBeNull();
  expect(told('The Gaze reports this with reference to Reuters.')).toBe('the-gaze');
});

test.each([
  ['Про це сказав речник, пише УНН.', 'unn'],
  ['Як пише УНН, Новак приїде у червні.', null],
  ['Про це сказав речник, передає УНН.', 'unn'],
  ['Про це сказав речник, передає Укрінформ.', null],
  ['Про це сказав речник, передає Суспільне.', null],
  ['Про це повідомляє Укрінформ з посиланням на речника.', 'ukrinform'],
])('on a Ukrainian page: %s', (sentence, id) => {
  const body = 'Міністри закордонних справ Фридонії та Сильванії у понеділок домовилися побачитися в Зенді.';
  const more = 'Розмова телефоном тривала сорок хвилин, уточнив представник міністерства.';
  expect(
    clean(['Новак і Брандт домовилися про зустріч', '', `${body} ${sentence}`, '', more]).outlet?.id ?? null,
  ).toBe(id);
});

test('a name told in two cases is one name, the nominative of the text shown', () => {
  const lines = [
    title,
    '',
    `${text[0]} Об этом сообщило РИА Новости, передает телеканал «Рассвет».`,
    '',
    text[1] ?? '',
    '',
    'Смотрите прямой эфир «Рассвета»',
  ];
  expect(clean(lines).outlet).toMatchObject({ name: 'Rassvet' });
});

test('a title above its day and author is the headline, another story behind the date prefix is not', () => {
  expect(
    article(['Зенда', 'Час прошёл без ссор и без побед', 'Автор: Олег Петров', '4 мая 2031']).headline,
  ).toBe('Час прошёл без ссор и без побед');
  expect(article([' date 2031-05-04 Котёнка спасли из метро', title]).headline).toBe(title);
  expect(article([`Вестник Зенды – газета о реках`, title]).headline).toBe(title);
});

test('a one-word subheading between paragraphs is text, a section or a share word is not', () => {
  const roles = (word: string) =>
    clean([title, '', text[0] ?? '', '', word, '', text[1] ?? '', '', text[2] ?? '']).lines[4]?.role;
  expect(roles('Подробности')).toBe('body');
  expect(roles('Реклама')).toBe('notice');
  expect(roles('Поделиться')).toBe('share');
});

test('a page that names itself in what stands for its title', () => {
  const opening = ' date 2031-05-04 Про це повідомляє 24 Канал з посиланням на Reuters.';
  expect(clean([opening, '', text[0] ?? '', '', text[1] ?? '']).outlet?.id).toBe('24-kanal');
});
