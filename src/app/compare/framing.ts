import { framingTerms } from '#domain/article.ts';
import type { Accounts } from './accounts.ts';
import { accountVoice } from './accounts.ts';
import type { Column } from './columns.ts';

export const framingPlaces = ['own-voice', 'in-quotes', 'headline'] as const;

/** How often a column uses a framing term, in the outlet's own voice, inside quotes and in the headline, counted apart. */
export interface FramingRow {
  term: (typeof framingTerms)[number];
  counts: Record<(typeof framingPlaces)[number], number>[];
}

/** The framing table of some columns; terms that no column uses are left out. For a column of a voice only its quotations count: in reported speech the word may be the outlet's. */
export function framingTable(accounts: Accounts, columns: readonly Column[]): FramingRow[] {
  return framingTerms
    .map((term) => ({ term, counts: columns.map((column) => countsOf(term, column, accounts)) }))
    .filter((row) => row.counts.some((c) => framingPlaces.some((place) => c[place] > 0)));
}

function countsOf(term: string, column: Column, accounts: Accounts): FramingRow['counts'][number] {
  const counts = { 'own-voice': 0, 'in-quotes': 0, headline: 0 };
  for (const article of accounts.articles.filter((a) => column.articles.includes(a.id)))
    for (const use of article.framing) {
      const voice = accountVoice(article.sentences[use.sentence]?.voice ?? []);
      const its = column.by !== 'voice' || (voice?.id === column.key && use.where === 'in-quotes');
      if (use.term === term && its) counts[use.where] += 1;
    }
  return counts;
}
