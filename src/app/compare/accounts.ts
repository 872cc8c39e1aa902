import type { Voice, VoiceChain } from '#domain/actor.ts';
import type { Alignment, Echo } from '#domain/alignment.ts';
import type { ArticleRecord } from '#domain/article.ts';
import type { Claim, Divergence } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import type { Statement } from '#domain/statement.ts';

/** Everything told about one subject, gathered from the bundle: what the comparison works on. */
export interface Accounts {
  /** the contact or statement compared */
  subject: string;
  claims: Claim[];
  articles: ArticleRecord[];
  alignments: Alignment[];
  echoes: Echo[];
  divergences: Divergence[];
}

/** The accounts of a contact: its own claims, and the articles that tell of it. */
export function accountsOfContact(
  contact: Contact,
  articles: readonly ArticleRecord[],
  alignments: readonly Alignment[],
  echoes: readonly Echo[],
): Accounts {
  const told = new Set(contact.articles.map((a) => a.article));
  return {
    subject: contact.id,
    claims: contact.claims,
    articles: articles.filter((a) => told.has(a.id)),
    alignments: alignments.filter((a) => told.has(a.a.article) && told.has(a.b.article)),
    echoes: echoes.filter((e) => e.articles.some((a) => told.has(a))),
    divergences: contact.divergences,
  };
}

/** The accounts of a statement: all that the articles which relay it tell, since the frame around an utterance is part of how it is told. */
export function accountsOfStatement(
  statement: Statement,
  shelf: {
    articles: readonly ArticleRecord[];
    contacts: readonly Contact[];
    statements: readonly Statement[];
    alignments: readonly Alignment[];
    echoes: readonly Echo[];
  },
): Accounts {
  const relaying = new Set(statement.relays.map((r) => r.article));
  const articles = shelf.articles.filter((a) => relaying.has(a.id));
  const all = [
    ...shelf.contacts.flatMap((c) => c.claims),
    ...shelf.statements.flatMap((s) => s.claims),
    ...articles.flatMap((a) => a.claims),
  ];
  const claims = new Map(all.filter((c) => relaying.has(c.article)).map((c) => [c.id, c]));
  return {
    subject: statement.id,
    claims: [...claims.values()].sort((a, b) =>
      a.article < b.article ? -1 : a.article > b.article ? 1 : a.sentence - b.sentence,
    ),
    articles,
    alignments: shelf.alignments.filter((a) => relaying.has(a.a.article) && relaying.has(a.b.article)),
    echoes: shelf.echoes.filter((e) => e.articles.some((a) => relaying.has(a))),
    divergences: shelf.contacts.flatMap((c) => c.divergences),
  };
}

/** Whose account a claim belongs to: the first voice of its chain that is neither outlet nor agency; null when the relaying outlet tells it itself. */
export function accountVoice(chain: VoiceChain): Voice | null {
  return chain.find((voice) => voice.type !== 'outlet' && voice.type !== 'agency') ?? null;
}

/** Through whom an account reached us: the chain before the voice that gives it. */
export function relayOf(chain: VoiceChain): VoiceChain {
  const at = chain.findIndex((voice) => voice.type !== 'outlet' && voice.type !== 'agency');
  return at < 0 ? chain : chain.slice(0, at);
}
