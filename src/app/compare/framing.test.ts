import { expect, test } from 'vitest';
import type { Accounts } from './accounts.ts';
import type { Column } from './columns.ts';
import { framingTable } from './framing.ts';

const outlet = { id: 'gazette', name: 'Gazette', type: 'outlet', side: null };
const ministry = { id: 'ministry', name: 'Ministry', type: 'institution', side: 'FD' };
const accounts = {
  articles: [
    {
      id: 'a',
      sentences: [{ voice: [outlet, ministry] }, { voice: [outlet, ministry] }, { voice: [outlet] }],
      framing: [
        { term: 'war', where: 'own-voice', sentence: 0 },
        { term: 'crisis', where: 'in-quotes', sentence: 1 },
        { term: 'war', where: 'own-voice', sentence: 2 },
      ],
    },
  ],
} as unknown as Accounts;
const told = (by: Column['by'], key: string) =>
  framingTable(accounts, [{ by, key, articles: ['a'] } as unknown as Column]).map(
    ({ term, counts }) => `${term}: ${counts[0]?.['own-voice']} own, ${counts[0]?.['in-quotes']} quoted`,
  );

test('an article is counted whole, its own voice and quotations apart', () => {
  expect(told('article', 'a')).toEqual(['war: 2 own, 0 quoted', 'crisis: 0 own, 1 quoted']);
});

test('a word of reported speech is not put in the mouth of the voice reported', () => {
  expect(told('voice', 'ministry')).toEqual(['crisis: 0 own, 1 quoted']);
});
