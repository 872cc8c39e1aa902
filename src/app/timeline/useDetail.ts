import { useMemo } from 'react';
import type { Claim } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import { dayNumber } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import { useContact } from '../data/hooks.ts';
import type { Speech } from '../ui/claim-words.ts';
import type { Claimant, Detail } from './strokes.ts';

/** The days that a claim about the date names; null where their year is open. */
function daysOf({ value }: Claim): { from: number; to: number } | null {
  const [first = '', last = first] = (value ?? '').split('/');
  const [from, to] = [dayNumber(first), dayNumber(last) + 1];
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}

/** Who tells which time, where they don't all tell the same; one a voice and time. Pure. */
export function claimantsOf({ claims }: Pick<Contact, 'claims'>, { wording, t }: Speech): Claimant[] {
  const told = new Map<string, Claimant>();
  for (const claim of claims) {
    const days = claim.aspect === 'date' ? daysOf(claim) : null;
    if (!days) continue;
    const name = wording.chain(claim.voice)[0] ?? t('terms.outletUnknown');
    told.set(`${name} ${days.from} ${days.to}`, { name, ...days });
  }
  const all = [...told.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  const [first] = all;
  return all.some(({ from, to }) => from !== first?.from || to !== first.to) ? all : [];
}

const before: readonly string[] = ['prepared-by', 'follow-up-of'];

/** What is drawn of the contact whose page is open; null until its details are here, or while no contact is open. */
export function useDetail(entries: Entries, selected: string | null, speech: Speech): Detail | null {
  const entry = positionOf(entries, selected);
  const contact = entries.statement[entry] === 0 ? (entries.id[entry] ?? null) : null;
  const found = useContact(contact);
  const value = found.state === 'ready' ? found.value.entry : null;
  return useMemo(() => {
    if (!value) return null;
    const tied = (isBefore: boolean) =>
      value.related
        .filter(({ relation }) => before.includes(relation) === isBefore)
        .map((tie) => positionOf(entries, tie.contact))
        .filter((row) => row >= 0);
    return {
      entry: positionOf(entries, value.id),
      claimants: claimantsOf(value, speech),
      before: [...new Set(tied(true))],
      after: [...new Set(tied(false))],
    };
  }, [value, entries, speech]);
}
