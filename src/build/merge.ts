/**
 * `npm run merge -- --out DIR [--previous DIR] [--policy excerpts|full] [--no-sidecars]`: lines of `parse --full` on stdin become a bundle.
 * The same lines give the same bytes in whatever order and however they were shared among parsing processes.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { FullArticle } from '#ingest/parsed.ts';
import { CorpusStore } from './corpus-store.ts';
import type { Sidecars } from './sidecars.ts';
import { readSidecars, withSidecar } from './sidecars.ts';
import { writeBundle } from './write-bundle.ts';

const usage =
  'npm run --silent parse -- --full FILES | npm run merge -- --out DIR [--previous DIR] [--policy excerpts|full] [--no-sidecars]';

async function merge(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      previous: { type: 'string' },
      policy: { type: 'string', default: 'excerpts' },
      'no-sidecars': { type: 'boolean', default: false },
    },
  });
  if (!values.out || (values.policy !== 'excerpts' && values.policy !== 'full')) {
    console.error(usage);
    return 2;
  }
  const { sidecars, problems } = values['no-sidecars']
    ? { sidecars: new Map() as Sidecars, problems: [] as string[] }
    : readSidecars([]);
  const store = new CorpusStore();
  try {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue;
      const article = fullArticle(line);
      if (typeof article === 'string') {
        problems.push(article);
        continue;
      }
      const applied = withSidecar(article, sidecars);
      problems.push(...applied.problems);
      store.add(applied.corpus);
    }
    const { counts, files } = writeBundle(store, {
      out: values.out,
      previous: values.previous ?? null,
      policy: values.policy,
    });
    console.error(
      `${counts.contacts} contacts, ${counts.statements} statements of ${counts.articles} articles in ${files} files`,
    );
  } finally {
    store.close();
  }
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

/** A line of `parse --full`, or what is wrong with it. */
function fullArticle(line: string): FullArticle | string {
  try {
    const value = JSON.parse(line) as Partial<FullArticle> & { error?: string };
    if (value.error) return `${value.file}: ${value.error}`;
    return value.facts
      ? named(value as FullArticle)
      : `${value.file}: no facts on this line; use parse --full`;
  } catch {
    return `not a line of parse: ${line.slice(0, 80)}`;
  }
}

/** A place in a stream depends on how the corpus was shared among processes, so it is no name. */
function named(article: FullArticle): FullArticle {
  return /^(?:stdin|.*[.](?:ndjson|jsonl)):\d+$/u.test(article.file)
    ? { ...article, file: 'stdin' }
    : article;
}

process.exitCode = await merge();
