import type { OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';
import { datesIn } from './dates.ts';

/** The dateline before a paragraph's text: «Москва. 24 сентября. INTERFAX.RU – …», «ВАШИНГТОН, 15 февраля. /ТАСС/. …», "ROME (AP) – …". */
export interface Dateline {
  text: string;
  /** folded offset at which the sentence after it starts */
  end: number;
  outlet: OutletMention | null;
}

const longest = 90;
/** What may close a dateline: an agency in slashes or brackets, a dash with spaces around, or a full stop after an agency. */
const slashed = /^[^/]{0,70}\/\s*[^/]{2,40}\/\s*[.:–]?\s*(?:[–]\s+)?/;
const bracketed = /^[\p{Lu}][^()–]{1,50}\((?:[^()]{2,40})\)\s*[–:.]\s*/u;
const dashed = /^[^–]{3,80} – /;
/** A place in capitals and a day, each with its full stop: «ЗЕНДА. 4 мая. …» */
const stopped = /^[\p{Lu}][\p{Lu}\s'-]{2,25}\.\s+\d{1,2}\s+\p{L}{3,11}\.\s+/u;

/** The dateline of a paragraph, null when it opens with none. It needs an agency's name, or a place in capitals, or a place with a date, before the dash. */
export function datelineOf(folded: string): Dateline | null {
  const head = folded.slice(0, longest);
  const lead = head.length - head.trimStart().length;
  const text = head.slice(lead);
  for (const shape of [slashed, bracketed, stopped, dashed]) {
    const prefix = shape.exec(text)?.[0];
    if (prefix && isDateline(prefix, shape))
      return made(folded, lead, prefix + signature(text.slice(prefix.length)));
  }
  return null;
}

/** The agency that signs after the dash: «ЗЕНДА, 4 мая – РИА Новости. …» */
function signature(rest: string): string {
  const agency = outletsIn(rest)[0];
  return agency && agency.start === 0
    ? /^[./]\s+/.exec(rest.slice(agency.end))
      ? rest.slice(0, agency.end + 2)
      : ''
    : '';
}

function made(folded: string, lead: number, prefix: string): Dateline {
  const mentions = outletsIn(prefix);
  return {
    text: folded.slice(lead, lead + prefix.length).trim(),
    end: lead + prefix.length,
    outlet: mentions[0] ?? null,
  };
}

function isDateline(prefix: string, shape: RegExp): boolean {
  const words = prefix.match(/\p{L}[\p{L}'.-]*/gu) ?? [];
  if (words.length === 0 || words.length > 9) return false;
  const named = outletsIn(prefix).length > 0;
  const dated = datesIn(prefix).length > 0;
  if (shape === slashed) return named || dated;
  if (shape === stopped) return dated;
  const capitals = /^[\p{Lu}][\p{Lu}\s'.-]{2,40}(?=[,(–]|\d)/u.test(prefix);
  if (shape === bracketed) return named || (capitals && dated);
  if (/[«":;?!]/.test(prefix)) return false;
  if (named && dated) return true;
  if (capitals) return named || dated || /^[A-Z][A-Z\s'.-]{3,} – $/.test(prefix);
  return dated && words.length <= 5 && /^\p{Lu}[\p{L}\s'-]{2,25}[.,]\s*\d/u.test(prefix);
}
