import type { Columns } from '#domain/columns.ts';
import { buffersOf, columnsOf } from '#domain/columns.ts';
import { checked } from './check.ts';
import type { LoadFailure, Wanted } from './load.ts';
import { failureOf, readFile } from './load.ts';

/** What the page asks: load this index part. `n` numbers the question. */
export interface ColumnsQuestion {
  readonly n: number;
  readonly wanted: Wanted;
}

/** What comes back: columns, or why there are none. */
export type ColumnsAnswer =
  | { readonly ok: true; readonly n: number; readonly columns: Columns }
  | { readonly ok: false; readonly n: number; readonly failure: LoadFailure };

async function answerTo({ n, wanted }: ColumnsQuestion): Promise<ColumnsAnswer> {
  try {
    return { ok: true, n, columns: columnsOf(checked('index', await readFile(wanted), wanted.file)) };
  } catch (error) {
    return { ok: false, n, failure: failureOf(error) };
  }
}

// loads, checks and turns index parts into columns, so that none of it takes a frame from the page
addEventListener('message', async (asked: MessageEvent<ColumnsQuestion>) => {
  const answer = await answerTo(asked.data);
  postMessage(answer, { transfer: answer.ok ? buffersOf(answer.columns) : [] });
});
