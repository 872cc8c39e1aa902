import { endingAfter, is } from '../grammar.ts';
import { institutionVoice } from '../houses.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading, RoleAtom, RoleStart } from './actor-base.ts';
import { beforeName, bridged, bridges, empty, ownable } from './actor-base.ts';
import { absorbName } from './name-actors.ts';
import { entriesOf, nameIndex } from './names.ts';

const pluralEnding = /^(ы|и|і|ов|ев|ів|аў|оў|ам|ами|амі|ах|ями|ях|ей|е?рами)$/;

function isPlural(reading: ActorReading, atom: RoleAtom): boolean {
  const words = reading.tokens.slice(atom.from, atom.to).map((token) => token.text);
  const first = words[0] ?? '';
  if (reading.lang === 'en')
    return /(ministers|presidents|leaders|diplomats|heads|chiefs|secretaries|envoys|ambassadors|negotiators|counterparts|presidents'|leaders'|ministers')$/.test(
      words.join(' '),
    );
  if (is('head-words', first))
    return (
      /(ы|и|і|ами|амі|ах|ам|ей|ів|аў)$/.test(first) &&
      words.slice(1).some((word) => /(их|ых|ств|ведомств|відомств|ведамстваў)$/.test(word))
    );
  return words.some((word) => {
    const ending = endingAfter('role-heads', word);
    return (
      ending !== null &&
      pluralEnding.test(ending) &&
      !(reading.lang === 'be' && ending === 'ам') &&
      !/(сибізі|секретарі|держсекретарі|госсекретаре|президентові|лідері|міністрі)$/.test(word)
    );
  });
}

export function roleActor(reading: ActorReading, start: RoleStart, found: ActorMention[]): number {
  const atom = reading.atoms[start.j] as RoleAtom;
  const plural = isPlural(reading, atom);
  const made: ActorMention = {
    ...empty,
    sides: [],
    s: reading.s,
    from: start.from,
    to: atom.to,
    type: 'role',
    role: atom.role,
    side: atom.side ?? start.lead ?? sideInside(reading, atom),
    plural,
    spokes: atom.spokes,
    former: isFormer(reading, start.from),
  };
  if (plural) return pluralActor(reading, start.j, made, found);
  absorbTitle(reading, start.j + 1, made);
  let j = absorbCountry(reading, start.j + 1, made);
  j = absorbOwner(reading, j, made);
  j = absorbName(reading, j, made, atom);
  const previous = found.at(-1);
  if (made.type === 'role' && previous?.type === 'person' && apposed(reading, previous, made)) {
    previous.to = made.to;
    previous.role ??= made.role;
    if (previous.person && previous.person.side === null && made.side) previous.person.side = made.side;
    return j;
  }
  found.push(made);
  return j;
}

/** "глава российской дипломатии": the state stands inside the role. */
function sideInside(reading: ActorReading, atom: RoleAtom): string | null {
  for (let at = atom.from + 1; at < atom.to; at++) {
    const found = entriesOf(nameIndex(reading.lang), reading.keys[at] ?? '').find(
      (entry) => entry.type === 'country' && entry.adjective,
    );
    if (found?.type === 'country') return found.code;
  }
  return null;
}

/** "министр иностранных дел и внешней торговли Венгрии": the rest of a long title, when a state or name follows it. */
function absorbTitle(reading: ActorReading, j: number, made: ActorMention): void {
  if (!is('and', reading.keys[made.to] ?? '')) return;
  const next = reading.atoms[j];
  if (
    !next ||
    (next.type !== 'country' && next.type !== 'person') ||
    next.from - made.to < 2 ||
    next.from - made.to > 5
  )
    return;
  const words = reading.tokens.slice(made.to + 1, next.from);
  if (
    words.every(
      (token) =>
        token.kind === 'word' && /^[\p{Ll}]/u.test(token.raw) && !/^(с|з|із|with|с|к)$/.test(token.text),
    )
  )
    made.to = next.from;
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
  return j;
}

function closeBracket(reading: ActorReading, j: number, made: ActorMention): number {
  if (/^[\])]$/.test(reading.tokens[made.to]?.text ?? '')) made.to += 1;
  return j;
}

/** "envoy of the US president Donald Trump, Steve Witkoff": the nested actor owns the role; a name right after it may be the holder's. */
function absorbOwner(reading: ActorReading, j: number, made: ActorMention): number {
  const next = reading.atoms[j];
  if (next?.type !== 'role' || next.from !== made.to || next.role === 'diplomat') return j;
  const owner: ActorMention = {
    ...empty,
    sides: [],
    s: reading.s,
    from: next.from,
    to: next.to,
    type: 'role',
    role: next.role,
    side: next.side,
  };
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

function pluralActor(
  reading: ActorReading,
  start: number,
  made: ActorMention,
  found: ActorMention[],
): number {
  let j = start + 1;
  let at = made.to;
  const lead = made.side;
  if (lead && lead !== 'EU') made.sides.push(lead);
  const before = found.at(-1);
  if (
    lead &&
    before?.type === 'side' &&
    before.adjective &&
    bridged(reading, { from: before.to, to: made.from }, new Set(['и', 'and', 'і', 'та', 'й', ',']), 1)
  ) {
    made.sides.unshift(before.side ?? '');
    made.from = before.from;
    found.pop();
  }
  for (
    let next = reading.atoms[j];
    next?.type === 'country' &&
    !next.adjective &&
    bridged(
      reading,
      { from: at, to: next.from },
      new Set([',', 'и', 'and', 'і', 'та', 'й', 'of', 'the', 'ды']),
      2,
    );
    next = reading.atoms[j]
  ) {
    made.sides.push(next.code);
    at = next.to;
    j += 1;
  }
  made.to = at;
  if (made.sides.length === 0) {
    const window = reading.keys.slice(made.to, made.to + 3);
    const ahead = reading.keys.slice(Math.max(0, made.from - 4), made.from);
    const of = window.findIndex((word) => is('countries', word));
    if (of >= 0 && (window.some((word) => is('both-countries', word)) || of === 0)) made.to += of + 1;
    else if (ahead.some((word) => is('countries', word)) && ahead.some((word) => is('both-countries', word)))
      made.from -= 1;
  }
  made.side = made.sides[0] ?? null;
  const owner = reading.atoms[j];
  if (made.role && ownable.has(made.role) && owner?.type === 'person' && owner.from === made.to) {
    const person = reading.choose(owner);
    if (person.side && person.offices.some((office) => office.role === 'pres' || office.role === 'pm')) {
      Object.assign(made, { side: person.side, sides: [person.side], to: owner.to });
      found.push(made);
      return j + 1;
    }
  }
  found.push(made);
  return listedNames(reading, j, made);
}

/** "the foreign ministers of Russia and the US, Lavrov and Rubio": the names that follow are the same people. */
function listedNames(reading: ActorReading, j: number, made: ActorMention): number {
  const next = reading.atoms[j];
  if (next?.type !== 'person' || !bridged(reading, { from: made.to, to: next.from }, beforeName, 2)) return j;
  const list = reading.atoms
    .slice(j + 1, j + 4)
    .some((atom) => atom.type === 'person' && atom.from - next.to <= 8);
  if (reading.tokens[made.to]?.text === ',' && !list) return j;
  Object.assign(made, { plural: false, role: 'official', side: null, sides: [] });
  return j;
}
