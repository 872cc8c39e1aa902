/** Languages of the interface and of the articles, in the order the language menu shows them (BCP 47). */
export const langs = ['en', 'uk', 'ru', 'be'] as const;
export type Lang = (typeof langs)[number];

/** One text in every interface language. */
export type Names = Record<Lang, string>;

export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (langs as readonly string[]).includes(value);
}

/** The same text for every language: for proper names that have no known form of their own. */
export function sameInEvery(text: string): Names {
  return { en: text, uk: text, ru: text, be: text };
}
