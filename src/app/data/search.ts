import { queryOptions, useQuery } from '@tanstack/react-query';
import type MiniSearch from 'minisearch';
import type { Manifest } from '#domain/bundle.ts';
import type { Lists } from '#domain/columns.ts';
import type { Lang, Names } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { folded } from '#domain/search-words.ts';
import type { Entries } from './entries.ts';
import { placeToken } from './facet-keys.ts';
import { touches, wantedIn } from './period.ts';
import type { TextHit } from './useText.ts';

export type TermType = 'actor' | 'outlet' | 'side' | 'place' | 'topic';

/** One form of one name: "Лаўроў Сяргей" is Belarusian for the actor `sergey-lavrov`. */
export interface TermForm {
  readonly id: number;
  readonly type: TermType;
  readonly key: string;
  readonly form: string;
  readonly lang: Lang;
}

/** A term that a search met, and by which of its forms. */
export interface TermHit {
  readonly type: TermType;
  readonly key: string;
  readonly form: string;
  readonly score: number;
}

/** Every name of the bundle in every language. */
export interface TermIndex {
  readonly forms: readonly TermForm[];
  readonly words: MiniSearch<TermForm>;
}

/** All forms of all names of a bundle, each form of a name once. */
export function termForms({ vocabularies }: Pick<Manifest, 'vocabularies'>): TermForm[] {
  const forms: TermForm[] = [];
  const add = (type: TermType, key: string, names: Names) => {
    const seen = new Set<string>();
    for (const lang of langs) {
      const form = names[lang];
      if (!form || seen.has(form)) continue;
      seen.add(form);
      forms.push({ id: forms.length, type, key, form, lang });
    }
  };
  for (const [key, { names }] of Object.entries(vocabularies.actors)) add('actor', key, names);
  for (const [key, { names }] of Object.entries(vocabularies.outlets)) add('outlet', key, names);
  for (const [key, names] of Object.entries(vocabularies.sides)) add('side', key, names);
  for (const [key, names] of Object.entries(vocabularies.places)) add('place', key, names);
  for (const [key, names] of Object.entries(vocabularies.topics)) add('topic', key, names);
  return forms;
}

/** The index of a bundle's names. Minisearch comes in a chunk of its own, when somebody searches. */
export async function termIndex(manifest: Pick<Manifest, 'vocabularies'>): Promise<TermIndex> {
  const { default: Mini } = await import('minisearch');
  const words = new Mini<TermForm>({
    fields: ['form'],
    storeFields: ['type', 'key', 'form'],
    processTerm: folded,
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.25 : false), combineWith: 'AND' },
  });
  const forms = termForms(manifest);
  words.addAll(forms);
  return { forms, words };
}

/** Terms that a search for these words meets, best first, each by its best form. Weak likenesses are left out where there is a good one. */
export function termHits(index: TermIndex, words: string): TermHit[] {
  const found = index.words.search(words);
  const best = found[0]?.score ?? 0;
  const hits = new Map<string, TermHit>();
  for (const { type, key, form, score } of found) {
    const at = `${type} ${key}`;
    if (score >= best * 0.4 && !hits.has(at)) hits.set(at, { type, key, form, score });
  }
  return [...hits.values()];
}

/** Marks (1) the rows with any of these positions in their list. */
function markLists(found: Uint8Array, { offsets, values }: Lists, wanted: readonly boolean[]): void {
  if (!wanted.includes(true)) return;
  const mask = Uint8Array.from(wanted, Number);
  for (let row = 0; row < found.length; row += 1) {
    const to = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < to; at += 1)
      if (mask[values[at] as number]) {
        found[row] = 1;
        break;
      }
  }
}

function rowsCalled(entries: Entries, index: TermIndex, word: string): Uint8Array {
  const { tables, place, id } = entries;
  const hits = termHits(index, word);
  const keys = (type: TermType) => new Set(hits.flatMap((hit) => (hit.type === type ? [hit.key] : [])));
  const [actors, sides, topics] = [keys('actor'), keys('side'), keys('topic')];
  const [outlets, places] = [keys('outlet'), keys('place')];
  const found = new Uint8Array(entries.count);
  const parties = tables.parties.map(
    (party) => actors.has(party.id) || (party.side !== null && sides.has(party.side)),
  );
  markLists(found, entries.parties, parties);
  const has = (wanted: ReadonlySet<string>) => (one: string) => wanted.has(one);
  markLists(found, entries.topics, tables.topics.map(has(topics)));
  markLists(found, entries.outlets, tables.outlets.map(has(outlets)));
  const here = tables.places.map((one) => places.has(one) || placeToken(one) === word);
  if (here.includes(true))
    for (let row = 0; row < found.length; row += 1) if (here[place[row] as number]) found[row] = 1;
  // ids hold names, days and cities, which are found as such: only what looks like a piece of an id is looked for there
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(word))
    id.forEach((one, row) => {
      if (one.includes(word)) found[row] = 1;
    });
  return found;
}

const kept = new WeakMap<Entries, Map<string, { index: TermIndex; found: Uint8Array }>>();
/** Words whose rows are kept: while one is typed, the others of the search stay what they were. */
const mostKept = 8;

/** Rows (1) that a word meets by a name, a place, a topic or the id. */
export function rowsNamed(entries: Entries, index: TermIndex, word: string): Uint8Array {
  const words = kept.get(entries) ?? new Map<string, { index: TermIndex; found: Uint8Array }>();
  kept.set(entries, words);
  const known = words.get(word);
  const found = known?.index === index ? known.found : rowsCalled(entries, index, word);
  words.delete(word);
  words.set(word, { index, found });
  const [oldest] = words.keys();
  if (words.size > mostKept && oldest !== undefined) words.delete(oldest);
  return found;
}

/** Rows that a search finds: each word met by a name, a place, a topic, the id or what is told (`text`), each period touched. */
export function findRows(
  entries: Entries,
  index: TermIndex,
  search: string,
  text: ReadonlyMap<string, Pick<TextHit, 'found'>> = noText,
): Uint8Array {
  const { count, start, end } = entries;
  const { words, periods } = wantedIn(search);
  const found = new Uint8Array(count).fill(1);
  for (const word of words) {
    const named = rowsNamed(entries, index, word);
    const told = text.get(word)?.found ?? named;
    for (let row = 0; row < count; row += 1)
      found[row] = (found[row] as number) & ((named[row] as number) | (told[row] as number));
  }
  for (const period of periods)
    for (let row = 0; row < count; row += 1)
      if (found[row] && !touches(period, start[row] as number, end[row] as number)) found[row] = 0;
  return found;
}

const noText: ReadonlyMap<string, Pick<TextHit, 'found'>> = new Map();

function termsQuery(manifest: Manifest | null) {
  return queryOptions({
    queryKey: [
      'terms',
      manifest ? Object.keys(manifest.vocabularies.actors).length : 0,
      manifest?.shards[0]?.hash ?? '',
    ],
    queryFn: () => (manifest ? termIndex(manifest) : Promise.reject(new Error('no manifest'))),
    enabled: manifest !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The index of names of this bundle; null until it is made, or while nothing is to be searched for (`manifest` null). */
export function useTermIndex(manifest: Manifest | null): TermIndex | null {
  return useQuery(termsQuery(manifest)).data ?? null;
}
