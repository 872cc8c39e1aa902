import type { ParsedArticle, ParsedContact } from '#ingest/parsed.ts';
import type { Tally } from './tallies.ts';

/** Hand-made facts of one article. `*_alt` list what counts as right too; `optional` contacts may be left out. */
export interface Gold {
  file?: string;
  lang: string;
  outlet: string | null;
  outlet_id: string | null;
  published: string | null;
  published_alt?: (string | null)[];
  boilerplate_lines: number[];
  contacts: GoldContact[];
  topics: string[];
  topics_optional?: string[];
  voices: string[];
  framing_terms?: string[];
  scope?: string;
}

export interface GoldContact {
  kind: string;
  kind_alt?: string[];
  status: string;
  status_alt?: string[];
  participants: string[];
  date: { value: string | null; precision: string } | null;
  date_alt?: ({ value: string; precision?: string } | string)[];
  date_end?: string;
  place: string | null;
  place_alt?: string[];
  duration_min: number | null;
  duration_alt?: number[];
  is_main: boolean;
  optional?: boolean;
}

type Interval = readonly [from: number, to: number];

interface Expected extends GoldContact {
  kinds: Set<string>;
  statuses: Set<string>;
  names: string[];
  when: Interval | null;
  main: boolean;
  mayBeLeftOut: boolean;
}

interface Found {
  contact: ParsedContact;
  names: string[];
  when: Interval | null;
}

const day = 86_400_000;

export const folded = (text: string | null | undefined) => (text ?? '').normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const within = (a: string, b: string) => a.length > 2 && ` ${b} `.includes(` ${a} `);
const near = (a: string, b: string) => a === b || within(a, b) || within(b, a);

/** A name's last word, folded over the romanizations of one sound. */
export function surnameKey(name: string): string {
  const last = folded(name).split(' ').at(-1) ?? '';
  return last.replace(/[yij]+/g, 'i').replace(/kh/g, 'h').replace(/q/g, 'gh').replace(/(.)\1/g, '$1');
}

const people = (names: readonly string[]) => names.filter((name) => !/\bside$/.test(name)).map(surnameKey);
const familyOf = (kind: string) => (kind === 'call' || kind === 'correspondence' ? kind : 'in-person');

/** Days of a written date, in epoch milliseconds; null when it has no year. */
export function intervalOf(start: string | null | undefined, end?: string, precision?: string): Interval | null {
  if (!start || !/^\d{4}/.test(start)) return null;
  const [first = '', last] = start.includes('/') ? start.split('/') : [start, end];
  const from = Date.parse(padded(first, false));
  let to = Date.parse(padded(last ?? first, true));
  if (!last && precision === 'week') to = from + 6 * day;
  if (!last && precision === 'month') to = Date.parse(padded(first.slice(0, 7), true));
  return Number.isNaN(from) || Number.isNaN(to) ? null : [from, to];
}

function padded(text: string, last: boolean): string {
  if (/^\d{4}$/.test(text)) return last ? `${text}-12-31` : `${text}-01-01`;
  if (!/^\d{4}-\d{2}$/.test(text)) return text.slice(0, 10);
  const [year = 0, month = 0] = text.split('-').map(Number);
  return last ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : `${text}-01`;
}

const overlap = (a: Interval, b: Interval, slack: number) => a[0] <= b[1] + slack && b[0] <= a[1] + slack;

/** One contact whose status voices tell differently may stand as several gold entries: they become one. */
function expectedOf(contacts: readonly GoldContact[]): Expected[] {
  const all: Expected[] = [];
  for (const contact of contacts) {
    const when = intervalOf(contact.date?.value, contact.date_end, contact.date?.precision);
    const names = people(contact.participants);
    const key = names.slice(0, 2).sort().join('+');
    const same = all.find((one) => one.names.slice(0, 2).sort().join('+') === key && familyOf(one.kind) === familyOf(contact.kind) && sameDays(one.when, when) && one.statuses.has('held') === (contact.status === 'held'));
    if (same) {
      for (const status of [contact.status, ...(contact.status_alt ?? [])]) same.statuses.add(status);
      same.main ||= contact.is_main;
      continue;
    }
    all.push({ ...contact, kinds: new Set([contact.kind, ...(contact.kind_alt ?? [])]), statuses: new Set([contact.status, ...(contact.status_alt ?? [])]), names, when, main: contact.is_main, mayBeLeftOut: contact.optional === true || names.length < 2 });
  }
  return all;
}

const sameDays = (a: Interval | null, b: Interval | null) => (!a && !b) || (a !== null && b !== null && overlap(a, b, 0));

const spansOf = (expected: Expected) => [expected.when, ...(expected.date_alt ?? []).map((alt) => (typeof alt === 'string' ? intervalOf(alt, undefined, 'day') : intervalOf(alt.value, undefined, alt.precision ?? 'day')))].filter((one): one is Interval => one !== null);

const placeFits = (expected: Expected, contact: ParsedContact) => [expected.place, ...(expected.place_alt ?? [])].some((place) => place && near(folded(place), folded(contact.place)));

/** Pairs expected with found contacts, best fit first; each is used once. */
function paired(expected: readonly Expected[], found: readonly Found[]): Map<Expected, Found> {
  const fits: { one: Expected; other: Found; fit: number }[] = [];
  for (const one of expected) {
    for (const other of found) {
      const shared = one.names.filter((name) => other.names.includes(name)).length;
      if (shared < Math.min(2, one.names.length) || ![...one.kinds].some((kind) => familyOf(kind) === familyOf(other.contact.kind))) continue;
      if (one.when && other.when && !spansOf(one).some((span) => overlap(span, other.when as Interval, day))) continue;
      const exact = shared === one.names.length && shared === other.names.length;
      fits.push({ one, other, fit: 16 * Number(one.when !== null && other.when !== null) + 8 * Number(one.statuses.has(other.contact.status)) + 4 * Number(placeFits(one, other.contact)) + 2 * Number(exact) + Number(one.main) });
    }
  }
  const pairs = new Map<Expected, Found>();
  const used = new Set<Found>();
  for (const { one, other } of fits.sort((a, b) => b.fit - a.fit)) {
    if (pairs.has(one) || used.has(other)) continue;
    pairs.set(one, other);
    used.add(other);
  }
  return pairs;
}

/** Scores one parsed article against its gold, adding to the tally. `scope` of the gold limits which extra contacts count. */
export function scoreArticle(gold: Gold, parsed: ParsedArticle, tally: Tally): void {
  tally.add('language', parsed.language === gold.lang);
  tally.add('published', [gold.published, ...(gold.published_alt ?? [])].includes(parsed.published?.value ?? null));
  if (gold.outlet) tally.add('outlet', parsed.outlet !== null && (near(folded(parsed.outlet.name), folded(gold.outlet)) || near(folded(parsed.outlet.name), folded(gold.outlet.replace(/\(.*/, ''))) || parsed.outlet.id === gold.outlet_id));
  else tally.add('outlet-not-invented', parsed.outlet === null);
  tally.sets('boilerplate', new Set(gold.boilerplate_lines.map(String)), new Set(parsed.boilerplateLines.map(String)));
  scoreContacts(gold, parsed, tally);
  const topics = new Set(gold.topics.filter((topic) => topic !== 'other'));
  tally.sets('topics', topics, new Set(parsed.topics.filter((topic) => topics.has(topic) || !(gold.topics_optional ?? []).includes(topic))));
  scoreVoices(gold.voices, parsed.voices, tally);
  if (gold.framing_terms) tally.sets('framing', new Set(gold.framing_terms), new Set(parsed.framingTerms));
}

function scoreVoices(expected: readonly string[], found: readonly string[], tally: Tally): void {
  const plain = (voice: string) => folded(voice).replace(/sources\b/, 'source');
  const free = [...new Set(found.map(plain))];
  let told = 0;
  for (const voice of expected.map(plain)) {
    const at = free.findIndex((other) => near(voice, other));
    if (at < 0) continue;
    free.splice(at, 1);
    told += 1;
  }
  tally.count('voices', { right: told, extra: free.length, missing: expected.length - told });
}

const russiaAndUs = /lavrov|rubio|putin|trump|ushakov|witkoff|waltz|dmitriev|ryabkov|riabkov|zakharova|peskov|bruce|vance|hegseth|kellogg|darchiev|kushner/;

function scoreContacts(gold: Gold, parsed: ParsedArticle, tally: Tally): void {
  const expected = expectedOf(gold.contacts);
  const found: Found[] = parsed.contacts.map((contact) => ({ contact, names: people(contact.parties.map((party) => party.name)), when: intervalOf(contact.time?.start, contact.time?.end, contact.time?.precision) }));
  const pairs = paired(expected, found);
  for (const one of expected) {
    const other = pairs.get(one);
    if (other) scorePair(one, other, { gold, parsed, tally, mains: [found.filter((each) => each.contact.main).length, expected.filter((each) => each.main).length] });
    else if (!one.mayBeLeftOut) {
      tally.count('contacts', { right: 0, extra: 0, missing: 1 });
      if (one.main) tally.add('main contact found', false);
      tally.miss(parsed.file, `missed ${one.kind} ${[...one.statuses][0]} ${one.names.join('+')} ${one.date?.value ?? ''}`);
    }
  }
  const used = new Set(pairs.values());
  for (const other of found) {
    if (used.has(other) || (gold.scope === 'russia-us' && !other.contact.parties.every((party) => russiaAndUs.test(folded(party.name))))) continue;
    tally.count('contacts', { right: 0, extra: 1, missing: 0 });
    tally.miss(parsed.file, `extra ${other.contact.kind} ${other.contact.status} ${other.names.join('+')} ${other.contact.time?.start ?? ''}`);
  }
  if (gold.contacts.length === 0) tally.add('no contact invented', found.length === 0);
}

interface Scene {
  gold: Gold;
  parsed: ParsedArticle;
  tally: Tally;
  mains: [found: number, expected: number];
}

function scorePair(one: Expected, { contact, names, when }: Found, { gold, parsed, tally, mains }: Scene): void {
  const check = (metric: string, ok: boolean, got: string, want: string) => {
    tally.add(metric, ok);
    if (!ok) tally.miss(parsed.file, `${metric} ${got}, want ${want} (${one.kind} ${one.names.join('+')})`);
  };
  if (!one.mayBeLeftOut) tally.count('contacts', { right: 1, extra: 0, missing: 0 });
  if (one.main) tally.add('main contact found', contact.main && mains[0] <= mains[1]);
  check('parties', names.length === one.names.length && one.names.every((name) => names.includes(name)), names.join('+'), one.names.join('+'));
  check('kind', one.kinds.has(contact.kind) || (['meeting', 'talks'].includes(contact.kind) && ['meeting', 'talks'].includes(one.kind)) || (one.kind === 'summit' && contact.kind === 'meeting'), contact.kind, one.kind);
  check('status', one.statuses.has(contact.status), contact.status, [...one.statuses].join('|'));
  if (one.when) check('date', dateFits(one, { contact, names, when }, gold, parsed), `${contact.time?.start}/${contact.time?.end}`, String(one.date?.value));
  else tally.add('date-not-invented', when === null || contact.time?.basis === 'registry');
  if (one.place) check('place', placeFits(one, contact), String(contact.place), one.place);
  else tally.add('place-not-invented', contact.place === null);
  if (one.duration_min) check('duration', [one.duration_min, ...(one.duration_alt ?? [])].includes(contact.durationMinutes ?? -1), String(contact.durationMinutes), String(one.duration_min));
  else tally.add('duration-not-invented', contact.durationMinutes === null);
}

function dateFits(one: Expected, { contact, when }: Found, gold: Gold, parsed: ParsedArticle): boolean {
  const slack = one.date?.precision === 'day' ? 0 : day;
  const start = contact.time?.start ?? '';
  if (!parsed.published && (gold.published_alt ?? []).includes(null) && /^XXXX-/.test(start) && start.slice(5) === String(one.date?.value).slice(5, 10)) return true;
  const latest = one.when?.[1] ?? 0;
  return when !== null && spansOf(one).some((span) => Math.abs(when[0] - span[0]) <= slack && when[1] <= Math.max(span[1], latest) + slack && (slack === 0 || when[1] >= span[1] - slack));
}
