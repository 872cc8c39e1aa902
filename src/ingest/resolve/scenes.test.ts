import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

const published = '2025-04-28';

describe('when and where, told beside', () => {
  test.each([
    [
      'a weekday beside its date is that date',
      'В среду, 30 апреля, Лавров встретится с Фиданом.',
      ['meeting planned Fidan+Lavrov 2025-04-30'],
    ],
    [
      'a date before its weekday',
      '15 апреля, во вторник, по телефону побеседовали Лавров и Фидан.',
      ['call held Fidan+Lavrov 2025-04-15'],
    ],
    [
      'two days are two times',
      'Лавров встретился в пятницу с Фиданом, а 15 апреля поговорил по телефону с Эрдоганом.',
      ['call held Erdogan+Lavrov 2025-04-15', 'meeting held Fidan+Lavrov 2025-04-25'],
    ],
    [
      '"then" is when the sentence before was',
      'Летом 2022 года Лавров приезжал в Анкару. Тогда он встретился с Эрдоганом.',
      ['meeting held Erdogan+Lavrov 2022-06-01 Ankara'],
    ],
    [
      'a sentence of its own keeps its own time',
      'Летом 2022 года Лавров приезжал в Анкару. В пятницу он встретился с Эрдоганом.',
      ['meeting held Erdogan+Lavrov 2025-04-25 Ankara'],
    ],
    [
      'the town of a gathering by its adjective',
      'Лавров встретился на полях Анталийского форума с Фиданом.',
      ['meeting held Fidan+Lavrov 2025-04-28 Antalya'],
    ],
    [
      'what one agreed on is to come',
      'Лавров и Фидан поговорили по телефону. Министры условились о новой встрече в Анкаре.',
      ['call held Fidan+Lavrov 2025-04-28', 'meeting planned Fidan+Lavrov Ankara'],
    ],
    [
      'what a delegation is to discuss is no contact of those who met',
      'Лавров встретился в Москве с Сийярто. Венгрия отправит делегацию, которая обсудит в Москве сотрудничество с Россией.',
      ['meeting held Lavrov+Szijjarto 2025-04-28 Moscow'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text, published).sort()).toEqual(contacts));
});

describe('where a guest is received', () => {
  test.each([
    [
      'in the town he came to before',
      'Лавров прилетел с визитом в Минск.\n\nЕго ждут дела. Запланированы переговоры министра с белорусским коллегой Максимом Рыженковым.',
      ['talks planned Lavrov+Ryzhenkov Minsk'],
    ],
    [
      'in the state that its headline names',
      'Президент Франции Эмманюэль Макрон впервые посетил Сербию.\n\nВстреча была долгой. Президент Франции встретился с Александром Вучичем.',
      ['meeting held Macron+Vucic Serbia'],
    ],
    [
      'not where others are at home',
      'Лавров прилетел с визитом в Минск.\n\nЕго ждут дела. Запланированы переговоры министра с Хаканом Фиданом.',
      ['talks planned Fidan+Lavrov'],
    ],
    [
      'not what was before',
      'Лавров прилетел с визитом в Минск.\n\nЕго ждут дела. Предыдущая встреча министра с Максимом Рыженковым была долгой.',
      ['meeting held Lavrov+Ryzhenkov'],
    ],
    [
      'in the course of a visit, on its day',
      'В среду, 23 апреля, Зеленский прибыл с рабочим визитом на Кипр.\n\nЕго ждали. В рамках визита Зеленского на Кипр запланированы переговоры с президентом Кипра Никосом Христодулидисом.',
      ['talks planned Christodoulides+Zelensky XXXX-04-23 Cyprus'],
    ],
    [
      'not where a visit is still to lead',
      'Сибига встретился с Рубио.\n\nРубио посетит Украину.',
      ['meeting held Rubio+Sybiha'],
    ],
    [
      'in the one town of the state to which a visit is set',
      'Туск ждет гостя.\n\nЗеленский приедет в Варшаву. Визит Зеленского в Польшу намечен на пятницу. Запланированы переговоры с Дональдом Туском.',
      ['talks planned Tusk+Zelensky Warsaw'],
    ],
    [
      'where one means to come',
      'Віткофф має намір вилетіти до Москви для переговорів з Володимиром Путіним.',
      ['talks planned Putin+Witkoff Moscow'],
    ],
    [
      'not where one is invited',
      'Лавров встретился с Сийярто. Сийярто пригласил Лаврова приехать в Венгрию.',
      ['meeting held Lavrov+Szijjarto'],
    ],
    [
      'where one set off to',
      'Лукашенко полетел с визитом в Турцию. На встрече с Эрдоганом он говорил о торговле.',
      ['meeting held Erdogan+Lukashenko Türkiye'],
    ],
    [
      'not where one set off from',
      'Лавров вылетел из Анкары. Состоялись переговоры министра с Хаканом Фиданом.',
      ['talks held Fidan+Lavrov'],
    ],
    [
      'not where an ambassador sits',
      'Лукашенко встретился с послом России в Минске Борисом Грызловым.',
      ['meeting held Gryzlov+Lukashenko'],
    ],
    [
      'not where a visit that is talked of leads',
      'Лавров встретился с президентом Кипра Никосом Христодулидисом.\n\nСтороны обсудили подготовку визита Христодулидиса в Россию.',
      ['meeting held Christodoulides+Lavrov'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text).sort()).toEqual(contacts));
});

describe('days of no year', () => {
  test.each([
    [
      'a weekday is the date told with it before',
      'В субботу, 24 июля, Лавров поговорил по телефону с Фиданом. Утром в субботу Путин поговорил по телефону с Эрдоганом.',
      ['call held Erdogan+Putin XXXX-07-24', 'call held Fidan+Lavrov XXXX-07-24'],
    ],
    [
      'another weekday stays open',
      'В субботу, 24 июля, Лавров поговорил по телефону с Фиданом. В пятницу Путин поговорил по телефону с Эрдоганом.',
      ['call held Erdogan+Putin', 'call held Fidan+Lavrov XXXX-07-24'],
    ],
    [
      'the day before is counted from the date told last',
      '1 марта Лавров поговорил по телефону с Фиданом. А накануне Путин поговорил по телефону с Эрдоганом.',
      ['call held Erdogan+Putin XXXX-02-28', 'call held Fidan+Lavrov XXXX-03-01'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text).sort()).toEqual(contacts));
});

test('with whom relations are is what was spoken of', () => {
  expect(told('Рыжанкоў і Лаўроў абмеркавалі адносіны з Канадай і ЗША на кансультацыях у Мінску.')).toEqual([
    'talks held Lavrov+Ryzhenkov Minsk',
  ]);
  expect(told('Лавров провел в Москве переговоры с делегацией США.')).toEqual([
    'talks held Lavrov+States Moscow',
  ]);
});

describe('gatherings', () => {
  test.each([
    [
      'who came to one meets others there',
      'Лавров прилетел в Анталью на дипломатический форум.\n\nГостей там много. Министр провел переговоры с Максимом Рыженковым.',
      ['talks held Lavrov+Ryzhenkov Antalya'],
    ],
    [
      'on its margins is in the town that another sentence names',
      'Сессия Генассамблеи ООН проходит в Нью-Йорке.\n\nДел у министров много. Лавров провел на полях Генассамблеи переговоры с Максимом Рыженковым.',
      ['talks held Lavrov+Ryzhenkov New York'],
    ],
    [
      'not another gathering',
      'Сессия Генассамблеи ООН проходит в Нью-Йорке.\n\nДел у министров много. Лавров провел на полях форума переговоры с Максимом Рыженковым.',
      ['talks held Lavrov+Ryzhenkov'],
    ],
    [
      'on its day',
      'В Москве 15 июля прошло заседание Совета. Лавров отдельно встретился с Максимом Рыженковым.',
      ['meeting held Lavrov+Ryzhenkov XXXX-07-15 Moscow'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text).sort()).toEqual(contacts));
});
