import { expect, test } from 'vitest';
import { columnsOf } from '#domain/columns.ts';
import type { TextBundle } from '#testing/bundle-from-text.ts';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { entriesOf } from '../data/join-parts.ts';
import { featuredOf, neighboursOf } from './featured.ts';

const entriesIn = ({ index }: TextBundle) => entriesOf(index.map(columnsOf));

const opened = (text: string) => {
  const { subject, next } = featuredOf(entriesIn(bundleFromText(text)));
  return { subject: subject?.id, next: next.map((row) => row.id) };
};

test('the newest held contact that two sides tell of is opened, not the newest of all', () => {
  expect(
    opened(`
      alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting
      - firefly (briefing): position sanctions: he called the measures weak
      - trentino (briefing): position sanctions: he called the measures strong
      beta 2022-05-02 | 2022-05-01 | firefly–trentino phone
    `).subject,
  ).toBe('2022-03-05-meeting-firefly-trentino');
});

test('a cancelled meeting is not opened while a held contact is here', () => {
  expect(
    opened(`
      alpha 2022-03-06 | 2022-03-05 | firefly–trentino phone
      beta 2022-05-02 | 2022-05-01 | firefly–trentino meeting cancelled
    `).subject,
  ).toBe('2022-03-05-call-firefly-trentino');
});

test('an empty bundle opens nothing', () => {
  expect(featuredOf(null)).toEqual({ subject: null, next: [] });
});

test('neighbours are contacts of the same parties only', () => {
  const entries = entriesIn(
    bundleFromText(`
    alpha 2022-03-06 | 2022-03-05 | firefly–trentino phone
    beta 2022-04-02 | 2022-04-01 | firefly–rassendyll phone
    gamma 2022-05-02 | 2022-05-01 | firefly–trentino meeting
  `),
  );
  const around = neighboursOf(entries, '2022-03-05-call-firefly-trentino');
  expect([around.before?.id, around.after?.id]).toEqual([undefined, '2022-05-01-meeting-firefly-trentino']);
  expect(neighboursOf(entries, 'nobody')).toEqual({ before: null, after: null });
});

test('what two sides tell of is offered before what two articles tell of, newest first among equals', () => {
  const twoSides = (day: string) => `alpha ${day} | ${day} | firefly–trentino meeting
      - firefly (briefing): position sanctions: he called the measures weak
      - trentino (briefing): position sanctions: he called the measures strong`;
  const { subject, next } = opened(`
    ${twoSides('2022-01-05')}
    ${twoSides('2022-02-05')}
    ${twoSides('2022-03-05')}
    beta 2022-05-02 | 2022-05-01 | firefly–rassendyll phone
    gamma 2022-05-02 | 2022-05-01 | firefly–rassendyll phone
  `);
  expect([subject, ...next]).toEqual([
    '2022-03-05-meeting-firefly-trentino',
    '2022-02-05-meeting-firefly-trentino',
    '2022-01-05-meeting-firefly-trentino',
    '2022-05-01-call-firefly-rassendyll',
  ]);
});

test('neighbours are found across the parts of a cut index', () => {
  const bundle = bundleFromText(
    `
    alpha 2021-03-06 | 2021-03-05 | firefly–trentino phone
    beta 2022-04-02 | 2022-04-01 | firefly–rassendyll phone
    gamma 2023-05-02 | 2023-05-01 | firefly–trentino meeting
  `,
    { sizes: { shardContacts: 1, indexRows: 1 } },
  );
  expect(bundle.index).toHaveLength(3);
  const entries = entriesIn(bundle);
  expect(neighboursOf(entries, '2023-05-01-meeting-firefly-trentino').before?.id).toBe(
    '2021-03-05-call-firefly-trentino',
  );
  expect(neighboursOf(entries, '2022-04-01-call-firefly-rassendyll')).toEqual({ before: null, after: null });
});
