import { expect, test } from 'vitest';
import { densityPath } from './density.ts';

const lanes = (window: { from: number; to: number }) => ({
  bands: [
    { key: 'few', height: 40, dense: false },
    { key: 'many', height: 34, dense: true },
  ],
  window,
  width: 40,
  // a contact on day 12, two on day 15
  densityOf: (_: string, { from, to }: { from: number; to: number }, columns: Uint32Array) => {
    const width = (to - from) / columns.length;
    for (const day of [12, 15, 15]) {
      const at = Math.floor((day - from) / width);
      if (at >= 0 && at < columns.length) columns[at] = (columns[at] ?? 0) + 1;
    }
    return columns;
  },
});

test('each column stands where its days are, the fullest as high as the lane allows; other lanes have none', () => {
  expect(densityPath(lanes({ from: 10, to: 20 }))).toBe('M8 71v-13h3v13zM20 71v-26h3v26z');
});

test('columns keep their days when the time drawn moves by a part of one', () => {
  expect(densityPath(lanes({ from: 10.5, to: 20.5 }))).toBe('M6 71v-13h3v13zM18 71v-26h3v26z');
});
