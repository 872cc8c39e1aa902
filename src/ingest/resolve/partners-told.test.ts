import { describe, expect, test } from 'vitest';
import { toldContacts } from '#testing/told-contacts.ts';

describe('who stands behind the word for a contact', () => {
  test.each([
    [
      'President Putin’s envoy Kirill Dmitriev is to meet with President Trump’s top envoy Steve Witkoff.',
      ['meeting planned Dmitriev+Witkoff'],
    ],
    [
      'Kirill Dmitriev is to meet with Steve Witkoff, along with Trump’s son-in-law Jared Kushner.',
      ['meeting planned Dmitriev+Kushner+Witkoff'],
    ],
    [
      'Kirill Dmitriev met with Donald Trump representatives, among them Steve Witkoff.',
      ['meeting held Dmitriev+Witkoff'],
    ],
    [
      'Starmer rings Trump and Macron after meeting Volodymyr Zelensky.',
      ['call held Starmer+Trump', 'call held Macron+Starmer', 'meeting held Starmer+Zelensky'],
    ],
    [
      'Lavrov met Bahrain Foreign Minister Khalid bin Ahmed Al Khalifa and Malian Foreign Minister Abdoulaye Diop.',
      ['meeting held Khalifa+Lavrov', 'meeting held Diop+Lavrov'],
    ],
    [
      'Sergey Lavrov had talks with Steve Witkoff and Jared Kushner. The two are also due to meet with Rustem Umerov in Florida.',
      ['talks held Kushner+Lavrov+Witkoff', 'meeting planned Kushner+Umerov+Witkoff Florida'],
    ],
    ['Віткофф провів перемовини не лише з Путіним.', ['talks held Putin+Witkoff']],
    ['Trump is due to meet with Xi Jinping in Busan, South Korea.', ['meeting planned Jinping+Trump Busan']],
    [
      'The summit between [US] President [Donald] Trump and State Chairman Xi Jinping was held.',
      ['summit held Jinping+Trump'],
    ],
    ['Зустріч путіна з Віткоффом пройшла у москві.', ['meeting held Putin+Witkoff Moscow']],
  ])('%s', (text, expected) => expect(toldContacts(text)).toEqual(expected));

  test.each([
    ['a meeting of others', 'After a meeting the press saw Zelensky.', []],
    [
      'the two of a sentence that names its own',
      'Lavrov met Witkoff and Kushner. Of the two Rubio is to meet Lavrov.',
      ['meeting held Kushner+Lavrov+Witkoff', 'meeting planned Lavrov+Rubio'],
    ],
    [
      'what is talked over by phone is a call',
      'Rubio and Lavrov discussed preparations for the meeting of the leaders by phone.',
      ['call held Lavrov+Rubio'],
    ],
    [
      'a place that is spoken of',
      'Fidan and Araghchi exchanged views on the situation in Gaza.',
      ['call held Araghchi+Fidan'],
    ],
    [
      'a plan for a meeting',
      'Trump plans to raise the issue during his meeting with Xi Jinping.',
      ['meeting planned Jinping+Trump'],
    ],
    [
      'what was said at a meeting',
      'Trump raised his plans during his meeting with Xi Jinping.',
      ['meeting held Jinping+Trump'],
    ],
    [
      'a trip that was not called off',
      'Dmitriev is to meet Witkoff. The trip was not called off.',
      ['meeting planned Dmitriev+Witkoff'],
    ],
  ])('%s: %s', (_, text, expected) => expect(toldContacts(text)).toEqual(expected));
});
