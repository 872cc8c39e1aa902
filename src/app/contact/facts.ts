import type { VoiceChain } from '#domain/actor.ts';
import type { Aspect, Claim } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import type { Evidence } from '#domain/text.ts';

/** The facts a reader asks of a contact first, in this order. */
export const factOrder = [
  'kind',
  'date',
  'place',
  'setting',
  'participants',
  'duration',
  'initiator',
  'occasion',
  'purpose',
  'recommendation',
  'cause',
  'comment',
] as const satisfies readonly Aspect[];
export type FactAspect = (typeof factOrder)[number];

/** Facts whose value says it all: two claims of one value tell the same. Elsewhere a value is only a stance, and the words differ. */
const canonical: ReadonlySet<Aspect> = new Set([
  'kind',
  'date',
  'place',
  'participants',
  'duration',
  'initiator',
]);

/** Who told a fact, and where it stands. */
export interface Telling {
  article: string;
  voice: VoiceChain;
  evidence: Evidence;
  claim: Claim;
}

/** One value of a fact with all who told it; `value` null where the claim has words but no canonical form. */
export interface ToldValue {
  value: string | null;
  tellings: Telling[];
}

export interface Fact {
  aspect: FactAspect;
  values: ToldValue[];
}

function tellingOf(claim: Claim): Telling {
  return { article: claim.article, voice: claim.voice, evidence: claim.evidence, claim };
}

/** The values told of one aspect, in the order in which they were first told. Claims without a canonical value meet under one gist of ours alone. */
function valuesOf(claims: readonly Claim[]): ToldValue[] {
  const values: ToldValue[] = [];
  for (const claim of claims) {
    const known =
      claim.value === null || !canonical.has(claim.aspect)
        ? values.find(
            (v) =>
              v.value === claim.value &&
              v.tellings.some((t) => t.claim.gist?.en === claim.gist?.en && claim.gist !== null),
          )
        : values.find((v) => v.value === claim.value);
    if (known) known.tellings.push(tellingOf(claim));
    else values.push({ value: claim.value, tellings: [tellingOf(claim)] });
  }
  return values;
}

/** Every fact that somebody tells of a contact, each with who told it. Aspects that nobody tells are left out. */
export function factsOf(contact: Pick<Contact, 'claims'>): Fact[] {
  return factOrder
    .map((aspect) => ({
      aspect,
      values: valuesOf(contact.claims.filter((claim) => claim.aspect === aspect)),
    }))
    .filter((fact) => fact.values.length > 0);
}
