import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

const told = (text: string) => toldContacts(text, '2026-05-06');

describe('whom one receives, asks or tells of as a guest', () => {
  test.each([
    [
      'Фрідріх Мерц прийняв у своїй канцелярії президента України Володимира Зеленського.',
      ['meeting held Merz+Zelensky 2026-05-06'],
    ],
    ['Пуцін прапанаваў Лукашэнку сустрэцца.', ['meeting possible Lukashenko+Putin']],
    ['Путин предложил Лукашенко встретиться.', ['meeting possible Lukashenko+Putin']],
    ['Путин заявил Зеленскому, что встретится с Си Цзиньпином.', ['meeting planned Jinping+Putin']],
    [
      '«На этой неделе Зеленский был гостем Турции, завтра у нас ожидаются телефонные переговоры с Путиным», – сообщил Эрдоган.',
      ['call planned Erdogan+Putin 2026-05-07'],
    ],
    [
      'Министр обороны Андрей Белоусов прибыл в Минск для переговоров с Виктором Хрениным.',
      ['talks planned Belousov+Khrenin Minsk'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('what was spoken of, who came before and who sat elsewhere', () => {
  test.each([
    [
      'Эрдоган и Путин 5 мая обсудили по телефону напряженность между Азербайджаном и Арменией.',
      ['call held Erdogan+Putin 2026-05-05'],
    ],
    [
      'Зеленский 5 мая провел переговоры с предшественником Мерца – Олафом Шольцем.',
      ['talks held Scholz+Zelensky 2026-05-05'],
    ],
    [
      'Ван И посещал конференцию по безопасности, где 5 мая встречался с госсекретарем США Марко Рубио и главой украинского МИД Андреем Сибигой.',
      ['meeting held Rubio+Yi 2026-05-05', 'meeting held Sybiha+Yi 2026-05-05'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('two who chair a meeting met there', () => {
  test.each([
    [
      'Emmanuel Macron and Keir Starmer will chair a meeting of the coalition of the willing in Paris on 9 May. Volodymyr Zelensky will also take part in the meeting.',
      ['meeting planned Macron+Starmer+Zelensky 2026-05-09 Paris'],
    ],
    ['Emmanuel Macron will chair a meeting of the coalition of the willing in Paris on 9 May.', []],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('what words in a quotation and of courtesy tell', () => {
  test.each([
    [
      '"He invited me to China", Trump said of his conversation with Xi Jinping on 5 May.',
      ['call held Jinping+Trump 2026-05-05'],
    ],
    [
      'Lavrov met Fidan on 5 May. "Good to meet Hakan Fidan", Lavrov wrote.',
      ['meeting held Fidan+Lavrov 2026-05-05'],
    ],
    [
      'Lavrov said he would be glad to meet Fidan in Ankara on 9 May.',
      ['meeting planned Fidan+Lavrov 2026-05-09 Ankara'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));

  test('"the ministers" of a text that has named two of them', () => {
    expect(
      told(
        'Петер Сийярто рассказал о работе с коллегой Сергеем Лавровым. На вчерашней встрече министры обсудили Украину.',
      ),
    ).toEqual(['meeting held Lavrov+Szijjarto 2026-05-05']);
    expect(told('Петер Сийярто рассказал о работе. На вчерашней встрече министры обсудили Украину.')).toEqual(
      [],
    );
  });
});
