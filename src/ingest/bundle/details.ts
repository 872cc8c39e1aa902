import type { ArticleRecord } from '#domain/article.ts';
import type { Claim, Divergence } from '#domain/claim.ts';
import { noTopic } from '#domain/claim.ts';
import type { Contact, StatusAccount, Telling } from '#domain/contact.ts';
import { statuses } from '#domain/kinds.ts';
import { publishedIn } from '#domain/known.ts';
import type { Statement } from '#domain/statement.ts';
import type { Evidence } from '#domain/text.ts';
import type { AlignedCorpus, CorpusArticle, MergedDivergence } from '../aligned.ts';
import type { ClaimFacts, ContactFacts } from '../parsed.ts';
import type { Cut } from './excerpts.ts';
import type { Named } from './ids.ts';
import { factsOf, statementLines } from './ids.ts';

/** Everything the writing of details needs to look up. Positions are those of the aligned corpus. */
export interface Desk {
  aligned: AlignedCorpus;
  contacts: readonly Named[];
  statements: readonly Named[];
  articles: readonly Named[];
  /** position of the contact/statement that an article's own contact/statement became */
  contactOf: (article: number, item: number) => number | null;
  statementOf: (article: number, item: number) => number | null;
  /** ids of the statements about a contact */
  about: (contact: number) => readonly string[];
  /** an article's claims as the bundle has them, in the order of its facts */
  claims: (article: number) => readonly Claim[];
  corpus: (article: number) => CorpusArticle;
  cut: (article: number) => Cut;
  full: boolean;
}

/** One contact with everything its articles tell about it. */
export function contactRecord(at: number, desk: Desk): Contact {
  const merged = desk.aligned.contacts[at] as AlignedCorpus['contacts'][number];
  const own = desk.contacts[at] as Named;
  const told = merged.members.map(({ article, item }) => ({
    article,
    item,
    facts: desk.corpus(article).article.facts.contacts[item] as ContactFacts,
  }));
  const claims = told.flatMap(({ article, item }) =>
    desk.claims(article).filter((_, i) => desk.corpus(article).article.facts.claims[i]?.contact === item),
  );
  const notes = told.flatMap(({ article, item }) =>
    desk
      .corpus(article)
      .notes.filter((note) => note.contact === item)
      .map(({ note }) => note),
  );
  const aliases = told.flatMap(({ article, item }) =>
    desk
      .corpus(article)
      .aliases.filter((entry) => entry.contact === item)
      .map(({ alias }) => alias),
  );
  return {
    id: own.id,
    aliases: [...new Set([...own.aliases, ...aliases])].filter((alias) => alias !== own.id).sort(),
    kind: merged.kind,
    parties: merged.parties,
    status: merged.status,
    thread: thread(at, desk),
    time: merged.time,
    disputedTimes: merged.disputedTimes,
    asOf: merged.asOf,
    place: merged.place,
    durationMinutes: merged.durationMinutes,
    topics: topicsOf(claims, merged.topics),
    claims,
    divergences: merged.divergences.map((divergence, n) =>
      divergenceRecord(divergence, `${own.id}.${n + 1}`, desk),
    ),
    statements: [...new Set([...desk.about(at), ...claims.flatMap((claim) => claim.statement ?? [])])].sort(),
    articles: told.map(({ article, facts }) => ({
      article: articleIdOf(article, desk),
      lines: linesOf(facts),
      main: facts.main,
    })),
    related: related(at, desk),
    notes,
    earlier: merged.earlier.map((told) => tellingRecord(told, claims)),
  };
}

function tellingRecord(
  { yearInferred: _, ...told }: AlignedCorpus['contacts'][number]['earlier'][number],
  claims: readonly Claim[],
): Telling {
  const read = claims.filter((claim) => (publishedIn(claim.article) ?? told.until) < told.until);
  return { ...told, topics: topicsOf(read, told.topics) };
}

/** What is told of the contact itself; what its articles speak of only where no claim names a topic. */
function topicsOf(claims: readonly Claim[], otherwise: readonly string[]): string[] {
  const told = [...new Set(claims.map((claim) => claim.topic))].filter((topic) => topic !== noTopic).sort();
  return told.length > 0 ? told : [...otherwise];
}

/** Every account of the status: those the parser counted, and those that only a claim states ("was put off" further down). */
function thread(at: number, desk: Desk): StatusAccount[] {
  const accounts = (desk.aligned.contacts[at]?.members ?? []).flatMap(({ article, item, asOf }) => {
    const cut = desk.cut(article);
    const { contacts, claims } = desk.corpus(article).article.facts;
    const counted = contacts[item]?.statuses ?? [];
    const claimed = claims.flatMap(({ aspect, contact, value, voice, evidence }) => {
      const status = statuses.find((one) => one === value);
      const known = counted.some((account) => account.status === status);
      return aspect === 'status' && contact === item && status && !known ? [{ status, voice, evidence }] : [];
    });
    return [...counted, ...claimed].map(
      ({ status, voice, evidence }): StatusAccount => ({
        status,
        voice,
        asOf,
        article: articleIdOf(article, desk),
        evidence: cut(evidence),
      }),
    );
  });
  const day = (account: StatusAccount) => account.asOf ?? '9999';
  return accounts.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function related(at: number, desk: Desk): Contact['related'] {
  const mirror = {
    'prepared-by': 'prepares',
    prepares: 'prepared-by',
    'follow-up-of': 'followed-by',
    'followed-by': 'follow-up-of',
  } as const;
  const ties = new Map<string, Contact['related'][number]>();
  for (const { article, item } of desk.aligned.contacts[at]?.members ?? []) {
    const cut = desk.cut(article);
    desk.corpus(article).article.facts.contacts.forEach((facts, from) => {
      for (const tie of facts.related) {
        if (from !== item && tie.contact !== item) continue;
        const other = desk.contactOf(article, from === item ? tie.contact : from);
        const relation = from === item ? tie.relation : mirror[tie.relation];
        if (other === null || other === at) continue;
        const id = desk.contacts[other]?.id ?? '';
        if (!ties.has(`${id} ${relation}`))
          ties.set(`${id} ${relation}`, {
            contact: id,
            relation,
            article: articleIdOf(article, desk),
            evidence: cut(tie.evidence),
          });
      }
    });
  }
  return [...ties.values()].sort((a, b) =>
    a.contact < b.contact ? -1 : a.contact > b.contact ? 1 : a.relation < b.relation ? -1 : 1,
  );
}

function divergenceRecord(divergence: MergedDivergence, id: string, desk: Desk): Divergence {
  const values = divergence.values.map(({ value, claims }) => ({
    value,
    claims: claims.map(({ article, claim }) => desk.claims(article)[claim]?.id ?? ''),
  }));
  return { id, aspect: divergence.aspect, differsIn: divergence.differsIn, values };
}

/** One statement with the claims it makes about no contact, and through whom it reached each article. */
export function statementRecord(at: number, desk: Desk): Statement {
  const merged = desk.aligned.statements[at] as AlignedCorpus['statements'][number];
  const facts = factsOf(merged, desk.aligned);
  const own = desk.statements[at] as Named;
  return {
    id: own.id,
    aliases: own.aliases,
    kind: facts.kind,
    voice: facts.voice,
    venue: facts.venue,
    time: merged.time,
    asOf: merged.asOf,
    about: merged.about === null ? null : (desk.contacts[merged.about]?.id ?? null),
    claims: merged.members.flatMap(({ article, item }) =>
      desk.claims(article).filter((_, i) => {
        const told = desk.corpus(article).article.facts.claims[i];
        return told?.statement === item && told.contact === null;
      }),
    ),
    relays: merged.members.map(({ article, item }) => ({
      article: articleIdOf(article, desk),
      lines: statementLines(desk.aligned, article, item),
      chain: desk.corpus(article).article.facts.statements[item]?.relay ?? [],
    })),
  };
}

/** One article without its text: sentences by place, size and hash, with what may be shown of them. */
export function articleRecord(at: number, desk: Desk): ArticleRecord {
  const { article, gists, label } = desk.corpus(at);
  const { facts } = article;
  const own = desk.articles[at] as Named;
  const cut = desk.cut(at);
  const shown = sentenceExcerpts(facts.claims, cut);
  const byRole = new Map<ArticleRecord['setAside'][number]['role'], number[]>();
  const kept = new Set(['headline', 'deck', 'body']);
  for (const { n, role } of facts.lines)
    if (!kept.has(role)) byRole.set(role, [...(byRole.get(role) ?? []), n]);
  const claims = desk.claims(at);
  return {
    id: own.id,
    aliases: own.aliases,
    file: article.file,
    hash: facts.hash,
    language: article.language,
    outlet: article.outlet,
    published: desk.aligned.published[at] ?? null,
    url: facts.url,
    label,
    words: facts.words,
    sentences: facts.sentences.map(
      ({ line, start, end, words, role, hash, topics, voice, quotation, text }, i) => ({
        line,
        start,
        end,
        words,
        role,
        hash,
        topics,
        voice,
        quotation,
        excerpt: shown.get(i) ?? null,
        gist: gists[hash]?.gist ?? null,
        text: desk.full ? text : null,
      }),
    ),
    setAside: [...byRole].map(([role, lines]) => ({ role, lines })),
    framing: facts.framing.map((use) => ({ ...use, evidence: cut(use.evidence) })),
    contacts: unique(facts.contacts.map((_, item) => desk.contacts[desk.contactOf(at, item) ?? -1]?.id)),
    statements: unique(
      facts.statements.map((_, item) => desk.statements[desk.statementOf(at, item) ?? -1]?.id),
    ),
    claims: claims.filter((_, i) => facts.claims[i]?.contact === null && facts.claims[i]?.statement === null),
  };
}

/** The first thing each sentence may show. */
function sentenceExcerpts(claims: readonly ClaimFacts[], cut: Cut): Map<number, Evidence> {
  const shown = new Map<number, Evidence>();
  for (const claim of claims) {
    const evidence = cut(claim.evidence);
    if (evidence.excerpt !== '' && (shown.get(claim.sentence)?.excerpt.length ?? 0) < evidence.excerpt.length)
      shown.set(claim.sentence, evidence);
  }
  return shown;
}

function linesOf(facts: ContactFacts): number[] {
  return [...new Set(facts.mentions.map((mention) => mention.line))].sort((a, b) => a - b);
}

function articleIdOf(article: number, desk: Desk): string {
  return desk.articles[article]?.id ?? '';
}

function unique(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
