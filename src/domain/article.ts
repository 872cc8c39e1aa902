import * as v from 'valibot';
import { quotations, voiceChainSchema } from './actor.ts';
import { claimSchema } from './claim.ts';
import { langSchema, namesSchema } from './shapes.ts';
import { evidenceSchema } from './text.ts';
import { bases } from './time.ts';

export const lineRoles = [
  'headline',
  'deck',
  'body',
  'dateline',
  'caption',
  'credit',
  'menu',
  'trending',
  'read-also',
  'tags',
  'share',
  'comment',
  'origin',
  'notice',
  'separator',
] as const;
export type LineRole = (typeof lineRoles)[number];

export const framingTerms = ['war', 'conflict', 'crisis', 'aggression', 'special operation'] as const;

/** Sentence of an article as the bundle holds it: no text under the `excerpts` policy, but its place, size and hash. */
export const sentenceSchema = v.object({
  line: v.number(),
  start: v.number(),
  end: v.number(),
  words: v.number(),
  role: v.picklist(['headline', 'deck', 'body']),
  hash: v.string(),
  topics: v.array(v.string()),
  voice: voiceChainSchema,
  quotation: v.picklist(quotations),
  excerpt: v.nullable(evidenceSchema),
  gist: v.nullable(namesSchema),
  /** only under the `full` policy */
  text: v.nullable(v.string()),
});
export type SentenceRecord = v.InferOutput<typeof sentenceSchema>;

export const publishedSchema = v.object({
  value: v.string(),
  precision: v.picklist(['day']),
  basis: v.picklist(bases),
});
export type Published = v.InferOutput<typeof publishedSchema>;

export const framingUseSchema = v.object({
  term: v.picklist(framingTerms),
  where: v.picklist(['own-voice', 'in-quotes', 'headline']),
  sentence: v.number(),
  evidence: evidenceSchema,
});
export type FramingUse = v.InferOutput<typeof framingUseSchema>;

/** One published text. `id` = published-or-`undated`, outlet-or-`unknown`, first 6 hex of the text's hash. */
export const articleSchema = v.object({
  id: v.string(),
  aliases: v.array(v.string()),
  file: v.string(),
  hash: v.string(),
  language: langSchema,
  outlet: v.nullable(v.object({ id: v.string(), name: v.string() })),
  published: v.nullable(publishedSchema),
  /** a verified address of the original, from a sidecar or the page's markup; never invented */
  url: v.nullable(v.string()),
  /** our own words for what the article is about, from its sidecar: stands where a headline would; null when there is none */
  label: v.nullable(namesSchema),
  words: v.number(),
  sentences: v.array(sentenceSchema),
  /** what was set aside, by role: 1-based raw lines */
  setAside: v.array(v.object({ role: v.picklist(lineRoles), lines: v.array(v.number()) })),
  framing: v.array(framingUseSchema),
  contacts: v.array(v.string()),
  statements: v.array(v.string()),
  /** claims of this article about no contact of the bundle and of no statement ("sanctions followed") */
  claims: v.array(claimSchema),
});
export type ArticleRecord = v.InferOutput<typeof articleSchema>;
