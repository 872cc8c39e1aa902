import type { Markup } from '../stages.ts';

/** Markup of a page that says nothing about itself. */
export const noMarkup: Markup = { outlet: null, published: null, url: null, headline: null, language: null };

/** What the caller says goes before what the page says. */
export function mergeMarkup(first: Markup, second: Markup): Markup {
  return {
    outlet: first.outlet ?? second.outlet,
    published: first.published ?? second.published,
    url: first.url ?? second.url,
    headline: first.headline ?? second.headline,
    language: first.language ?? second.language,
  };
}

/** `YYYY-MM-DD` at the start of an ISO 8601 or `YYYY/MM/DD` stamp, null when it is none or no real day. */
export function isoDay(stamp: string | null | undefined): string | null {
  const match =
    /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(stamp ?? '') ??
    /^\s*(\d{4})(\d{2})(\d{2})(?=T|$)/.exec(stamp ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return real.toISOString().slice(0, 10);
}
