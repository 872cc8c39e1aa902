import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Kind, Status } from '#domain/contact.ts';
import { slug } from '#domain/ids.ts';
import type { Precision } from '#domain/time.ts';
import { outlineOf } from '../aligned.ts';
import same from '../fixtures/same-contacts.json';
import { knowledge } from '../knowledge.ts';
import type { ContactFacts, FullArticle } from '../parsed.ts';
import { alignCorpus } from './align.ts';
import { bCubed } from './b-cubed.ts';

interface GoldContact {
  id: string;
  kind: Kind;
  status: Status;
  participants: string[];
  date: { value: string | null; precision: string };
  place: string | null;
  is_main: boolean;
  optional: boolean;
}

interface Gold {
  file: string;
  lang: FullArticle['language'];
  published: string | null;
  contacts: GoldContact[];
}

const folder = join(import.meta.dirname, '../fixtures');
const golds = ['dev', 'blind']
  .filter((part) => existsSync(join(folder, part)))
  .flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.gold.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, part, name), 'utf8')) as Gold),
  );

function factsOf({ kind, status, participants, date, place, is_main }: GoldContact): ContactFacts {
  const [start = '', end = start] = (date.value ?? '').split('/');
  const pad = (day: string, last: string) =>
    day.length === 4
      ? `${day}-${last === '31' ? '12' : '01'}-${last}`
      : day.length === 7
        ? `${day}-${last === '31' ? '28' : last}`
        : day;
  const known: readonly string[] = ['day', 'week', 'month-part', 'month', 'year'];
  const precision = (
    date.value?.includes('/') && date.precision === 'day'
      ? 'month-part'
      : known.includes(date.precision)
        ? date.precision
        : 'month'
  ) as Precision;
  return {
    kind,
    status,
    kindBasis: 'stated',
    place,
    region: null,
    durationMinutes: null,
    main: is_main,
    topics: [],
    mentions: [],
    related: [],
    statuses: [],
    parties: participants.map((name) => ({ id: slug(name), name, type: 'person', side: null })),
    time: date.value ? { start: pad(start, '01'), end: pad(end, '31'), precision, basis: 'stated' } : null,
  };
}

function articleOf({ file, lang, published, contacts }: Gold): FullArticle {
  return {
    file,
    language: lang,
    outlet: null,
    published: published ? { value: published, precision: 'day', basis: 'stated' } : null,
    headline: null,
    boilerplateLines: [],
    contacts: [],
    topics: [],
    voices: [],
    framingTerms: [],
    facts: {
      hash: slug(file),
      url: null,
      words: 0,
      lines: [],
      sentences: [],
      contacts: contacts.map(factsOf),
      statements: [],
      claims: [],
      framing: [],
      yearHint: null,
      uncertain: [],
      actors: [],
      aspectsSeen: [],
    },
  };
}

const key = new Map(same.flatMap((group) => group.map((id) => [id, group[0] as string] as const)));

function merged(): { truth: Map<string, string>; found: Map<string, string> } {
  const aligned = alignCorpus(
    golds.map((gold) => outlineOf(articleOf(gold))),
    knowledge,
  );
  const byFile = new Map(golds.map((gold) => [gold.file, gold]));
  const truth = new Map<string, string>();
  const found = new Map<string, string>();
  aligned.contacts.forEach((contact, at) => {
    for (const { article, item } of contact.members) {
      const file = aligned.articles[article]?.file ?? '';
      const gold = byFile.get(file);
      const told = gold?.contacts[item];
      // No day of the contact, none of the article: no person could say which contact is meant either.
      if (!told || told.optional || !(told.date.value ?? gold?.published)) continue;
      truth.set(`${file} ${item}`, key.get(told.id) ?? told.id);
      found.set(`${file} ${item}`, String(at));
    }
  });
  return { truth, found };
}

test('contacts of all fixtures, as their gold tells them, merge as a person would merge them: B³ F1 of at least 95', () => {
  const { truth, found } = merged();
  expect(truth.size).toBeGreaterThan(100);
  const { precision, recall, f1 } = bCubed(truth, found);
  const report = [`precision ${precision}, recall ${recall}`, ...mistakes(truth, found)].join(' | ');
  expect(f1, report).toBeGreaterThanOrEqual(0.95);
});

test('B³ tells a split from a lump', () => {
  const truth = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '2'],
  ]);
  expect(bCubed(truth, truth).f1).toBe(1);
  expect(
    bCubed(
      truth,
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ]),
    ),
  ).toMatchObject({ precision: 1, recall: 2 / 3 });
  expect(
    bCubed(
      truth,
      new Map([
        ['a', '1'],
        ['b', '1'],
        ['c', '1'],
      ]),
    ).precision,
  ).toBeCloseTo(5 / 9);
});

/** What was split and what was lumped, a line each. */
function mistakes(truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  return [...truth].flatMap(([item, id]) => {
    const split = [...truth]
      .filter(([mate, other]) => other === id && found.get(mate) !== found.get(item))
      .map(([mate]) => mate);
    const lumped = [...found]
      .filter(([mate, at]) => at === found.get(item) && truth.get(mate) !== id)
      .map(([mate]) => `${mate} (${truth.get(mate)})`);
    return split.length + lumped.length > 0
      ? [`${item} ${id}: apart from ${split.join('; ')}; together with ${lumped.join('; ')}`]
      : [];
  });
}
