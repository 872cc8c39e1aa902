import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('people the lexicon does not know', () => {
  test.each([
    [
      'named before the office',
      'On Monday Marco Rubio met Ahmed Nasser Omari, the foreign minister of Kuwait, in Doha.',
      ['meeting held Omari+Rubio Doha'],
    ],
    [
      'of two letters, like somebody known',
      'On Monday Alexander Lukashenko met Li Xi, a member of the politburo, and Wang Yi in Minsk.',
      ['meeting held Lukashenko+Yi Minsk'],
    ],
    [
      'behind a title of learning',
      'On Monday Marco Rubio met Iranian Foreign Minister Dr. Seyed Abbas Araghchi in Doha.',
      ['meeting held Araghchi+Rubio Doha'],
    ],
    [
      'named before the office, declined',
      'Сергей Лавров встретился в Москве с Абдуллой Юсуфом, министром иностранных дел Сомали.',
      ['meeting held Lavrov+Yusuf Moscow'],
    ],
    [
      'a minister of a state called as its capital',
      'Сергей Лавров встретился в Москве с министром иностранных дел Алжира Йоханом Петерсеном.',
      ['meeting held Lavrov+Petersen Moscow'],
    ],
    [
      'a governor, by his region',
      'Александр Лукашенко провел в Минске переговоры с губернатором Псковской области Иваном Дроздовым.',
      ['talks held Drozdov+Lukashenko Minsk'],
    ],
    [
      'the head of a region',
      'Александр Лукашенко провел в Минске переговоры с главой Ленинградской области Иваном Дроздовым.',
      ['talks held Drozdov+Lukashenko Minsk'],
    ],
    [
      'the head of a region, in Belarusian',
      'Аляксандр Лукашэнка сустрэўся ў Мінску з кіраўніком Пскоўскай вобласці Міхаілам Дарожкіным.',
      ['meeting held Darozhkin+Lukashenko Minsk'],
    ],
    [
      'the head of a republic of Russia',
      'Александр Лукашенко встретился в Минске с главой Татарстана Иваном Дроздовым.',
      ['meeting held Drozdov+Lukashenko Minsk'],
    ],
    [
      'an ambassador, with the city of his post before the name',
      'Александр Вучич встретился с послом РФ в Белграде Иваном Дроздовым.',
      ['meeting held Drozdov+Vucic'],
    ],
    [
      'whom somebody serves is no party',
      'Александр Лукашенко поговорил с представителем Дональда Трампа Джоном Коулом.',
      ['call held Coale+Lukashenko'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));

  test("a capitalised word behind a known surname makes it another man's given name", () =>
    expect(told('Уладзімір Макей сустрэўся ў Мінску з Марцінам Абракадабрам.')).toEqual([]));

  test('talks with somebody unknown are not given to the pair told before', () =>
    expect(
      told(
        'Лукашенко сообщил, что встретится с Путиным в Сочи. Сказал он это во время переговоров с Абракадабровым.',
      ),
    ).toEqual(['meeting planned Lukashenko+Putin Sochi']));
});

describe('states do not meet people', () => {
  test.each([
    ['a state spoken of beside a person', 'Lavrov arrived in Geneva for the talks on Iran.', []],
    ['a person and a state whose meeting is ahead', 'Рустем Умеров проведет в Майами переговоры с США.', []],
    [
      "the state's delegation is its people",
      'Аббас Аракчи провел в Маскате переговоры с делегацией США.',
      ['talks held Araghchi+States Muscat'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('words that only look like others', () => {
  test.each([
    [
      'a name that begins like "before"',
      'Дональд Трамп и Владимир Путин встретились на Аляске. Дональд Трамп и Владимир Путин встретились 15 августа 2025 года.',
      ['meeting held Putin+Trump 2025-08-15 Alaska'],
    ],
    [
      'took place, not the last one',
      'Лавров встретился с Фиданом. 20 февраля 2025 года прошла встреча глав МИД России и Турции.',
      ['meeting held Fidan+Lavrov 2025-02-20'],
    ],
    [
      'a state whose name begins like an organisation',
      'A summit of United States President Donald Trump and Vladimir Putin is planned.',
      ['summit planned Putin+Trump'],
    ],
    [
      'who was not there',
      'Стармера не было на встрече Зеленского и Макрона.',
      ['meeting held Macron+Zelensky'],
    ],
    [
      'who mediates',
      'За посередництва Туреччини та Катару Рустем Умєров провів консультації з делегацією росії.',
      ['talks held Russia+Umerov'],
    ],
    [
      'a minister of something else than foreign affairs',
      'Сергей Лавров встретился с вице-премьером Венгрии Иштваном Бенеком.',
      ['meeting held Benek+Lavrov'],
    ],
    [
      'how long ago it was',
      'Путин поговорил с Макроном 1 июля 2025 года. До этого они не беседовали с сентября 2022 года.',
      ['call held Macron+Putin 2025-07-01'],
    ],
    [
      'a plan told before of what has begun',
      'В Анкаре началась встреча Зеленского и Эрдогана. Ранее Зеленский говорил, что обсудит с Эрдоганом торговлю.',
      ['meeting held Erdogan+Zelensky Ankara'],
    ],
    [
      'a city that gives a meeting its name',
      'Rafael Grossi agreed on inspections with Abbas Araqchi at a Cairo meeting.',
      ['meeting held Araghchi+Grossi Cairo'],
    ],
    [
      'the owner of a call beside who speaks of it',
      "Kaja Kallas condemned Donald Trump's call with Vladimir Putin.",
      ['call held Putin+Trump'],
    ],
    [
      'told within a call',
      'Wang Yi told Sergey Lavrov in a phone call that trade grows.',
      ['call held Lavrov+Yi'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('offices and forms of address', () => {
  test.each([
    [
      'the head of a state',
      'Джона Коула, спецпосланника американского президента, принял глава Белоруссии Александр Лукашенко.',
      ['meeting held Coale+Lukashenko'],
    ],
    ['the head of a company is none', 'Глава компании встретился с Владимиром Путиным.', []],
    [
      'Messrs',
      'Осталось немного до встречи господина Пезешкиана с господином Путиным 12 декабря.',
      ['meeting planned Pezeshkian+Putin XXXX-12-12'],
    ],
    [
      'a long title with "and" inside it',
      'Максім Рыжанкоў сустрэўся ў Мінску з міністрам замежных і еўрапейскіх спраў Славакіі Юраем Бланарам.',
      ['meeting held Blanar+Ryzhenkov Minsk'],
    ],
    [
      'a small word inside an unknown name',
      'His planned meeting with Yusuf bin Nasser, the foreign minister of Kuwait, Mohammad Javad Zarif cancelled.',
      ['meeting cancelled Nasser+Zarif'],
    ],
    [
      'a state and its short form',
      'Nikol Pashinyan and Ilham Aliyev met in the United Arab Emirates (UAE).',
      ['meeting held Aliyev+Pashinyan United Arab Emirates'],
    ],
    [
      'the subject behind its verb',
      'Созвонится Мерц не только с Трампом, но и с Владимиром Зеленским.',
      ['call planned Merz+Trump', 'call planned Merz+Zelensky'],
    ],
    [
      'names behind a dash after their office',
      'В Ашхабаде должны увидеться президенты двух стран – Владимир Путин и Масуд Пезешкиан.',
      ['meeting planned Pezeshkian+Putin Ashgabat'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('whose words tell it', () => {
  test.each([
    [
      'who speaks of himself',
      '«Я поговорив з Макроном», – повідомив Зеленський.',
      ['call held Macron+Zelensky'],
    ],
    [
      'an office that begins like "former"',
      'External Affairs Minister S Jaishankar called on President Putin in Moscow.',
      ['meeting held Jaishankar+Putin Moscow'],
    ],
    [
      'a state of its own clause before a person beyond it',
      'Кулеба заявив, що Україна готова вести переговори з РФ.',
      ['talks possible Russia+Ukraine'],
    ],
    [
      'what happened within it',
      'On Monday the visit came after a phone call in which Keir Starmer urged Donald Trump to wait.',
      ['call held Starmer+Trump'],
    ],
    [
      'reports that were rejected',
      'The ministry rejected reports that Abbas Araghchi would sit down with Steve Witkoff in Istanbul.',
      ['meeting denied Araghchi+Witkoff Istanbul'],
    ],
    [
      'a state that names a conflict',
      'Modi and Putin talked on Friday of the Ukraine conflict by phone.',
      ['call held Modi+Putin'],
    ],
    [
      'an article before a surname',
      'Сергея Лаврова принял в Каире президент Египта Абдель Фаттах ас-Сиси.',
      ['meeting held Lavrov+el-Sisi Cairo'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('several contacts in one sentence', () => {
  test.each([
    [
      'a list of partners of one who spoke',
      'Рубио пообщался с главой МИД Франции Барро, главой МИД Польши Сикорским и главой МИД Британии Лэмми.',
      ['call held Barrot+Rubio', 'call held Rubio+Sikorski', 'call held Lammy+Rubio'],
    ],
    [
      'a preposition before each partner',
      'Лукашэнка паразмаўляў па тэлефоне і з Пуціным, і з Трампам.',
      ['call held Lukashenko+Putin', 'call held Lukashenko+Trump'],
    ],
    [
      'a minister and his colleagues',
      'Лавров провел переговоры с Рубио, словацким министром Бланаром и венгерским министром Сийярто.',
      ['talks held Lavrov+Rubio', 'talks held Blanar+Lavrov', 'talks held Lavrov+Szijjarto'],
    ],
    [
      'one after the other',
      'Зеленский поговорил с Макроном, а затем – с Мерцем.',
      ['call held Macron+Zelensky', 'call held Merz+Zelensky'],
    ],
    [
      'one call of all',
      'Зеленский провел совместный телефонный разговор с Макроном, Стармером и Мерцем.',
      ['call held Macron+Merz+Starmer+Zelensky'],
    ],
    [
      'who else was there',
      'Зеленский поговорил с Макроном. В разговоре также участвовали Стармер и Мерц.',
      ['call held Macron+Merz+Starmer+Zelensky'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('whose contact it is', () => {
  test.each([
    [
      'the partner of another word is none',
      'Перед встречей с Владимиром Путиным в пятницу Дональд Трамп поговорил с Александром Лукашенко.',
      ['meeting planned Putin+Trump', 'call held Lukashenko+Trump'],
    ],
    [
      'a relative clause goes on about whom it follows',
      'On Monday Zelensky spoke to Trump, who will hold a summit with Putin.',
      ['call held Trump+Zelensky', 'summit planned Putin+Trump'],
    ],
    [
      'a subject behind the adjunct, by its case',
      'На переговорах с Путиным на полях форума Нарендра Моди говорил о торговле.',
      ['talks held Modi+Putin'],
    ],
    [
      'a delegation and its head',
      'Владимир Путин принял в Кремле американскую делегацию во главе со Стивом Уиткоффом.',
      ['meeting held Putin+Witkoff Moscow'],
    ],
    ['heads of two ministries', 'Главы МИД России и Китая обсудили торговлю.', ['call held Lavrov+Yi']],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));

  test('a spokesman is not whom "he" means', () =>
    expect(told('Трамп позвонил Путину, сообщил Дмитрий Песков. Он поговорил с ним о торговле.')).toEqual([
      'call held Putin+Trump',
    ]));

  test('what could not be agreed was not held', () =>
    expect(
      told(
        'Встреча Путина и Лукашенко откладывается. Дату встречи Лукашенко и Путина согласовать не удалось.',
      ),
    ).toEqual(['meeting postponed Lukashenko+Putin']));
});
