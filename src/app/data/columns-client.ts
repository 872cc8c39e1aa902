import type { Columns } from '#domain/columns.ts';
import { Ahead } from './ahead.ts';
import type { ColumnsAnswer, ColumnsQuestion } from './columns.worker.ts';
import type { Wanted } from './load.ts';
import { LoadError } from './load.ts';
import { columnsIn, loadFile } from './load-file.ts';

interface Waiting {
  readonly resolve: (columns: Columns) => void;
  readonly reject: (error: LoadError) => void;
}

let worker: Worker | null | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function settle({ data: answer }: MessageEvent<ColumnsAnswer>): void {
  const one = waiting.get(answer.n);
  waiting.delete(answer.n);
  if (answer.ok) one?.resolve(answer.columns);
  else one?.reject(new LoadError(answer.failure));
}

/** The worker; null where there can be none, as in a frame that is sandboxed without an origin. */
function startWorker(): Worker | null {
  try {
    const started = new Worker(new URL('./columns.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', settle);
    started.addEventListener('error', () => {
      worker = null;
      for (const one of waiting.values()) one.reject(new LoadError({ reason: 'offline', file: 'worker' }));
      waiting.clear();
    });
    return started;
  } catch {
    return null;
  }
}

/** Starts the worker before anything is asked of it: it takes longer to begin than the manifest to come. */
export function warmWorker(): void {
  if (worker === undefined) worker = startWorker();
}

const ahead = new Ahead<Columns>();

/** Loads an index part before anybody asks for it. */
export function loadAhead(wanted: Wanted): void {
  void ahead.ask(wanted.folder + wanted.file, () => askWorker(wanted)).catch(() => undefined);
}

/** Loads an index part as columns, in a worker where there can be one. Rejects with `LoadError` only. */
export function loadColumns(wanted: Wanted): Promise<Columns> {
  return ahead.take(wanted.folder + wanted.file) ?? askWorker(wanted);
}

async function askWorker(wanted: Wanted): Promise<Columns> {
  warmWorker();
  const here = worker;
  if (!here) return columnsIn(await loadFile('index', wanted));
  asked += 1;
  const question: ColumnsQuestion = { n: asked, wanted };
  return new Promise<Columns>((resolve, reject) => {
    waiting.set(question.n, { resolve, reject });
    here.postMessage(question);
  });
}
