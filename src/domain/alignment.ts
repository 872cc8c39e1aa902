import * as v from 'valibot';

export const alignmentTypes = ['same', 'near', 'same-quote', 'translation'] as const;

/** A pair of sentences of two articles that carry the same words or the same quote; sentence numbers index `ArticleRecord.sentences`. */
export const alignmentSchema = v.object({
  type: v.picklist(alignmentTypes),
  a: v.object({ article: v.string(), sentence: v.number() }),
  b: v.object({ article: v.string(), sentence: v.number() }),
  score: v.number(),
});
export type Alignment = v.InferOutput<typeof alignmentSchema>;

/** Articles that repeat one origin for a part of their text ("2 articles, 1 origin"). */
export const echoSchema = v.object({
  origin: v.string(),
  originName: v.string(),
  articles: v.array(v.string()),
  /** per article: aligned body sentences and all body sentences */
  aligned: v.array(v.object({ article: v.string(), sentences: v.number(), of: v.number() })),
});
export type Echo = v.InferOutput<typeof echoSchema>;
