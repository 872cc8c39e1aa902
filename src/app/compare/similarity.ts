import type { Claim } from '#domain/claim.ts';
import type { Accounts } from './accounts.ts';

/** How two sentences relate: word for word, nearly, or not at all. */
export type Likeness = 'same' | 'near' | null;
export type Similarity = (a: Claim, b: Claim) => Likeness;

/** Likeness of the sentences behind two claims, from the bundle's alignments and sentence hashes. Constant time a question. */
export function similarity(accounts: Accounts): Similarity {
  const pairs = new Map<string, Likeness>();
  for (const { a, b, type } of accounts.alignments) {
    const likeness = type === 'same' ? 'same' : 'near';
    pairs.set(`${a.article}.${a.sentence}|${b.article}.${b.sentence}`, likeness);
    pairs.set(`${b.article}.${b.sentence}|${a.article}.${a.sentence}`, likeness);
  }
  const hashes = new Map<string, string>(
    accounts.articles.flatMap((article) =>
      article.sentences.map((s, i) => [`${article.id}.${i}`, s.hash] as [string, string]),
    ),
  );
  return (a, b) => {
    const [left, right] = [`${a.article}.${a.sentence}`, `${b.article}.${b.sentence}`];
    if (left === right) return 'same';
    const hash = hashes.get(left);
    return hash !== undefined && hash === hashes.get(right)
      ? 'same'
      : (pairs.get(`${left}|${right}`) ?? null);
  };
}

/** Aspects of which a contact has one truth: claims about them meet in one row whatever they say. */
const singular = new Set([
  'status',
  'kind',
  'participants',
  'date',
  'place',
  'setting',
  'duration',
  'initiator',
  'recommendation',
  'occasion',
]);

/** An explanation, or a view of why things stand as they do: two of them meet without being matched. */
export function explains(claim: Pick<Claim, 'aspect' | 'facet'>): boolean {
  return claim.aspect === 'cause' || claim.facet === 'stance';
}

function sameTeller(a: Claim, b: Claim): boolean {
  return a.article === b.article && a.voice.at(-1)?.id === b.voice.at(-1)?.id;
}

/**
 * Whether two claims are, or answer, the same proposition: one fact of one contact, one topic on the agenda, explanations (which meet, but are not matched),
 * or the same aspect and facet in aligned sentences (or under one gist of ours, which editors give to aligned sentences alone).
 */
export function sameProposition(a: Claim, b: Claim, alike: Similarity): boolean {
  if (explains(a) && explains(b)) return !sameTeller(a, b);
  if (a.aspect !== b.aspect) return false;
  if (a.contact !== b.contact) return false;
  if (singular.has(a.aspect)) return a.contact !== null;
  if (a.topic !== b.topic || a.facet !== b.facet) return false;
  if (a.aspect === 'agenda') return true;
  return (
    (a.gist !== null && b.gist !== null && a.gist.en === b.gist.en) ||
    (a.sentence === b.sentence && a.article === b.article) ||
    (a.article !== b.article && alike(a, b) !== null)
  );
}
