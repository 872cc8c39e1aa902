import type { Lang } from '#domain/lang.ts';
import { is } from '../grammar.ts';
import type { ActorMention, Person } from '../mentions.ts';
import type { Token } from '../stages.ts';
import type { Atom } from './atoms.ts';

export type RoleAtom = Extract<Atom, { type: 'role' }>;

export type PersonAtom = Extract<Atom, { type: 'person' }>;

/** A sentence being read for actors. `remember` gives a person of an unknown name one identity over the article. */
export interface ActorReading {
  s: number;
  tokens: readonly Token[];
  keys: readonly string[];
  atoms: readonly Atom[];
  lang: Lang;
  /** the state spoken of last in the sentences before */
  stateBefore: string | null;
  choose: (atom: PersonAtom) => Person;
  remember: (person: Person) => Person;
}

export const bridges = new Set([
  'of',
  'the',
  '[',
  ']',
  '(',
  ')',
  '"',
  '«',
  '»',
  'for',
  'to',
  'new',
  'mr',
  'mr.',
  '.',
  'по',
]);

export const beforeName = new Set(
  [',', ']', ')', '(', '[', '–', '-', '"', '«', '»', '.'].concat(['mr', 'ms', 'mrs', 'dr', 'prof']),
);

/** An actor with all that is not told left empty. Every one has the same fields in the same order: what reads them stays quick. */
export function actor(
  told: Partial<ActorMention> & Pick<ActorMention, 's' | 'from' | 'to' | 'type'>,
): ActorMention {
  return {
    s: told.s,
    from: told.from,
    to: told.to,
    type: told.type,
    person: told.person ?? null,
    role: told.role ?? null,
    side: told.side ?? null,
    sides: told.sides ?? [],
    institution: told.institution ?? null,
    plural: told.plural ?? false,
    metonym: told.metonym ?? false,
    adjective: told.adjective ?? false,
    former: told.former ?? false,
    spokes: told.spokes ?? false,
    female: told.female ?? false,
  };
}

/** Words between two positions, when each may stand between the parts of one actor. */
export function bridged(
  reading: ActorReading,
  gap: { from: number; to: number },
  allowed: ReadonlySet<string>,
  most: number,
): boolean {
  const { from, to } = gap;
  if (to < from || to - from > most) return false;
  for (let at = from; at < to; at++) {
    const word = reading.tokens[at]?.text ?? '';
    if (!allowed.has(word) && !(allowed === bridges && is('state-forms', word))) return false;
  }
  return true;
}

/** The state spoken of last among a sentence's actors, but for those that its people serve. */
export function stateIn(
  found: readonly ActorMention[],
  keys: readonly string[],
  own: ReadonlySet<string | null> = new Set(),
): string | null {
  return (
    found.findLast(
      (one) =>
        one.type === 'side' && !one.adjective && !is('side-nouns', keys[one.to - 1]) && !own.has(one.side),
    )?.side ?? null
  );
}

export interface RoleStart {
  j: number;
  lead: string | null;
  from: number;
}

/** Roles named after whom they serve: "Putin's aide", "помощник Путина Ушаков". */
export const ownable = new Set([
  'pres-aide',
  'envoy',
  'spokes',
  'pres-spokes',
  'chief-of-staff',
  'official',
  'nsa',
  'mfa-spokes',
]);

export const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** "Putin's": an English name or office in the possessive. */
export const isPossessive = ({ tokens, lang }: ActorReading, at: number): boolean =>
  lang === 'en' && /(?:['’]s|s['’])$/u.test(tokens[at]?.raw ?? '');
