import type { IndexPart } from '#domain/bundle.ts';
import type { Columns } from '#domain/columns.ts';
import type { Checked } from './check.ts';
import type { Wanted } from './load.ts';
import { LoadError, readFile } from './load.ts';

const checker = () => import('./check.ts');

/** Asks for the schemas before there is anything to check with them. */
export function warmChecker(): void {
  checker().catch(() => undefined);
}

/** Fetches one file of a bundle, and checks it with what comes beside it. Rejects with `LoadError` only. */
export async function loadFile<K extends keyof Checked>(kind: K, wanted: Wanted): Promise<Checked[K]> {
  const { file } = wanted;
  const lost = () => Promise.reject(new LoadError({ reason: 'offline', file }));
  const [{ checked }, json] = await Promise.all([checker().catch(lost), readFile(wanted)]);
  return checked(kind, json, file);
}

/** A part that is here as typed arrays, made by this thread. */
export async function columnsIn(part: IndexPart): Promise<Columns> {
  const { columnsIn } = await checker();
  return columnsIn(part);
}
