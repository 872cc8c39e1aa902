import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { CorpusArticle } from '#ingest/aligned.ts';
import type { FullArticle } from '#ingest/parsed.ts';
import type { Sidecar } from '#ingest/sidecar.ts';
import { applySidecar, sidecarSchema, withoutSidecar } from '#ingest/sidecar.ts';
import { projectRoot } from './fresh.mjs';

const ending = '.sidecar.json';

/** Sidecars by the hash of the text they belong to. */
export type Sidecars = ReadonlyMap<string, Sidecar>;

/** Sidecars of `src/corpus` and those beside the given files. A file that is no sidecar is a problem, never skipped in silence. */
export function readSidecars(files: readonly string[]): { sidecars: Sidecars; problems: string[] } {
  const folders = new Set([join(projectRoot, 'src/corpus'), ...files.map((file) => dirname(file))]);
  const sidecars = new Map<string, Sidecar>();
  const problems: string[] = [];
  for (const folder of [...folders].filter((each) => existsSync(each))) {
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith(ending))
      .sort()) {
      const read = v.safeParse(sidecarSchema, jsonOf(join(folder, name)));
      if (read.success) sidecars.set(read.output.hash, read.output);
      else problems.push(`${name}: ${v.summarize(read.issues)}`);
    }
  }
  return { sidecars, problems };
}

/** An article with its sidecar, when it has one; what the sidecar says of another text is a problem. */
export function withSidecar(
  article: FullArticle,
  sidecars: Sidecars,
): { corpus: CorpusArticle; problems: string[] } {
  const sidecar = sidecars.get(article.facts.hash);
  if (!sidecar) return { corpus: withoutSidecar(article), problems: [] };
  const applied = applySidecar(article, sidecar);
  return applied.ok
    ? { corpus: applied.value, problems: [] }
    : { corpus: withoutSidecar(article), problems: applied.problems };
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error.message : null;
  }
}
