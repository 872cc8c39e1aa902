import { LoadError } from './load.ts';
import type { WordsAnswer, WordsQuestion } from './words.worker.ts';
import type { WordMet } from './words-index.ts';

interface Waiting {
  readonly resolve: (met: readonly WordMet[]) => void;
  readonly reject: (error: LoadError) => void;
}

let worker: Worker | null | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function settle({ data: answer }: MessageEvent<WordsAnswer>): void {
  const one = waiting.get(answer.n);
  waiting.delete(answer.n);
  if (answer.ok) one?.resolve(answer.met);
  else one?.reject(new LoadError(answer.failure));
}

/** The worker; null where there can be none, as in a frame that is sandboxed without an origin: then texts are not searched. */
function startWorker(): Worker | null {
  try {
    const started = new Worker(new URL('./words.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', settle);
    return started;
  } catch {
    return null;
  }
}

// a union loses its parts under Omit
type Question = WordsQuestion extends infer One ? (One extends unknown ? Omit<One, 'n'> : never) : never;

/** Asks the worker that holds the words of the texts. Rejects with `LoadError` only. */
export function askWords(question: Question): Promise<readonly WordMet[]> {
  if (worker === undefined) worker = startWorker();
  const here = worker;
  if (!here) return Promise.reject(new LoadError({ reason: 'missing', file: 'worker', status: 0 }));
  asked += 1;
  const n = asked;
  return new Promise((resolve, reject) => {
    waiting.set(n, { resolve, reject });
    here.postMessage({ ...question, n });
  });
}
