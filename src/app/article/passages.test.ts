import { expect, test } from 'vitest';
import type { ArticleRecord, SentenceRecord } from '#domain/article.ts';
import { framingOf, lineRanges, passageAt, passagesOf } from './passages.ts';

function sentence(line: number, role: SentenceRecord['role'] = 'body'): SentenceRecord {
  return {
    line,
    start: 0,
    end: 9,
    words: 2,
    role,
    hash: `${line}`,
    topics: [],
    voice: [],
    quotation: 'narration',
    excerpt: null,
    gist: null,
    text: null,
  };
}
const shape = (sentences: SentenceRecord[]) =>
  passagesOf({ sentences }).map((one) => `${one.role} ${one.line} ×${one.sentences.length}`);

test('sentences of one line are one passage, in the order of the text', () => {
  expect(shape([sentence(1, 'headline'), sentence(3), sentence(3), sentence(5)])).toEqual([
    'headline 1 ×1',
    'body 3 ×2',
    'body 5 ×1',
  ]);
});

test('a headline and a body sentence on one line stay two passages', () => {
  expect(shape([sentence(1, 'headline'), sentence(1)])).toEqual(['headline 1 ×1', 'body 1 ×1']);
});

test('an article without sentences has no passages', () => {
  expect(shape([])).toEqual([]);
});

test('a line leads to the passage that holds it', () => {
  const passages = passagesOf({ sentences: [sentence(3), sentence(5)] });
  expect([2, 3, 4, 5, 99].map((line) => passageAt(passages, line)?.line)).toEqual([undefined, 3, 3, 5, 5]);
});

test.each([
  [[1, 2, 3], '1–3'],
  [[7, 1, 2, 9], '1–2, 7, 9'],
  [[4, 4, 5], '4–5'],
  [[], ''],
])('lines %j read as "%s"', (lines, said) => {
  expect(lineRanges(lines)).toBe(said);
});

test('own voice and quotes are counted apart', () => {
  const use = (
    term: 'war' | 'crisis',
    where: 'own-voice' | 'in-quotes',
    line: number,
  ): ArticleRecord['framing'][number] => ({
    term,
    where,
    sentence: 0,
    evidence: { line, start: 0, end: 1, excerpt: '' },
  });
  expect(
    framingOf({
      framing: [use('war', 'own-voice', 3), use('war', 'in-quotes', 4), use('war', 'own-voice', 9)],
    }),
  ).toEqual([
    { term: 'war', where: 'own-voice', lines: [3, 9] },
    { term: 'war', where: 'in-quotes', lines: [4] },
  ]);
});
