import { expect, test } from 'vitest';
import { toldContacts as told } from '#testing/told-contacts.ts';

test.each([
  [
    'by its place and the two states',
    'Лавров заявил, что Москва ценит договоренности России и США, достигнутые в ходе саммита в Анкоридже. Путин это подтвердил.',
    ['summit held Putin+Trump 2025-08-15 Anchorage'],
  ],
  [
    'by its place alone, when both are named',
    'Трамп доволен, Путин тоже. В Госдепартаменте рассказали об итогах переговоров на Аляске.',
    ['talks held Putin+Trump Alaska'],
  ],
])('the contact that the registry knows at a place: %s', (_, text, contacts) =>
  expect(told(text)).toEqual(contacts),
);

test.each([
  ['talks there of others', 'Лавров напомнил о переговорах на Аляске.'],
  ['one yet to come there', 'Путин готов к новому саммиту на Аляске. Трамп согласен.'],
  ['one of another day', 'Путин и Трамп знают, что саммит на Аляске прошел 3 мая.'],
])('no contact of the registry: %s', (_, text) =>
  expect(told(text).filter((one) => one.includes('2025-08-15'))).toEqual([]),
);
