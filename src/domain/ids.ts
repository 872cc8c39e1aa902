import type { Kind } from './contact.ts';
import type { TimeValue } from './time.ts';
import { hasYear } from './time.ts';

/** ASCII slug: lower case letters, digits and single hyphens; diacritics dropped. May be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The surname of an English press form: its last word, or the first for the given East Asian order is up to the lexicon's `surname`. */
export function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

/** Ids that may stand in a link: never empty, never `.`; older ids stay valid as aliases. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * WHEN of a contact id: `YYYY-MM-DD`, `YYYY-MM[-early|-mid|-late]`, `YYYY` for a year, `YYYY-MM-planned` (undated, month of the first as-of day) or `undated`.
 */
export function whenOf(time: TimeValue | null, asOf: string | null, held: boolean): string {
  if (time && hasYear(time) && time.precision !== 'unknown') {
    const month = time.start.slice(0, 7);
    if (time.precision === 'day' || time.precision === 'week') return time.start;
    if (time.precision === 'year') return time.start.slice(0, 4);
    if (time.precision === 'month') return month;
    const day = Number(time.start.slice(8));
    return `${month}-${day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late'}`;
  }
  return asOf && !held ? `${asOf.slice(0, 7)}-planned` : 'undated';
}

/** A contact's natural key WHEN-KIND-NAMES[-CITY][-n]; `names` are English press forms of persons, else side codes. */
export function contactId(key: {
  when: string;
  kind: Kind;
  names: readonly string[];
  city: string | null;
  n?: number;
}): string {
  const names = key.names
    .map((name) => slug(surnameOf(name)))
    .filter(Boolean)
    .sort();
  return [
    key.when,
    key.kind,
    ...names,
    key.city ? slug(key.city) : '',
    key.n && key.n > 1 ? String(key.n) : '',
  ]
    .filter(Boolean)
    .join('-');
}

/** DATE-statement-VOICE[-VENUE]; DATE as in a contact id. */
export function statementId(key: { when: string; voice: string; venue: string | null; n?: number }): string {
  return [
    key.when,
    'statement',
    slug(key.voice),
    key.venue ? slug(key.venue) : '',
    key.n && key.n > 1 ? String(key.n) : '',
  ]
    .filter(Boolean)
    .join('-');
}

export function articleId(published: string | null, outlet: string | null, hash: string): string {
  return `${published ?? 'undated'}-${outlet ?? 'unknown'}-${hash.slice(0, 6)}`;
}
