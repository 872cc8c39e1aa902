import * as v from 'valibot';
import type { IndexPart } from '#domain/bundle.ts';
import { indexSchema, manifestSchema, shardSchema, wordsSchema } from '#domain/bundle.ts';
import { bundleVersion } from '#domain/bundle-terms.ts';
import type { Columns } from '#domain/columns.ts';
import { columnsOf } from '#domain/columns.ts';
import { upgraded } from '#domain/upgrade.ts';
import type { Json } from './load.ts';
import { LoadError } from './load.ts';

// schemas weigh more than the rest of the start: this file comes beside the files that it checks

const schemas = {
  manifest: manifestSchema,
  index: indexSchema,
  shard: shardSchema,
  words: wordsSchema,
} as const;

/** The files of a bundle, by what they hold. */
export type Checked = { readonly [K in keyof typeof schemas]: v.InferOutput<(typeof schemas)[K]> };

/** A file as what it should hold, put into today's form. Throws `LoadError`. */
export function checked<K extends keyof Checked>(kind: K, json: Json, file: string): Checked[K] {
  const version = typeof json.version === 'number' ? json.version : Number.NaN;
  if (version > bundleVersion) throw new LoadError({ reason: 'newer', file, version });
  const { success, output, issues } = v.safeParse(schemas[kind], upgraded(json), { abortEarly: true });
  if (!success) throw new LoadError({ reason: 'broken', file, detail: issueLine(issues) });
  return output as Checked[K];
}

function issueLine(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  return first ? `${v.getDotPath(first) ?? ''} ${first.message}`.trim() : '';
}

/** A checked index part as typed arrays. */
export function columnsIn(part: IndexPart): Columns {
  return columnsOf(part);
}
