import { endingAfter, is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading, RoleAtom } from './actor-base.ts';
import { beforeName, bridged, ownable } from './actor-base.ts';

const pluralEnding = /^(ы|и|і|ов|ев|ів|ау|оу|ам|ами|амі|ах|ями|ях|ей|е?рами)$/;

/** Whether a role's words stand in the plural: its holders are several people. */
export function isPlural(reading: ActorReading, atom: RoleAtom): boolean {
  const words = reading.tokens.slice(atom.from, atom.to).map((token) => token.text);
  const first = words[0] ?? '';
  if (reading.lang === 'en')
    return /(ministers|presidents|leaders|diplomats|heads|chiefs|secretaries|envoys|ambassadors|negotiators|counterparts|presidents'|leaders'|ministers')$/.test(
      words.join(' '),
    );
  if (is('head-words', first))
    return (
      (/(ы|и|і|ами|амі|ах|ам|ей|ів|аў)$/.test(first) &&
        words.slice(1).some((word) => /(их|ых|ств|ведомств|відомств|ведамстваў)$/.test(word))) ||
      (/^(глав|голів|галоў)$|(ы|и|і|ами|амі|ах|ам|ів|аў)$/.test(first) && ofTwoStates(reading, atom))
    );
  return reading.keys.slice(atom.from, atom.to).some((word) => {
    const ending = endingAfter('role-heads', word.slice(word.lastIndexOf('-') + 1));
    return (
      ending !== null &&
      pluralEnding.test(ending) &&
      !(reading.lang === 'be' && ending === 'ам') &&
      !/(сибізі|секретарі|держсекретарі|госсекретаре|президентові|лідері|міністрі)$/.test(word)
    );
  });
}

/** "главы МИД России и Китая": two states behind one office are two holders of it. */
function ofTwoStates(reading: ActorReading, atom: RoleAtom): boolean {
  const at = reading.atoms.indexOf(atom);
  const [first, second] = [reading.atoms[at + 1], reading.atoms[at + 2]];
  return (
    first?.type === 'country' &&
    second?.type === 'country' &&
    !first.adjective &&
    !second.adjective &&
    first.from === atom.to &&
    second.from - first.to === 1 &&
    is('list-joints', reading.keys[first.to]) &&
    reading.keys[first.to] !== 'а'
  );
}

/** Several holders of an office: the states they belong to, and the names that follow. */
export function pluralActor(
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
    !isOwnerOfNext(reading, j) &&
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

/** "the leaders and the U.S. president": a state whose office stands right behind it. */
function isOwnerOfNext({ atoms, tokens, lang }: ActorReading, at: number): boolean {
  const [state, office] = [atoms[at], atoms[at + 1]];
  if (lang !== 'en' || !state || office?.type !== 'role') return false;
  const gap = office.from - state.to;
  return gap === 0 || (gap === 1 && tokens[state.to]?.text === '.');
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
