import { describe, expect, it } from 'vitest';
import { parseArticle } from './pipeline.ts';

const none = { outlet: null, published: null, url: null, headline: null, language: null };
const contactsIn = (text: string) =>
  parseArticle({ file: 'one.txt', text, format: 'text', markup: none }).contacts.map(
    ({ parties, place, time, durationMinutes }) => ({
      with: parties
        .map(({ name }) => name)
        .sort()
        .join(' + '),
      place,
      day: time?.start ?? null,
      durationMinutes,
    }),
  );

describe('where and how long', () => {
  it('takes the place told last for "there again"', () => {
    const contacts = contactsIn(
      'Встречи министра\n\nСергей Лавров 23 сентября встретился в Нью-Йорке с Марко Рубио. Там же министр провел 24 сентября переговоры с Хаканом Фиданом.\n',
    );
    expect(contacts.find((one) => one.with.includes('Fidan'))?.place).toBe('New York');
  });

  it('takes the city somebody had come to', () => {
    const contacts = contactsIn(
      'Візит до Києва\n\nДо Києва прибув міністр армії США Ден Дрісколл. У четвер він зустрівся з Володимиром Зеленським.\n',
    );
    expect(contacts.find((one) => one.with.includes('Driscoll'))?.place).toBe('Kyiv');
  });

  it('gives a length told in a sentence of its own to the contact told before', () => {
    expect(
      contactsIn(
        'Встреча в Минске\n\nАлександр Лукашенко 21 июня встретился в Минске с Китом Келлогом. Собеседники просидели шесть с половиной часов.\n',
      )[0],
    ).toMatchObject({ place: 'Minsk', durationMinutes: 390 });
  });

  it('gives no place to a call and no length to a plan', () => {
    const contacts = contactsIn(
      'Разговор министров\n\nСергей Лавров 20 октября в Москве поговорил по телефону с Марко Рубио. Дорога в министерство заняла сорок минут пешком.\n',
    );
    expect(contacts[0]?.place).toBeNull();
  });

  it('takes no city out of a dateline that nothing refers to', () => {
    expect(
      contactsIn(
        'Rubio, Lavrov meet\n\nSEOUL, Oct. 7 (Yonhap) -- Marco Rubio met Sergey Lavrov on Tuesday.\n',
      )[0]?.place ?? null,
    ).toBeNull();
  });

  it.each([
    [
      'the clause it leads to',
      'Во Флориде, где ждут встречу с Дональдом Трампом, Владимир Зеленский отдыхает.',
      'Florida',
    ],
    [
      'the talks whose people stand before it, though a verb of speech follows',
      'Макей после переговоров с Сергеем Лавровым в Москве сказал, что доволен.',
      'Moscow',
    ],
    [
      'the country one of them came to',
      'Vladimir Putin and Aleksandar Vucic met in January, when Putin visited Serbia.',
      'Serbia',
    ],
  ])('a place is of %s', (_, text, place) => {
    expect(contactsIn(`Новости\n\n${text}\n`)[0]?.place).toBe(place);
  });

  it('takes no place out of what is said of the subject', () => {
    const text = 'Путин и Фицо обменялись на встрече мнениями о том, что происходит на Украине.';
    expect(contactsIn(`Новости\n\n${text}\n`).map((one) => one.place)).toEqual([null]);
  });

  it.each([
    ['Сергей Лавров 4 мая встретился с Максимом Рыженковым на полях Минской конференции.', 'Minsk'],
    ['Сергей Лавров 4 мая встретился с Максимом Рыженковым на полях Морской конференции.', null],
    ['On a rare visit to Ankara, Sergey Lavrov met Hakan Fidan on 4 May.', 'Ankara'],
    ['After a visit to Ankara, Sergey Lavrov met Hakan Fidan on 4 May.', null],
    ['Під час візиту до Анкари Андрій Сибіга 4 травня зустрівся з Хаканом Фіданом.', 'Ankara'],
  ])('a guest meets where the visit leads: %s', (text, place) => {
    expect(contactsIn(`News\n\n${text}\n`)[0]?.place).toBe(place);
  });

  it('what opens a sentence holds for the verb that "and" joins, not for what came before', () => {
    const told = (text: string, name: string) =>
      contactsIn(`Визит\n\n${text}\n`).find((one) => one.with.includes(name));
    const opening = 'Сергей Лавров 24 февраля побывал в Анкаре, где провел переговоры с Хаканом Фиданом';
    expect(told(`${opening} и был принят Реджепом Эрдоганом.`, 'Erdo')).toMatchObject({
      place: 'Ankara',
      day: 'XXXX-02-24',
    });
    expect(told(`${opening} и после этого встретился с Марко Рубио.`, 'Rubio')?.day).toBeNull();
    expect(told(`${opening}, а до этого встретился с Марко Рубио.`, 'Rubio')?.day).toBeNull();
  });
});
