import type { Claim } from '#domain/claim.ts';
import type { Names } from '#domain/lang.ts';
import type { TimeValue } from '#domain/time.ts';
import { hasYear, withYear } from '#domain/time.ts';
import type { Gist } from '../aligned.ts';
import type { ClaimFacts } from '../parsed.ts';
import type { Desk } from './details.ts';

/** An article's claims with their ids, gists and cut evidence, in the order of its facts. */
export function claimRecords(at: number, desk: Omit<Desk, 'claims'>): Claim[] {
  const { article, gists } = desk.corpus(at);
  const id = desk.articles[at]?.id ?? '';
  const cut = desk.cut(at);
  const perSentence = new Map<number, number>();
  return article.facts.claims.map((claim) => {
    const n = (perSentence.get(claim.sentence) ?? 0) + 1;
    perSentence.set(claim.sentence, n);
    const siblings = article.facts.claims.filter((other) => other.sentence === claim.sentence);
    const merged =
      claim.contact === null ? undefined : desk.aligned.contacts[desk.contactOf(at, claim.contact) ?? -1];
    return {
      ...claim,
      value: yearFilled(claim.value, merged?.time ?? null),
      id: `${id}.${claim.sentence}.${n}`,
      article: id,
      contact:
        claim.contact === null ? null : (desk.contacts[desk.contactOf(at, claim.contact) ?? -1]?.id ?? null),
      statement:
        claim.statement === null
          ? null
          : (desk.statements[desk.statementOf(at, claim.statement) ?? -1]?.id ?? null),
      evidence: cut(claim.evidence),
      gist: gistOf(claim, siblings, gists[article.facts.sentences[claim.sentence]?.hash ?? '']),
    };
  });
}

/** A day claimed without a year takes the year that merging found for its contact; a year nobody knows stays open. */
function yearFilled(value: string | null, time: TimeValue | null): string | null {
  if (!value?.startsWith('XXXX') || !time || !hasYear(time)) return value;
  const [start = value, end = start] = value.split('/');
  const filled = withYear(
    { start, end, precision: 'day', basis: 'inferred' },
    Number(time.start.slice(0, 4)),
  );
  return filled.start === filled.end ? filled.start : `${filled.start}/${filled.end}`;
}

/** Facts whose value says all: a gist of the whole sentence would say more than they claim. */
const plainFacts: readonly string[] = [
  'kind',
  'participants',
  'date',
  'place',
  'duration',
  'setting',
  'initiator',
];

/**
 * The part of a sentence's gist that is this claim's: by facet, then topic, then aspect. Of two contacts in one sentence the first told has the
 * part. The whole gist only where the sentence makes one claim, or has no parts and this is no plain fact.
 */
function gistOf(claim: ClaimFacts, siblings: readonly ClaimFacts[], gist: Gist | undefined): Names | null {
  if (!gist) return null;
  const taken = siblings.some(
    (other) =>
      other.facet === claim.facet &&
      other.contact !== claim.contact &&
      siblings.indexOf(other) < siblings.indexOf(claim),
  );
  const part = gist.parts[claim.facet] ?? gist.parts[claim.topic] ?? gist.parts[claim.aspect];
  if (part) return taken ? null : part;
  if (siblings.length === 1) return gist.gist;
  return Object.keys(gist.parts).length === 0 && !plainFacts.includes(claim.aspect) ? gist.gist : null;
}
