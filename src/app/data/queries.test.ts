import { expect, test } from 'vitest';
import { likeliestFirst, nearest } from './queries.ts';

const part = (file: string, start: string, end: string) => ({ file, hash: '', count: 1, start, end });
const parts = [
  part('a', '2021-01-03', '2021-12-30'),
  part('b', '2022-01-01', '2022-06-30'),
  part('c', '2022-07-01', '2022-12-31'),
];
const order = (id: string) =>
  likeliestFirst(parts, id)
    .map(({ file }) => file)
    .join('');

test.each([
  ['2022-03-05-call-a-b', 'bac'],
  ['2022-12-late-meeting-a-b', 'cab'],
  ['2021-12-planned-meeting-a-b', 'abc'],
  ['undated-meeting-a-b', 'abc'],
  ['2030-01-01-call-a-b', 'abc'],
])('%s is looked for in the order %s', (id, files) => {
  expect(order(id)).toBe(files);
});

const ids = [
  '2022-03-05-meeting-firefly-trentino-zenda',
  '2022-03-05-call-firefly-rassendyll',
  '2021-09-01-meeting-firefly-trentino',
  '2022-11-11-summit-x-y',
];

test('a mistyped id finds its contact first, and what shares nothing is not offered', () => {
  expect(nearest('2022-03-05-meeting-firefly-trentino', ids)[0]).toBe(
    '2022-03-05-meeting-firefly-trentino-zenda',
  );
  expect(nearest('2022-03-04-meeting-firefly-trentino-zenda', ids)[0]).toBe(
    '2022-03-05-meeting-firefly-trentino-zenda',
  );
  expect(nearest('zzz', ids)).toEqual([]);
});
