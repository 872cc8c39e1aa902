import { describe, expect, it } from 'vitest';
import type { Lang } from '#domain/lang.ts';
import { keyOf } from '../key.ts';
import { durationsOf } from './durations.ts';

const minutesIn = (lang: Lang, text: string) =>
  durationsOf(
    0,
    text
      .toLowerCase()
      .split(' ')
      .map((word) => keyOf(word, lang)),
    lang,
  ).map(({ minutes }) => minutes);

describe('how long', () => {
  it.each<[Lang, string, number]>([
    ['ru', 'просидели шесть с половиной часов', 390],
    ['ru', 'полуторачасовая беседа', 90],
    ['ru', 'час двадцать минут', 80],
    ['ru', 'разговор занял час', 60],
    ['ru', 'около получаса', 30],
    ['uk', 'тривала майже дві з половиною години', 150],
    ['uk', 'провів майже годинну телефонну розмову', 60],
    ['ru', 'прошла часовая встреча', 60],
    ['be', 'адбылася гадзінная размова', 60],
    ['uk', 'розмова тривала хвилин 30', 30],
    ['ru', 'поговорили минут сорок', 40],
    ['be', 'гутарылі хвілін 20', 20],
    ['uk', 'понад пів години', 30],
    ['uk', 'розмова тривала годину', 60],
    ['uk', 'більш ніж годину', 60],
    ['be', 'доўжыліся больш за тры гадзіны', 180],
    ['be', 'пасля больш як двухгадзіннай размовы', 120],
    ['be', 'гадзіну і дваццаць хвілін', 80],
    ['en', 'spoke for two and a half hours', 150],
    ['en', 'an hour and 40 minutes', 100],
    ['en', 'a two-and-a-half-hour call', 150],
    ['en', 'forty-five minutes', 45],
    ['en', 'half an hour', 30],
    ['en', 'an hour-long call', 60],
    ['ru', 'проговорили час с четвертью', 75],
    ['ru', 'около четверти часа', 15],
    ['uk', 'три чверті години', 45],
    ['be', 'гадзіну з чвэрцю', 75],
    ['en', 'an hour and a quarter', 75],
    ['en', 'three quarters of an hour', 45],
  ])('reads %s «%s»', (lang, text, minutes) => expect(minutesIn(lang, text)).toEqual([minutes]));

  it.each<[Lang, string]>([
    ['ru', 'за два часа до встречи'],
    ['ru', 'спустя три часа'],
    ['ru', 'через два часа'],
    ['ru', 'в 15 часов'],
    ['ru', 'в 15 часов 30 минут по московскому времени'],
    ['ru', 'два дня'],
    ['ru', '24 часа'],
    ['uk', 'за кілька годин'],
    ['uk', 'пів години тому'],
    ['uk', 'о 15 годині'],
    ['uk', 'за дві години до зустрічі'],
    ['be', 'праз дзве гадзіны'],
    ['be', 'гадзіну таму'],
    ['en', 'within an hour'],
    ['en', 'two hours later'],
    ['en', 'every two hours'],
    ['en', '48 hours'],
    ['en', 'in two hours'],
    ['en', 'a two hours drive'],
    ['en', 'the first quarter of 2026'],
    ['ru', 'в первом квартале'],
    ['ru', 'через четверть часа'],
    ['ru', 'другой часовой пояс'],
    ['ru', 'я задержусь еще на 15 минут'],
    ['uk', 'запізнився на годину'],
  ])('takes no length from %s «%s»', (lang, text) => expect(minutesIn(lang, text)).toEqual([]));
});
