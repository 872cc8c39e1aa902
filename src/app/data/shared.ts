import type { Columns } from '#domain/columns.ts';
import { dayNumber } from '#domain/time.ts';
import type { Entries } from './entries.ts';
import { entriesOf } from './join-parts.ts';
import { entriesKnown } from './known.ts';

/** Whether two lists of parts are the same parts. */
export function sameParts(a: readonly Columns[], b: readonly Columns[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}

/** Enough for what one page asks at a time: all of it, and its newest parts twice. */
const kept = 3;

function remember<T>(made: T[], one: T): T {
  made.unshift(one);
  made.length = Math.min(made.length, kept);
  return one;
}

const joined: { parts: readonly Columns[]; entries: Entries }[] = [];

/** The same entries for the same parts, whoever asks: the header, the chart and the palette share them. */
export function sharedEntries(parts: readonly Columns[]): Entries {
  const known = joined.find((one) => sameParts(one.parts, parts));
  return (known ?? remember(joined, { parts, entries: entriesOf(parts) })).entries;
}

const lookedBack: { all: Entries; day: string; entries: Entries }[] = [];

/** The entries as known on a day; null: as known today. The same ones for the same day, whoever asks. */
export function sharedKnown(all: Entries, day: string | null): Entries {
  if (day === null) return all;
  const known = lookedBack.find((one) => one.all === all && one.day === day);
  return (known ?? remember(lookedBack, { all, day, entries: entriesKnown(all, dayNumber(day)) })).entries;
}
