import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('offices without their state beside', () => {
  test.each([
    [
      'of the state spoken of last',
      'Сергей Лавров прилетел в Гвинею. Министр встретился с президентом страны Иваном Дроздовым.',
      ['meeting held Drozdov+Lavrov Guinea'],
    ],
    [
      'of the state whose minister is named beside',
      'Сергей Лавров встретился в Москве с премьером Иваном Дроздовым и министром иностранных дел Сомали Петром Абракадабровым.',
      ['meeting held Abrakadabrov+Drozdov+Lavrov Moscow'],
    ],
    [
      'a long title before state and name',
      'Сергей Лавров встретился в Москве с министром международных отношений и сотрудничества ЮАР Иваном Дроздовым.',
      ['meeting held Drozdov+Lavrov Moscow'],
    ],
    [
      'a colleague, by where he comes from',
      'Сергей Лавров провел в Москве переговоры с коллегой из Туниса Иваном Дроздовым.',
      ['talks held Drozdov+Lavrov Moscow'],
    ],
    [
      'two of one surname are two',
      'Сергей Лавров прилетел в Сомали. Он встретился с премьером страны Иваном Дроздовым, а 3 мая 2024 года – с министром обороны Сомали Петром Дроздовым.',
      ['meeting held Drozdov+Lavrov 2024-05-03 Somalia', 'meeting held Drozdov+Lavrov Somalia'],
    ],
    [
      "not one's own president, though his state was spoken of",
      'Лавров прибыл в Россию. Российский министр встретился с президентом страны Владимиром Путиным.',
      [],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('whose contact it is', () => {
  test.each([
    [
      'of whom it was "at"',
      'У Шавката Мирзиёева прошли встречи с Ильхамом Алиевым и Садыром Жапаровым.',
      ['meeting held Aliyev+Mirziyoyev', 'meeting held Japarov+Mirziyoyev'],
    ],
    [
      'of him, told by a pronoun',
      'Сергей Лавров прилетел в Анкару. В пятницу у него прошла встреча с Хаканом Фиданом.',
      ['meeting held Fidan+Lavrov Ankara'],
    ],
    [
      'of whom one congratulates',
      'Токаев поздравил Путина с успехом переговоров с Дональдом Трампом.',
      ['talks held Putin+Trump'],
    ],
    [
      'not of whom somebody told of it',
      'Владимир Путин рассказал Токаеву о прошедших в Москве переговорах с Нарендрой Моди.',
      ['talks held Modi+Putin Moscow'],
    ],
    [
      'a title of no office before a name',
      'Сергей Лавров встретился с Хаканом Фиданом, членом Госсовета Ван И и генсеком ООН Антониу Гутерришем.',
      ['meeting held Fidan+Lavrov', 'meeting held Lavrov+Yi', 'meeting held Guterres+Lavrov'],
    ],
    [
      'at a meeting told without its host, of whom the sentence before is about',
      'Шавкат Мирзиёев встретился в Ташкенте с главами стран региона. На встрече с Ильхамом Алиевым обсудили дороги, которые строит президент Узбекистана.',
      ['meeting held Aliyev+Mirziyoyev Tashkent'],
    ],
    [
      'a verb that says is no talk of those in what it says',
      'Дональд Трамп говорил, что встреча Путина с Уиткоффом была продуктивной.',
      ['meeting held Putin+Witkoff'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('who stands behind an office', () => {
  test.each([
    [
      'an envoy whom the text names later',
      'Глава МИД Ирана Аббас Аракчи и спецпосланник США проведут переговоры в Омане. В Маскат прилетит спецпосланник США по Ближнему Востоку Стив Уиткофф.',
      ['talks planned Araghchi+Witkoff Oman'],
    ],
    [
      'those who led the delegations of two states',
      'Раунд переговоров США и Ирана завершился в Омане. Делегацию Ирана возглавлял Аббас Аракчи, делегацию США – Стив Уиткофф. Участвовал в переговорах и Джаред Кушнер.',
      ['talks held Araghchi+Kushner+Witkoff Oman'],
    ],
    [
      'a president of the state told of last',
      'Лукашенко прилетел в Турцию. Потом он встретился с президентом Иваном Дроздовым.',
      ['meeting held Drozdov+Lukashenko Türkiye'],
    ],
    [
      'a minister of no state is of none',
      'Лукашенко прилетел в Турцию. Потом он встретился с министром Иваном Дроздовым.',
      [],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});
