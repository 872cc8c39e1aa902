import { alignCorpus } from '#ingest/align/align.ts';
import { bCubed } from '#ingest/align/b-cubed.ts';
import type { AlignedCorpus } from '#ingest/aligned.ts';
import { outlineOf } from '#ingest/aligned.ts';
import same from '#ingest/fixtures/same-contacts.json';
import { knowledge } from '#ingest/knowledge.ts';
import type { FullArticle } from '#ingest/parsed.ts';
import type { Gold } from './score-pairing.ts';
import { expectedOf, foundIn, paired } from './score-pairing.ts';

/** Ids that gold files give to one contact, under the first of them. */
const oneId = new Map(same.flatMap((group) => group.map((id) => [id, group[0] as string] as const)));

export interface Parsed {
  gold: Gold;
  article: FullArticle;
}

/** What merging makes of a whole set of articles as they were parsed. */
export interface Merging {
  precision: number;
  recall: number;
  f1: number;
  /** contacts found that gold knows, the items of B³ */
  items: number;
  pairs: number;
  divergences: number;
  /** what was split and what was lumped, a line each */
  mistakes: string[];
}

/** B³ of merging over parsed contacts, each the one that gold pairs it with; what the parser missed or invented counts elsewhere. */
export function mergingOf(set: readonly Parsed[]): Merging {
  const outlines = set.map(({ article }) => outlineOf(article));
  const aligned = alignCorpus(outlines, knowledge);
  const truth = truthOf(set, outlines);
  const found = clustersOf(aligned);
  return {
    ...bCubed(truth, found),
    items: truth.size,
    pairs: aligned.pairs.length,
    divergences: aligned.contacts.reduce((sum, contact) => sum + contact.divergences.length, 0),
    mistakes: mistakesOf(truth, found),
  };
}

function truthOf(set: readonly Parsed[], outlines: readonly { key: string }[]): Map<string, string> {
  const truth = new Map<string, string>();
  set.forEach(({ gold, article }, at) => {
    for (const [expected, found] of paired(expectedOf(gold.contacts), foundIn(article))) {
      const known = expected.date?.value ?? gold.published;
      if (expected.id === undefined || expected.optional || !known) continue;
      const item = article.contacts.indexOf(found.contact);
      truth.set(`${outlines[at]?.key} ${item}`, oneId.get(expected.id) ?? expected.id);
    }
  });
  return truth;
}

function clustersOf({ contacts, articles }: AlignedCorpus): Map<string, string> {
  return new Map(
    contacts.flatMap(({ members }, at) =>
      members.map(({ article, item }) => [`${articles[article]?.key} ${item}`, String(at)] as const),
    ),
  );
}

function mistakesOf(truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  const clusters = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  for (const [item, id] of truth) {
    const at = found.get(item) ?? '';
    clusters.set(at, (clusters.get(at) ?? new Set()).add(id));
    parts.set(id, (parts.get(id) ?? new Set()).add(at));
  }
  return [
    ...[...clusters.values()].filter((ids) => ids.size > 1).map((ids) => `lumped: ${[...ids].join(', ')}`),
    ...[...parts].filter(([, ats]) => ats.size > 1).map(([id, ats]) => `split in ${ats.size}: ${id}`),
  ];
}
