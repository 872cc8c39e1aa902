import type { Party } from '#domain/actor.ts';
import { personById } from '../gazetteer.ts';

/** Heads of state or government hold summits; ministers and envoys attend or prepare them. */
export function isHead(party: Party): boolean {
  const known = personById.get(party.id);
  return (
    !known ||
    known.offices.some((office) =>
      [
        'pres',
        'pm',
        'king',
        'emir',
        'sultan',
        'crown-prince',
        'commission',
        'council',
        'pres-elect',
        'sg',
      ].includes(office.role),
    )
  );
}
