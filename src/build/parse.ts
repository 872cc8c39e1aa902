/**
 * `npm run --silent parse -- [--full [--text]] [--sidecars] FILE…`, or NDJSON on stdin: one JSON object an article on stdout, in order
 * (design.md §4). What can't be read is a line `{"file","error"}`, the rest goes on, and the exit code is 1. Takes no more memory for more articles; answers
 * a handful at a time.
 */
import { parseArgs } from 'node:util';
import type { FullArticle } from '#ingest/parsed.ts';
import { parseArticle, parseArticles, toContract } from '#ingest/pipeline.ts';
import type { ArticleInput } from '#ingest/stages.ts';
import type { ParseItem } from './parse-input.ts';
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

function lineOf(parsed: FullArticle, sidecars: Sidecars): string {
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
  for await (const items of handfuls(inputsOf(files, process.stdin))) {
    const parsed = together(items);
    for (const [at, item] of items.entries()) {
      const answer = item.ok
        ? (parsed?.get(at) ?? alone(item.input))
        : { file: item.file, error: item.error };
      if ('error' in answer) failed = true;
      await print('error' in answer ? JSON.stringify(answer) : lineOf(answer, sidecars));
    }
  }
  return failed ? 1 : 0;
}

/** Articles parsed at once: more take more memory and are hardly faster. */
const mostAtOnce = 6;
/** A long article is parsed with few others, so that memory depends on the longest one and not on how many are long. */
const longestAtOnce = 100_000;

async function* handfuls(items: AsyncIterable<ParseItem>): AsyncGenerator<ParseItem[]> {
  let held: ParseItem[] = [];
  let length = 0;
  for await (const item of items) {
    held.push(item);
    length += item.ok ? item.input.text.length : 0;
    if (held.length < mostAtOnce && length < longestAtOnce) continue;
    yield held;
    held = [];
    length = 0;
  }
  if (held.length > 0) yield held;
}

/** The articles of some items by the items' positions; null when a stage threw: then each is to be tried alone. */
function together(items: readonly ParseItem[]): Map<number, FullArticle> | null {
  try {
    const readable = items.flatMap((item, at) => (item.ok ? [{ at, input: item.input }] : []));
    const parsed = parseArticles(readable.map(({ input }) => input));
    return new Map(parsed.map((article, i) => [readable[i]?.at ?? -1, article]));
  } catch {
    return null;
  }
}

/** A stage never throws; if one does, that is a bug in it, and the other articles are still worth having. */
function alone(input: ArticleInput): FullArticle | { file: string; error: string } {
  try {
    return parseArticle(input);
  } catch (error) {
    console.error(`${input.file}: ${error instanceof Error ? error.stack : String(error)}`);
    return { file: input.file, error: `a fault of the parser: ${String(error)}` };
  }
}

// the reader closed the pipe (`parse | head`): nobody wants the rest
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await parse();
