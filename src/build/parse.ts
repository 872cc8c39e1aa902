/**
 * `npm run --silent parse -- [--full [--text]] [--sidecars] FILE…`, or NDJSON on stdin: one JSON object an article on stdout, in order
 * (design.md §4). What can't be read is a line `{"file","error"}`, the rest goes on, and the exit code is 1. Takes no more memory for more articles.
 */
import { parseArgs } from 'node:util';
import type { FullArticle } from '#ingest/parsed.ts';
import { parseArticle, toContract } from '#ingest/pipeline.ts';
import type { ArticleInput } from '#ingest/stages.ts';
import { inputsOf } from './parse-input.ts';
import type { Sidecars } from './sidecars.ts';
import { readSidecars, withSidecar } from './sidecars.ts';

const { values: flags, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
    sidecars: { type: 'boolean', default: false },
  },
});

const usage =
  'npm run --silent parse -- [--full [--text]] [--sidecars] FILE…, or NDJSON lines {text|html, file?, url?, outlet?, published?} on stdin';

/** Waits while the reader of our output is slower than we are. */
function print(line: string): Promise<void> | undefined {
  if (process.stdout.write(`${line}\n`)) return undefined;
  return new Promise((resume) => process.stdout.once('drain', resume));
}

function lineOf(input: ArticleInput, sidecars: Sidecars): string {
  const parsed = parseArticle(input);
  const applied = withSidecar(parsed, sidecars);
  for (const problem of applied.problems) console.error(problem);
  const full: FullArticle = applied.corpus.article;
  if (!flags.full) return JSON.stringify(toContract(full));
  if (!flags.text) for (const sentence of full.facts.sentences) sentence.text = null;
  return JSON.stringify(full);
}

async function parse(): Promise<number> {
  if (files.length === 0 && process.stdin.isTTY) {
    console.error(usage);
    return 2;
  }
  const { sidecars, problems } = flags.sidecars
    ? readSidecars(files)
    : { sidecars: new Map() as Sidecars, problems: [] as string[] };
  for (const problem of problems) console.error(problem);
  let failed = problems.length > 0;
  for await (const item of inputsOf(files, process.stdin)) {
    if (!item.ok) {
      failed = true;
      await print(JSON.stringify({ file: item.file, error: item.error }));
      continue;
    }
    try {
      await print(lineOf(item.input, sidecars));
    } catch (error) {
      // a stage never throws; if one does, that is a bug in it, and the other articles are still worth having
      failed = true;
      const reason = error instanceof Error ? error.stack : String(error);
      console.error(`${item.input.file}: ${reason}`);
      await print(
        JSON.stringify({ file: item.input.file, error: `a fault of the parser: ${String(error)}` }),
      );
    }
  }
  return failed ? 1 : 0;
}

// the reader closed the pipe (`parse | head`): nobody wants the rest
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await parse();
