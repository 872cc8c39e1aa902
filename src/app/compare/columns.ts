import type { VoiceChain } from '#domain/actor.ts';
import type { Claim } from '#domain/claim.ts';
import type { Accounts } from './accounts.ts';
import { accountVoice, relayOf } from './accounts.ts';

export const columnKinds = ['voice', 'article', 'outlet'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** One column: a voice, an article or an outlet, with the chains that relayed it here. */
export interface Column {
  key: string;
  by: ColumnKind;
  /** English name as the bundle gives it; the view looks up the reader's language by `key` */
  name: string;
  side: string | null;
  relays: VoiceChain[];
  articles: string[];
  claims: Claim[];
}

/** The outlet key of an article whose outlet is not stated. */
export const unknownOutlet = 'unknown';

function keyOf(
  claim: Claim,
  by: ColumnKind,
  accounts: Accounts,
): { key: string; name: string; side: string | null } | null {
  switch (by) {
    case 'voice': {
      const voice = accountVoice(claim.voice);
      return voice && { key: voice.id, name: voice.name, side: voice.side };
    }
    case 'article':
      return { key: claim.article, name: claim.article, side: null };
    case 'outlet': {
      const outlet = accounts.articles.find((a) => a.id === claim.article)?.outlet;
      return { key: outlet?.id ?? unknownOutlet, name: outlet?.name ?? unknownOutlet, side: null };
    }
  }
}

/** All columns that the accounts can be laid out in, most claims first, then by key: a stable order that says nothing of disagreement. */
export function columnsBy(accounts: Accounts, by: ColumnKind): Column[] {
  const found = new Map<string, Column>();
  for (const claim of accounts.claims) {
    const owner = keyOf(claim, by, accounts);
    if (!owner) continue;
    const column = found.get(owner.key) ?? { ...owner, by, relays: [], articles: [], claims: [] };
    found.set(owner.key, column);
    column.claims.push(claim);
    if (!column.articles.includes(claim.article)) column.articles.push(claim.article);
    const relay = by === 'voice' ? relayOf(claim.voice) : [];
    if (relay.length && !column.relays.some((r) => chainKey(r) === chainKey(relay)))
      column.relays.push(relay);
  }
  return [...found.values()].sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}

function chainKey(chain: VoiceChain): string {
  return chain.map((voice) => voice.id).join('<');
}

/** The fullest named account of each side, at most one a side. */
function sidesOf(voices: readonly Column[]): Column[] {
  const named = voices.filter((column) => column.side && !column.key.startsWith('unnamed'));
  return named.filter((column, i) => named.findIndex((other) => other.side === column.side) === i);
}

function sharedSentences(accounts: Accounts, a: string, b: string): number {
  return accounts.alignments.filter(
    (x) => (x.a.article === a && x.b.article === b) || (x.a.article === b && x.b.article === a),
  ).length;
}

/** The two articles that share least: the reader learns most from texts that don't repeat one origin. */
function leastShared(accounts: Accounts, articles: readonly Column[]): Column[] {
  let best: { pair: Column[]; shared: number } | null = null;
  for (const [i, a] of articles.entries())
    for (const b of articles.slice(i + 1, i + 20)) {
      const shared = sharedSentences(accounts, a.key, b.key);
      if (!best || shared < best.shared) best = { pair: [a, b], shared };
    }
  return best?.pair ?? [...articles];
}

export interface ColumnChoice {
  by: ColumnKind;
  columns: Column[];
  /** all columns of this kind, to choose from */
  all: Column[];
}

/**
 * The columns shown: those the link names, in its order; else the accounts of two different sides in the order of their names
 * (`compareNames`, in the reader's language), else the two articles with the least shared origin. Unknown keys of a link are dropped.
 */
export function chooseColumns(
  accounts: Accounts,
  wanted: { by: ColumnKind | null; cols: readonly string[] },
  compareNames: (a: Column, b: Column) => number,
): ColumnChoice {
  const voices = columnsBy(accounts, 'voice');
  const sides = sidesOf(voices);
  const statement = accounts.subject.includes('-statement-');
  const by =
    wanted.by ??
    (!statement && sides.length >= 2 ? 'voice' : accounts.articles.length >= 2 ? 'article' : 'voice');
  const all = by === 'voice' ? voices : columnsBy(accounts, by);
  const named = wanted.cols
    .map((key) => all.find((column) => column.key === key))
    .filter((column) => column !== undefined);
  if (named.length) return { by, columns: named, all };
  const chosen =
    by === 'voice' && sides.length >= 2
      ? sides.slice(0, 2)
      : by === 'article'
        ? leastShared(accounts, all)
        : all.slice(0, 2);
  return { by, columns: [...chosen].sort(compareNames), all };
}

/** What the relaying outlets tell themselves: shown in an attributed strip above columns of voices, so that no side is given words it never used. */
export function relayedStrip(accounts: Accounts, choice: ColumnChoice): Claim[] {
  if (choice.by !== 'voice') return [];
  const articles = new Set(choice.columns.flatMap((column) => column.articles));
  return accounts.claims.filter((claim) => articles.has(claim.article) && accountVoice(claim.voice) === null);
}
