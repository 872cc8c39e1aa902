import * as v from 'valibot';
import { alignmentSchema, echoSchema } from './alignment.ts';
import { articleSchema } from './article.ts';
import { bundleVersion } from './bundle-terms.ts';
import { contactSchema } from './contact.ts';
import { monthCounts, numberLists, numbers, quintuples, texts, textsOrNull, triples } from './long-lists.ts';
import { namesSchema } from './shapes.ts';
import { statementSchema } from './statement.ts';

const named = v.object({ names: namesSchema, side: v.nullable(v.string()) });
const fileSchema = v.object({
  file: v.string(),
  hash: v.string(),
  count: v.number(),
  start: v.nullable(v.string()),
  end: v.nullable(v.string()),
});

/** `manifest.json`: what the page reads first. Vocabularies hold only what the bundle uses. */
export const manifestSchema = v.object({
  version: v.literal(bundleVersion),
  textPolicy: v.picklist(['excerpts', 'full']),
  counts: v.object({ contacts: v.number(), statements: v.number(), articles: v.number() }),
  /** first and last day of the contacts, null in an empty bundle */
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  vocabularies: v.object({
    actors: v.record(v.string(), named),
    outlets: v.record(v.string(), named),
    sides: v.record(v.string(), namesSchema),
    places: v.record(v.string(), namesSchema),
    topics: v.record(v.string(), namesSchema),
    facets: v.record(v.string(), namesSchema),
  }),
  /** index parts by time, oldest first; a small corpus has one */
  index: v.array(fileSchema),
  /** detail shards by time; `start`/`end` bound the days of their entries */
  shards: v.array(fileSchema),
  /** words of what is told, a file for each index part: read when somebody searches */
  words: v.array(fileSchema),
  /** contacts per month: rows [YYYY-MM, laneKey (dyad of sides), status, count], for the overview before the index is there */
  density: monthCounts,
  /**
   * when there were articles at all, whatever they tell: by outlet ('' unknown) and by language, triples of first day, last day and
   * articles. No contact reported is not no articles
   */
  coverage: v.object({
    outlets: v.record(v.string(), v.array(v.number())),
    languages: v.record(v.string(), v.array(v.number())),
  }),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The columns that say what an entry is and when. Days are counts since 1970-01-01; `parties`, `topics`, `outlets` hold positions in `tables`. */
const rowColumns = {
  /** position in `kinds`, or in `statementKinds` for a statement */
  kind: numbers,
  /** position in `statuses`; -1 for a statement */
  status: numbers,
  start: numbers,
  end: numbers,
  /** position in `precisions` */
  precision: numbers,
  /** position in `bases`; -1 when undated */
  basis: numbers,
  /** first as-of day; -1 when no article has a date */
  asOf: numbers,
  parties: numberLists,
  /** position in `tables.places`, -1 none */
  place: numbers,
  topics: numberLists,
  outlets: numberLists,
  /** bit per `langs` position */
  languages: numbers,
  articles: numbers,
  flags: numbers,
  /** where articles give other times too: rows [row, first day, last day] of all these times together */
  disputed: triples,
};

/**
 * Columns, one light row per contact and statement, sorted by `start` then id.
 * `start`/`end` of an undated entry are its as-of day (precision `unknown`).
 */
export const indexSchema = v.object({
  version: v.literal(bundleVersion),
  tables: v.object({
    parties: v.array(v.object({ id: v.string(), side: v.nullable(v.string()), person: v.boolean() })),
    places: texts,
    topics: texts,
    outlets: texts,
    /** ids of those who tell a status */
    voices: texts,
  }),
  id: texts,
  /** 0 contact, 1 statement */
  type: numbers,
  ...rowColumns,
  /** a statement's contact id, null elsewhere */
  about: textsOrNull,
  /** position in `manifest.shards` */
  shard: numbers,
  /** day on which the first article that tells of it was published; -1 where none has a date */
  told: numbers,
  aliases: v.record(v.string(), v.string()),
  articleIds: v.object({
    id: texts,
    published: textsOrNull,
    basis: textsOrNull,
    outlet: textsOrNull,
    language: texts,
    shard: numbers,
  }),
  /** dated status accounts: rows [entry position, as-of day, status position, position in `tables.voices` or -1, day of publication or -1] */
  thread: quintuples,
  /** "as known at": the same columns as they stood before day `until`, for entries (`of`, ascending) that later articles told further */
  earlier: v.object({ of: numbers, until: numbers, ...rowColumns }),
});
export type IndexPart = v.InferOutput<typeof indexSchema>;

/**
 * Words of the gists and excerpts that tell of the entries of one index part, folded for search. A text is what one article tells of one entry:
 * its row in the part, and the day of publication (-1 none).
 */
export const wordsSchema = v.object({
  version: v.literal(bundleVersion),
  texts: v.object({ row: numbers, published: numbers }),
  /** ascending, one a line */
  words: v.string(),
  /** for each word the texts that have it: the first, then steps to the next */
  where: numberLists,
});
export type WordsPart = v.InferOutput<typeof wordsSchema>;

/** One shard of details. */
export const shardSchema = v.object({
  version: v.literal(bundleVersion),
  contacts: v.array(contactSchema),
  statements: v.array(statementSchema),
  articles: v.array(articleSchema),
  alignments: v.array(alignmentSchema),
  echoes: v.array(echoSchema),
});
export type Shard = v.InferOutput<typeof shardSchema>;
