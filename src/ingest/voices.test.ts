import { describe, expect, it } from 'vitest';
import { parseArticle } from './pipeline.ts';

const none = { outlet: null, published: null, url: null, headline: null, language: null };
const voicesIn = (text: string) =>
  parseArticle({ file: 'one.txt', text: `Заголовок\n\n${text}\n`, format: 'text', markup: none }).voices;
const english = (text: string) =>
  parseArticle({ file: 'one.txt', text: `A headline of the day\n\n${text}\n`, format: 'text', markup: none })
    .voices;

describe('who speaks', () => {
  it.each([
    [
      'the subject of the verb, not whom it tells of',
      'Министр Сергей Лавров встретился с Марко Рубио. По словам Лаврова, беседа с Рубио была полезной.',
      ['Sergey Lavrov'],
    ],
    [
      'a spokesperson by name',
      'Лавров поговорил с Рубио. Разговор был деловым, сообщила официальный представитель МИД РФ Мария Захарова.',
      ['Maria Zakharova'],
    ],
    [
      'the minister who spoke before, whoever was named since',
      'Про розмову написав Андрій Сибіга. «Розмова з Марко Рубіо була корисною», – зазначив міністр.',
      ['Andrii Sybiha'],
    ],
    [
      'a speaker behind a word for what he is',
      'Лавров поговорил с Рубио. Политолог Александр Новаков считает, что этого мало.',
      ['Alexander Novakov'],
    ],
    [
      'an agency that brings the words',
      'Лавров поговорил с Рубио. Комментарий Марии Захаровой об этом приводит РИА Новости.',
      ['RIA Novosti'],
    ],
    [
      'a house by its site',
      'Лавров поговорил с Рубио. Сообщение об этом появилось на сайте МИД РФ.',
      ['Russian MFA'],
    ],
    [
      'both of a parenthesis and its frame',
      'По свидетельству Кремля, Трамп высказался за встречу с Владимиром Путиным.',
      ['Donald Trump', 'Kremlin'],
    ],
    [
      'a feminine verb finds the woman told before',
      'О беседе Рубио с Лавровым рассказала Тэмми Брюс. «Госсекретарь был краток», – добавила дипломат.',
      ['Tammy Bruce'],
    ],
    [
      'the press service of a ministry told only as such',
      'Лавров встретился с Ван И. Стороны обсудили повестку, сообщили в пресс-службе ведомства.',
      ['Russian MFA'],
    ],
    [
      'behind a day and a programme',
      '«Мы готовы», – сообщил сегодня, 8 июля в эфире радиостанции министр Сергей Лавров.',
      ['Sergey Lavrov'],
    ],
    [
      'a ministry told by its state alone',
      'Лавров встретился с Ван И. Стороны обсудили повестку, сообщили в российском ведомстве.',
      ['Russian MFA'],
    ],
    [
      'one of an administration, not its head',
      'Лавров поговорил с Рубио. Чиновник администрации Трампа подтвердил, что разговор был полезным.',
      ['unnamed officials (US)'],
    ],
    [
      'which of several deputies, told by the article',
      'Заступник міністра закордонних справ Росії сказав, що зустрічі не буде. Заступник міністра закордонних справ Росії Сергій Рябков додав, що дати немає.',
      ['Sergey Ryabkov'],
    ],
    [
      'the author inside a quotation',
      '«Разговор был долгим, – сказал Юрий Ушаков, – но нужным».',
      ['Yuri Ushakov'],
    ],
    [
      'a stance relayed by another',
      'Лавров заявил, что Владимир Путин готов принять предложения США.',
      ['Sergey Lavrov', 'Vladimir Putin'],
    ],
    [
      'someone unknown beside the verb',
      '«Экспонаты целы», – рассказывает хранительница Анна Белозерова.',
      ['Anna Belozerova'],
    ],
    [
      'her own words after the colon',
      'Мария Захарова пообещала ответ: по ее словам, меры готовятся.',
      ['Maria Zakharova'],
    ],
  ])('%s', (_, text, expected) => expect(voicesIn(text)).toEqual(expected));

  it.each([
    [
      'Ukrainian: bodies and pronouns',
      'Андрій Сибіга зустрівся з Марко Рубіо. У Держдепі повідомили про спільні кроки. «Ми домовилися», – написав Сибіга. Він додав, що розмова була довгою.',
      ['Andrii Sybiha', 'US State Department'],
    ],
    [
      'Ukrainian: hidden officials of a capital',
      'Саміт відклали. У Вашингтоні на умовах анонімності зазначають, що дати немає.',
      ['unnamed officials (US)'],
    ],
    [
      'Belarusian: by nationality',
      'Джон Коўл сустрэўся з Аляксандрам Лукашэнкам. Паводле слоў амерыканца, дыялог быў карысны.',
      ['John Coale'],
    ],
    [
      'Belarusian: a press service',
      'Аляксандр Лукашэнка прыняў Джона Коўла. Пра гэта паведаміла прэс-служба беларускага лідара.',
      ['press service of Alexander Lukashenko'],
    ],
  ])('%s', (_, text, expected) => expect(voicesIn(text)).toEqual(expected));

  it.each([
    [
      'an office quoted last',
      'Marco Rubio called Andrii Sybiha. The talk was short, the State Department said.',
      ['US State Department'],
    ],
    [
      'officials of a state',
      'Marco Rubio met Sergey Lavrov. The meeting was brief, two U.S. officials said on condition of anonymity.',
      ['unnamed officials (US)'],
    ],
    [
      'a person and those who tell of him',
      'Sergey Lavrov repeated that talks could go on, two U.S. officials said.',
      ['Sergey Lavrov', 'unnamed officials (US)'],
    ],
    [
      'sources of a government',
      'Turkish diplomatic sources said Hakan Fidan had called Steve Witkoff.',
      ['unnamed officials (Turkey)'],
    ],
    [
      'an unnamed spokesman is his house',
      'A spokesman for the Russian Foreign Ministry confirmed the meeting between Sergey Lavrov and Marco Rubio.',
      ['Russian MFA'],
    ],
    ['an outlet and nobody else', 'Elon Musk joined the call, Axios reported.', ['Axios']],
  ])('%s', (_, text, expected) => expect(english(text)).toEqual(expected));
});

describe('who does not speak', () => {
  it.each([
    [
      'two who act together',
      'Лавров и Рубио подтвердили интерес к диалогу, сообщает МИД РФ.',
      ['Russian MFA'],
    ],
    [
      'whoever another tells of',
      'Андрей Сибига сообщил, что Сергей Лавров обещал подумать о встрече.',
      ['Andrii Sybiha'],
    ],
    [
      'who was asked something, or to whom it was told',
      'Путин предложил Лукашенко встретиться в Минске. «Поедем вместе», – сказал он Владимиру Новакову.',
      ['Vladimir Putin'],
    ],
    ['a proposal without its words', 'Путин предложил Лукашенко встретиться в Минске.', []],
    ['a denied verb', 'Дмитрий Песков не подтвердил дату встречи Путина и Трампа.', []],
    ['the addressee', 'Лавров сказал журналистам и Марко Рубио, что встреча состоится.', ['Sergey Lavrov']],
    [
      'the partners of a talk',
      'Собеседники по-деловому разобрали повестку, говорили Лавров и Рубио час.',
      [],
    ],
  ])('%s', (_, text, expected) => expect(voicesIn(text)).toEqual(expected));

  it.each([
    [
      'whom a ministry tells of without "that"',
      'The Russian Foreign Ministry said Marco Rubio had emphasised readiness for talks with Sergey Lavrov.',
      ['Russian MFA'],
    ],
    [
      'the owner of what speaks',
      "Marco Rubio's office declined to comment on the call with Sergey Lavrov.",
      [],
    ],
  ])('%s', (_, text, expected) => expect(english(text)).toEqual(expected));
});
