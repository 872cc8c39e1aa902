import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lang } from '#domain/lang.ts';
import { parseArticle, toContract } from './pipeline.ts';

const folder = join(import.meta.dirname, 'fixtures/dev');
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .filter((_, at) => at % 7 === 3)
  .map((file) => readFileSync(join(folder, file), 'utf8').trimEnd());

const markup = { outlet: null, published: null, url: null, headline: null, language: null };

/** The parse contract; `above` lines that were put above the article are not counted. */
function contract(text: string, above = 0) {
  const {
    boilerplateLines: _,
    contacts,
    ...facts
  } = toContract(parseArticle({ file: 'a.txt', text, format: 'text', markup }));
  return {
    ...facts,
    contacts: contacts.map((contact) => ({
      ...contact,
      evidence: contact.evidence.map(({ line }) => line - above),
    })),
  };
}

const menus: Record<Lang, string> = {
  ru: 'Главная | Новости | Политика | Экономика',
  uk: 'Головна | Новини | Політика | Економіка',
  be: 'Галоўная | Навіны | Палітыка | Эканоміка',
  en: 'Home | News | Politics | Business',
};
const blocks: Record<Lang, string[]> = {
  ru: [
    'Читайте также\n\nКороль Руритании встретился с президентом Фредонии 3 мая\nКурс доллара на завтра',
    'Подписывайтесь на наш канал',
    'Комментарии (3)\n\nИван: вчера Лавров встретился с Рубио, а вы молчите',
  ],
  uk: [
    'Читайте також\n\nЗеленський зустрівся з Макроном у Парижі\nПогода на завтра',
    'Підписуйтесь на наш канал',
    'Коментарі (3)\n\nІван: вчора Сибіга говорив із Рубіо',
  ],
  be: [
    'Чытайце таксама\n\nЛукашэнка сустрэўся з Пуціным\nКурс валют на заўтра',
    'Падпісвайцеся на наш канал',
  ],
  en: [
    'Read also\n\nPutin and Trump spoke by phone on May 3\nWeather for tomorrow',
    'Subscribe to our newsletter',
    'Comments (3)\n\nJohn: Lavrov met Rubio yesterday, you say nothing',
  ],
};

test('boilerplate added below, in whatever order, and a menu added above change no fact', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.shuffledSubarray([0, 1, 2]),
      fc.boolean(),
      (text, order, below) => {
        const plain = contract(text);
        const added = order
          .flatMap((at) => blocks[plain.language][at] ?? [])
          .map((block) => `\n\n${block}\n`);
        // a « date … » prefix opens its file: nothing stands above it
        const menu = below || /^\s*date \d/.test(text) ? '' : `${menus[plain.language]}\n\n`;
        expect(contract(menu + text + added.join(''), menu === '' ? 0 : 2)).toEqual(plain);
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);
