import { describe, expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import type { Lang } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { entriesOf } from '../data/join-parts.ts';
import { formatFor } from '../i18n/format.ts';
import { speakerFor } from '../i18n/speaker.ts';
import type { Speech } from './claim-words.ts';
import { coverageText } from './coverage-words.ts';
import { indexRow, rowTitle } from './index-row.ts';
import { articleTitle, contactTitle, kindText, pageTitle } from './titles.ts';
import { wordingOf } from './wording.ts';

const bundle = bundleFromText(`
  alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting cancelled
  beta 2022-04-03 | undated | firefly–rassendyll summit planned
  ? - | undated | trentino–rassendyll phone
`);
const contacts = bundle.shards.flatMap((shard) => shard.contacts);
const speechIn = (lang: Lang): Speech => {
  const { t } = speakerFor(lang);
  return {
    t,
    format: formatFor(lang, t),
    wording: wordingOf(bundle.manifest, lang, t('terms.outletUnknown')),
  };
};
const inAll = (say: (speech: Speech) => string) => langs.map((lang) => say(speechIn(lang)));

describe('a status agrees with its kind', () => {
  test('in gender', () => {
    expect(inAll((speech) => kindText({ kind: 'meeting', status: 'cancelled' }, speech))).toEqual([
      'meeting, cancelled',
      'зустріч, скасована',
      'встреча, отменена',
      'сустрэча, адмененая',
    ]);
    expect(inAll((speech) => kindText({ kind: 'summit', status: 'postponed' }, speech))).toEqual([
      'summit, postponed',
      'саміт, відкладений',
      'саммит, отложен',
      'саміт, адкладзены',
    ]);
  });
  test('in number', () => {
    expect(inAll((speech) => kindText({ kind: 'talks', status: 'planned' }, speech))).toEqual([
      'talks, planned',
      'переговори, заплановані',
      'переговоры, запланированы',
      'перагаворы, запланаваныя',
    ]);
  });
  test('and what was held goes without saying', () => {
    expect(kindText({ kind: 'call', status: 'held' }, speechIn('en'))).toBe('call');
  });
});

test('an undated contact says so, and when it was told of if anybody says', () => {
  const titles = contacts
    .filter(({ time }) => time === null)
    .map((contact) => contactTitle(contact, speechIn('en')));
  expect(titles).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Summit: .*, no date \(told on 3 Apr 2022\)$/),
      expect.stringMatching(/^Call: .*, no date$/),
    ]),
  );
});

test('a light row of the index has the same name as its contact', () => {
  const entries = entriesOf(bundle.index.map(columnsOf));
  const rows = entries.id.map((_, at) => indexRow(entries, at));
  for (const contact of contacts) {
    const row = rows.find(({ id }) => id === contact.id);
    expect(row && rowTitle(row, speechIn('en')).split(', ').at(-1)).toBe(
      contactTitle(contact, speechIn('en')).split(', ').at(-1),
    );
  }
});

test('an article without outlet and day says both', () => {
  expect(articleTitle({ outlet: null, published: null }, speechIn('en'))).toBe(
    'outlet not stated, day of publication not stated',
  );
});

test('a page without its entry has the name of the site, never an empty title', () => {
  expect(pageTitle({ name: 'contact', id: 'x' }, null, speechIn('uk'))).toMatch(/^Readout · /);
});

test('an empty bundle does not claim to cover a period', () => {
  expect(coverageText({ ...bundle.manifest, from: null, to: null }, speechIn('en'))).toBe(
    'No contacts in this collection yet.',
  );
});
