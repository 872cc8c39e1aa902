import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '#domain/text.ts';
import { wordsOf } from '#domain/text.ts';
import type { FullArticle } from './parsed.ts';
import { parseArticle } from './pipeline.ts';

const folder = join(import.meta.dirname, 'fixtures/dev');
const lines = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .filter((_, at) => at % 5 === 1)
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');

const markup = { outlet: null, published: null, url: null, headline: null, language: null };
const parsed = (text: string, format: 'text' | 'markdown' | 'html' = 'text') =>
  parseArticle({ file: 'a', text, format, markup });

/** Lines of real layouts, whole or cut anywhere, and rubbish between them. */
const line = fc.oneof(
  fc.constantFrom(...lines),
  fc
    .tuple(fc.constantFrom(...lines), fc.nat(200), fc.nat(200))
    .map(([text, from, length]) => text.slice(from, from + length)),
  fc
    .array(
      fc.constantFrom(
        '«',
        '»',
        '"',
        "'",
        '–',
        '(',
        ')',
        '.',
        '…',
        '\u0301',
        '\u00a0',
        '😀',
        '\ud800',
        '№ 5',
        '½',
      ),
    )
    .map((marks) => marks.join('')),
  fc.string({ unit: 'binary' }),
);
const text = fc
  .array(line, { maxLength: 14 })
  .chain((list) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => list.join(end)));

/** Every piece of evidence, wherever it hangs in the facts. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (value === null || typeof value !== 'object') return [];
  return 'excerpt' in value && 'start' in value && typeof value.excerpt === 'string'
    ? [value as Evidence]
    : Object.values(value).flatMap(evidenceIn);
}

function misplaced(article: FullArticle, raw: string): unknown[] {
  const own = raw.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const at = (one: { line: number; start: number; end: number }) =>
    own[one.line - 1]?.slice(one.start, one.end) ?? '';
  const begins = (whole: string[], part: string[]) => part.every((word, i) => whole[i] === word);
  return [
    ...article.facts.sentences.filter((sentence) => at(sentence) !== sentence.text),
    ...evidenceIn(article.facts).filter(
      (one) => one.end <= one.start || !begins(wordsOf(at(one)), wordsOf(one.excerpt)),
    ),
  ];
}

test('no text makes a stage throw, and every piece of evidence points at the words it claims', () => {
  fc.assert(
    fc.property(text, (raw) => {
      expect(misplaced(parsed(raw), raw)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the evidence of the fixtures points at its words', () => {
  for (const file of readdirSync(folder).filter((name, at) => name.endsWith('.txt') && at % 8 === 1)) {
    const raw = readFileSync(join(folder, file), 'utf8');
    const article = parsed(raw);
    expect(evidenceIn(article.facts).length, file).toBeGreaterThan(0);
    expect(misplaced(article, raw), file).toEqual([]);
  }
}, 60_000);

test('no page, Markdown or HTML, makes a stage throw', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div',
    '>',
    '<time datetime="',
    '<script type="application/ld+json">',
    '{"@type":',
    '&#x',
    '<!--',
    '# ',
    '[a](',
    '```',
    '| ',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, line), { maxLength: 20 }),
      fc.constantFrom('markdown', 'html'),
      (pieces, format) => {
        expect(parsed(pieces.join(''), format as 'markdown' | 'html').facts.lines).toBeInstanceOf(Array);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
