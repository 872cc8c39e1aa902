import { fromEach } from '../from-each.ts';
import { is } from '../grammar.ts';
import type { ActorMention, Person } from '../mentions.ts';
import type { ActorReading, RoleAtom } from './actor-base.ts';
import { beforeName, bridged, ownable, range } from './actor-base.ts';
import { caseOf, isParticle, nameRun, newcomer } from './newcomers.ts';

/** "послом РФ в Белграде Александром Боцан-Харченко", "с коллегой из Туниса X": where an ambassador serves or a colleague comes from stands before the name. */
function pastPost(reading: ActorReading, j: number, made: ActorMention): number {
  const next = reading.atoms[j];
  if (next?.type !== 'place' && next?.type !== 'country') return j;
  const posted =
    (made.role === 'amb' || made.role === 'envoy') &&
    next.from - made.to === 1 &&
    is('in-at', reading.keys[made.to]);
  const from =
    made.role === 'counterpart' &&
    is('out-of', reading.keys[made.to]) &&
    (next.from - made.to === 1 || (next.from - made.to === 2 && is('former', reading.keys[made.to + 1])));
  if (!posted && !from) return j;
  if (from) made.side ??= next.type === 'country' ? next.code : next.place.country;
  made.to = next.to;
  return j + 1;
}

export function absorbName(reading: ActorReading, start: number, made: ActorMention, atom: RoleAtom): number {
  let j = pastPost(reading, start, made);
  let next = reading.atoms[j];
  if (next?.type === 'person' && ownable.has(made.role ?? '') && next.from === made.to) {
    const owner = reading.choose(next);
    const after = reading.atoms[j + 1];
    const heads = owner.offices.some(
      (office) =>
        office.role === 'pres' || office.role === 'pm' || office.role === 'king' || office.role === 'fm',
    );
    if (heads && !owner.offices.some((office) => office.role === made.role)) {
      made.side ??= owner.side;
      made.to = next.to;
      if (
        !(after?.type === 'person' && (after.from === next.to || givenBetween(reading, next.to, after.from)))
      )
        return unknownName(reading, j + 1, made, atom);
      j += 1;
      next = after;
    }
  }
  if (
    next?.type === 'person' &&
    (bridged(reading, { from: made.to, to: next.from }, beforeName, 2) ||
      givenBetween(reading, made.to, next.from))
  ) {
    const person = reading.choose(next);
    const clash =
      made.side !== null &&
      person.side !== null &&
      person.side !== made.side &&
      ['pres', 'pm', 'fm', 'def', 'leader'].includes(made.role ?? '');
    if (!clash) {
      isWho(made, person, next.to);
      return j + 1;
    }
    return j;
  }
  return unknownName(reading, j, made, atom);
}

/** An office told with its holder's name is that person. */
function isWho(made: ActorMention, person: Person, to: number): void {
  Object.assign(made, {
    type: 'person',
    person,
    to,
    female: person.female,
    side: person.side ?? made.side,
  });
}

/** One capitalised word between a role and a known surname: a given name in a spelling of its own. */
function givenBetween(reading: ActorReading, from: number, to: number): boolean {
  const token = reading.tokens[from];
  return to - from === 1 && token?.kind === 'word' && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(token.raw);
}

/** A headline that capitalises every word shows no names by capitals; what ends in a full stop is no headline. */
function isTitleCased(tokens: ActorReading['tokens']): boolean {
  if (tokens.at(-1)?.text === '.') return false;
  const words = tokens.filter((token) => token.kind === 'word' && token.raw.length >= 4);
  return (
    words.length >= 6 && words.filter((token) => /^\p{Ll}/u.test(token.raw)).length <= words.length * 0.15
  );
}

/** "с Абдуллой Юсуфом, министром иностранных дел Сомали": two or more capitalised words that name nobody known, before the comma of a role with its state. */
export function nameBefore(reading: ActorReading, made: ActorMention, atom: RoleAtom): void {
  if (made.side === null || made.role === 'counterpart' || isTitleCased(reading.tokens)) return;
  let comma = made.from - 1;
  if (reading.tokens[comma]?.text !== ',' && isLink(reading, comma)) comma -= 1;
  if (reading.tokens[comma]?.text !== ',') return;
  const taken = new Set(
    fromEach(
      reading.atoms.filter((one) => one.from < comma),
      (one) => range(one.from, one.to),
    ),
  );
  let from = comma;
  while (
    comma - from < longestName &&
    nameRun(reading.tokens, from - 1, taken) >= Math.min(comma, from + 3) &&
    !taken.has(from - 1)
  )
    from -= 1;
  if (isParticle(reading.tokens[from - 1]?.text) && !taken.has(from - 2) && isProper(reading, from - 2))
    from -= 2;
  const words = reading.tokens.slice(from, comma).map((token) => token.raw);
  if (words.length < 2) return;
  const person = reading.remember(
    newcomer(words, caseOf(reading.tokens[atom.from]?.text ?? '', reading.lang), reading.lang, made.side),
  );
  Object.assign(made, { type: 'person', person, from });
}

const longestName = 4;

const isProper = (reading: ActorReading, at: number) => /^\p{Lu}\p{L}+$/u.test(reading.tokens[at]?.raw ?? '');

/** "the", "новым": one word between the comma and the role. */
function isLink(reading: ActorReading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'word') return false;
  return reading.lang === 'en'
    ? /^(the|a|an|new|then|his|her)$/.test(token.text)
    : /^\p{Ll}/u.test(token.raw) &&
        /(ый|ий|ым|им|ом|ому|ому|его|ого|ій|ага|аму|ой|ою|аа|ая)$/.test(token.text);
}

/** Offices behind which a single unknown word may be the holder's name. */
const namedAlone = new Set([
  'minister',
  'fm',
  'pres',
  'pm',
  'def',
  'dfm',
  'amb',
  'spokes',
  'mfa-spokes',
  'pres-spokes',
  'counterpart',
  'envoy',
  'king',
]);

/** A name the lexicon does not know, behind an office; "foreign minister Asaad Hassan al-Shaibani": given names nobody listed before a known surname of the office's state are that person's. */
function unknownName(reading: ActorReading, j: number, made: ActorMention, atom: RoleAtom): number {
  if ((made.role === 'diplomat' && made.side === null) || isTitleCased(reading.tokens)) return j;
  const taken = new Set(
    fromEach(reading.atoms.slice(j, j + 6), (one) =>
      one.type === 'person' ||
      one.type === 'country' ||
      one.type === 'place' ||
      one.type === 'institution' ||
      one.type === 'role'
        ? range(one.from, one.to)
        : [],
    ),
  );
  const comma = reading.tokens[made.to]?.text === ',';
  const at = comma ? made.to + 1 : made.to;
  const end = nameRun(reading.tokens, at, taken);
  const words = reading.tokens.slice(at, end).map((token) => token.raw);
  const surname = reading.atoms[j];
  if (!comma && words.length > 0 && surname?.type === 'person' && surname.from === end) {
    const person = reading.choose(surname);
    if (made.side === null || person.side === made.side) {
      isWho(made, person, surname.to);
      return j + 1;
    }
  }
  if (
    words.length === 0 ||
    (comma && (words.length < 2 || !/^[,.;:)]$/.test(reading.tokens[end]?.text ?? '.'))) ||
    (words.length < 2 && !namedAlone.has(made.role ?? ''))
  )
    return j;
  if (
    /^(Dr$|Prof$|Mrs?$|Ms$|Республик|Правительств|Королевств|Федерац|Уряд|Кабінет|Респуб|Совет|Союз|Госдеп|Telegram|Truth|Facebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/i.test(
      words[0] ?? '',
    )
  )
    return j;
  const person = reading.remember(
    newcomer(words, caseOf(reading.tokens[atom.from]?.text ?? '', reading.lang), reading.lang, made.side),
  );
  Object.assign(made, {
    type: 'person',
    person,
    to: comma && reading.tokens[end]?.text === ',' ? end + 1 : end,
  });
  return j;
}
