import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading } from './actor-base.ts';
import { actor } from './actor-base.ts';
import type { Atom } from './atoms.ts';
import { institutionActor } from './house-actors.ts';
import { roleActor } from './role-actors.ts';

const adjectiveLike = /(ый|ий|ого|ому|им|ым|ой|ая|ую|их|ых|ий|ої|ою|а|ы|і|ага|аму)$/;

export function countryActor(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as Extract<Atom, { type: 'country' }>;
  const next = reading.atoms[j + 1];
  const gap = next ? next.from - atom.to : 9;
  const middle = reading.tokens[atom.to];
  const joins =
    gap === 0 ||
    (gap === 1 && middle?.text === '.' && reading.keys[atom.from] === 'u.s') ||
    (gap === 1 &&
      middle !== undefined &&
      middle.kind === 'word' &&
      (is('former', middle.text) ||
        ['new', 'acting', 'top', 'deputy', 'chief'].includes(middle.text) ||
        (reading.lang !== 'en' && adjectiveLike.test(middle.text) && middle.text.length > 4)));
  const leads = atom.adjective || reading.lang === 'en';
  const owned =
    reading.lang === 'en' && next?.type === 'person' && gap === 0 && /'s?$/.test(middleOf(reading, atom));
  if (next && leads && joins && next.type === 'role')
    return roleActor(reading, { j: j + 1, lead: atom.code, from: atom.from }, found);
  if (next && leads && joins && next.type === 'institution')
    return institutionActor(reading, { j: j + 1, lead: atom.code, from: atom.from }, found);
  const follower = reading.keys[atom.to] ?? '';
  const ofPerson =
    next?.type === 'person' && gap === 0 && !atom.adjective && reading.choose(next).side === atom.code;
  const asSide = atom.adjective && (is('side-nouns', follower) || sharesNoun(reading, j));
  const named =
    reading.lang === 'en' &&
    !atom.adjective &&
    is('themes', follower) &&
    !/'s?$/.test(middleOf(reading, atom));
  const asNoun =
    reading.lang === 'en' &&
    atom.adjective &&
    /^(us|u\.s|u\.s\.)$/.test(reading.keys[atom.from] ?? '') &&
    standsAlone(reading, atom);
  found.push(
    actor({
      s: reading.s,
      from: atom.from,
      to: asSide && is('side-nouns', follower) ? atom.to + 1 : atom.to,
      type: 'side',
      side: atom.code,
      adjective: owned || ofPerson || named || (atom.adjective && !asSide && !asNoun),
    }),
  );
  return j + 1;
}

/** "Українська та російська делегації": the first adjective shares the second's noun. */
function sharesNoun(reading: ActorReading, j: number): boolean {
  const [atom, next] = [reading.atoms[j], reading.atoms[j + 1]];
  if (atom?.type !== 'country' || next?.type !== 'country' || !next.adjective || next.from - atom.to !== 1)
    return false;
  return is('and', reading.keys[atom.to] ?? '') && is('side-nouns', reading.keys[next.to] ?? '');
}

const middleOf = (reading: ActorReading, atom: { to: number }) => reading.tokens[atom.to - 1]?.text ?? '';

/** "Iran and US end talks": the abbreviation is the country when no noun of it follows. */
function standsAlone(reading: ActorReading, atom: Atom): boolean {
  const before = reading.keys[atom.from - 1] ?? '';
  const after = reading.keys[atom.to] ?? '';
  return (
    /^(and|with|between|,)$/.test(before) ||
    /^(and|,|agree|end|hold|held|will|have|has|are|is|to|in|on|at|said|say|start|resume|open|begin|wrap)$/.test(
      after,
    )
  );
}
