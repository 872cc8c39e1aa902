import * as v from 'valibot';
import { quotations, voiceChainSchema } from './actor.ts';
import { namesSchema } from './shapes.ts';
import { evidenceSchema } from './text.ts';

/**
 * What a claim is about. The first group are facts of the contact itself and carry a canonical `value`; `agenda` says that a
 * topic was (or was to be) discussed; `position` is what a voice wants, thinks or does about a topic; `character` how the exchange went.
 */
export const aspects = [
  'status',
  'kind',
  'participants',
  'date',
  'place',
  'setting',
  'duration',
  'initiator',
  'occasion',
  'purpose',
  'cause',
  'recommendation',
  'agenda',
  'position',
  'joint-position',
  'exchange',
  'character',
  'continuation',
  'consequence',
  'comment',
] as const;
export type Aspect = (typeof aspects)[number];

export const certainties = ['asserted', 'hedged'] as const;
export const tenses = ['past', 'present', 'future'] as const;

/** A claim's topic group when no topic fits. */
export const noTopic = 'other';

/**
 * One proposition about a contact or of a statement: aspect + topic + value + voice + evidence (schema.org Claim).
 * - `id` = ARTICLE.SENTENCE.N, unique in a bundle
 * - `contact`/`statement`: what it is about / which public utterance makes it; null where none
 * - `topic`: a topic id, or `other`; `facet`: the finer thing spoken of (a key of the manifest's facets), which names its row
 * - `value`: canonical form where the aspect has one (`2025-10-21`, `Kuala Lumpur`, `PT50M`, `cancelled`, `against`), else null;
 *   two claims of one aspect compare by it
 * - `joint`: one voice speaks for both sides ("agreed", "mutual")
 * - `gist`: our sentence in each language, or null: then the page generates a line marked "automatic"
 */
export const claimSchema = v.object({
  id: v.string(),
  contact: v.nullable(v.string()),
  statement: v.nullable(v.string()),
  article: v.string(),
  sentence: v.number(),
  aspect: v.picklist(aspects),
  topic: v.string(),
  facet: v.string(),
  value: v.nullable(v.string()),
  voice: voiceChainSchema,
  quotation: v.picklist(quotations),
  certainty: v.picklist(certainties),
  tense: v.picklist(tenses),
  joint: v.boolean(),
  evidence: evidenceSchema,
  gist: v.nullable(namesSchema),
});
export type Claim = v.InferOutput<typeof claimSchema>;

/**
 * Claims about one aspect that can't all be true (`value`), or that differ in certainty or time; may lie inside one article.
 * Voice contrasts and compatible explanations are none; undated claims are never ordered.
 */
export const divergenceSchema = v.object({
  id: v.string(),
  aspect: v.picklist(aspects),
  differsIn: v.array(v.picklist(['value', 'certainty', 'time'])),
  values: v.array(v.object({ value: v.string(), claims: v.array(v.string()) })),
});
export type Divergence = v.InferOutput<typeof divergenceSchema>;

/** Marks on claims; on a topic heading at most `same-topic`, which is never agreement. */
export const marks = ['both', 'only-here', 'differs', 'unaligned'] as const;
export type Mark = (typeof marks)[number];
export type HeadingMark = 'same-topic' | null;
