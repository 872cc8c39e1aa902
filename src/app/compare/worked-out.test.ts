import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { shardSchema } from '#domain/bundle.ts';
import type { Accounts } from './accounts.ts';
import { accountsOfContact, accountsOfStatement } from './accounts.ts';
import type { ColumnKind } from './columns.ts';
import { chooseColumns, relayedStrip } from './columns.ts';
import type { Matrix } from './matrix.ts';
import { matrixOf, opensWithDifferences } from './matrix.ts';

const folder = join(import.meta.dirname, '../../../public/bundle');
const shards = readdirSync(folder)
  .filter((file) => file.startsWith('shard-'))
  .map((file) => v.parse(shardSchema, JSON.parse(readFileSync(join(folder, file), 'utf8'))));
const shelf = {
  contacts: shards.flatMap((s) => s.contacts),
  statements: shards.flatMap((s) => s.statements),
  articles: shards.flatMap((s) => s.articles),
  alignments: shards.flatMap((s) => s.alignments),
  echoes: shards.flatMap((s) => s.echoes),
};

function ofContact(id: string): Accounts {
  const contact = shelf.contacts.find((one) => one.id === id);
  if (!contact) throw new Error(`no contact ${id} in the committed bundle`);
  return accountsOfContact(contact, shelf.articles, shelf.alignments, shelf.echoes);
}

function ofStatement(id: string): Accounts {
  const statement = shelf.statements.find((one) => one.id === id);
  if (!statement) throw new Error(`no statement ${id} in the committed bundle`);
  return accountsOfStatement(statement, shelf);
}

/** Rows as `aspect/facet → mark`, with who tells it: `A|B`, `A|-`, `-|B`; another contact's rows name it. */
function rows(
  accounts: Accounts,
  by: ColumnKind | null = null,
): { matrix: Matrix; lines: string[]; strip: string[] } {
  const choice = chooseColumns(accounts, { by, cols: [] }, (a, b) => (a.name < b.name ? -1 : 1));
  const matrix = matrixOf(accounts, choice.columns);
  const lines = matrix.groups.flatMap((group) => [
    ...(group.mark ? [`${group.key} ${group.mark}`] : []),
    ...group.rows.map((row) => {
      const told = row.cells.map((cell) => (cell.length > 0 ? 'x' : '-')).join('|');
      const elsewhere = row.contact && row.contact !== accounts.subject ? ` @${row.contact}` : '';
      return `${row.aspect}/${row.facet}${elsewhere} ${told} ${row.mark}${row.differsIn.map((how) => ` ${how}`).join('')}`;
    }),
  ]);
  return { matrix, lines, strip: relayedStrip(accounts, choice).map((claim) => claim.aspect) };
}

const differing = (lines: readonly string[]) => lines.filter((line) => line.includes(' differs'));

describe('M1: the interview of 9 November in two articles', () => {
  const { matrix, lines } = rows(ofStatement('2025-11-09-statement-lavrov-ria-novosti'));
  test('articles stand side by side, and over half of each is the same', () => {
    expect(matrix.columns.map((column) => column.by)).toEqual(['article', 'article']);
    expect(opensWithDifferences(matrix)).toBe(true);
  });
  test('exactly two rows are told differently: the late-October meeting and the advice on the summit', () => {
    expect(differing(lines)).toEqual([
      'status/status @2025-10-late-meeting-lavrov-rubio x|x differs value',
      'recommendation/recommendation @2025-10-planned-summit-putin-trump-budapest x|x differs certainty time',
    ]);
  });
  test('what the speaker says is told by both', () => {
    const both = lines.filter((line) => line.endsWith(' both')).map((line) => line.split(' ')[0]);
    expect(both).toEqual(
      expect.arrayContaining([
        'position/readiness',
        'position/interests',
        'continuation/regular-contacts',
        'position/prior-understandings',
        'position/kyiv-role',
        'position/europe-obstruction',
        'position/military-pressure',
      ]),
    );
  });
  test('explanations are not matched', () => {
    expect(lines.filter((line) => line.endsWith(' unaligned'))).toHaveLength(1);
  });
  test('each article tells what the other does not', () => {
    const only = lines.filter((line) => line.endsWith(' only-here'));
    const first = matrix.columns[0]?.name.includes('glavcom') ? ['x|-', '-|x'] : ['-|x', 'x|-'];
    for (const facet of [
      'date/time @2025-10-late-meeting-lavrov-rubio',
      'position/us-proposals',
      'joint-position/us-proposals',
    ])
      expect(
        only.some((line) => line.startsWith(facet) && line.includes(first[0] ?? '')),
        facet,
      ).toBe(true);
    for (const facet of [
      'date/date @2025-10-21-call-lavrov-rubio',
      'consequence/sanctions',
      'position/root-causes',
    ])
      expect(
        only.some((line) => line.startsWith(facet) && line.includes(first[1] ?? '')),
        facet,
      ).toBe(true);
  });
});

describe('M2: the call of 15 February by two sides', () => {
  const { matrix, lines } = rows(ofContact('2025-02-15-call-lavrov-rubio'));
  test('a US voice and the Russian ministry stand side by side, both relayed by TASS through Newskiev.ru', () => {
    expect(matrix.columns.map((column) => column.side).sort()).toEqual(['RU', 'US']);
    for (const column of matrix.columns)
      expect(column.relays.map((relay) => relay.map((voice) => voice.name))).toEqual([
        ['Newskiev.ru', 'TASS'],
      ]);
  });
  test('nothing is told differently', () => expect(differing(lines)).toEqual([]));
  test('bilateral matters are one topic with different content', () =>
    expect(lines).toContain('topic:bilateral-relations same-topic'));
  test('date, occasion and Ukraine stand only with the US side; contacts, missions and trade only with the Russian one', () => {
    const us = matrix.columns[0]?.side === 'US' ? 'x|-' : '-|x';
    const ru = us === 'x|-' ? '-|x' : 'x|-';
    const only = lines
      .filter((line) => line.endsWith(' only-here'))
      .map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(only).toEqual(
      expect.arrayContaining([
        `date/date ${us}`,
        `occasion/occasion ${us}`,
        `position/ukraine-settlement ${us}`,
      ]),
    );
    expect(only).toEqual(
      expect.arrayContaining([
        `continuation/regular-contacts ${ru}`,
        `joint-position/economic-cooperation ${ru}`,
      ]),
    );
    expect(only.some((line) => line.includes('/diplomatic-missions') && line.endsWith(ru))).toBe(true);
  });
  test('who called and how long are told by nobody', () =>
    expect(matrix.hidden).toEqual(expect.arrayContaining(['duration', 'initiator'])));
});

describe('M3: Kuala Lumpur, 10 July, by two sides', () => {
  const { matrix, lines, strip } = rows(ofContact('2025-07-10-meeting-lavrov-rubio-kuala-lumpur'));
  test('nothing is told differently', () => expect(differing(lines)).toEqual([]));
  test('that Ukraine and other topics were discussed is told by both; what was said differs in content, not in truth', () => {
    expect(lines).toContain('agenda/ukraine-settlement x|x both');
    expect(lines).toContain('agenda/other-topics x|x both');
    expect(lines).toContain('topic:ukraine-settlement same-topic');
  });
  test('character and continuation share a row without agreeing', () => {
    expect(lines).toContain('character/character x|x same-topic');
    expect(lines).toContain('continuation/regular-contacts x|x same-topic');
  });
  test('each side tells what the other does not', () => {
    const rubio = matrix.columns[0]?.side === 'US' ? 'x|-' : '-|x';
    const ministry = rubio === 'x|-' ? '-|x' : 'x|-';
    const only = lines.filter((line) => line.endsWith(' only-here'));
    for (const facet of ['stance', 'expectation', 'topic-weight', 'exchange'])
      expect(
        only.some((line) => line.includes(`/${facet} ${rubio}`)),
        facet,
      ).toBe(true);
    for (const facet of [
      'shared-aim',
      'economic-cooperation',
      'direct-flights',
      'diplomatic-missions',
      'bilateral-relations',
    ])
      expect(
        only.some((line) => line.includes(`/${facet} ${ministry}`)),
        facet,
      ).toBe(true);
  });
  test('day, place, setting and length stand in the strip: neither side tells them', () => {
    expect(strip).toEqual(expect.arrayContaining(['date', 'place', 'setting', 'duration']));
    expect(matrix.hidden).toEqual(['initiator']);
  });
});
