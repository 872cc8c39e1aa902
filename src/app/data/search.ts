import { queryOptions, useQuery } from '@tanstack/react-query';
import type MiniSearch from 'minisearch';
import type { Manifest } from '#domain/bundle.ts';
import type { Lang, Names } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { folded } from '#domain/search-words.ts';
import type { Entries } from './entries.ts';
import { touches, wantedIn } from './period.ts';
import { listTest, placeToken } from './select.ts';
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

function rowTest(entries: Entries, hits: readonly TermHit[], word: string): (row: number) => boolean {
  const { tables } = entries;
  const keys = (type: TermType) => new Set(hits.flatMap((hit) => (hit.type === type ? [hit.key] : [])));
  const [actors, sides, topics, outlets, places] = [
    keys('actor'),
    keys('side'),
    keys('topic'),
    keys('outlet'),
    keys('place'),
  ];
  const positions = (holds: boolean[]) => new Set(holds.flatMap((one, at) => (one ? [at] : [])));
  const lists = [
    {
      of: entries.parties,
      wanted: positions(
        tables.parties.map(({ id, side }) => actors.has(id) || (side !== null && sides.has(side))),
      ),
    },
    { of: entries.topics, wanted: positions(tables.topics.map((topic) => topics.has(topic))) },
    { of: entries.outlets, wanted: positions(tables.outlets.map((outlet) => outlets.has(outlet))) },
  ];
  const tests = lists.flatMap(({ of, wanted }) => (wanted.size ? [listTest(of, wanted)] : []));
  const wantedPlaces = positions(
    tables.places.map((place) => places.has(place) || placeToken(place) === word),
  );
  // ids hold names, days and cities, which are found as such: only what looks like a piece of an id is looked for there
  const inId = /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(word);
  return (row) =>
    tests.some((test) => test(row)) ||
    wantedPlaces.has(entries.place[row] ?? -1) ||
    (inId && (entries.id[row] ?? '').includes(word));
}

/** Rows that a search finds: each word met by a name, a place, a topic, the id or what is told (`text`), each period touched. */
export function findRows(
  entries: Entries,
  index: TermIndex,
  search: string,
  text: ReadonlyMap<string, Pick<TextHit, 'found'>> = noText,
): Uint8Array {
  const { words, periods } = wantedIn(search);
  const tests = words.map((word) => {
    const named = rowTest(entries, termHits(index, word), word);
    const told = text.get(word)?.found;
    return told ? (row: number) => told[row] === 1 || named(row) : named;
  });
  const found = new Uint8Array(entries.count);
  for (let row = 0; row < entries.count; row += 1) {
    const inTime = periods.every((period) => touches(period, entries.start[row] ?? 0, entries.end[row] ?? 0));
    if (inTime && tests.every((test) => test(row))) found[row] = 1;
  }
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
