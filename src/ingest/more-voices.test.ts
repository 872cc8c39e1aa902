import { describe, expect, it } from 'vitest';
import { parseArticle } from './pipeline.ts';

const markup = { outlet: null, published: null, url: null, headline: null, language: null };
const heard = (text: string, title = 'Заголовок') =>
  parseArticle({ file: 'one.txt', text: `${title}\n\n${text}\n`, format: 'text', markup }).voices;

describe('who is meant', () => {
  it.each([
    [
      'his words are those of who spoke, not of whom he is to meet',
      'Пра гэта расказаў Максім Рыжанкоў. Галоўная з сустрэч — з міністрам замежных спраў КНР Ван І. Будзе, паводле яго слоў, і сустрэча з бізнэсам.',
      ['Maxim Ryzhenkov'],
    ],
    [
      'one man is not the officials told before',
      'Андрій Сибіга назвав візит корисним. Російські посадовці заявили, що хочуть миру. «Вони не серйозні», – сказав він.',
      ['Andrii Sybiha', 'unnamed officials (Russia)'],
    ],
    [
      'whom one spoke with, though the surname stands as ever',
      'Президент мав розмову. Про це сказав Володимир Зеленський. «Говорив з генеральним секретарем НАТО Марком Рютте й подякував», – написав він.',
      ['Volodymyr Zelensky'],
    ],
    ['the same man when he speaks', '«Ми єдині», – заявив Марк Рютте.', ['Mark Rutte']],
    [
      'a name that a profession declines with it',
      'Зустрічі чекали. На думку аналітика Тараса Новаченка, зустріч не відбудеться.',
      ['Taras Novachenko'],
    ],
    ['no adverb that opens a sentence', 'Накануне Пётр Новаков сообщил, что рано.', ['Pyotr Novakov']],
    ['nobody by such an adverb alone', 'Ранее Петриченко заявил, что рано.', []],
    ['a given name that loses its vowel', 'Паводле слоў Паўла Усава, рана.', ['Pavel Usau']],
    [
      'somebody else of a known surname, by his given name, in the whole article',
      'Об этом сказал аналитик Сергей Лавриков. Аналитик Пётр Рубио считает, что рано. «Подождём», – сказал Рубио.',
      ['Pyotr Rubio', 'Sergey Lavrikov'],
    ],
    [
      'the same man under another spelling of his given name',
      'Об этом сказала Кэролайн Левитт. Марк Рубио заявил, что рано.',
      ['Karoline Leavitt', 'Marco Rubio'],
    ],
    [
      'a name behind a profession and an adjective of a state',
      'Встречи ждали. Таким мнением поделился сербский эксперт Горан Петкович.',
      ['Goran Petkovic'],
    ],
    [
      'a name and profession before a colon',
      'Встречи ждали.\nГоран Петкович, политолог (Сербия): «Это хорошо».',
      ['Goran Petkovic'],
    ],
    [
      'nobody whom only a patronymic names',
      'Об этом рассказал Владимир Владимирович. Сергей Лавров сказал, что рано.',
      ['Sergey Lavrov'],
    ],
    [
      'nobody known by what stands in many names',
      'The king waited. Minister Rufus bin Groucho Al Khalifa said talks were near.',
      ['Rufus bin Groucho Al Khalifa'],
    ],
    [
      'who is named last in the clause of the verb',
      'Об этом заявил глава кафедры Зендского университета Андрей Новаков.',
      ['Andrey Novakov'],
    ],
    [
      'whose direct speech a label without a name opens',
      'Президент Володимир Зеленський провів розмову.\nПряма мова: «Провів розмову, дякую».',
      ['Volodymyr Zelensky'],
    ],
    [
      'a common surname once the article has named its bearer in full',
      'Чиновник Алексей Кулеба приехал. «Дороги открыты», – сказал Кулеба.',
      ['Oleksii Kuleba'],
    ],
    [
      'not before: then the surname is his who is known by it',
      '«Дороги открыты», – сказал Кулеба.',
      ['Dmytro Kuleba'],
    ],
    [
      'who asks in an interview does not answer',
      'Лавров поговорил с Рубио. Ранее Владимир Путин в интервью Маргарите Симоньян сказал, что ждёт встречи.',
      ['Vladimir Putin'],
    ],
    [
      'but a minister whose interview is told does',
      'Об интервью Марко Рубио, который назвал войну чужой, Лавров не говорил.',
      ['Marco Rubio'],
    ],
    [
      'a press service told again is the one told before',
      'Министры встретились, сообщила пресс-служба правительства РФ. «Формат задал президент», – пишет пресс-служба.',
      ['Russian government'],
    ],
    [
      'the press service of a club serves no president',
      'Лукашенко принял Лаврова. Матч перенесён, пишет пресс-служба Зендафутбола.',
      [],
    ],
    [
      'a press service in two words',
      'Лукашэнка паразмаўляў з Пуціным. Размова была доўгай, паведамляе прэсавая служба прэзідэнта Расеі.',
      ['Kremlin'],
    ],
    [
      'a house that passes words on',
      'Канцлер Фрідріх Мерц сказав про це Еммануелю Макрону, передає Єлисейський палац.',
      ['Friedrich Merz', 'Élysée Palace'],
    ],
    [
      'the ministry of the state whose language the page is in',
      'Сибіга поговорив із Рубіо. Розмова була корисною, повідомили у МЗС.',
      ['Ukrainian MFA'],
    ],
    [
      'the people of the State Department speak for it',
      'Захарова молчит. О встрече Лаврова и Рубио сообщил представитель Госдепа.',
      ['US State Department'],
    ],
  ])('%s', (_, text, voices) => expect(heard(text as string)).toEqual(voices));

  it.each([
    [
      'a subject that nobody knows is not the man told before',
      'Sergey Lavrov came to Pyongyang, state media said Thursday, as the two countries strengthen ties.',
      [],
    ],
    [
      'a man between two commas',
      'Sergey Lavrov, speaking in Pyongyang, later said the talks were useful.',
      ['Sergey Lavrov'],
    ],
    [
      'a man in a relative clause',
      'Critics quote Marco Rubio, who insists that the talks were useful.',
      ['Marco Rubio'],
    ],
    [
      'a spokesman before his office',
      'Dmitry Peskov, a spokesman for the Russian government, informed journalists that the talks would continue.',
      ['Dmitry Peskov'],
    ],
    [
      'officials of a state',
      'The talks have been moved to May, Turkish officials have said.',
      ['unnamed officials (Turkey)'],
    ],
    [
      'officials of two states who argue say nothing',
      'American and Iranian officials said little and argued over the venue.',
      [],
    ],
    [
      'officials in a capital',
      'Officials in Washington said on Tuesday that no date was set.',
      ['unnamed officials (US)'],
    ],
    [
      'an outlet behind its verb',
      'Steve Witkoff met Rustem Umerov in Miami, reports the Miami Herald.',
      ['Miami Herald'],
    ],
  ])('in English: %s', (_, text, voices) =>
    expect(heard(text as string, 'A headline of the day')).toEqual(voices),
  );

  it('who speaks behind the dash of a title, and nobody behind the dash of a sentence', () => {
    const text = 'Владимир Путин и Стив Уиткофф говорили о диалоге в течение трёх часов.';
    expect(heard(text, 'Путин и Уиткофф говорили о прямом диалоге – Кремль')).toEqual(['Kremlin']);
    expect(heard(text, 'Путин и Уиткофф говорили о прямом диалоге')).toEqual([]);
  });

  it('an address or the word for an origin is no voice', () => {
    const text = 'Сергей Лавров приехал в Зенду. Он пробудет там день и встретится с министром.';
    expect(heard(`${text}\n\nСсылка на новость: https://zenda.example/novosti/lavrov-v-zende`)).toEqual([]);
    expect(heard(`${text}\n\nИсточник: «Зендский курьер»`)).toEqual(['Zendskiy Kuryer']);
  });

  it('a name typed with letters of two alphabets is heard', () => {
    expect(heard('Орбан їде до Путіна. Про це пише видання з посиланням на Еuronews.')).toEqual(['Euronews']);
  });

  it('a name in another case is heard in quotation marks only', () => {
    const told = 'Алиев встретился с Пашиняном. Об этом сообщили в';
    expect(heard(`${told} «АзерТадже».`)).toEqual(['AZERTAC']);
    expect(heard(`${told} «Комсомольской правде».`)).toEqual(['Komsomolskaya Pravda']);
    expect(heard('Алиев встретился с Пашиняном. О чём говорили, об этом в азертадже не сообщили.')).toEqual(
      [],
    );
  });
});
