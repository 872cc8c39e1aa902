import type { AlignedCorpus, EchoGroup, SentencePair } from '../aligned.ts';
import type { Desk } from './details.ts';

/** How many contacts a shard and rows an index part hold. A view begins with the parts of its days: large parts make it wait for days it doesn't show. */
export interface Sizes {
  shardContacts: number;
  indexRows: number;
}

export const usualSizes: Sizes = { shardContacts: 500, indexRows: 2500 };

/** Positions of what stands in one shard, each list in its final order. */
export interface ShardPlan {
  contacts: number[];
  statements: number[];
  articles: number[];
  pairs: SentencePair[];
  echoes: EchoGroup[];
}

/**
 * Details by time: contacts in order of day in shards of equal number; a statement stands with its contact, an article with its first
 * contact, what belongs to none by its day; alignments with their first article.
 */
export function plan(
  aligned: AlignedCorpus,
  desk: Pick<Desk, 'contacts' | 'statements' | 'articles' | 'contactOf'>,
  sizes: Sizes,
): ShardPlan[] {
  const day = aligned.contacts.map((contact) => contact.time?.start ?? contact.asOf ?? '9999');
  const order = aligned.contacts
    .map((_, at) => at)
    .sort((a, b) => compare(day[a], day[b]) || compare(desk.contacts[a]?.id, desk.contacts[b]?.id));
  const shards: ShardPlan[] = [];
  const shardOf = new Map<number, number>();
  const starts: string[] = [];
  for (let from = 0; from === 0 || from < order.length; from += sizes.shardContacts) {
    const contacts = order.slice(from, from + sizes.shardContacts);
    for (const contact of contacts) shardOf.set(contact, shards.length);
    starts.push(day[contacts[0] ?? -1] ?? '');
    shards.push({ contacts, statements: [], articles: [], pairs: [], echoes: [] });
  }
  const byDay = (when: string | null | undefined) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= (when ?? '9999')),
    );
  aligned.statements.forEach((statement, at) => {
    const shard =
      (statement.about === null ? undefined : shardOf.get(statement.about)) ??
      byDay(statement.time?.start ?? statement.asOf);
    shards[shard]?.statements.push(at);
  });
  const home = aligned.articles.map((article, at) => {
    const main = article.contacts.findIndex((contact) => contact.main);
    const contact = article.contacts.length > 0 ? desk.contactOf(at, Math.max(0, main)) : null;
    return (contact === null ? undefined : shardOf.get(contact)) ?? byDay(aligned.published[at]?.value);
  });
  for (const [at, shard] of home.entries()) shards[shard]?.articles.push(at);
  for (const pair of aligned.pairs) shards[home[pair.a.article] ?? 0]?.pairs.push(pair);
  for (const echo of aligned.echoes) shards[home[echo.aligned[0]?.article ?? 0] ?? 0]?.echoes.push(echo);
  for (const shard of shards) {
    shard.statements.sort((a, b) => compare(desk.statements[a]?.id, desk.statements[b]?.id));
    shard.articles.sort((a, b) => compare(desk.articles[a]?.id, desk.articles[b]?.id));
  }
  return shards;
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
