import type { Voice } from '#domain/actor.ts';
import { countryByCode } from './gazetteer.ts';

/** The voice of a ministry, government and the like of a side: "Polish MFA"; those with a name of their own come from the table. */
export function institutionVoice(kind: string, template: string, side: string): Voice {
  const own: Record<string, Voice> = {
    'mfa US': { id: 'us-state-department', name: 'US State Department', type: 'institution', side: 'US' },
    'mfa GB': { id: 'uk-foreign-office', name: 'UK Foreign Office', type: 'institution', side: 'GB' },
    'mfa RU': { id: 'mfa-ru', name: 'Russian MFA', type: 'institution', side: 'RU' },
    'presidency UA': {
      id: 'office-of-the-president-of-ukraine',
      name: 'Office of the President of Ukraine',
      type: 'institution',
      side: 'UA',
    },
    'presidency RU': { id: 'kremlin', name: 'Kremlin', type: 'institution', side: 'RU' },
    'presidency US': { id: 'white-house', name: 'White House', type: 'institution', side: 'US' },
    'ministry US': { id: 'us-treasury', name: 'US Treasury', type: 'institution', side: 'US' },
    'mod US': { id: 'pentagon', name: 'Pentagon', type: 'institution', side: 'US' },
  };
  const known = own[`${kind} ${side}`];
  if (known) return known;
  const country = countryByCode.get(side);
  const adjective = country?.adjectives.en[0];
  const adj =
    side === 'US'
      ? 'US'
      : side === 'GB'
        ? 'British'
        : adjective
          ? adjective.replace(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
          : (country?.names.en ?? side);
  return {
    id: `${kind}-${side.toLowerCase()}`,
    name: template.replace('{adj}', adj).replace('{country}', country?.names.en ?? side),
    type: 'institution',
    side,
  };
}

/** Templates of the bodies every state has, by kind. */
const templates: Record<string, string> = {
  mfa: '{adj} MFA',
  mod: '{adj} Defense Ministry',
  gov: '{adj} government',
  presidency: '{adj} presidency',
  parliament: '{adj} parliament',
  pmo: "{adj} Prime Minister's Office",
  ministry: '{adj} Finance Ministry',
  embassy: '{adj} Embassy',
};

/** The body of that kind of a state, null for kinds that states do not have one of. */
export function houseOf(kind: string, side: string): Voice | null {
  const template = templates[kind];
  return template ? institutionVoice(kind, template, side) : null;
}

/** Who serves the press of a head of state: "Kremlin", else by name when the text names whom it serves, else by state. */
export function pressServiceOf(owner: { name: string | null; side: string | null }): Voice | null {
  if (owner.side === 'RU' || owner.side === 'US') return houseOf('presidency', owner.side);
  if (owner.name)
    return {
      id: `press-service-${owner.name.toLowerCase().replace(/[^a-z]+/g, '-')}`,
      name: `press service of ${owner.name}`,
      type: 'institution',
      side: owner.side,
    };
  const adjective = owner.side ? houseOf('presidency', owner.side)?.name : null;
  return adjective && owner.side
    ? {
        id: `press-service-${owner.side.toLowerCase()}`,
        name: `${adjective.replace(/ presidency$/, '')} presidential press service`,
        type: 'institution',
        side: owner.side,
      }
    : null;
}
