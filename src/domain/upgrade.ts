import { bundleVersion } from './bundle-terms.ts';

type Json = Record<string, unknown>;
type Upgrade = (old: Json) => Json;

/** Step N turns a file of version N into one of version N + 1; which file it is, its keys say. Version 1 is the first that was published. */
const steps: Readonly<Record<number, Upgrade>> = { 1: fromFirst };

/** A bundle's file in today's form; one of a version nobody knows comes back as it is. */
export function upgraded(json: Json): Json {
  let current = json;
  for (let at = Number(json.version); at < bundleVersion; at += 1) {
    const step = steps[at];
    if (!step) return current;
    current = step(current);
  }
  return current;
}

/** Version 2 tells who told a status, other times, how a contact was told at first, what words tell of it, and when there were articles. Version 1 knew none of it. */
function fromFirst(old: Json): Json {
  const file = { ...old, version: 2 };
  if ('vocabularies' in old) return { ...file, words: [], coverage: { outlets: {}, languages: {} } };
  if ('contacts' in old)
    return { ...file, contacts: list(old.contacts).map((one) => ({ ...one, earlier: [] })) };
  if ('articleIds' in old) return { ...file, ...indexFromFirst(old) };
  return file;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

const emptyRows = {
  kind: [],
  status: [],
  start: [],
  end: [],
  precision: [],
  basis: [],
  asOf: [],
  parties: [],
  place: [],
  topics: [],
  outlets: [],
  languages: [],
  articles: [],
  flags: [],
  disputed: [],
};

function indexFromFirst(old: Json): Json {
  const thread = Array.isArray(old.thread) ? (old.thread as number[][]) : [];
  return {
    tables: { ...(old.tables as Json), voices: [] },
    disputed: [],
    // an as-of day is nearly always the day of publication
    told: old.asOf,
    thread: thread.map(([entry, asOf, status]) => [entry, asOf, status, -1, asOf]),
    earlier: { of: [], until: [], ...emptyRows },
  };
}
