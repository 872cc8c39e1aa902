import type { Entries } from '../data/entries.ts';
import { wantedIn } from '../data/period.ts';
import type { TermHit, TermIndex } from '../data/search.ts';
import { findRows, termHits } from '../data/search.ts';
import { placeToken } from '../data/select.ts';
import type { Speech } from '../ui/claim-words.ts';
import { nameOf, statusAt } from '../ui/entry-words.ts';
import type { Page, View } from '../url/view.ts';
import { onPage } from '../url/view.ts';

/** One line of the palette: what it says, by which form it was met, and the view it leads to. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** "Лаўроў → Sergey Lavrov" where the form that was met isn't the name */
  readonly met: string | null;
  readonly go: (view: View) => View;
}

const mostTerms = 6;
const mostContacts = 8;

function nameOfHit({ type, key }: TermHit, { wording }: Speech): string {
  if (type === 'actor' || type === 'outlet') return wording.actor(key);
  return wording[type](key);
}

function filtered(view: View, { type, key }: TermHit): View {
  const facet = type === 'actor' ? 'party' : type;
  const value = type === 'place' ? placeToken(key) : key;
  const chosen = view.filters[facet];
  return { ...view, filters: { ...view.filters, q: '', [facet]: [...new Set([...chosen, value])].sort() } };
}

function termChoice(hit: TermHit, speech: Speech): Choice {
  const name = nameOfHit(hit, speech);
  const met = hit.form === name ? null : speech.t('filters.search.matched', { form: hit.form, name });
  return { key: `${hit.type} ${hit.key}`, name, met, go: (view) => filtered(view, hit) };
}

/** How many contacts were found, and the latest of them, newest first. */
function latestOf(found: Uint8Array, entries: Entries): { count: number; latest: number[] } {
  const latest: number[] = [];
  let count = 0;
  for (let row = found.length - 1; row >= 0; row -= 1) {
    if (!found[row] || entries.statement[row]) continue;
    count += 1;
    if (latest.length < mostContacts) latest.push(row);
  }
  return { count, latest };
}

/** What the palette offers for a search: all contacts that it finds, then names and topics, then the latest contacts themselves. */
export function choicesFor(search: string, entries: Entries, index: TermIndex, speech: Speech): Choice[] {
  const q = search.trim();
  if (!q) return [];
  const { t, format } = speech;
  const found = findRows(entries, index, q);
  const { count, latest } = latestOf(found, entries);
  const all: Choice[] = count
    ? [
        {
          key: 'all',
          name: t('filters.search.all', { count, n: format.number(count), q }),
          met: null,
          go: (view) => ({ ...view, filters: { ...view.filters, q } }),
        },
      ]
    : [];
  const terms = termHits(index, wantedIn(q).words.join(' '))
    .slice(0, mostTerms)
    .map((hit) => termChoice(hit, speech));
  const contacts = latest.map((row): Choice => {
    const page: Page = { name: 'contact', id: entries.id[row] ?? '' };
    return {
      key: `contact ${page.id}`,
      name: nameOf(entries, row, statusAt(entries.status[row]), speech),
      met: null,
      go: (view) => onPage(view, page),
    };
  });
  return [...all, ...terms, ...contacts];
}
