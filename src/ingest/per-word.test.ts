import { expect, test } from 'vitest';
import { perWord } from './per-word.ts';

test('a word is asked for once, and again only when more words came than are remembered', () => {
  const asked: string[] = [];
  const lengthOf = perWord((word) => {
    asked.push(word);
    return word.length;
  });
  expect([lengthOf('paix'), lengthOf('paix'), lengthOf('мир')]).toEqual([4, 4, 3]);
  expect(asked).toEqual(['paix', 'мир']);
  for (let n = 0; n < 30_000; n++) lengthOf(`word${n}`);
  expect(lengthOf('paix')).toBe(4);
  expect(asked.filter((word) => word === 'paix')).toHaveLength(2);
});

test('an answer may be null', () => {
  let times = 0;
  const none = perWord(() => {
    times += 1;
    return null;
  });
  expect([none('a'), none('a'), times]).toEqual([null, null, 1]);
});
