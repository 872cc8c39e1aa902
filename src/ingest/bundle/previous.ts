import type { Shard } from '#domain/bundle.ts';
import { kindFamily } from '#domain/contact.ts';

/** A contact, statement or article of an earlier bundle, to keep its id alive. `marks` are `text hash:line` of what tells it. */
export interface PreviousItem {
  id: string;
  aliases: readonly string[];
  kind: string;
  marks: readonly string[];
}

export interface Previous {
  contacts: PreviousItem[];
  statements: PreviousItem[];
  articles: PreviousItem[];
}

/** What the shards of an earlier bundle say about ids. */
export function previousOf(shards: readonly Shard[]): Previous {
  const hashes = new Map(
    shards.flatMap((shard) => shard.articles.map((article) => [article.id, article.hash] as const)),
  );
  const marks = (told: readonly { article: string; lines: readonly number[] }[]) =>
    told.flatMap(({ article, lines }) => lines.map((line) => `${hashes.get(article) ?? article}:${line}`));
  return {
    contacts: shards.flatMap((shard) =>
      shard.contacts.map(({ id, aliases, kind, articles }) => ({
        id,
        aliases,
        kind: kindFamily(kind),
        marks: marks(articles),
      })),
    ),
    statements: shards.flatMap((shard) =>
      shard.statements.map(({ id, aliases, voice, relays }) => ({
        id,
        aliases,
        kind: voice.id,
        marks: marks(relays),
      })),
    ),
    articles: shards.flatMap((shard) =>
      shard.articles.map(({ id, aliases, hash }) => ({ id, aliases, kind: 'article', marks: [hash] })),
    ),
  };
}

export const noPrevious: Previous = { contacts: [], statements: [], articles: [] };
