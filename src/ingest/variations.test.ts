import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { variations } from '#testing/variations.ts';
import { parseArticle, toContract } from './pipeline.ts';

const folder = join(import.meta.dirname, 'fixtures/dev');
/** Every ninth fixture: all languages and layouts, in a few seconds. */
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .filter((_, at) => at % 9 === 0);

const markup = { outlet: null, published: null, url: null, headline: null, language: null };

function contract(text: string) {
  const { headline: _words, ...facts } = toContract(
    parseArticle({ file: 'a.txt', text, format: 'text', markup }),
  );
  return facts;
}

/** Repeatable numbers in [0, 1): mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
const plain = texts.map((text) => JSON.stringify(contract(text)));

test.each(Object.entries(variations))(
  'copies with %s tell the same facts',
  (_, vary) => {
    const differing = files.filter(
      (_file, at) => JSON.stringify(contract(vary(texts[at] ?? '', seeded(at)))) !== plain[at],
    );
    expect(differing).toEqual([]);
  },
  120_000,
);
