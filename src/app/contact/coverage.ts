import type { Voice } from '#domain/actor.ts';
import type { Contact } from '#domain/contact.ts';

export interface SideAccount {
  side: string;
  /** voices of this side whose own account of the contact is here; empty: no account of that side among these articles */
  voices: Voice[];
}

/** The official or personal accounts of each taking side. A side without one is named, not called silent: the articles here are a choice. */
export function sideAccounts(contact: Pick<Contact, 'parties' | 'claims'>): SideAccount[] {
  const sides = [...new Set(contact.parties.flatMap((party) => (party.side ? [party.side] : [])))];
  return sides.map((side) => {
    const voices = new Map<string, Voice>();
    for (const claim of contact.claims) {
      const giver = claim.voice.find((voice) => voice.type !== 'outlet' && voice.type !== 'agency');
      if (giver && giver.side === side && giver.type !== 'unnamed') voices.set(giver.id, giver);
    }
    return { side, voices: [...voices.values()] };
  });
}
