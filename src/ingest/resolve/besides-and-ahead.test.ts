import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

const told = (text: string) => toldContacts(text, '2026-05-06');

describe('who takes part and who is only named beside', () => {
  test.each([
    [
      'Фицо прилетел в Пекин. По его словам, помимо Путина, он также проведет переговоры с Си Цзиньпином.',
      ['talks planned Fico+Jinping Beijing'],
    ],
    [
      'Prime Minister Benjamin Netanyahu and former US president Joe Biden held a phone call on 5 May.',
      ['call held Biden+Netanyahu 2026-05-05'],
    ],
    [
      '«У меня будут встречи с председателем КНР Си Цзиньпином и президентом России Владимиром Путиным», – сказал Роберт Фицо.',
      ['meeting planned Fico+Jinping', 'meeting planned Fico+Putin'],
    ],
    [
      'Науседа 5 мая обсудил это с председателем Европейского совета Шарлем Мишелем.',
      ['call held Michel+Nauseda 2026-05-05'],
    ],
    [
      'The talks of the United States and Iran will take place in Muscat on 9 May. Steve Witkoff and Donald Trump’s son-in-law Jared Kushner will represent the United States, Abbas Araghchi leads the Iranians.',
      ['talks planned Araghchi+Kushner+Witkoff 2026-05-09 Muscat'],
    ],
    [
      'Гітанас Наўседа і Святлана Ціханоўская правялі відэагутарку.',
      ['call held Nauseda+Tsikhanouskaya 2026-05-06'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('whom names and offices mean', () => {
  test.each([
    [
      'Hakan Fidan met Syrian Foreign Minister Asaad Hassan Al-Shaibani in Ankara on 5 May.',
      ['meeting held Fidan+al-Shaibani 2026-05-05 Ankara'],
    ],
    [
      'Narendra Modi was the first world leader to speak to Vladimir Putin on 5 May.',
      ['call held Modi+Putin 2026-05-05'],
    ],
    ['Narendra Modi is ready to speak to Vladimir Putin.', ['call possible Modi+Putin']],
    [
      'Путин и Пезешкиан начали встречу в Пекине. О планах Путина провести встречу с Пезешкианом сообщал Песков.',
      ['meeting held Pezeshkian+Putin 2026-05-06 Beijing'],
    ],
    [
      'Путин и Пезешкиан начали встречу в Пекине. Путин планирует провести встречу с Пезешкианом 9 мая.',
      ['meeting held Pezeshkian+Putin 2026-05-06 Beijing', 'meeting planned Pezeshkian+Putin 2026-05-09'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});

describe('what is to happen in a contact or after it', () => {
  test.each([
    [
      'На зустрічі Навроцького та Зеленського обговорюватимуть безпеку.',
      ['meeting planned Nawrocki+Zelensky'],
    ],
    [
      'На зустрічі Навроцького та Зеленського 5 травня йшлося про безпеку.',
      ['meeting held Nawrocki+Zelensky 2026-05-05'],
    ],
    [
      'Фицо начал встречу с Путиным в Пекине. Фицо заявил, что после переговоров с Путиным встретится с Зеленским.',
      ['meeting held Fico+Putin 2026-05-06 Beijing', 'meeting planned Fico+Zelensky'],
    ],
    [
      'В Риме началась встреча Трампа с Зеленским. «У нас сегодня будет отличная встреча», – сказал Трамп.',
      ['meeting held Trump+Zelensky 2026-05-06 Rome'],
    ],
  ])('%s', (text, contacts) => expect(told(text)).toEqual(contacts));
});
