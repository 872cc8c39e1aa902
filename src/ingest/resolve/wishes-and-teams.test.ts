import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('what is only wished for, worked at or forbidden', () => {
  test.each([
    [
      'an interest in it',
      'Турция заинтересована в скорейшей встрече Сергея Лаврова и Марко Рубио.',
      ['meeting possible Lavrov+Rubio'],
    ],
    [
      'work on it',
      'Officials said that work was underway for a meeting between Emmanuel Macron and Xi Jinping.',
      ['meeting planned Jinping+Macron'],
    ],
    [
      'orders against it are no contact of who gave them',
      'Сергей Лавров имел указания президента России не встречаться с Александром Лукашенко.',
      ['meeting denied Lavrov+Lukashenko'],
    ],
    [
      'one who cannot but do it',
      'Сергей Лавров не может не встретиться с Марко Рубио.',
      ['meeting possible Lavrov+Rubio'],
    ],
    [
      'a reaction awaited tells of what has been',
      'Москва ждёт реакции на встречу Владимира Путина со Стивом Уиткоффом.',
      ['meeting held Putin+Witkoff'],
    ],
    [
      'a meeting awaited is to come',
      'Москва ждёт встречу Владимира Путина со Стивом Уиткоффом.',
      ['meeting planned Putin+Witkoff'],
    ],
    [
      'who takes part in what is to be',
      'У Лондоні має відбутися зустріч за участю Кіра Стармера та Фрідріха Мерца.',
      ['meeting planned Merz+Starmer London'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('who leads a team', () => {
  const talks = 'В Стамбуле начались переговоры между Россией и Украиной.';
  test.each([
    [
      'told further on, by a noun and a verb',
      `${talks} Российскую делегацию возглавляет Владимир Мединский. Участники прибыли утром. Зал закрыт для прессы. Ждут и гостей. Глава украинской делегации, министр обороны Рустем Умеров назвал разговор полезным.`,
      ['talks held Medinsky+Umerov Istanbul'],
    ],
    [
      'of one team only: the states remain',
      `${talks} Участники прибыли утром. Зал закрыт для прессы. Ждут и гостей. Глава украинской делегации Рустем Умеров назвал разговор полезным.`,
      ['talks held Russia+Ukraine Istanbul'],
    ],
    [
      'the presidents of both countries',
      'Аляксандр Лукашэнка і Уладзімір Пуцін прысутнічалі на свяце ў Маскве. Затым прэзідэнты дзвюх краін правядуць двухбаковую сустрэчу.',
      ['meeting planned Lukashenko+Putin'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('whose contact a pronoun or a bare word tells of', () => {
  test.each([
    [
      'he who speaks is whose words they are',
      'Андрій Сибіга розповів про переговори. «Володимир Зеленський готовий зустрітися з Путіним», – зазначив Андрій Сибіга. Водночас він наголосив, що зустрівся з Сергієм Лавровим.',
      ['meeting possible Putin+Zelensky', 'meeting held Lavrov+Sybiha'],
    ],
    [
      'he had it with several, all behind "with"',
      'Зеленський провів нараду. Про це він повідомив після того, як мав розмову з Емманюелем Макроном і Кіром Стармером.',
      ['call held Macron+Starmer+Zelensky'],
    ],
    [
      'talks that somebody insists would be direct are not the speaker’s own',
      'Marco Rubio met Wang Yi in Doha. Donald Trump insisted the talks would be direct, and Badr al-Busaidi agreed.',
      ['meeting held Rubio+Yi Doha'],
    ],
    [
      'talks of others, beside a meeting hoped for',
      'Зеленский заявил о возможной встрече с Путиным. Для переговоров, которые начались в Стамбуле, нужен перерыв.',
      ['meeting possible Putin+Zelensky'],
    ],
    [
      'what the addressee is told of was not with him',
      'Эмманюэль Макрон поговорил с Владимиром Зеленским. Макрон проинформировал Зеленского о встречах в Китае.',
      ['call held Macron+Zelensky'],
    ],
    [
      'two who spoke, in the plural',
      'Умєров та Віткофф говорили у французькій столиці про відновлення.',
      ['meeting held Umerov+Witkoff Paris'],
    ],
    [
      'talks whose end one asks after',
      'Говорили, чим закінчилися переговори Трампа з Путіним.',
      ['talks held Putin+Trump'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('when and where it was only said', () => {
  test.each([
    [
      'behind the contact, in a clause of its own',
      'The meeting between Emmanuel Macron and Xi Jinping is planned, Marco Rubio told reporters in Antalya.',
      ['meeting planned Jinping+Macron'],
    ],
    [
      'since when it is the first',
      'Narendra Modi met Vladimir Putin. It is the first meeting between the two leaders after the crisis of February 2022.',
      ['meeting held Modi+Putin'],
    ],
    [
      'a town that owns something else',
      'Narendra Modi met Vladimir Putin in the worst phase in New Delhi’s ties with the US.',
      ['meeting held Modi+Putin'],
    ],
    [
      'a town that owns the venue',
      'Narendra Modi met Vladimir Putin in Doha’s Grand Hotel.',
      ['meeting held Modi+Putin Doha'],
    ],
    [
      'one of two places',
      'Emmanuel Macron will meet Xi Jinping in Doha or Muscat.',
      ['meeting planned Jinping+Macron'],
    ],
    [
      'a place told of the contact',
      'Emmanuel Macron will meet Xi Jinping in Doha, Marco Rubio said.',
      ['meeting planned Jinping+Macron Doha'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});
