import type { ParsedArticle, ParsedContact } from '#ingest/parsed.ts';

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
  /** equal for one contact told by several articles, as far as their days agree */
  id?: string;
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

export interface Expected extends GoldContact {
  kinds: Set<string>;
  statuses: Set<string>;
  names: string[];
  when: Interval | null;
  main: boolean;
  mayBeLeftOut: boolean;
}

export interface Found {
  contact: ParsedContact;
  names: string[];
  when: Interval | null;
}

export const day = 86_400_000;

export const folded = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const within = (a: string, b: string) => a.length > 2 && ` ${b} `.includes(` ${a} `);
export const near = (a: string, b: string) => a === b || within(a, b) || within(b, a);

/** A name's last word, folded over the romanizations of one sound. */
export function surnameKey(name: string): string {
  const last = folded(name).split(' ').at(-1) ?? '';
  return last
    .replace(/[yij]+/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/q/g, 'gh')
    .replace(/(.)\1/g, '$1');
}

export const people = (names: readonly string[]) =>
  names.filter((name) => !/\bside$/.test(name)).map(surnameKey);
const familyOf = (kind: string) => (kind === 'call' || kind === 'correspondence' ? kind : 'in-person');

/** Days of a written date, in epoch milliseconds; null when it has no year. */
export function intervalOf(
  start: string | null | undefined,
  end?: string,
  precision?: string,
): Interval | null {
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
export function expectedOf(contacts: readonly GoldContact[]): Expected[] {
  const all: Expected[] = [];
  for (const contact of contacts) {
    const when = intervalOf(contact.date?.value, contact.date_end, contact.date?.precision);
    const names = people(contact.participants);
    const key = names.slice(0, 2).sort().join('+');
    const same = all.find(
      (one) =>
        one.names.slice(0, 2).sort().join('+') === key &&
        familyOf(one.kind) === familyOf(contact.kind) &&
        sameDays(one.when, when) &&
        one.statuses.has('held') === (contact.status === 'held'),
    );
    if (same) {
      for (const status of [contact.status, ...(contact.status_alt ?? [])]) same.statuses.add(status);
      same.main ||= contact.is_main;
      continue;
    }
    all.push({
      ...contact,
      kinds: new Set([contact.kind, ...(contact.kind_alt ?? [])]),
      statuses: new Set([contact.status, ...(contact.status_alt ?? [])]),
      names,
      when,
      main: contact.is_main,
      mayBeLeftOut: contact.optional === true || names.length < 2,
    });
  }
  return all;
}

const sameDays = (a: Interval | null, b: Interval | null) =>
  (!a && !b) || (a !== null && b !== null && overlap(a, b, 0));

export const spansOf = (expected: Expected) =>
  [
    expected.when,
    ...(expected.date_alt ?? []).map((alt) =>
      typeof alt === 'string'
        ? intervalOf(alt, undefined, 'day')
        : intervalOf(alt.value, undefined, alt.precision ?? 'day'),
    ),
  ].filter((one): one is Interval => one !== null);

export const placeFits = (expected: Expected, contact: ParsedContact) =>
  [expected.place, ...(expected.place_alt ?? [])].some(
    (place) => place && near(folded(place), folded(contact.place)),
  );

/** The contacts of a parse, as pairing looks at them. */
export const foundIn = ({ contacts }: Pick<ParsedArticle, 'contacts'>): Found[] =>
  contacts.map((contact) => ({
    contact,
    names: people(contact.parties.map((party) => party.name)),
    when: intervalOf(contact.time?.start, contact.time?.end, contact.time?.precision),
  }));

/** Pairs expected with found contacts, best fit first; each is used once. */
export function paired(expected: readonly Expected[], found: readonly Found[]): Map<Expected, Found> {
  const fits: { one: Expected; other: Found; fit: number }[] = [];
  for (const one of expected) {
    for (const other of found) {
      const shared = one.names.filter((name) => other.names.includes(name)).length;
      if (
        shared < Math.min(2, one.names.length) ||
        ![...one.kinds].some((kind) => familyOf(kind) === familyOf(other.contact.kind))
      )
        continue;
      if (one.when && other.when && !spansOf(one).some((span) => overlap(span, other.when as Interval, day)))
        continue;
      const exact = shared === one.names.length && shared === other.names.length;
      fits.push({
        one,
        other,
        fit:
          16 * Number(one.when !== null && other.when !== null) +
          8 * Number(one.statuses.has(other.contact.status)) +
          4 * Number(placeFits(one, other.contact)) +
          2 * Number(exact) +
          Number(one.main),
      });
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
