import * as v from 'valibot';
import type { VoiceChain } from '#domain/actor.ts';
import { kinds, statuses } from '#domain/kinds.ts';
import { namesSchema, timeSchema } from '#domain/shapes.ts';
import type { CorpusArticle } from './aligned.ts';
import type { ContactFacts, FullArticle } from './parsed.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A correction of one contact: `line` (and `kind`, when the line tells of several) finds it, the other fields replace what was read. */
const contactCorrection = v.strictObject({
  line: v.number(),
  kind: v.optional(v.picklist(kinds)),
  set: v.optional(
    v.strictObject({
      kind: v.optional(v.picklist(kinds)),
      status: v.optional(v.picklist(statuses)),
      time: v.optional(v.nullable(v.omit(timeSchema, ['basis']))),
      place: v.optional(v.nullable(v.string())),
      durationMinutes: v.optional(v.nullable(v.number())),
      remove: v.optional(v.literal(true)),
    }),
  ),
  /** shown with the contact as the editor's note, never as a claim */
  note: v.optional(namesSchema),
  /** an id under which readers may look for the contact */
  alias: v.optional(v.string()),
});

/**
 * What a person says about one article (`NAME.sidecar.json`), found by the hash of its text. Gists are keyed by sentence hash; `parts` holds
 * one for each facet (or topic) where a sentence tells several things.
 */
export const sidecarSchema = v.strictObject({
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  file: v.optional(v.string()),
  outlet: v.optional(v.nullable(v.strictObject({ id: v.string(), name: v.string() }))),
  url: v.optional(v.string()),
  published: v.optional(day),
  label: v.optional(namesSchema),
  contacts: v.optional(v.array(contactCorrection)),
  gists: v.optional(
    v.record(
      v.string(),
      v.strictObject({ gist: namesSchema, parts: v.optional(v.record(v.string(), namesSchema)) }),
    ),
  ),
});
export type Sidecar = v.InferOutput<typeof sidecarSchema>;

export type Applied = { ok: true; value: CorpusArticle } | { ok: false; problems: string[] };

/** An article to which no one added anything. */
export function withoutSidecar(article: FullArticle): CorpusArticle {
  return { article, label: null, gists: {}, notes: [], aliases: [] };
}

/** The article as its sidecar corrects it. A gist of no sentence and a correction of no contact are problems: the sidecar is for another text. */
export function applySidecar(article: FullArticle, sidecar: Sidecar): Applied {
  const found = (sidecar.contacts ?? []).map((correction) => ({
    correction,
    at: contactAt(article, correction),
  }));
  const problems = [
    ...orphans(article, sidecar),
    ...found
      .filter(({ at }) => at.length !== 1)
      .map(({ correction, at }) => lost(article.file, correction.line, at.length)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const corrections = found.map(({ correction, at }) => ({ ...correction, at: at[0] as number }));
  const { contacts, renumbered } = corrected(article.facts.contacts, corrections);
  const gists = Object.entries(sidecar.gists ?? {}).map(
    ([hash, { gist, parts }]) => [hash, { gist, parts: parts ?? {} }] as const,
  );
  return {
    ok: true,
    value: {
      article: withOutlet(withContacts(withMetadata(article, sidecar), contacts, renumbered), sidecar.outlet),
      label: sidecar.label ?? null,
      gists: Object.fromEntries(gists),
      notes: corrections.flatMap(({ at, note }) =>
        placed(renumbered(at), note, (contact, own) => ({ contact, note: own })),
      ),
      aliases: corrections.flatMap(({ at, alias }) =>
        placed(renumbered(at), alias, (contact, own) => ({ contact, alias: own })),
      ),
    },
  };
}

function withMetadata(article: FullArticle, { published, url }: Sidecar): FullArticle {
  return {
    ...article,
    published: published ? { value: published, precision: 'day', basis: 'sidecar' } : article.published,
    facts: { ...article.facts, url: url ?? article.facts.url },
  };
}

/** An article with its contacts corrected and renumbered; what was said about a removed one is about none. */
function withContacts(article: FullArticle, contacts: ContactFacts[], renumbered: Renumbered): FullArticle {
  const { claims, statements } = article.facts;
  const moved = (contact: number | null) => (contact === null ? null : renumbered(contact));
  return {
    ...article,
    facts: {
      ...article.facts,
      contacts,
      claims: claims.map((claim) => ({ ...claim, contact: moved(claim.contact) })),
      statements: statements.map((statement) => ({ ...statement, about: moved(statement.about) })),
    },
  };
}

/** An article of another outlet than was read: in its voice chains too. `undefined` leaves it as it was. */
function withOutlet(article: FullArticle, outlet: Sidecar['outlet']): FullArticle {
  if (outlet === undefined) return article;
  const heard = (chain: VoiceChain): VoiceChain => {
    const inner = chain[0]?.type === 'outlet' ? chain.slice(1) : chain;
    return outlet ? [{ ...outlet, type: 'outlet', side: null }, ...inner] : inner;
  };
  const { facts } = article;
  return {
    ...article,
    outlet,
    facts: {
      ...facts,
      sentences: facts.sentences.map((sentence) => ({ ...sentence, voice: heard(sentence.voice) })),
      claims: facts.claims.map((claim) => ({ ...claim, voice: heard(claim.voice) })),
      statements: facts.statements.map((statement) => ({ ...statement, relay: heard(statement.relay) })),
      contacts: facts.contacts.map((contact) => ({
        ...contact,
        statuses: contact.statuses.map((account) => ({ ...account, voice: heard(account.voice) })),
      })),
    },
  };
}

function lost(file: string, line: number, fits: number): string {
  const found = fits === 0 ? 'there is none' : `there are ${fits}: say its kind`;
  return `${file}: a sidecar corrects a contact on line ${line}, where ${found}`;
}

function orphans(article: FullArticle, sidecar: Sidecar): string[] {
  const hashes = new Set(article.facts.sentences.map((sentence) => sentence.hash));
  return Object.entries(sidecar.gists ?? {})
    .filter(([hash]) => !hashes.has(hash))
    .map(
      ([hash, { gist }]) =>
        `${article.file}: gist ${hash} ("${gist.en}") belongs to no sentence of this text`,
    );
}

function contactAt(
  article: FullArticle,
  correction: { line: number; kind?: ContactFacts['kind'] | undefined },
): number[] {
  return article.facts.contacts.flatMap((contact, at) =>
    contact.mentions.some((mention) => mention.line === correction.line) &&
    (!correction.kind || correction.kind === contact.kind)
      ? [at]
      : [],
  );
}

type Corrections = NonNullable<NonNullable<Sidecar['contacts']>[number]['set']>;

function correct(contacts: readonly ContactFacts[], at: number, set: Corrections): ContactFacts[] {
  return contacts.map((contact, i) => {
    if (i !== at) return contact;
    return {
      ...contact,
      kind: set.kind ?? contact.kind,
      status: set.status ?? contact.status,
      time: set.time === undefined ? contact.time : set.time && { ...set.time, basis: 'sidecar' },
      place: set.place === undefined ? contact.place : set.place,
      durationMinutes: set.durationMinutes === undefined ? contact.durationMinutes : set.durationMinutes,
    };
  });
}

type Renumbered = (at: number) => number | null;

/** Contacts as corrected, without the removed ones; `renumbered` gives a kept one's new position, null for a removed one. */
function corrected(
  contacts: readonly ContactFacts[],
  corrections: readonly { at: number; set?: Corrections | undefined }[],
): { contacts: ContactFacts[]; renumbered: Renumbered } {
  const removed = new Set(corrections.filter(({ set }) => set?.remove).map(({ at }) => at));
  const kept = contacts.map((_, at) => at).filter((at) => !removed.has(at));
  const renumbered = (at: number) => (removed.has(at) ? null : kept.indexOf(at));
  const changed = corrections.reduce<readonly ContactFacts[]>(
    (list, { at, set }) => (set ? correct(list, at, set) : list),
    contacts,
  );
  const list = kept.map((at) => {
    const contact = changed[at] as ContactFacts;
    const related = contact.related.flatMap((tie) =>
      placed(renumbered(tie.contact), tie, (number) => ({ ...tie, contact: number })),
    );
    return { ...contact, related };
  });
  return { contacts: list, renumbered };
}

function placed<T, R>(
  number: number | null,
  value: T | undefined,
  make: (number: number, value: T) => R,
): R[] {
  return number === null || value === undefined ? [] : [make(number, value)];
}
