import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Shard } from '#domain/bundle.ts';
import { manifestSchema, shardSchema } from '#domain/bundle.ts';
import { upgraded } from '#domain/upgrade.ts';
import { alignCorpus } from '#ingest/align/align.ts';
import type { AlignedCorpus } from '#ingest/aligned.ts';
import { bundleFiles } from '#ingest/bundle/bundle.ts';
import type { Previous } from '#ingest/bundle/previous.ts';
import { noPrevious, previousOf } from '#ingest/bundle/previous.ts';
import { usualSizes } from '#ingest/bundle/shards.ts';
import { knowledge } from '#ingest/knowledge.ts';
import type { CorpusStore } from './corpus-store.ts';

/** Where a bundle goes, which earlier one it follows (null: none), and how much text it may show. */
export interface Target {
  out: string;
  previous: string | null;
  policy: 'excerpts' | 'full';
}

export interface Written {
  aligned: AlignedCorpus;
  files: number;
  counts: { contacts: number; statements: number; articles: number };
}

/** Aligns a corpus and writes its bundle; index parts and shards of an older bundle in the same folder are removed, the manifest comes last. */
export function writeBundle(store: CorpusStore, { out, previous, policy }: Target): Written {
  const aligned = alignCorpus(store.outlines, knowledge);
  const corpus = (at: number) => store.read(aligned.articles[at]?.key ?? '');
  const options = { policy, previous: readPrevious(previous), sizes: usualSizes };
  mkdirSync(out, { recursive: true });
  const names = new Set<string>();
  for (const { name, text } of bundleFiles(aligned, corpus, options)) {
    const unfinished = join(out, `${name}.tmp`);
    writeFileSync(unfinished, text);
    renameSync(unfinished, join(out, name));
    names.add(name);
  }
  for (const name of readdirSync(out))
    if (/^(?:index|shard|words)-.*\.json(?:\.tmp)?$/.test(name) && !names.has(name)) rmSync(join(out, name));
  const { counts } = v.parse(manifestSchema, JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
  return { aligned, files: names.size, counts };
}

/** Ids of an earlier bundle; none where there is no bundle. */
export function readPrevious(folder: string | null): Previous {
  if (folder === null || !existsSync(join(folder, 'manifest.json'))) return noPrevious;
  const read = (file: string) => upgraded(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const { shards } = v.parse(manifestSchema, read('manifest.json'));
  return previousOf(shards.map(({ file }): Shard => v.parse(shardSchema, read(file))));
}
