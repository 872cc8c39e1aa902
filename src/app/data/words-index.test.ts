import { expect, test } from 'vitest';
import { dayNumber } from '#domain/time.ts';
import { Texts } from '#ingest/bundle/texts.ts';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { hitsIn } from './useText.ts';
import { WordsIndex } from './words-index.ts';

const bundle = bundleFromText(`
  alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting
  - firefly (briefing): position sanctions: he called the measures weak
  beta 2022-04-02 | 2022-03-05 | firefly–trentino meeting
  - trentino (briefing): position sanctions: measures would be lifted in stages
  gamma 2022-05-02 | 2022-05-01 | firefly–trentino phone
  - : agenda visas: border crossings were discussed
`);
const texts = new Texts();
for (const shard of bundle.shards) texts.add(shard);
const ids = bundle.index.flatMap((part) => part.id);
const index = new WordsIndex();
await index.add(0, texts.partFor(ids));

/** The contacts a word is met in, and the forms it was met by. */
function met(word: string, known: string | null = null): string {
  const { forms, rows } = index.find(word, known === null ? null : dayNumber(known));
  const here = rows
    .flatMap((part) => Array.from(part.rows, (row) => ids[row]))
    .filter((id) => !id?.includes('statement'));
  return [...here, ...forms].join(' ');
}
const meeting = '2022-03-05-meeting-firefly-trentino';

test('words of what is told lead to the contact it is told of', () => {
  expect(met('measures')).toBe(`${meeting} measures`);
  expect(met('crossings')).toBe('2022-05-01-call-firefly-trentino crossings');
});

test('a beginning is enough, and a wrong letter is forgiven', () => {
  expect(met('crossi')).toBe('2022-05-01-call-firefly-trentino crossings');
  expect(met('mesures')).toBe(`${meeting} measures`);
  expect(met('zzzzz')).toBe('');
});

test('looking back, words of later articles are not met', () => {
  expect(met('stages', '2022-04-01')).toBe('');
  expect(met('stages', '2022-04-02')).toBe(`${meeting} stages`);
});

test('rows of parts are found among all entries, and among those known on a day', () => {
  const words = new Map([['x', { forms: ['x'], rows: [{ part: 1, rows: Uint32Array.from([0]) }] }]]);
  const parts = [{ count: 2 }, { count: 2 }];
  const bytes = (origin: Uint32Array | null) => [
    ...(hitsIn({ count: 4, origin }, parts, words).get('x')?.found ?? []),
  ];
  expect(bytes(null)).toEqual([0, 0, 1, 0]);
  expect(bytes(Uint32Array.from([2, 0]))).toEqual([1, 0]);
});
