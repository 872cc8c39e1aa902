import { fromEach } from '../from-each.ts';
import { is } from '../grammar.ts';
import { institutionVoice } from '../houses.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading, RoleAtom, RoleStart } from './actor-base.ts';
import { actor, beforeName, bridged, bridges, isPossessive, ownable, stateIn } from './actor-base.ts';
import { lexemeIn } from './lexeme.ts';
import { absorbTitle, pastCharge, pastState } from './long-titles.ts';
import { absorbName, nameBefore } from './name-actors.ts';
import { isPlural, pluralActor } from './plural-roles.ts';

export function roleActor(reading: ActorReading, start: RoleStart, found: ActorMention[]): number {
  const atom = reading.atoms[start.j] as RoleAtom;
  const held = reading.atoms[start.j + 1];
  if (atom.role === 'head') {
    if (held?.type !== 'country' || held.adjective || held.from !== atom.to) return start.j + 1;
    atom.role = 'leader';
  }
  const plural = isPlural(reading, atom);
  const made = actor({
    s: reading.s,
    from: start.from,
    to: atom.to,
    type: 'role',
    role: atom.role,
    side: atom.side ?? start.lead ?? sideInside(reading, atom),
    plural,
    spokes: atom.spokes,
    former: isFormer(reading, start.from),
  });
  if (plural) return pluralActor(reading, start.j, made, found);
  if (made.role === 'minister' && is('portfolios', reading.keys[made.to])) {
    made.role = 'dpm';
    made.to += 1;
  }
  absorbTitle(reading, start.j + 1, made);
  let j = absorbCountry(reading, start.j + 1, made);
  j = absorbOwner(reading, j, made);
  j = pastCharge(reading, j, made);
  const ofState = pastState(reading, made) || isCountrys(reading, made);
  j = absorbName(reading, j, made, atom);
  if (ofState || (made.person && !made.person.known && heads.has(made.role ?? '')))
    settleState(reading, made, found);
  const previous = found.at(-1);
  if (made.type === 'role' && previous?.type === 'person' && apposed(reading, previous, made)) {
    previous.to = made.to;
    previous.role ??= made.role;
    if (previous.person && previous.person.side === null && made.side) previous.person.side = made.side;
    return j;
  }
  if (made.type === 'role') nameBefore(reading, made, atom);
  found.push(made);
  return j;
}

/** "the country's president". */
const isCountrys = ({ lang, keys }: ActorReading, { side, plural, from }: ActorMention) =>
  lang === 'en' && side === null && !plural && is('countrys', keys[from - 1]);

/** "с президентом страны X": the state is the one spoken of last, when nothing nearer tells whose the office is. */
function settleState(reading: ActorReading, made: ActorMention, found: readonly ActorMention[]): void {
  const own = new Set(fromEach(found, (one) => (one.type === 'side' ? [] : [one.side])));
  const side =
    stateIn(found, reading.keys, own) ?? (own.has(reading.stateBefore) ? null : reading.stateBefore);
  if (made.person?.known || made.side !== null || side === null) return;
  made.side = side;
  if (made.person) made.person.side ??= side;
}

/** "глава российской дипломатии", "глава Псковской области": the state or its region stands inside the role. */
function sideInside(reading: ActorReading, atom: RoleAtom): string | null {
  for (let at = atom.from + 1; at < atom.to; at++) {
    const word = reading.tokens[at]?.word;
    const names = word ? lexemeIn[reading.lang](word).names : [];
    for (const entry of names) {
      if (entry.type === 'country' && entry.adjective && entry.code !== 'EU') return entry.code;
      if (entry.type === 'place' && entry.place.type === 'region') return entry.place.country;
    }
  }
  return null;
}

function isFormer(reading: ActorReading, from: number): boolean {
  return (
    is('former', reading.keys[from - 1] ?? '') ||
    is('former', reading.keys[from] ?? '') ||
    /^экс-|^екс-|^ex-/.test(reading.keys[from] ?? '')
  );
}

function absorbCountry(reading: ActorReading, j: number, made: ActorMention): number {
  const next = reading.atoms[j];
  if (
    next &&
    (next.type === 'country' || next.type === 'institution') &&
    bridged(reading, { from: made.to, to: next.from }, bridges, 3)
  ) {
    if (next.type === 'country' && next.adjective && reading.lang !== 'en') {
      const after = reading.atoms[j + 1];
      const realm = realmEnd(reading, next.to);
      if (realm > next.to) {
        made.side ??= next.code;
        made.to = realm;
        return j + 1;
      }
      if (!(after && after.type === 'institution' && after.from === next.to)) return j;
      made.side ??= next.code;
      made.to = after.to;
      return j + 2;
    }
    if (next.type === 'institution' && made.role === 'counterpart') return j;
    made.side ??= next.type === 'country' ? next.code : next.side;
    if (made.spokes && next.type === 'institution')
      made.institution =
        next.voice ??
        (made.side && next.template ? institutionVoice(next.kind, next.template, made.side) : null);
    made.to = next.to;
    const body = reading.atoms[j + 1];
    if (next.type === 'country' && made.spokes && body?.type === 'institution' && body.from === next.to) {
      made.institution =
        body.voice ?? (body.template ? institutionVoice(body.kind, body.template, next.code) : null);
      made.to = body.to;
      return j + 2;
    }
    if (next.type === 'institution') {
      const after = reading.atoms[j + 1];
      if (
        after &&
        after.type === 'country' &&
        bridged(reading, { from: next.to, to: after.from }, bridges, 1)
      ) {
        made.side ??= after.code;
        made.to = after.to;
        return closeBracket(reading, j + 2, made);
      }
    }
    return closeBracket(reading, j + 1, made);
  }
  if (
    next?.type === 'place' &&
    governs.has(made.role ?? '') &&
    bridged(reading, { from: made.to, to: next.from }, bridges, 2)
  ) {
    made.side ??= next.place.country;
    made.to = next.to;
    return closeBracket(reading, j + 1, made);
  }
  return j;
}

/** Offices of which a state has one at most. */
const heads = new Set(['pres', 'king']);

/** Offices of a state or a part of it: the city or region named after them tells whose, "министр Люксембурга". */
const governs = new Set([
  'fm',
  'pres',
  'pm',
  'minister',
  'def',
  'dfm',
  'leader',
  'finance',
  'vp',
  'king',
  'amb',
  'governor',
]);

/** "Турецкой Республики": what kind of state the adjective before tells of. */
function realmEnd(reading: ActorReading, from: number): number {
  let to = from;
  while (
    to - from < 2 &&
    is('state-forms', reading.keys[to]) &&
    /^\p{Lu}/u.test(reading.tokens[to]?.raw ?? '')
  )
    to += 1;
  return to;
}

function closeBracket(reading: ActorReading, j: number, made: ActorMention): number {
  if (/^[\])]$/.test(reading.tokens[made.to]?.text ?? '')) made.to += 1;
  return j;
}

/** "envoy of the US president Donald Trump, Steve Witkoff": the nested actor owns the role; a name right after it may be the holder's. */
function absorbOwner(reading: ActorReading, from: number, made: ActorMention): number {
  const lead = reading.atoms[from];
  const led =
    lead?.type === 'country' && lead.adjective && lead.from === made.to && ownable.has(made.role ?? '');
  const j = led ? from + 1 : from;
  const next = reading.atoms[j];
  if (next?.type !== 'role' || next.from !== (led ? lead.to : made.to) || next.role === 'diplomat')
    return from;
  if (isPossessive(reading, made.to - 1)) return from;
  const owner = actor({
    s: reading.s,
    from: next.from,
    to: next.to,
    type: 'role',
    role: next.role,
    side: next.side ?? (led ? lead.code : null),
  });
  let k = absorbCountry(reading, j + 1, owner);
  const person = reading.atoms[k];
  if (person?.type === 'person' && bridged(reading, { from: owner.to, to: person.from }, beforeName, 1)) {
    const chosen = reading.choose(person);
    if (chosen.offices.some((office) => office.role === next.role)) {
      owner.to = person.to;
      k += 1;
    }
  }
  made.side ??= owner.side;
  made.to = owner.to;
  return k;
}

/** "Lavrov, Russia's foreign minister," names one actor twice. */
function apposed(reading: ActorReading, named: ActorMention, role: ActorMention): boolean {
  const between = reading.tokens.slice(named.to, role.from).map((token) => token.text);
  if (role.role === 'counterpart' || named.spokes !== role.spokes) return between.length === 0 && role.spokes;
  const comma =
    (between.length === 1 && between[0] === ',') ||
    (between.length === 2 && between[0] === ',' && /^(the|a|an)$/.test(between[1] ?? ''));
  return comma && (role.side === null || named.side === null || named.side === role.side);
}
