import { expect, test } from 'vitest';
import type { Lang } from '#domain/lang.ts';
import { stemOf, stemPrint } from './fingerprint.ts';
import type { Token } from './stages.ts';

const print = (text: string, lang: Lang) =>
  stemPrint(
    (
      text
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/[\p{L}'-]+|\d+/gu) ?? []
    ).map(
      (word, position): Token => ({
        text: word,
        raw: word,
        kind: /\d/.test(word) ? 'number' : 'word',
        start: 0,
        end: 0,
        position,
      }),
    ),
    lang,
  );
const shared = (a: number[], b: number[]) => a.filter((hash) => b.includes(hash)).length / a.length;

const ru = print(
  'Министры двух стран обсудили перспективы переговоров о прекращении огня и договорились продолжить контакты 12 июня',
  'ru',
);

test('a translated sentence shares most of its stems', () => {
  expect(
    shared(
      ru,
      print(
        'Міністри двох країн обговорили перспективи переговорів про припинення вогню і домовилися продовжити контакти 12 червня',
        'uk',
      ),
    ),
  ).toBeGreaterThan(0.8);
  expect(
    shared(
      ru,
      print(
        'Міністры дзвюх краін абмеркавалі перспектывы перамоваў пра спыненне агню і дамовіліся працягнуць кантакты 12 чэрвеня',
        'be',
      ),
    ),
  ).toBeGreaterThan(0.75);
});

test('sentences of different matter share few stems', () => {
  expect(
    shared(ru, print('Снігопад зупинив потяги на півночі, пасажири чекали до ранку 3 січня', 'uk')),
  ).toBeLessThan(0.15);
});

test('inflected forms and transliterated names share a stem', () => {
  expect(new Set(['лавров', 'лаврова', 'лаврову', 'лавровым'].map((word) => stemOf(word, 'ru')))).toEqual(
    new Set([stemOf('lavrov', 'en')]),
  );
  expect(stemOf('рубіо', 'uk')).toBe(stemOf('rubio', 'en'));
});

test('hashes are unsigned 32-bit numbers', () => {
  for (const hash of ru) expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
});
