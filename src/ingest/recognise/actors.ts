import type { Lang } from '#domain/lang.ts';
import type { Voice } from '#domain/actor.ts';
import { institutionVoice } from '../houses.ts';
import { endingAfter, is } from '../grammar.ts';
import type { ActorMention, Person } from '../mentions.ts';
import type { Token } from '../stages.ts';
import type { Atom } from './atoms.ts';
import { entriesOf, nameIndex } from './names.ts';
import { caseOf, nameRun, newcomer } from './newcomers.ts';

type RoleAtom = Extract<Atom, { type: 'role' }>;
type PersonAtom = Extract<Atom, { type: 'person' }>;

/** A sentence being read for actors. `remember` gives a person of an unknown name one identity over the article. */
export interface ActorReading {
  s: number;
  tokens: readonly Token[];
  keys: readonly string[];
  atoms: readonly Atom[];
  lang: Lang;
  choose: (atom: PersonAtom) => Person;
  remember: (person: Person) => Person;
}

const bridges = new Set(['of', 'the', '[', ']', '(', ')', '"', '«', '»', 'for', 'to', 'new', 'mr', 'mr.', '.', 'по']);
const beforeName = new Set([',', ']', ')', '(', '[', '–', '-', '"', '«', '»', 'mr', 'ms', '.']);

const empty = { person: null, role: null, side: null, sides: [] as string[], institution: null, plural: false, metonym: false, adjective: false, former: false, spokes: false, female: false };

/** Puts atoms together into actors: adjective/country + role + country + name, appositions, coordinated roles, institutions with their state. Linear in the atoms. */
export function actorsOf(reading: ActorReading): ActorMention[] {
  const found: ActorMention[] = [];
  const { atoms } = reading;
  for (let j = 0; j < atoms.length; ) {
    const step = actorAt(reading, j, found);
    j = Math.max(step, j + 1);
  }
  return found;
}

function actorAt(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as Atom;
  if (atom.type === 'country') return countryActor(reading, j, found);
  if (atom.type === 'role') return roleActor(reading, { j, lead: null, from: atom.from }, found);
  if (atom.type === 'institution') return institutionActor(reading, { j, lead: null, from: atom.from }, found);
  if (atom.type === 'person') return personActor(reading, j, found);
  return placeActor(reading, j, found);
}

/** Words between two positions, when each may stand between the parts of one actor. */
function bridged(reading: ActorReading, from: number, to: number, allowed: ReadonlySet<string>, most: number): boolean {
  if (to < from || to - from > most) return false;
  for (let at = from; at < to; at++) {
    const word = reading.tokens[at]?.text ?? '';
    if (!allowed.has(word) && !(allowed === bridges && is('state-forms', word))) return false;
  }
  return true;
}


const adjectiveLike = /(ый|ий|ого|ому|им|ым|ой|ая|ую|их|ых|ий|ої|ою|а|ы|і|ага|аму)$/;

function countryActor(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as Extract<Atom, { type: 'country' }>;
  const next = reading.atoms[j + 1];
  const gap = next ? next.from - atom.to : 9;
  const middle = reading.tokens[atom.to];
  const joins = gap === 0 || (gap === 1 && middle?.text === '.' && reading.keys[atom.from] === 'u.s') || (gap === 1 && middle !== undefined && (middle.kind === 'word' && (is('former', middle.text) || ['new', 'acting', 'top', 'deputy', 'chief'].includes(middle.text) || (reading.lang !== 'en' && adjectiveLike.test(middle.text) && middle.text.length > 4))));
  const leads = atom.adjective || reading.lang === 'en';
  const owned = reading.lang === 'en' && next?.type === 'person' && gap === 0 && /'s?$/.test(middleOf(reading, atom));
  if (next && leads && joins && next.type === 'role') return roleActor(reading, { j: j + 1, lead: atom.code, from: atom.from }, found);
  if (next && leads && joins && next.type === 'institution') return institutionActor(reading, { j: j + 1, lead: atom.code, from: atom.from }, found);
  const follower = reading.keys[atom.to] ?? '';
  const ofPerson = next?.type === 'person' && gap === 0 && !atom.adjective && reading.choose(next).side === atom.code;
  const asSide = atom.adjective && (is('side-nouns', follower) || sharesNoun(reading, j));
  const asNoun = reading.lang === 'en' && atom.adjective && /^(us|u\.s|u\.s\.)$/.test(reading.keys[atom.from] ?? '') && standsAlone(reading, atom);
  found.push({ ...empty, s: reading.s, from: atom.from, to: asSide && is('side-nouns', follower) ? atom.to + 1 : atom.to, type: 'side', side: atom.code, adjective: owned || ofPerson || (atom.adjective && !asSide && !asNoun) });
  return j + 1;
}

/** "Українська та російська делегації": the first adjective shares the second's noun. */
function sharesNoun(reading: ActorReading, j: number): boolean {
  const [atom, next] = [reading.atoms[j], reading.atoms[j + 1]];
  if (atom?.type !== 'country' || next?.type !== 'country' || !next.adjective || next.from - atom.to !== 1) return false;
  return is('and', reading.keys[atom.to] ?? '') && is('side-nouns', reading.keys[next.to] ?? '');
}

const middleOf = (reading: ActorReading, atom: { to: number }) => reading.tokens[atom.to - 1]?.text ?? '';

/** "Iran and US end talks": the abbreviation is the country when no noun of it follows. */
function standsAlone(reading: ActorReading, atom: Atom): boolean {
  const before = reading.keys[atom.from - 1] ?? '';
  const after = reading.keys[atom.to] ?? '';
  return /^(and|with|between|,)$/.test(before) || /^(and|,|agree|end|hold|held|will|have|has|are|is|to|in|on|at|said|say|start|resume|open|begin|wrap)$/.test(after);
}

interface RoleStart {
  j: number;
  lead: string | null;
  from: number;
}

const pluralEnding = /^(ы|и|і|ов|ев|ів|аў|оў|ам|ами|амі|ах|ями|ях|ей|е?рами)$/;

function isPlural(reading: ActorReading, atom: RoleAtom): boolean {
  const words = reading.tokens.slice(atom.from, atom.to).map((token) => token.text);
  const first = words[0] ?? '';
  if (reading.lang === 'en') return /(ministers|presidents|leaders|diplomats|heads|chiefs|secretaries|envoys|ambassadors|negotiators|counterparts|presidents'|leaders'|ministers')$/.test(words.join(' '));
  if (is('head-words', first)) return /(ы|и|і|ами|амі|ах|ам|ей|ів|аў)$/.test(first) && words.slice(1).some((word) => /(их|ых|ств|ведомств|відомств|ведамстваў)$/.test(word));
  return words.some((word) => {
    const ending = endingAfter('role-heads', word);
    return ending !== null && pluralEnding.test(ending) && !(reading.lang === 'be' && ending === 'ам') && !/(сибізі|секретарі|держсекретарі|госсекретаре|президентові|лідері|міністрі)$/.test(word);
  });
}

function roleActor(reading: ActorReading, start: RoleStart, found: ActorMention[]): number {
  const atom = reading.atoms[start.j] as RoleAtom;
  const plural = isPlural(reading, atom);
  const made: ActorMention = { ...empty, sides: [], s: reading.s, from: start.from, to: atom.to, type: 'role', role: atom.role, side: atom.side ?? start.lead ?? sideInside(reading, atom), plural, spokes: atom.spokes, former: isFormer(reading, start.from) };
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
    const found = entriesOf(nameIndex(reading.lang), reading.keys[at] ?? '').find((entry) => entry.type === 'country' && entry.adjective);
    if (found?.type === 'country') return found.code;
  }
  return null;
}

/** "министр иностранных дел и внешней торговли Венгрии": the rest of a long title, when a state or name follows it. */
function absorbTitle(reading: ActorReading, j: number, made: ActorMention): void {
  if (!is('and', reading.keys[made.to] ?? '')) return;
  const next = reading.atoms[j];
  if (!next || (next.type !== 'country' && next.type !== 'person') || next.from - made.to < 2 || next.from - made.to > 5) return;
  const words = reading.tokens.slice(made.to + 1, next.from);
  if (words.every((token) => token.kind === 'word' && /^[\p{Ll}]/u.test(token.raw) && !/^(с|з|із|with|с|к)$/.test(token.text))) made.to = next.from;
}

function isFormer(reading: ActorReading, from: number): boolean {
  return is('former', reading.keys[from - 1] ?? '') || is('former', reading.keys[from] ?? '') || /^экс-|^екс-|^ex-/.test(reading.keys[from] ?? '');
}

function absorbCountry(reading: ActorReading, j: number, made: ActorMention): number {
  const next = reading.atoms[j];
  if (next && (next.type === 'country' || next.type === 'institution') && bridged(reading, made.to, next.from, bridges, 3)) {
    if (next.type === 'country' && next.adjective && reading.lang !== 'en') {
      const after = reading.atoms[j + 1];
      if (!(after && after.type === 'institution' && after.from === next.to)) return j;
      made.side ??= next.code;
      made.to = after.to;
      return j + 2;
    }
    if (next.type === 'institution' && made.role === 'counterpart') return j;
    made.side ??= next.type === 'country' ? next.code : next.side;
    if (made.spokes && next.type === 'institution') made.institution = next.voice ?? (made.side && next.template ? institutionVoice(next.kind, next.template, made.side) : null);
    made.to = next.to;
    const body = reading.atoms[j + 1];
    if (next.type === 'country' && made.spokes && body?.type === 'institution' && body.from === next.to) {
      made.institution = body.voice ?? (body.template ? institutionVoice(body.kind, body.template, next.code) : null);
      made.to = body.to;
      return j + 2;
    }
    if (next.type === 'institution') {
      const after = reading.atoms[j + 1];
      if (after && after.type === 'country' && bridged(reading, next.to, after.from, bridges, 1)) {
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
  const owner: ActorMention = { ...empty, sides: [], s: reading.s, from: next.from, to: next.to, type: 'role', role: next.role, side: next.side };
  let k = absorbCountry(reading, j + 1, owner);
  const person = reading.atoms[k];
  if (person?.type === 'person' && bridged(reading, owner.to, person.from, beforeName, 1)) {
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

/** "премьером Госсовета Ли Цяном": one genitive between the role and the name. */
function titled(reading: ActorReading, from: number, to: number): boolean {
  const word = reading.tokens[from];
  return to - from === 1 && reading.lang !== 'en' && word?.kind === 'word' && word.text.length >= 5 && /(ета|ства|ды|ии|ії|ента|ета|аты|ати|іні|зидии)$/.test(word.text);
}

/** Roles named after whom they serve: "Putin's aide", "помощник Путина Ушаков". */
const ownable = new Set(['pres-aide', 'envoy', 'spokes', 'pres-spokes', 'chief-of-staff', 'official', 'nsa', 'mfa-spokes']);

function absorbName(reading: ActorReading, j: number, made: ActorMention, atom: RoleAtom): number {
  let next = reading.atoms[j];
  if (next?.type === 'person' && ownable.has(made.role ?? '') && next.from === made.to) {
    const owner = reading.choose(next);
    const after = reading.atoms[j + 1];
    const heads = owner.offices.some((office) => office.role === 'pres' || office.role === 'pm' || office.role === 'king' || office.role === 'fm');
    if (heads && !owner.offices.some((office) => office.role === made.role)) {
      made.side ??= owner.side;
      made.to = next.to;
      if (!(after?.type === 'person' && after.from === next.to)) return unknownName(reading, j + 1, made, atom);
      j += 1;
      next = after;
    }
  }
  if (next?.type === 'person' && (bridged(reading, made.to, next.from, beforeName, 2) || givenBetween(reading, made.to, next.from))) {
    const person = reading.choose(next);
    const clash = made.side !== null && person.side !== null && person.side !== made.side && ['pres', 'pm', 'fm', 'def', 'leader'].includes(made.role ?? '');
    if (!clash) {
      Object.assign(made, { type: 'person', person, to: next.to, female: person.female, side: person.side ?? made.side });
      return j + 1;
    }
    return j;
  }
  return unknownName(reading, j, made, atom);
}

/** One capitalised word between a role and a known surname: a given name in a spelling of its own. */
function givenBetween(reading: ActorReading, from: number, to: number): boolean {
  const token = reading.tokens[from];
  return to - from === 1 && token?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(token.raw);
}

function unknownName(reading: ActorReading, j: number, made: ActorMention, atom: RoleAtom): number {
  if (made.role === 'diplomat' && made.side === null) return j;
  const taken = new Set(reading.atoms.slice(j, j + 6).flatMap((one) => (one.type === 'person' || one.type === 'country' || one.type === 'place' || one.type === 'institution' || one.type === 'role' ? range(one.from, one.to) : [])));
  const comma = reading.tokens[made.to]?.text === ',';
  const at = comma ? made.to + 1 : made.to;
  const end = nameRun(reading.tokens, at, taken);
  const words = reading.tokens.slice(at, end).map((token) => token.raw);
  if (words.length === 0 || (comma && (words.length < 2 || reading.tokens[end]?.text !== ',')) || (words.length < 2 && !['minister', 'fm', 'pres', 'pm', 'def', 'dfm', 'amb', 'spokes', 'mfa-spokes', 'pres-spokes', 'counterpart', 'envoy', 'king'].includes(made.role ?? ''))) return j;
  if (/^(Республик|Правительств|Королевств|Федерац|Уряд|Кабінет|Респуб|Совет|Союз|Госдеп|Telegram|Truth|Facebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/i.test(words[0] ?? '')) return j;
  const person = reading.remember(newcomer(words, caseOf(reading.tokens[atom.from]?.text ?? '', reading.lang), reading.lang, made.side));
  Object.assign(made, { type: 'person', person, to: comma ? end + 1 : end });
  return j;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** "Lavrov, Russia's foreign minister," names one actor twice. */
function apposed(reading: ActorReading, named: ActorMention, role: ActorMention): boolean {
  const between = reading.tokens.slice(named.to, role.from).map((token) => token.text);
  if (role.role === 'counterpart' || named.spokes !== role.spokes) return between.length === 0 && role.spokes;
  const comma = between.length === 1 && between[0] === ',' || (between.length === 2 && between[0] === ',' && /^(the|a|an)$/.test(between[1] ?? ''));
  return comma && (role.side === null || named.side === null || named.side === role.side);
}

function pluralActor(reading: ActorReading, start: number, made: ActorMention, found: ActorMention[]): number {
  let j = start + 1;
  let at = made.to;
  const lead = made.side;
  if (lead) made.sides.push(lead);
  const before = found.at(-1);
  if (lead && before?.type === 'side' && before.adjective && bridged(reading, before.to, made.from, new Set(['и', 'and', 'і', 'та', 'й', ',']), 1)) {
    made.sides.unshift(before.side ?? '');
    made.from = before.from;
    found.pop();
  }
  for (let next = reading.atoms[j]; next?.type === 'country' && !next.adjective && bridged(reading, at, next.from, new Set([',', 'и', 'and', 'і', 'та', 'й', 'of', 'the', 'ды']), 2); next = reading.atoms[j]) {
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
    else if (ahead.some((word) => is('countries', word)) && ahead.some((word) => is('both-countries', word))) made.from -= 1;
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
  return listedNames(reading, j, made, found);
}

/** "the foreign ministers of Russia and the US, Lavrov and Rubio": the names that follow are the same people. */
function listedNames(reading: ActorReading, j: number, made: ActorMention, found: ActorMention[]): number {
  const next = reading.atoms[j];
  if (next?.type !== 'person' || !bridged(reading, made.to, next.from, beforeName, 2)) return j;
  found.pop();
  return j;
}

function institutionActor(reading: ActorReading, start: RoleStart, found: ActorMention[]): number {
  const atom = reading.atoms[start.j] as Extract<Atom, { type: 'institution' }>;
  let side = atom.side ?? start.lead;
  let to = atom.to;
  let j = start.j + 1;
  const next = reading.atoms[j];
  if (next?.type === 'country' && (!next.adjective || reading.lang === 'en') && bridged(reading, to, next.from, bridges, 2) && atom.kind !== 'embassy') {
    side ??= next.code;
    to = next.to;
    j += 1;
  }
  const voice = atom.voice ?? (side && atom.template ? institutionVoice(atom.kind, atom.template, side) : null);
  const made: ActorMention = { ...empty, sides: [], s: reading.s, from: start.from, to, type: 'institution', institution: voice, side, role: atom.voice ? null : atom.kind };
  const after = reading.atoms[j];
  if (after?.type === 'role' && after.spokes && after.from - to <= 1) {
    const spoken: ActorMention = { ...made, type: 'role', role: after.role, spokes: true, to: after.to };
    const k = absorbName(reading, j + 1, spoken, after);
    found.push(spoken);
    return Math.max(k, j + 1);
  }
  found.push(made);
  return j;
}

function personActor(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as PersonAtom;
  const person = reading.choose(atom);
  const owner = /'s?$/.test(reading.tokens[atom.to - 1]?.text ?? '') && reading.atoms[j + 1]?.type === 'role' && (reading.atoms[j + 1]?.from ?? 0) - atom.to <= 1;
  const made: ActorMention = { ...empty, sides: [], s: reading.s, from: atom.from, to: atom.to, type: 'person', person, side: person.side, female: person.female, adjective: owner };
  found.push(made);
  return j + 1;
}

const locative = new Set(['в', 'во', 'на', 'у', 'ў', 'in', 'at', 'near', 'под', 'біля', 'поблизу', 'из', 'з', 'із', 'from', 'to', 'до', 'ў', 'outside', 'через', 'into', 'visited', 'ва', 'of', 'інш']);

function placeActor(reading: ActorReading, j: number, found: ActorMention[]): number {
  const atom = reading.atoms[j] as Extract<Atom, { type: 'place' }>;
  if (!atom.place.capital) return j + 1;
  const before = reading.tokens[atom.from - 1]?.text ?? '';
  if (locative.has(before)) return j + 1;
  found.push({ ...empty, sides: [], s: reading.s, from: atom.from, to: atom.to, type: 'side', side: atom.place.country, metonym: true });
  return j + 1;
}
