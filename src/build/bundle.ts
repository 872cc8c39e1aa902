/**
 * `npm run bundle -- DIR…|FILES [--out public/bundle] [--previous DIR] [--policy excerpts|full] [--no-sidecars]`: articles become a bundle.
 * Shows progress on a terminal and ends with a review of what it was unsure of. Exit code 1 when an article or a sidecar could not be used.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseArticle } from '#ingest/pipeline.ts';
import { articleFiles, articleInputs } from './article-files.ts';
import { CorpusStore } from './corpus-store.ts';
import { projectRoot } from './fresh.mjs';
import { reviewLines } from './review.ts';
import type { Sidecars } from './sidecars.ts';
import { readSidecars, withSidecar } from './sidecars.ts';
import { writeBundle } from './write-bundle.ts';

const usage =
  'npm run bundle -- DIR…|FILES [--out public/bundle] [--previous DIR] [--policy excerpts|full] [--no-sidecars]';
const committed = join(projectRoot, 'public/bundle');

interface Wanted {
  files: string[];
  out: string;
  previous: string;
  policy: 'excerpts' | 'full';
  sidecars: boolean;
}

/** What the command line asks for, or null when it can't be understood. The committed bundle's ids are kept unless another is named. */
function wanted(): Wanted | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: committed },
      previous: { type: 'string', default: committed },
      policy: { type: 'string', default: 'excerpts' },
      'no-sidecars': { type: 'boolean', default: false },
    },
  });
  const { out, previous, policy } = values;
  if (positionals.length === 0 || (policy !== 'excerpts' && policy !== 'full')) return null;
  if (policy === 'full' && statSync(join(out, '..'), { throwIfNoEntry: false }) && out === committed)
    return null;
  return { files: articleFiles(positionals), out, previous, policy, sidecars: !values['no-sidecars'] };
}

function makeBundle({ files, out, previous, policy, sidecars: asked }: Wanted): number {
  const { sidecars, problems } = asked
    ? readSidecars(files)
    : { sidecars: new Map() as Sidecars, problems: [] as string[] };
  const store = new CorpusStore();
  try {
    for (const [at, file] of files.entries()) {
      progress(`${at + 1} of ${files.length} ${basename(file)}`);
      for (const read of articleInputs(file, readFileSync(file))) {
        if (!read.ok) {
          problems.push(`${read.file}: ${read.error}`);
          continue;
        }
        const applied = withSidecar(parseArticle(read.input), sidecars);
        problems.push(...applied.problems);
        store.add(applied.corpus);
      }
    }
    if (problems.length > 0 && asked) {
      progress('');
      for (const problem of problems) console.error(problem);
    }
    if (problems.some((problem) => problem.includes('sidecar') || problem.includes('gist'))) return 1;
    progress('merging');
    const { aligned, counts, files: written } = writeBundle(store, { out, previous, policy });
    progress('');
    for (const line of reviewLines(aligned, (at) => store.read(aligned.articles[at]?.key ?? '')))
      console.log(line);
    console.log(
      `\n${counts.contacts} contacts and ${counts.statements} statements as told in ${counts.articles} articles: ${written} files in ${out}`,
    );
  } finally {
    store.close();
  }
  return problems.length > 0 ? 1 : 0;
}

/** One line that overwrites itself, on a terminal only; an empty text wipes it. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

const asked = wanted();
if (asked) process.exitCode = makeBundle(asked);
else {
  console.error(usage);
  console.error(
    'The full policy keeps the text: it is never written over the committed bundle; name another folder with --out.',
  );
  process.exitCode = 2;
}
