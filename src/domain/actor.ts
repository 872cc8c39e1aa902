import * as v from 'valibot';

/** ISO 3166-1 alpha-2 code, or `EU UN NATO OSCE …` for an organisation that acts as a side. */
export const sideSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2,12}$/));

/**
 * One who takes part: a person, an institution or a side as such (PLOVER actor).
 * `id` is a slug (`sergey-lavrov`, `side-ru`), stable for people outside the lexicon too; `name` the common English press form,
 * or the CLDR English country name of a side that no person stands for; `side` null when unknown.
 */
export const partySchema = v.object({
  id: v.string(),
  name: v.string(),
  type: v.picklist(['person', 'institution', 'side']),
  side: v.nullable(sideSchema),
});
export type Party = v.InferOutput<typeof partySchema>;

/** One link of an attribution chain. `unnamed` stands for `unnamed source`, `unnamed officials (US)` and the like. */
export const voiceSchema = v.object({
  id: v.string(),
  name: v.string(),
  type: v.picklist(['outlet', 'agency', 'institution', 'person', 'unnamed']),
  side: v.nullable(sideSchema),
});
export type Voice = v.InferOutput<typeof voiceSchema>;

/**
 * Who asserts, outermost first: outlet ← agency ← institution ← person (PARC 3.0). The last one is whose words these are.
 * Empty only when the outlet is not known and nobody else is named.
 */
export const voiceChainSchema = v.array(voiceSchema);
export type VoiceChain = v.InferOutput<typeof voiceChainSchema>;

export const quotations = ['direct', 'indirect', 'narration'] as const;
export type Quotation = (typeof quotations)[number];
