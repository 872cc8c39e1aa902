import { afterEach, expect, test, vi } from 'vitest';
import { bundleVersion } from '#domain/bundle-terms.ts';
import { contentHash } from '#domain/text.ts';
import { failureOf, worthRetrying } from './load.ts';
import { loadFile } from './load-file.ts';

const words = { version: bundleVersion, texts: { row: [0], published: [-1] }, words: 'alpha', where: [[0]] };
const good = JSON.stringify(words);

function load(answer: () => Promise<Response>, hash: string | null = null) {
  vi.stubGlobal('fetch', answer);
  const wanted = {
    folder: 'https://reader.example/bundle/',
    file: 'x.json',
    hash,
  };
  return loadFile('words', wanted).catch(failureOf);
}
const text =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });

afterEach(() => vi.unstubAllGlobals());

test('a file with the right hash comes back as what the schema says', async () => {
  expect(await load(text(good), contentHash(good))).toEqual(words);
});

test.each([
  [
    'a file that was changed',
    text(good.replace('}', ' }')),
    contentHash(good),
    { reason: 'hash', file: 'x.json' },
  ],
  ['a file that is not there', text('', 404), null, { reason: 'missing', file: 'x.json', status: 404 }],
  [
    'a file of a later version',
    text('{"version":99}'),
    null,
    { reason: 'newer', file: 'x.json', version: 99 },
  ],
  ['half a file', text(good.slice(0, 9)), null, { reason: 'broken', file: 'x.json', detail: 'JSON' }],
  ['a number', text('7'), null, { reason: 'broken', file: 'x.json', detail: 'JSON' }],
  ['no network', () => Promise.reject(new TypeError('net')), null, { reason: 'offline', file: 'x.json' }],
])('%s is told apart', async (_, answer, hash, failure) => {
  expect(await load(answer, hash)).toEqual(failure);
});

test('a file of the wrong shape names the place', async () => {
  const failure = await load(text(JSON.stringify({ ...words, words: 2 })));
  expect(failure).toMatchObject({ reason: 'broken', detail: expect.stringMatching(/^words /) });
});

test('only a lost connection is tried again by itself, and only twice', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('net')));
  const lost = await loadFile('words', { folder: 'https://reader.example/', file: 'x', hash: null }).catch(
    (error: unknown) => error,
  );
  expect([0, 1, 2].map((count) => worthRetrying(count, lost))).toEqual([true, true, false]);
  expect(worthRetrying(0, new Error('a bug'))).toBe(false);
});
