import { describe, expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

describe('what verbs tell of a contact', () => {
  test.each([
    [
      'what goes on while it is told',
      'Министр иностранных дел РФ Сергей Лавров встречается в Москве с главой МИД Венгрии Петером Сийярто.',
      ['meeting held Lavrov+Szijjarto Moscow'],
    ],
    [
      'what somebody came for',
      'Владимир Зеленский прилетел в Анкару, чтобы встретиться с президентом Турции Реджепом Эрдоганом.',
      ['meeting planned Erdogan+Zelensky Ankara'],
    ],
    [
      'beside what was said: a gerund',
      'Решение пока не принято, сказал Трамп, встречаясь в Белом доме с премьером Виктором Орбаном.',
      ['meeting held Orban+Trump Washington'],
    ],
    [
      'what one calls for is the call itself',
      'Вучич и Путин созвонились, чтобы поговорить о газе.',
      ['call held Putin+Vucic'],
    ],
    [
      'what a talk was for is no second one',
      'Marco Rubio spoke on Monday with Sergey Lavrov to discuss next steps.',
      ['call held Lavrov+Rubio'],
    ],
    [
      'an aim of its own behind another verb',
      'Marco Rubio met Sergey Lavrov, and hopes to discuss the plan with Wang Yi in Doha.',
      ['meeting held Lavrov+Rubio', 'meeting possible Rubio+Yi Doha'],
    ],
    [
      'of whom others talked: not both had that conversation',
      'Зеленський і Макрон обговорили розмову з Трампом.',
      ['call held Macron+Zelensky'],
    ],
    [
      'a city whose name has a full stop in it',
      'Putin and Witkoff met in St. Petersburg.',
      ['meeting held Putin+Witkoff St. Petersburg'],
    ],
    [
      'a plan that is asked after',
      'Правительство не знает, планирует ли Мерц телефонный разговор с Путиным.',
      ['call possible Merz+Putin'],
    ],
    [
      'what is said of talks with a state',
      'Steve Witkoff met Abbas Araghchi in Muscat. "The negotiations with Iran go well," Donald Trump said.',
      ['meeting held Araghchi+Witkoff Muscat'],
    ],
    [
      'what one sees no sense in',
      'Мерц заявил, что не видит смысла звонить президенту России Владимиру Путину.',
      ['call denied Merz+Putin'],
    ],
    [
      'what one would not do',
      'Мерц сказал, что не стал бы звонить президенту России Владимиру Путину.',
      ['call denied Merz+Putin'],
    ],
    [
      'what one managed to do',
      'Министр Андрей Сибига смог поговорить в Киеве с Марко Рубио.',
      ['meeting held Rubio+Sybiha Kyiv'],
    ],
    ['no talk with the press', 'Лавров поговорил с журналистами. Фидан общался с прессой в Анкаре.', []],
    [
      'whom somebody is only likened to does not meet',
      'Российский министр, как и его коллеги из других стран, встретится в Минске с президентом Беларуси Александром Лукашенко.',
      ['meeting planned Lavrov+Lukashenko Minsk'],
    ],
    [
      'who offers room for a summit of leaders holds none',
      'Эрдоган поговорил по телефону с Зеленским. «Турция готова принять саммит лидеров», – сказал он.',
      ['call held Erdogan+Zelensky'],
    ],
    [
      'the speaker tells of himself',
      'Глава МИД Украины Андрей Сибига прилетел в Анкару. «Мы начнем переговоры с президентом Эрдоганом», – сказал Зеленский.',
      ['talks planned Erdogan+Zelensky'],
    ],
    [
      'of whom the sentence before is about, with several ministers',
      'Максим Рыженков выступил в ООН. Прошли переговоры с министрами иностранных дел Омана и Эфиопии.',
      ['talks held Albusaidi+Ryzhenkov', 'talks held Ryzhenkov+Timothewos'],
    ],
    [
      'an acting minister within a list',
      'Лавров провел переговоры с главой МИД Словакии Юраем Бланаром, исполняющим обязанности министра иностранных дел Вьетнама Ле Хоай Чунгом и президентом МККК Мирьяной Сполярич.',
      ['talks held Blanar+Lavrov', 'talks held Lavrov+Trung', 'talks held Lavrov+Spoljaric'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('what stands in a clause of its own', () => {
  test.each([
    [
      'the day on which something is set, not that of the journey',
      'Вучич сообщил, что собирается в Москву 24 ноября, а на 25 ноября назначена встреча с Путиным.',
      ['meeting planned Putin+Vucic XXXX-11-25 Moscow'],
    ],
    [
      'two days of one verb are two contacts',
      'Вучич и Путин встречались 24 ноября, а потом 2 декабря.',
      ['meeting held Putin+Vucic XXXX-11-24', 'meeting held Putin+Vucic XXXX-12-02'],
    ],
    [
      'what a participle tells of talks is theirs, not where the guests came',
      'Фидан прилетел в Доху перед переговорами с Лавровым, намеченными на 6 февраля в Омане.',
      ['talks planned Fidan+Lavrov XXXX-02-06 Oman'],
    ],
    [
      'a capital whose talks they are is no place',
      'Фидан и Лавров участвовали в переговорах Вашингтона и Тегерана в Женеве.',
      ['talks held Iran+States Geneva'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('several of a kind', () => {
  test.each([
    [
      'a president and a prime minister are called one after the other',
      'Лукашэнка пагаварыў па тэлефоне з Уладзімірам Пуціным і Дзмітрыем Мядзведзевым.',
      ['call held Lukashenko+Putin', 'call held Lukashenko+Medvedev'],
    ],
    [
      'aides of one state are at one telephone',
      'Умеров поговорил по телефону со Стивом Уиткоффом и Джаредом Кушнером.',
      ['call held Kushner+Umerov+Witkoff'],
    ],
    [
      '"the last time" is another time',
      'Моди и Путин поговорили по телефону. В последний раз Моди и Путин говорили по телефону 17 сентября.',
      ['call held Modi+Putin', 'call held Modi+Putin XXXX-09-17'],
    ],
    [
      'whom somebody called, and right behind who did',
      'Мерц вспомнил о звонке Путину премьера Венгрии Виктора Орбана.',
      ['call held Orban+Putin'],
    ],
    [
      'the day for which a visit is set',
      'Фидан и Лавров встретятся в Стамбуле. Визит намечен на 25 ноября.',
      ['meeting planned Fidan+Lavrov XXXX-11-25 Istanbul'],
    ],
    [
      'the day of another visit is none',
      'Фидан и Лавров встретятся в Стамбуле. Визит Макрона прошел 25 ноября.',
      ['meeting planned Fidan+Lavrov Istanbul'],
    ],
  ])('%s', (_, text, contacts) => expect(told(text)).toEqual(contacts));
});
