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
