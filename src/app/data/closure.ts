import type { ArticleRecord } from '#domain/article.ts';
import type { Shard } from '#domain/bundle.ts';
import type { Contact } from '#domain/contact.ts';
import type { Statement } from '#domain/statement.ts';
import { unreachable } from '#domain/unreachable.ts';

/** Another entry that a page of this one speaks of. */
export interface Reference {
  readonly type: EntryType;
  readonly id: string;
}

/** The record behind each type of entry. */
export interface EntryOf {
  readonly contact: Contact;
  readonly statement: Statement;
  readonly article: ArticleRecord;
}
export type EntryType = keyof EntryOf;

export type AnyEntry = {
  readonly [K in EntryType]: { readonly type: K; readonly value: EntryOf[K] };
}[EntryType];

function references(type: EntryType, ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ type, id }));
}

/** What the page of an entry needs beside it: its articles, statements and related contacts. */
export function referencesOf(entry: AnyEntry): Reference[] {
  switch (entry.type) {
    case 'contact': {
      const { articles, statements, related } = entry.value;
      return [
        ...references(
          'article',
          articles.map(({ article }) => article),
        ),
        ...references('statement', statements),
        ...references(
          'contact',
          related.map(({ contact }) => contact),
        ),
      ];
    }
    case 'statement': {
      const { relays, about } = entry.value;
      return [
        ...references(
          'article',
          relays.map(({ article }) => article),
        ),
        ...references('contact', about ? [about] : []),
      ];
    }
    case 'article':
      return [
        ...references('contact', entry.value.contacts),
        ...references('statement', entry.value.statements),
      ];
    default:
      return unreachable(entry);
  }
}

/** The entry of a shard under an id or an alias. */
export function entryIn(shard: Shard, { type, id }: Reference): AnyEntry | undefined {
  const called = (row: { id: string; aliases: readonly string[] }) =>
    row.id === id || row.aliases.includes(id);
  switch (type) {
    case 'contact': {
      const value = shard.contacts.find(called);
      return value && { type, value };
    }
    case 'statement': {
      const value = shard.statements.find(called);
      return value && { type, value };
    }
    case 'article': {
      const value = shard.articles.find(called);
      return value && { type, value };
    }
    default:
      return unreachable(type);
  }
}

/** Several shards as one, so that a view needn't know where a bundle was cut. One shard comes back as it is. */
export function joined(shards: readonly [Shard, ...Shard[]]): Shard {
  const [first, ...rest] = shards;
  if (rest.length === 0) return first;
  return {
    version: first.version,
    contacts: shards.flatMap((shard) => shard.contacts),
    statements: shards.flatMap((shard) => shard.statements),
    articles: shards.flatMap((shard) => shard.articles),
    alignments: shards.flatMap((shard) => shard.alignments),
    echoes: shards.flatMap((shard) => shard.echoes),
  };
}
