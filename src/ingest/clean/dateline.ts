import type { OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';
import { datesIn } from './dates.ts';
import { isPlaceName } from './place-names.ts';

/** The dateline before a paragraph's text: «Москва. 24 сентября. INTERFAX.RU – …», «ВАШИНГТОН, 15 февраля. /ТАСС/. …», "ROME (AP) – …". */
export interface Dateline {
  text: string;
  /** folded offset at which the sentence after it starts */
  end: number;
  outlet: OutletMention | null;
  /** the agency that signs it when the lexicon does not know it, as written */
  unlisted: string | null;
}

const longest = 90;
/** What may close a dateline: an agency in slashes or brackets, a dash with spaces around, or a full stop after an agency. */
const slashed = /^[^/]{0,70}\/\s*[^/]{2,40}\/\s*[.:–]?\s*(?:(?:–|--)\s+)?/;
const bracketed = /^[\p{Lu}][^()–]{1,50}\((?:[^()]{2,40})\)\s*(?:[–:.-]|--)\s*/u;
/** "ZENDA (Zenda Wire / Reuters - 16th November, 2031) …": agency and day in the brackets, no mark behind them. */
const bracketedDay = /^\p{Lu}[\p{Lu}\s/'.-]{2,40}\([^()]{6,60}\d{4}\)\s+/u;
const dashed = /^[^–]{3,80}? (?:–|--) /;
/** "NEW DELHI: …": a known place in capitals. */
const coloned = /^\p{Lu}[\p{Lu}\s'.-]{2,30}(?=:|, \p{Lu}\p{Ll}{2,8}\.? \d{1,2}:)[^:]{0,16}: /u;
/** A place in capitals and a day, each with its full stop: «ЗЕНДА. 4 мая. …» */
const stopped = /^\p{Lu}[\p{L}\s'-]{2,25}\.\s+(?:\d{1,2}\s+\p{L}{3,11}\.\s+)?/u;

/** The dateline of a paragraph, null when it opens with none. It needs an agency's name, or a place in capitals, or a place with a date, before the dash. */
export function datelineOf(folded: string): Dateline | null {
  const head = folded.slice(0, longest);
  const lead = head.length - head.trimStart().length;
  const text = head.slice(lead);
  const opener = opened(text);
  if (opener) return made(folded, lead, opener);
  for (const shape of [slashed, bracketed, bracketedDay, stopped, dashed, coloned]) {
    const prefix = shape.exec(text)?.[0];
    if (prefix && isDateline(prefix, shape, text.slice(prefix.length)))
      return made(folded, lead, prefix + signature(text.slice(prefix.length)));
  }
  return null;
}

const openers = [
  /** "Zenda News/ On Friday …" */
  /^([^/]{3,30})\/ ?(?=\p{Lu})/u,
  /** "(ZENDA) Ministers …" */
  /^\(([^()]{3,30})\) (?=\p{Lu})/u,
  /** "May 4, Zenda Wire. …", «4 мая, УНН. …» */
  /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,11}), ([^.,]{3,30})\. (?=\p{Lu})/u,
];

/** The name of a known outlet, and hardly more, opens the text. */
function opened(text: string): string | null {
  for (const shape of openers) {
    const match = shape.exec(text);
    const name = match?.[1]?.trim() ?? '';
    const known = match ? outletsIn(name)[0] : undefined;
    if (match && known?.start === 0 && known.end === name.length) return match[0];
  }
  return null;
}

/** The agency that signs after the dash or the day: «ЗЕНДА, 4 мая – РИА Новости. …», «Зенда. 4 мая. «Меридиан». …» */
function signature(rest: string): string {
  const agency = outletsIn(rest)[0];
  if (agency && rest.slice(0, agency.start).trim().replace(/[«"]/g, '') === '') {
    const end = /^[»"]?[./:](?:\s+|$)|^[»"]?\s–\s/.exec(rest.slice(agency.end));
    return end ? rest.slice(0, agency.end + end[0].length) : '';
  }
  const quoted = quotedSignature.exec(rest);
  return quoted && !speech.test(quoted[1] ?? '') ? quoted[0] : '';
}

const quotedSignature = /^[«"](\p{Lu}[\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]+){0,2})[»"]\.\s+(?=\p{Lu}|[«"])/u;
/** What opens a quotation rather than a name. */
const speech =
  /^(?:мы|я|он|она|они|это|нет|да|не|ми|це|вони|так|гэта|яны|we|i|he|she|it|they|no|yes)(?!\p{L})|(?:ем|ём|ет|ёт|ит|им|ут|ют|ть|ться|ся|ємо|ємось|яць)$/iu;

function made(folded: string, lead: number, prefix: string): Dateline {
  const outlet = outletsIn(prefix)[0] ?? null;
  return {
    text: folded.slice(lead, lead + prefix.length).trim(),
    end: lead + prefix.length,
    outlet,
    unlisted: outlet ? null : unlistedAgency(prefix),
  };
}

/** The name in slashes, brackets or quotation marks of a dateline. */
function unlistedAgency(prefix: string): string | null {
  const slot =
    /^(\p{Lu}{3,8}) \(\p{L}{3,9}\.? \d{1,2}\)/u.exec(prefix)?.[1] ??
    /\/(?:\s*кор{1,2}\.\s)?([^/]{3,36})\//iu.exec(prefix)?.[1]?.trim() ??
    /\(([^()]{3,30})\)/u.exec(prefix)?.[1] ??
    /[«"]([^«»"]{3,30})[»"]/u.exec(prefix)?.[1];
  return slot && /^\p{Lu}/u.test(slot) && datesIn(slot).length === 0 && !isPlaceName(slot) ? slot : null;
}

function isDateline(prefix: string, shape: RegExp, rest: string): boolean {
  const words = prefix.match(/\p{L}[\p{L}'.-]*/gu) ?? [];
  if (words.length === 0 || words.length > 9) return false;
  const named = outletsIn(prefix).length > 0;
  const dated = datesIn(prefix).length > 0;
  if (shape === slashed) return named || dated;
  if (shape === stopped) return isStopped(prefix, signature(rest) !== '');
  const capitals = /^[\p{Lu}][\p{Lu}\s/'.-]{2,40}(?=[,(–]|--|\d)/u.test(prefix);
  if (shape === coloned) return isPlaceName(prefix.split(/[:,]/u)[0] ?? '');
  if (shape === bracketed)
    return (
      named ||
      (capitals && dated) ||
      (isPlaceName(prefix.slice(0, prefix.indexOf('('))) && isTitle(unlistedAgency(prefix)))
    );
  if (shape === bracketedDay) return true;
  if (/[«":;?!]/.test(prefix)) return false;
  if (named && dated) return true;
  if (capitals) return named || dated || /^[A-Z][A-Z\s'.-]{3,} (?:–|--) $/.test(prefix);
  return dated && words.length <= 5 && /^\p{Lu}[\p{L}\s'-]{2,25}[.,]\s*\d/u.test(prefix);
}

/** Two words or more, each with a capital: "The Zenda Post". */
const isTitle = (name: string | null) => name !== null && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name);

/** «ЗЕНДА. 4 мая. …» by itself; «Зенда. 4 мая. УНН. …» and «ЗЕНДА. УНН. …» when an agency signs after it. */
function isStopped(prefix: string, signs: boolean): boolean {
  const dated = datesIn(prefix).length > 0;
  const place = prefix.slice(0, prefix.indexOf('.'));
  const capitals = place === place.toUpperCase();
  return dated
    ? capitals || (signs && place.split(' ').length <= 2)
    : signs && (capitals || isPlaceName(place));
}
