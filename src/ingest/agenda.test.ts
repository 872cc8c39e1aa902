import { describe, expect, it } from 'vitest';
import { parseArticle } from './pipeline.ts';

const none = { outlet: null, published: null, url: null, headline: null, language: null };
const topicsIn = (text: string) =>
  parseArticle({ file: 'one.txt', text, format: 'text', markup: none }).topics;

describe('topics of the contact', () => {
  it.each([
    [
      'Лавров и Рубио\n\nСергей Лавров встретился с Марко Рубио в Москве. Министры обсудили войну в Украине и прямые рейсы.\n',
      ['direct-flights', 'ukraine-settlement'],
    ],
    [
      'Сибіга і Рубіо\n\nАндрій Сибіга зустрівся з Марко Рубіо у Києві. Йшлося про закінчення війни та обмін полоненими.\n',
      ['prisoner-exchange', 'ukraine-settlement'],
    ],
    [
      'Рыжанкоў і Ван І\n\nМаксім Рыжанкоў сустрэўся з Ван І ў Пекіне. Гаварылі пра гандаль.\n',
      ['bilateral-relations', 'economic-cooperation'],
    ],
    [
      'Araghchi and Witkoff\n\nAbbas Araghchi met Steve Witkoff in Muscat. They discussed sanctions and a ceasefire.\n',
      ['ceasefire', 'sanctions'],
    ],
  ])('%s', (text, expected) => expect(topicsIn(text)).toEqual(expected));

  it('leaves out paragraphs that recall other news', () => {
    expect(
      topicsIn(
        'Лавров и Рубио\n\nСергей Лавров встретился с Марко Рубио в Москве и обсудил санкции.\n\nНапомним, накануне Кирилл Дмитриев говорил о прямых рейсах с журналистами.\n',
      ),
    ).toEqual(['sanctions']);
  });

  it('hears no topic in a name', () => {
    expect(
      topicsIn(
        'Лавров и Рубио\n\nСергей Лавров встретился с Марко Рубио в Москве. Рядом сидел глава Российского фонда прямых инвестиций Кирилл Дмитриев.\n',
      ),
    ).toEqual([]);
  });

  it('hears of the settlement where Ukraine and a truce or the war are told of', () => {
    const lead = 'Мерц и Трамп\n\nФридрих Мерц поговорил по телефону с Дональдом Трампом.';
    expect(topicsIn(`${lead} Они обсудили перемирие и то, чем помочь Украине.\n`)).toContain(
      'ukraine-settlement',
    );
    expect(topicsIn(`${lead} Они обсудили перемирие на Ближнем Востоке.\n`)).not.toContain(
      'ukraine-settlement',
    );
  });

  it('calls a meeting that took place no summit to come', () => {
    const held = 'Пуцин и Лукашенко\n\nВладимир Путин и Александр Лукашенко встретились в Минске.';
    expect(topicsIn(`${held} Личная встреча президентов прошла в пятницу.\n`)).not.toContain('next-summit');
    expect(
      topicsIn(`${held} Подготовка саммита Владимира Путина и Дональда Трампа продолжается.\n`),
    ).toContain('next-summit');
  });

  it('hears goods, not comrades', () => {
    const lead = 'Токаев в Кремле\n\nКасым-Жомарт Токаев встретился с Владимиром Путиным в Москве.';
    expect(topicsIn(`${lead} Он говорил с ним как со старшим товарищем.\n`)).not.toContain(
      'economic-cooperation',
    );
    expect(topicsIn(`${lead} Они обсудили поставку товаров.\n`)).toContain('economic-cooperation');
  });

  it('without a contact names only what the opening and most of the text are about', () => {
    const opening =
      'Евросоюз ввёл новые санкции против Фридонии\n\nЕвросоюз утвердил новые санкции против Фридонии.';
    expect(
      topicsIn(`${opening} Санкции продлены на год. Экономика приспособится, считают аналитики.\n`),
    ).toEqual(['sanctions']);
    expect(topicsIn('Министр уходит\n\nМинистр уходит в отставку. Среди его дел были санкции.\n')).toEqual(
      [],
    );
  });

  it('has none without a contact', () => {
    expect(
      topicsIn('Санкции\n\nЕвросоюз утвердил новые санкции. Экономика приспособится, считают аналитики.\n'),
    ).toEqual([]);
  });

  it('makes no topic of the coming meeting that is all the article tells', () => {
    const plan =
      'Встреча в пятницу\n\nАлександр Лукашенко встретится с Владимиром Путиным в Сочи. Встреча президентов пройдёт в пятницу.\n';
    expect(topicsIn(plan)).not.toContain('next-summit');
    const call =
      'Разговор\n\nСергей Лавров поговорил по телефону с Марко Рубио. Они обсудили подготовку встречи президентов.\n';
    expect(topicsIn(call)).toContain('next-summit');
  });

  it.each([
    ['Они обсудили план Трампа из 28 пунктов.', 'us-proposals', true],
    ['Встреча с госсекретарём США Марко Рубио планируется снова.', 'us-proposals', false],
    ['Обсудили торговлю зерном.', 'economic-cooperation', true],
    ['Обсудили борьбу с торговлей людьми.', 'economic-cooperation', false],
    ['Лавров рассказал о подготовке саммита Владимира Путина и Дональда Трампа.', 'next-summit', true],
    ['Они говорили по итогам встречи президентов России и США.', 'next-summit', false],
    ['Обсудили возможный обмен пленными.', 'prisoner-exchange', true],
    ['Обмены на всех уровнях продолжаются.', 'prisoner-exchange', false],
    ['Обсудили связи двух стран.', 'bilateral-relations', true],
    ['Мы на связи с американской стороной.', 'bilateral-relations', false],
    [
      'Главы держав говорили по телефону перед предстоящей встречей с президентом Кубы.',
      'next-summit',
      false,
    ],
    ['Во вторник прошла встреча Владимира Путина и Дональда Трампа.', 'next-summit', false],
    ['Обсудили вопросы сотрудничества.', 'bilateral-relations', true],
    ['Вопрос остался без ответа.', 'bilateral-relations', false],
    ['Сербский гость поблагодарил за дешёвый газ.', 'economic-cooperation', true],
    ['Заседание Высшего Евразийского экономического совета пройдёт летом.', 'economic-cooperation', false],
    ['Обсудили отношения двух стран.', 'bilateral-relations', true],
    ['Ограничения в отношении банков остались.', 'bilateral-relations', false],
    ['Обсудили то, о чём договорились президенты.', 'prior-understandings', true],
    ['Он сбавил газ у поворота.', 'economic-cooperation', false],
    ['Рассказали о положении на Ближнем Востоке.', 'middle-east', true],
    ['Рядом сидел спецпосланник США по Ближнему Востоку.', 'middle-east', false],
    ['Обсудили завершение войны на Украине.', 'ukraine-settlement', true],
    ['Это третий разговор с начала войны на Украине.', 'ukraine-settlement', false],
  ] as const)('in a call: %s %s %s', (sentence, topic, told) => {
    const call = 'Разговор\n\nСергей Лавров поговорил по телефону с Ван И.';
    expect(topicsIn(`${call} ${sentence}\n`).includes(topic)).toBe(told);
  });

  it('hears no land in an office', () => {
    const met = 'Umerov in Miami\n\nRustem Umerov met Steve Witkoff in Miami.';
    const office =
      'The Secretary of the National Security and Defense Council of Ukraine Rustem Umerov flew in on Monday.';
    expect(topicsIn(`${met} ${office}\n`)).toEqual([]);
    expect(topicsIn(`${met} They discussed Ukraine.\n`)).toEqual(['ukraine-settlement']);
  });

  it('without a contact, where office holders of two states are told of, names what is told twice or first', () => {
    const text =
      'Сибіга про тиск\n\nАндрій Сибіга закликав посилити санкції проти Росії. Путін не хоче миру, додав він. Торгівлю не згадували.\n';
    expect(topicsIn(text)).toEqual(['sanctions']);
    expect(topicsIn(text.replace('Путін', 'Кремль'))).toEqual([]);
  });
});
