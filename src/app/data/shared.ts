import type { Columns } from '#domain/columns.ts';
import { dayNumber } from '#domain/time.ts';
import type { Entries } from './entries.ts';
import { entriesOf, joinSteps } from './join-parts.ts';
import { entriesKnown, knownSteps } from './known.ts';
import { inPauses } from './steps.ts';

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

const preparers = new Set<(entries: Entries) => Generator<undefined, void>>();

/** Has a view prepare in steps what it will need of entries, before they are shown in the place of fewer: one drawing would take too long. */
export function prepareJoined(steps: (entries: Entries) => Generator<undefined, void>): () => void {
  preparers.add(steps);
  return () => void preparers.delete(steps);
}

function* joinedAndPrepared(parts: readonly Columns[]): Generator<undefined, Entries> {
  const known = joined.find((one) => sameParts(one.parts, parts));
  const entries = known?.entries ?? (yield* joinSteps(parts));
  if (!known) remember(joined, { parts, entries });
  for (const prepare of preparers) {
    yield;
    yield* prepare(entries);
  }
  return entries;
}

/** Joins parts with frames in between; then `sharedEntries` has them at once. */
export function joinInPauses(parts: readonly Columns[]): Promise<Entries> {
  return inPauses(joinedAndPrepared(parts));
}

const lookedBack: { all: Entries; day: string; entries: Entries }[] = [];

/** Up to this many rows are looked back at at once. */
const atOnce = 10_000;

/** The entries as known on a day; null: as known today. The same ones for the same day, whoever asks. Null while a hundred thousand are gone through. */
export function knownHere(all: Entries, day: string | null): Entries | null {
  if (day === null) return all;
  const known = lookedBack.find((one) => one.all === all && one.day === day);
  if (known) return known.entries;
  if (all.count > atOnce) return null;
  return remember(lookedBack, { all, day, entries: entriesKnown(all, dayNumber(day)) }).entries;
}

let lookingBack: { all: Entries; day: string; entries: Promise<Entries> } | undefined;

/** Looks back in steps, with frames between them; one look back for all who ask at a time. */
export function lookBack(all: Entries, day: string): Promise<Entries> {
  if (lookingBack?.all === all && lookingBack.day === day) return lookingBack.entries;
  const entries = inPauses(knownSteps(all, dayNumber(day))).then(
    (known) => remember(lookedBack, { all, day, entries: known }).entries,
  );
  lookingBack = { all, day, entries };
  return entries;
}
