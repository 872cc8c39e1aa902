import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contact.ts';
import { toldStatuses } from './thread.ts';

const evidence = (line: number) => ({ line, start: 0, end: 1, excerpt: '' });
const account = (article: string, line: number, status: string, asOf: string) => ({
  article,
  voice: [],
  evidence: evidence(line),
  status,
  asOf,
});
const lines = (contact: unknown) =>
  toldStatuses(contact as Contact).map(
    ({ status, asOf, tellers }) =>
      `${status} ${asOf}: ${tellers.map((one) => `${one.article}.${one.evidence.line}`).join(' ')}`,
  );

describe('status over time', () => {
  test('one status of one day stands once, with all who tell it', () => {
    const thread = [
      account('a', 3, 'held', '2025-01-02'),
      account('b', 5, 'held', '2025-01-02'),
      account('a', 9, 'planned', '2025-01-03'),
      account('b', 9, 'held', '2025-01-04'),
    ];
    expect(lines({ thread, claims: [] })).toEqual([
      'held 2025-01-02: a.3 b.5',
      'planned 2025-01-03: a.9',
      'held 2025-01-04: b.9',
    ]);
  });

  test('a status that only a claim gives is not lost; other claims add none', () => {
    const thread = [account('a', 3, 'cancelled', '2025-01-02')];
    const claims = [
      { aspect: 'status', value: 'cancelled', article: 'a', voice: [], evidence: evidence(3) },
      { aspect: 'status', value: 'postponed', article: 'a', voice: [], evidence: evidence(7) },
      { aspect: 'place', value: 'held', article: 'a', voice: [], evidence: evidence(8) },
    ];
    expect(lines({ thread, claims })).toEqual(['cancelled 2025-01-02: a.3', 'postponed 2025-01-02: a.7']);
  });
});
