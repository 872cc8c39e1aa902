import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('where a contact was', () => {
  test.each([
    [
      'the town an adjective names',
      'Во время стамбульской встречи с Фиданом Лавров говорил о торговле.',
      ['meeting held Fidan+Lavrov Istanbul'],
    ],
    [
      'the town of a plural adjective',
      'Сибіга розповів про московські переговори Фідана з Лавровим.',
      ['talks held Fidan+Lavrov Moscow'],
    ],
    [
      'right behind two who are counted',
      'Сергей Лавров говорил о Владимире Путине и Дональде Трампе: встречу двух президентов в Вене отменили после звонка министров в октябре.',
      ['meeting cancelled Putin+Trump Vienna'],
    ],
    [
      'where that one had come',
      'Токаев встретился с Лавровым. Тот приехал в Астану с рабочим визитом.',
      ['meeting held Lavrov+Tokayev Astana'],
    ],
    [
      'where a quoted source says somebody has come',
      '«Ван И прибыл в Москву», – сказал источник. Встречу с Ван И в среду проведет Сергей Лавров.',
      ['meeting planned Lavrov+Yi Moscow'],
    ],
    [
      'in a capital where something was expected',
      'Путин напомнил, что именно в венгерской столице предполагалось провести саммит с Трампом.',
      ['summit planned Putin+Trump Budapest'],
    ],
    [
      'not where a statement was made',
      'В Белом доме анонсировали встречу Владимира Путина и Дональда Трампа.',
      ['meeting planned Putin+Trump'],
    ],
    [
      'a day of its own parts a second visit from the place of the first',
      '22 мая Лавров во время визита в Италию встретится с Антонио Таяни, а 24 мая посетит Португалию и встретится с министром иностранных дел страны Иваном Дроздовым.',
      [
        'meeting planned Lavrov+Tajani XXXX-05-22 Italy',
        'meeting planned Drozdov+Lavrov XXXX-05-24 Portugal',
      ],
    ],
    [
      'where a guest was in the clause that says when',
      'Erdogan and Trump last met in May, when the Turkish president visited the White House.',
      ['meeting held Erdogan+Trump XXXX-05-01 Washington'],
    ],
    [
      'not what somebody visited besides',
      'Erdogan met Trump in May and visited Greece.',
      ['meeting held Erdogan+Trump XXXX-05-01'],
    ],
    ['towns and resorts', 'Лавров встретился с Фиданом в Петергофе.', ['meeting held Fidan+Lavrov Peterhof']],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('when and how long', () => {
  test.each([
    [
      'two partners with one verb share its day',
      'Сийярто вчера переговорил по телефону с Фиданом, а затем с Лавровым.',
      ['call held Fidan+Szijjarto 2026-05-05', 'call held Lavrov+Szijjarto 2026-05-05'],
    ],
    [
      'the day told earlier of what came to nothing',
      'Встреча Лаврова и Рубио отложена. Ранее агентство сообщало, что переговоры Лаврова и Рубио могут пройти 23 мая.',
      ['meeting postponed Lavrov+Rubio 2026-05-23'],
    ],
    [
      'not the day on which it was announced',
      'Встреча Лаврова и Рубио отложена. Ранее, 2 мая, агентство сообщало, что встреча Лаврова и Рубио готовится.',
      ['meeting postponed Lavrov+Rubio'],
    ],
    [
      "not the day of yesterday's statement",
      'Лавров ответил на вчерашнее заявление Рубио о том, что переговоры Лаврова и Рубио состоялись.',
      ['talks held Lavrov+Rubio 2026-05-06'],
    ],
    [
      'a part of the day does not move a plan',
      'Мерц встретится с Трампом в Вашингтоне 12 мая. Мерц и Трамп поговорят утром и пообедают.',
      ['meeting planned Merz+Trump 2026-05-12 Washington'],
    ],
    [
      'a length that only may be is none',
      'Путин и Трамп поговорили по телефону. Путин сказал, что задержится на 15 минут или Трамп может позвонить ему завтра. Разговор Путина и Трампа продлился 40 минут.',
      ['call held Putin+Trump 2026-05-06 40'],
    ],
    [
      'that they have not met since is nothing of the plan',
      'Вучич встретится с Путиным в Москве 9 мая. Вучич отметил, что после отъезда не встречался с Путиным.',
      ['meeting planned Putin+Vucic 2026-05-09 Moscow'],
    ],
    [
      'that they have not met is told where nothing is planned',
      'Вучич отметил, что не встречался с Путиным.',
      ['meeting denied Putin+Vucic'],
    ],
    [
      'what a sentence recalls is no news of the day',
      'Раней газета пісала, што Сікорскі сустрэўся з Рыжанковым.',
      ['meeting held Ryzhenkov+Sikorski'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text, '2026-05-06')).toEqual(contacts));

  test('a town and a day open a text as its dateline', () =>
    expect(told('МАСКАТ, 12 апр. Аббас Аракчи и Стив Уиткофф провели непрямые переговоры.')).toEqual([
      'talks held Araghchi+Witkoff XXXX-04-12',
    ]));
});
