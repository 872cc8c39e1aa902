import type { Entries } from '../data/entries.ts';
import { placeToken } from '../data/facet-keys.ts';
import { wantedIn } from '../data/period.ts';
import type { TermHit, TermIndex } from '../data/search.ts';
import { findRows, rowsNamed, termHits } from '../data/search.ts';
import type { TextHit } from '../data/useText.ts';
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
  /** what of the search stands only in what is told of it, in the form that was met */
  readonly told: string;
  readonly go: (view: View) => View;
}

/** What is searched: the entries, the names of the bundle, and where what is told meets the search. */
export interface Searched {
  readonly entries: Entries;
  readonly index: TermIndex;
  readonly text: ReadonlyMap<string, TextHit>;
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
  return { key: `${hit.type} ${hit.key}`, name, met, told: '', go: (view) => filtered(view, hit) };
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

const mostForms = 2;

/** The words that what is told of an entry was met by. */
function formsIn(row: number, text: Searched['text'], { t }: Speech): string {
  const forms = [...text.values()].flatMap((hit) => (hit.found[row] ? hit.forms.slice(0, mostForms) : []));
  return forms.length
    ? t('filters.search.inText', { forms: forms.map((form) => `“${form}”`).join(' ') })
    : '';
}

/** What the palette offers for a search: all contacts that it finds, then names and topics, then the latest contacts themselves. */
export function choicesFor(search: string, { entries, index, text }: Searched, speech: Speech): Choice[] {
  const q = search.trim();
  if (!q) return [];
  const { t, format } = speech;
  const found = findRows(entries, index, q, text);
  const { words } = wantedIn(q);
  const named = (row: number) => words.every((word) => rowsNamed(entries, index, word)[row] === 1);
  const { count, latest } = latestOf(found, entries);
  const all: Choice[] = count
    ? [
        {
          key: 'all',
          name: t('filters.search.all', { count, n: format.number(count), q }),
          met: null,
          told: '',
          go: (view) => ({ ...view, filters: { ...view.filters, q } }),
        },
      ]
    : [];
  const terms = termHits(index, words.join(' '))
    .slice(0, mostTerms)
    .map((hit) => termChoice(hit, speech));
  const contacts = latest.map((row): Choice => {
    const page: Page = { name: 'contact', id: entries.id[row] ?? '' };
    return {
      key: `contact ${page.id}`,
      name: nameOf(entries, row, statusAt(entries.status[row]), speech),
      met: null,
      told: named(row) ? '' : formsIn(row, text, speech),
      go: (view) => onPage(view, page),
    };
  });
  return [...all, ...terms, ...contacts];
}
