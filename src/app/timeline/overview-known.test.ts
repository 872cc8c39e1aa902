import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import { dayNumber } from '#domain/time.ts';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { entriesOf } from '../data/join-parts.ts';
import { entriesKnown } from '../data/known.ts';
import { select } from '../data/select.ts';
import type { Filters } from '../url/view.ts';
import { noFilters } from '../url/view.ts';
import { coverageKnown, densityShown, monthBars } from './overview.ts';

const { index, manifest } = bundleFromText(`
  alpha 2022-03-02 | 2022-03-20 | firefly–trentino meeting planned
  beta 2022-03-15 | 2022-03-20 | firefly–trentino meeting cancelled
  gamma 2022-05-02 | 2022-05-01 | firefly–rassendyll phone
`);
const all = entriesOf(index.map(columnsOf));
const barsOf = (entries: typeof all, filters: Partial<Filters> = {}) =>
  monthBars(densityShown(entries, select(entries, { ...noFilters, ...filters }, null).shown));

test('the strip of a day looked back to has nothing that was told later', () => {
  const known = entriesKnown(all, dayNumber('2022-03-10'));
  expect(barsOf(known).map(({ held, ahead, off }) => [held, ahead, off])).toEqual([[0, 1, 0]]);
  expect(Object.keys(coverageKnown(known)?.outlets ?? {})).toEqual(['alpha']);
});

test('of all entries it is what the manifest has', () => {
  expect(barsOf(all)).toEqual(monthBars(manifest.density));
  expect(coverageKnown(all)).toEqual(manifest.coverage);
});

test('the strip has what the filters leave, month by month', () => {
  expect(barsOf(all, { kind: ['call'] }).map(({ held, ahead, off }) => [held, ahead, off])).toEqual([
    [1, 0, 0],
  ]);
  expect(barsOf(all, { kind: ['visit'] })).toEqual([]);
});
