import { Ahead } from './ahead.ts';

/** Why a bundle's file could not be used. `newer`: made by a later Readout than this page. */
export type LoadFailure =
  | { readonly reason: 'offline'; readonly file: string }
  | { readonly reason: 'missing'; readonly file: string; readonly status: number }
  | { readonly reason: 'hash'; readonly file: string }
  | { readonly reason: 'broken'; readonly file: string; readonly detail: string }
  | { readonly reason: 'newer'; readonly file: string; readonly version: number };

/** The value react-query carries in its error slot: a failed load is expected, and says which file and why. */
export class LoadError extends Error {
  readonly failure: LoadFailure;
  constructor(failure: LoadFailure) {
    super(`${failure.file}: ${failure.reason}`);
    this.name = 'LoadError';
    this.failure = failure;
  }
}

/** The failure inside an error of a query; anything but a `LoadError` is a bug and comes back as `broken` with its message. */
export function failureOf(error: unknown): LoadFailure {
  if (error instanceof LoadError) return error.failure;
  return { reason: 'broken', file: '', detail: error instanceof Error ? error.message : String(error) };
}

/** Tries again by itself only what may pass: a lost connection, twice. */
export function worthRetrying(count: number, error: unknown): boolean {
  return count < 2 && failureOf(error).reason === 'offline';
}

/** A file of a bundle as it was read. */
export type Json = Record<string, unknown>;

/** A file of a bundle to load. */
export interface Wanted {
  /** address of the bundle's folder, ends in `/` */
  readonly folder: string;
  readonly file: string;
  /** first hex digits of the SHA-256 of the file's bytes, null for the manifest */
  readonly hash: string | null;
}

const ahead = new Ahead<Json>();

function keyOf({ folder, file, hash }: Wanted): string {
  return `${folder}${file} ${hash}`;
}

/** Reads a file before anybody asks for it. */
export function readAhead(wanted: Wanted): Promise<Json> {
  return ahead.ask(keyOf(wanted), () => fetchedJson(wanted));
}

/** Fetches one JSON file of a bundle and compares its hash; what it holds is for `check.ts` to say. Rejects with `LoadError` only. */
export function readFile(wanted: Wanted): Promise<Json> {
  return ahead.take(keyOf(wanted)) ?? fetchedJson(wanted);
}

async function fetchedJson(wanted: Wanted): Promise<Json> {
  const { file } = wanted;
  const bytes = await fetched(wanted);
  if (wanted.hash && !(await sha256(bytes)).startsWith(wanted.hash))
    throw new LoadError({ reason: 'hash', file });
  return parsed(new TextDecoder().decode(bytes), file);
}

async function fetched({ folder, file }: Wanted): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(new URL(file, folder), {
      cache: file === 'manifest.json' ? 'no-cache' : 'default',
    });
    if (!answer.ok) throw new LoadError({ reason: 'missing', file, status: answer.status });
    return await answer.arrayBuffer();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError({ reason: 'offline', file });
  }
}

function parsed(text: string, file: string): Json {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as Json;
  } catch {
    // told below
  }
  throw new LoadError({ reason: 'broken', file, detail: 'JSON' });
}

/** Hex SHA-256; pages served without https have no `crypto.subtle`, so the plain implementation stands in. */
async function sha256(bytes: ArrayBuffer): Promise<string> {
  if (globalThis.crypto?.subtle) return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const { plainSha256 } = await import('./sha256.ts');
  return plainSha256(new Uint8Array(bytes));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
