import { describe, expect, test } from 'vitest';
import type { Claim } from '#domain/claim.ts';
import type { Accounts } from './accounts.ts';
import { chooseColumns, relayedStrip } from './columns.ts';
import { compatible } from './marks.ts';
import { differencesOnly, matrixOf, opensWithDifferences } from './matrix.ts';

const freedonia = { id: 'freedonian-mfa', name: 'Freedonian MFA', type: 'institution', side: 'FD' } as const;
const sylvania = { id: 'trentino', name: 'Trentino', type: 'person', side: 'SY' } as const;
const gazette = { id: 'gazette', name: 'Gazette', type: 'outlet', side: null } as const;
const herald = { id: 'herald', name: 'Herald', type: 'outlet', side: null } as const;

let n = 0;
/** `voice aspect topic/facet value` → a claim in its own sentence of the article. */
function claim(line: string, more: Partial<Claim> = {}): Claim {
  const [voice, aspect, topicFacet = 'other/x', value] = line.split(' ');
  const [topic = 'other', facet = topic] = topicFacet.split('/');
  n += 1;
  const outlet = more.article === 'b' ? herald : gazette;
  return {
    id: `c${n}`,
    contact: 'meeting',
    statement: null,
    article: 'a',
    sentence: n,
    aspect: aspect as Claim['aspect'],
    topic,
    facet,
    value: value ?? null,
    voice: voice === 'outlet' ? [outlet] : [outlet, voice === 'FD' ? freedonia : sylvania],
    quotation: 'indirect',
    certainty: 'asserted',
    tense: 'past',
    joint: false,
    evidence: { line: n, start: 0, end: 1, excerpt: '' },
    gist: null,
    ...more,
  };
}

function accounts(claims: Claim[], more: Partial<Accounts> = {}): Accounts {
  const sentences = Array.from({ length: n + 1 }, (_, i) => ({
    line: i,
    start: 0,
    end: 1,
    words: 9,
    role: 'body' as const,
    hash: `h${i}`,
    topics: [],
    voice: [],
    quotation: 'narration' as const,
    excerpt: null,
    gist: null,
    text: null,
  }));
  const article = (id: string) => ({
    id,
    aliases: [],
    file: id,
    hash: id,
    language: 'en' as const,
    outlet: { id, name: id },
    published: null,
    url: null,
    label: null,
    words: 9,
    sentences: sentences.map((s) => ({ ...s, hash: `${id}${s.hash}` })),
    setAside: [],
    framing: [],
    contacts: [],
    statements: [],
    claims: [],
  });
  return {
    subject: 'meeting',
    claims,
    articles: [article('a'), article('b')],
    alignments: [],
    echoes: [],
    divergences: [],
    ...more,
  };
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
function draw(all: Accounts, wanted: Parameters<typeof chooseColumns>[1] = { by: null, cols: [] }): string[] {
  const { columns } = chooseColumns(all, wanted, byName);
  return matrixOf(all, columns).groups.flatMap((group) => [
    `${group.key}${group.mark ? ` ${group.mark}` : ''}`,
    ...group.rows.map(
      (row) =>
        `  ${row.facet}: ${row.cells.map((cell) => cell.length).join('|')} ${row.mark}${row.differsIn.length ? ` ${row.differsIn.join('+')}` : ''}`,
    ),
  ]);
}

describe('a comparison of two readouts', () => {
  test('the accounts of two sides are the columns, in the order of their names', () => {
    expect(
      chooseColumns(
        accounts([claim('SY agenda trade'), claim('FD agenda trade'), claim('FD agenda trade')]),
        { by: null, cols: [] },
        byName,
      ).columns.map((c) => c.name),
    ).toEqual(['Freedonian MFA', 'Trentino']);
  });
  test('a topic both say was discussed is told by both; opposite positions on it are never agreement', () => {
    expect(
      draw(
        accounts([
          claim('FD agenda border'),
          claim('FD position border'),
          claim('SY agenda border'),
          claim('SY position border'),
        ]),
      ),
    ).toEqual([
      'topic:border same-topic',
      '  border: 1|1 both',
      '  border: 1|0 only-here',
      '  border: 0|1 only-here',
    ]);
  });
  test('one claim a side under one facet shares a row without agreeing', () => {
    expect(
      draw(accounts([claim('FD character talk/character'), claim('SY character talk/character')])),
    ).toEqual(['topic:talk', '  character: 1|1 same-topic']);
  });
  test('explanations that can not be matched are not matched', () => {
    expect(draw(accounts([claim('FD cause talk/stance'), claim('SY cause talk/stance')]))).toEqual([
      'facts',
      '  stance: 1|1 unaligned',
    ]);
  });
  test('different values are a difference only where the bundle records one', () => {
    const [a, b] = [claim('FD date other/date 1936-05-01'), claim('SY date other/date 1936-05-02')];
    expect(draw(accounts([a, b]))).toEqual(['facts', '  date: 1|1 unaligned']);
    const divergences = [
      {
        id: 'd',
        aspect: 'date' as const,
        differsIn: ['value' as const],
        values: [
          { value: '1936-05-01', claims: [a.id] },
          { value: '1936-05-02', claims: [b.id] },
        ],
      },
    ];
    expect(draw(accounts([a, b], { divergences }))).toEqual(['facts', '  date: 1|1 differs value']);
  });
  test('a month and a day in it are compatible, two days are not', () => {
    expect(compatible('1936-05-01/1936-05-31', '1936-05-07')).toBe(true);
    expect(compatible('1936-05-06', '1936-05-07')).toBe(false);
    expect(compatible('Sylvania City', 'Freedonia')).toBe(false);
  });
  test('what the relaying outlet alone tells stands in the strip, in no column', () => {
    const all = accounts([
      claim('FD agenda trade'),
      claim('SY agenda trade'),
      claim('outlet duration other/duration PT50M'),
    ]);
    const choice = chooseColumns(all, { by: null, cols: [] }, byName);
    expect(relayedStrip(all, choice).map((c) => c.facet)).toEqual(['duration']);
    expect(matrixOf(all, choice.columns).groups.flatMap((g) => g.rows.map((r) => r.facet))).toEqual([
      'trade',
    ]);
  });
  test('facts that no account tells are counted as hidden', () => {
    const all = accounts([claim('FD date other/date 1936-05-01'), claim('SY agenda trade')]);
    expect(matrixOf(all, chooseColumns(all, { by: null, cols: [] }, byName).columns).hidden).toEqual([
      'place',
      'duration',
      'initiator',
      'participants',
    ]);
  });
});

describe('a comparison of two articles', () => {
  const x = claim('FD position border', { article: 'a', sentence: 1 });
  const y = claim('FD position border', { article: 'b', sentence: 1 });
  const alone = claim('outlet consequence border/sanctions', { article: 'b', sentence: 2 });
  const all = accounts([x, y, alone], {
    alignments: [
      { type: 'near', a: { article: 'a', sentence: 1 }, b: { article: 'b', sentence: 1 }, score: 0.8 },
    ],
  });
  const columns = chooseColumns(all, { by: 'article', cols: [] }, byName).columns;
  test('aligned sentences are told by both, the rest only there', () => {
    expect(draw(all, { by: 'article', cols: ['a', 'b'] })).toEqual([
      'topic:border',
      '  border: 1|1 both',
      '  sanctions: 0|1 only-here',
    ]);
    expect(matrixOf(all, columns).groups[0]?.rows[0]?.wordingVaries).toBe(true);
  });
  test('differences only hides what both tell and opens by itself only when over half aligns', () => {
    const matrix = matrixOf(all, columns);
    expect(differencesOnly(matrix.groups).flatMap((g) => g.rows.map((r) => r.facet))).toEqual(['sanctions']);
    expect(opensWithDifferences(matrix)).toBe(false);
  });
  test('columns that a link names keep its order, unknown ones are dropped', () => {
    expect(
      chooseColumns(all, { by: 'article', cols: ['b', 'gone', 'a'] }, byName).columns.map((c) => c.key),
    ).toEqual(['b', 'a']);
  });
});
