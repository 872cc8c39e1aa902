import type { Party } from '#domain/actor.ts';
import { countryByCode, holderOf } from '../gazetteer.ts';
import type { ActorMention, Person, RecognisedArticle } from '../mentions.ts';

export function partyOfPerson(person: Person): Party {
  return { id: person.id, name: person.name, type: 'person', side: person.side };
}

export function partyOfSide(side: string): Party {
  return {
    id: `side-${side.toLowerCase()}`,
    name: countryByCode.get(side)?.names.en ?? side,
    type: 'side',
    side,
  };
}

/** Offices under which a role may be told: "the minister" is a foreign minister here unless named otherwise. */
const roleFamily: Record<string, readonly string[]> = {
  leader: ['pres', 'pm', 'king', 'emir', 'sultan', 'crown-prince', 'supreme'],
  supreme: ['supreme'],
  pres: ['pres', 'pres-elect', 'pm', 'king', 'emir', 'sultan'],
  pm: ['pm', 'pres'],
  fm: ['fm'],
  minister: ['fm', 'def', 'minister'],
  diplomat: ['fm', 'dfm', 'mfa-spokes', 'amb'],
  king: ['king', 'emir', 'sultan', 'crown-prince'],
  envoy: ['envoy'],
  def: ['def'],
  vp: ['vp'],
  nsa: ['nsa'],
  'sec-council': ['sec-council'],
  'chief-of-staff': ['chief-of-staff'],
  'pres-aide': ['pres-aide'],
  dfm: ['dfm'],
  'mfa-spokes': ['mfa-spokes'],
  'pres-spokes': ['pres-spokes'],
  spokes: ['mfa-spokes', 'pres-spokes'],
  pope: ['pope'],
  sg: ['sg'],
  commission: ['commission'],
  council: ['council'],
  finance: ['finance'],
  counterpart: ['fm', 'pres', 'pm', 'def'],
};

export interface RoleBook {
  /** people named in the article so far, newest last, with the roles told of them */
  seen: { person: Person; roles: Set<string>; s: number; at: number }[];
}

const rolesOf = (person: Person, day: string | null) =>
  new Set(
    person.offices
      .filter((office) =>
        day ? office.from <= day && (office.to === null || day <= office.to) : office.to === null,
      )
      .map((office) => office.role),
  );

function remember(book: RoleBook, actor: ActorMention, day: string | null): void {
  if (!actor.person) return;
  const known = book.seen.find((entry) => entry.person.id === actor.person?.id);
  const entry = known ?? {
    person: actor.person,
    roles: rolesOf(actor.person, day),
    s: actor.s,
    at: actor.from,
  };
  if (known) book.seen.splice(book.seen.indexOf(known), 1);
  if (actor.role) entry.roles.add(actor.role);
  if (entry.s !== actor.s || !known) Object.assign(entry, { s: actor.s, at: actor.from });
  book.seen.push(entry);
}

/** Fills in who a bare role is: its side's holder on the article's day, else the person of that role named last. Marks `person` in place. */
export function resolveRoles(article: RecognisedArticle, day: string | null): void {
  const book: RoleBook = { seen: [] };
  const holders = holdersNamed(article);
  const onceHeld = day === null ? holdersOfOnce(article) : new Map<string, Person | null>();
  for (const sentence of article.mentions) {
    for (const actor of sentence.actors) {
      if (actor.type === 'role' && !actor.person && !actor.plural && !actor.former)
        actor.person = onceHeld.get(`${actor.role} ${actor.side}`) ?? null;
      if (
        actor.type === 'role' &&
        !actor.person &&
        !actor.plural &&
        !actor.former &&
        actor.role !== 'official'
      )
        settle(actor, {
          book,
          day,
          sentenceActors: sentence.actors,
          female: genderBeside(sentence.keys, actor),
        });
      if (actor.type === 'role' && !actor.person && !actor.plural && !actor.former)
        actor.person = holders.get(`${actor.role} ${actor.side}`) ?? null;
      remember(book, actor, day);
    }
  }
}

/** Offices that an article which names one holder tells of without the name. */
const namedElsewhere = new Set(['envoy', 'fm', 'pres', 'pm', 'def', 'dfm']);

/** Offices that several hold at once: a state alone does not tell whose. */
const heldByMany = new Set(['envoy', 'dfm', 'amb']);

/** The one holder of an office of a state whom the article names somewhere: a headline tells of him by his office. */
function holdersNamed(article: RecognisedArticle): Map<string, Person | null> {
  const holders = new Map<string, Person | null>();
  for (const { actors } of article.mentions)
    for (const { type, role, side, person, former } of actors) {
      if (type !== 'person' || former || !role || !namedElsewhere.has(role) || !side || !person) continue;
      const office = `${role} ${side}`;
      holders.set(office, holders.has(office) && holders.get(office) !== person ? null : person);
    }
  return holders;
}

/** In an article of no known day, the one person named in it who holds or held an office: it is told of his time in it. */
function holdersOfOnce(article: RecognisedArticle): Map<string, Person | null> {
  const holders = new Map<string, Person | null>();
  for (const { actors } of article.mentions)
    for (const { type, person, former } of actors) {
      if (type !== 'person' || former || !person?.known) continue;
      for (const { role } of person.offices.filter((office) => namedElsewhere.has(office.role))) {
        const office = `${role} ${person.side}`;
        holders.set(office, holders.has(office) && holders.get(office) !== person ? null : person);
      }
    }
  return holders;
}

interface Settling {
  book: RoleBook;
  day: string | null;
  sentenceActors: readonly ActorMention[];
  /** what a past-tense verb beside the role tells of gender; null when nothing */
  female: boolean | null;
}

/** "отметила дипломат" is a woman, "сказав міністр" a man. */
function genderBeside(keys: readonly string[], actor: ActorMention): boolean | null {
  const beside = [keys[actor.from - 1] ?? '', keys[actor.to] ?? ''];
  if (beside.some((key) => /[аеиіяуюы](ла|лася|лась)$/.test(key))) return true;
  return beside.some((key) => /[аеиіяуюы](л|лся|в|вся|ў|ўся|у)$/.test(key) && key.length > 4) ? false : null;
}

function settle(actor: ActorMention, settling: Settling): void {
  const person =
    actor.role === 'counterpart'
      ? counterpart(actor, settling)
      : (namedBefore(actor, settling) ?? (actor.spokes ? null : holder(actor, settling.day)));
  if (!person) return;
  actor.person = person;
  actor.side ??= person.side;
  actor.female = person.female;
}

/** States whose leader is the head of government. */
const parliamentary = new Set(
  'DE GB IT ES HU IN JP IL CA AU NL BE SE NO DK GR PT CZ SK PK MY AT IE BG HR SI EE LV NZ SG TH IQ AM GE ET BD NP AL ME LU IS MT'.split(
    ' ',
  ),
);

function familyOf(role: string, side: string): readonly string[] {
  if (role === 'leader')
    return parliamentary.has(side)
      ? ['pm', 'pres', 'king']
      : ['pres', 'pm', 'king', 'emir', 'sultan', 'crown-prince'];
  return roleFamily[role] ?? [];
}

function holder(actor: ActorMention, day: string | null): Person | null {
  const { side } = actor;
  if (!side || heldByMany.has(actor.role ?? '')) return null;
  for (const role of familyOf(actor.role ?? '', side)) {
    if (actor.role === 'minister' && role !== 'fm') break;
    const person = holderOf(role, side, day);
    if (person) return person;
  }
  return null;
}

function namedBefore(actor: ActorMention, { book, female, sentenceActors }: Settling): Person | null {
  const family = new Set([...(roleFamily[actor.role ?? ''] ?? []), actor.role ?? '']);
  const beside = sentenceActors
    .filter((one) => one !== actor && one.person && actor.from - one.to >= 1 && actor.from - one.to <= 2)
    .map((one) => one.person?.id);
  const fits = book.seen.filter(
    (entry) =>
      !beside.includes(entry.person.id) &&
      (actor.side === null || entry.person.side === actor.side) &&
      [...entry.roles].some((role) => family.has(role)),
  );
  const gendered =
    female === null || actor.side !== null
      ? fits
      : fits.filter((entry) => !entry.person.known || entry.person.female === female);
  const exact = gendered.filter((entry) => entry.roles.has(actor.role ?? ''));
  return (exact.length > 0 ? exact : gendered).sort((a, b) => b.s - a.s || a.at - b.at)[0]?.person ?? null;
}

/** "his Chinese counterpart": the same office on another side. */
function counterpart(actor: ActorMention, { sentenceActors, day, book }: Settling): Person | null {
  const own =
    sentenceActors.find((one) => one.person && one.from < actor.from)?.person ?? book.seen.at(-1)?.person;
  if (!own || !actor.side || actor.side === own.side) return null;
  const office = own.offices.find(
    (one) =>
      ['fm', 'pres', 'pm', 'def'].includes(one.role) &&
      (!day || (one.from <= day && (one.to === null || day <= one.to))),
  );
  return office
    ? (holderOf(office.role, actor.side, day) ??
        (office.role === 'pres' ? holderOf('pm', actor.side, day) : null))
    : null;
}

/** The parties an actor names; empty for open plurals, institutions and spokespeople. */
export function partiesOf(actor: ActorMention, day: string | null): Party[] {
  if (actor.spokes || actor.former)
    return actor.former && actor.type === 'person' && actor.person ? [partyOfPerson(actor.person)] : [];
  if (actor.person) return [partyOfPerson(actor.person)];
  if (actor.plural) return actor.sides.map((side) => pluralParty(actor.role ?? '', side, day));
  if (actor.type === 'side' && actor.side) return [partyOfSide(actor.side)];
  if (
    actor.type === 'role' &&
    actor.side &&
    actor.role &&
    [
      'fm',
      'pres',
      'pm',
      'def',
      'vp',
      'king',
      'counterpart',
      'envoy',
      'leader',
      'supreme',
      'minister',
      'dfm',
      'amb',
    ].includes(actor.role)
  )
    return [partyOfSide(actor.side)];
  return [];
}

function pluralParty(role: string, side: string, day: string | null): Party {
  if (!['pres', 'leader', 'pm', 'fm', 'king', 'def', 'minister'].includes(role)) return partyOfSide(side);
  const person = firstHolder(role, side, day);
  return person ? partyOfPerson(person) : partyOfSide(side);
}

function firstHolder(role: string, side: string, day: string | null): Person | null {
  for (const office of familyOf(role, side)) {
    const person = holderOf(office, side, day);
    if (person) return person;
  }
  return null;
}

/** Who leads a state on a day: its president, or its head of government where that one does. */
export const leaderOf = (side: string, day: string | null): Person | null => firstHolder('leader', side, day);
