import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('what is denied, offered or asked for', () => {
  test.each([
    [
      'preparations that nobody makes',
      'Подготовка встречи Владимира Путина и Владимира Зеленского на данный момент не ведется.',
      ['meeting denied Putin+Zelensky'],
    ],
    [
      'preparations under way',
      'Подготовка встречи Владимира Путина и Владимира Зеленского ведется.',
      ['meeting planned Putin+Zelensky'],
    ],
    [
      'what is not planned',
      'Встреча Дональда Трампа и Владимира Зеленского не запланирована.',
      ['meeting denied Trump+Zelensky'],
    ],
    [
      'who offers room takes no part',
      'Песков не комментирует предложение Турции провести у себя встречу с участием Владимира Путина и Владимира Зеленского.',
      ['meeting possible Putin+Zelensky'],
    ],
    [
      'some of many meetings, told behind a comma',
      'Marco Rubio will hold separate meetings, in particular with Wang Yi.',
      ['meeting planned Rubio+Yi'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('one contact told twice', () => {
  test.each([
    [
      'as the first',
      'Андрій Сибіга провів першу телефонну розмову з Радославом Сікорським. Дипломати говорили про оборону. Рішення ще немає. У неділю, 6 вересня 2026 року, Андрій Сибіга провів першу телефонну розмову з Радославом Сікорським.',
      ['call held Sikorski+Sybiha 2026-09-06'],
    ],
    [
      'as talks that prepare a summit: ministers hold none',
      'Marco Rubio will meet Sergey Lavrov. Rubio and Lavrov will hold talks to prepare for the summit.',
      ['meeting planned Lavrov+Rubio'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('days and places of those who tell', () => {
  test.each([
    [
      'the day of the words, ahead of the meeting',
      '15 октября 2025 года, перед встречей с Эмманюэлем Макроном, Дональд Трамп заявил, что сроков нет.',
      ['meeting planned Macron+Trump'],
    ],
    [
      'where sources sit',
      'За даними джерел у Білому домі, переговори Марко Рубіо та Сергія Лаврова відбулися.',
      ['talks held Lavrov+Rubio'],
    ],
    [
      'the day of an invitation to come',
      'Планируется встреча Владимира Зеленского с Дональдом Трампом. Приглашение Владимиру Зеленскому посетить США поступило 30 мая 2025 года.',
      ['meeting planned Trump+Zelensky'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('news and what came before it', () => {
  test.each([
    [
      'a hope told as from before',
      'Владимир Путин встретился в Пекине с Александром Вучичем. До этого Вучич допустил, что встретится с Путиным в Китае.',
      ['meeting held Putin+Vucic Beijing'],
    ],
    [
      'since when it is the first: an office taken up',
      'Зеленський зустрівся з Каролем Навроцьким. Це перша зустріч лідерів двох держав з моменту вступу Навроцького на посаду 6 серпня 2025 року.',
      ['meeting held Nawrocki+Zelensky'],
    ],
    [
      'a meeting in the plans',
      'Зустріч Навроцького та Зеленського є у планах.',
      ['meeting planned Nawrocki+Zelensky'],
    ],
    [
      'a strategic dialogue that two chair',
      'The EU and China convened for the 13th Strategic Dialogue in Brussels, co-chaired by Kaja Kallas and Wang Yi.',
      ['talks held Kallas+Yi Brussels'],
    ],
    [
      'what follows a plan is one',
      'Donald Trump announced that he will speak with Vladimir Putin, followed by a conversation with Emmanuel Macron.',
      ['call planned Putin+Trump', 'call planned Macron+Trump'],
    ],
    [
      'he, along with others',
      'Friedrich Merz said that he, along with Keir Starmer, aimed to speak with Donald Trump.',
      ['call planned Merz+Starmer+Trump'],
    ],
    [
      'to talk, asked after',
      'Правительство не знает, собирается ли Фридрих Мерц говорить с Владимиром Путиным.',
      ['call possible Merz+Putin'],
    ],
    [
      'he who speaks behind his words is whom the sentence before them is about',
      'Володимир Зеленський і Марк Рютте планують зміцнити оборону. «Говорив з генеральним секретарем НАТО Марком Рютте. Ми тісно координуємо наші зусилля», – написав він.',
      ['call held Rutte+Zelensky'],
    ],
    [
      'what may come after a call is another',
      'Владимир Путин поговорил по телефону с Дональдом Трампом. После этого Путин допустил, что может поговорить с Трампом еще раз.',
      ['call held Putin+Trump', 'call possible Putin+Trump'],
    ],
    ['how often they met', 'Виктор Орбан приехал в Москву. Путин встречался с Орбаном 12 раз.', []],
    [
      'who else took part',
      'Кіт Келлог зустрівся з Рустемом Умєровим. Водночас у зустрічі взяли участь Ольга Стефанішина та Джон Коул.',
      ['meeting held Coale+Kellogg+Stefanishyna+Umerov'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});
