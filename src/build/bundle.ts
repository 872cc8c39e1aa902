/**
 * `npm run bundle -- DIR…|FILES [--out public/bundle] [--previous DIR] [--policy excerpts|full] [--no-sidecars]`: articles become a bundle.
 * Shows progress on a terminal and ends with a review of what it was unsure of. A sidecar that does not fit its article stops it; an article
 * that can't be read is named, and the rest goes on. Exit code 1 in both cases.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseArticle } from '#ingest/pipeline.ts';
import { articleFiles } from './article-files.ts';
import { CorpusStore } from './corpus-store.ts';
import { projectRoot } from './fresh.mjs';
import { inputsOf } from './parse-input.ts';
import { reviewLines } from './review.ts';
import type { Sidecars } from './sidecars.ts';
import { readSidecars, withSidecar } from './sidecars.ts';
import { writeBundle } from './write-bundle.ts';

const usage = `npm run bundle -- DIR…|FILES [--out public/bundle] [--previous DIR] [--policy excerpts|full] [--no-sidecars]
The full policy keeps the text: it is never written over the committed bundle; name another folder with --out.`;
const committed = join(projectRoot, 'public/bundle');

interface Wanted {
  files: string[];
  out: string;
  previous: string;
  policy: 'excerpts' | 'full';
  sidecars: boolean;
}

/** What the command line asks for, or null when it can't be done. The committed bundle's ids are kept unless another bundle is named. */
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
  if (policy === 'full' && resolve(out) === committed) return null;
  return { files: articleFiles(positionals), out, previous, policy, sidecars: !values['no-sidecars'] };
}

interface Filled {
  unread: string[];
  unfit: string[];
}

async function fill(store: CorpusStore, files: readonly string[], sidecars: Sidecars): Promise<Filled> {
  const filled: Filled = { unread: [], unfit: [] };
  let articles = 0;
  for await (const item of inputsOf(files, process.stdin)) {
    if (!item.ok) {
      filled.unread.push(`${item.file}: ${item.error}`);
      continue;
    }
    articles++;
    progress(`${articles} ${articles === 1 ? 'article' : 'articles'}: ${item.input.file}`);
    const { corpus, problems } = withSidecar(parseArticle(item.input), sidecars);
    filled.unfit.push(...problems);
    store.add(corpus);
  }
  return filled;
}

async function makeBundle({ files, out, previous, policy, sidecars: asked }: Wanted): Promise<number> {
  const { sidecars, problems } = asked
    ? readSidecars(files)
    : { sidecars: new Map() as Sidecars, problems: [] };
  const store = new CorpusStore();
  try {
    const { unread, unfit } = await fill(store, files, sidecars);
    progress('');
    for (const problem of [...problems, ...unfit, ...unread]) console.error(problem);
    if (problems.length + unfit.length > 0) {
      console.error('Nothing was written: mend the sidecars above, or leave them out with --no-sidecars.');
      return 1;
    }
    progress('merging');
    const { aligned, counts, files: written } = writeBundle(store, { out, previous, policy });
    progress('');
    for (const line of reviewLines(aligned, (at) => store.read(aligned.articles[at]?.key ?? '')))
      console.log(line);
    console.log(
      `\n${counts.contacts} contacts and ${counts.statements} statements as told in ${counts.articles} articles: ${written} files in ${out}`,
    );
    return unread.length > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}

/** One line that overwrites itself, on a terminal only; an empty text wipes it. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

const asked = wanted();
if (asked) process.exitCode = await makeBundle(asked);
else {
  console.error(usage);
  process.exitCode = 2;
}
