/** Ways in which copies of one text differ without telling anything else. Each takes numbers in [0, 1) and keeps the number of lines. */
export type Variation = (text: string, random: () => number) => string;

const oneOf = (characters: string, random: () => number) => {
  const list = [...characters];
  return list[Math.floor(random() * list.length)] ?? '';
};

/** «…» and other paired marks outside and inside, as different houses set them. */
const quotePairs = ['«»', '“”', '„“', '„”'];

/** Spaces that a browser, a typesetter or an office program puts instead of a plain one. */
const spaces: Variation = (text, random) =>
  text.replace(/(?<=\S) (?=\S)/gu, (space) => (random() < 0.3 ? oneOf('\u00a0\u202f\u2009', random) : space));

const dashes: Variation = (text, random) => {
  const style = oneOf('—–―', random);
  return text.replace(/(?<= )[—–―](?= )/gu, style);
};

const apostrophes: Variation = (text, random) => {
  const style = oneOf("’ʼ'", random);
  return text.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, style);
};

const quotes: Variation = (text, random) => {
  const [open = '', close = ''] = quotePairs[Math.floor(random() * quotePairs.length)] ?? '';
  return /[«»]/u.test(text) && !/[„“”]/u.test(text)
    ? text.replaceAll('«', open).replaceAll('»', close)
    : text;
};

const lineEnds: Variation = (text, random) => text.replaceAll('\n', random() < 0.5 ? '\r\n' : '\r');

const softHyphens: Variation = (text, random) =>
  text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, () => (random() < 0.05 ? '\u00ad' : ''));

const trailingSpaces: Variation = (text, random) => text.replace(/$/gmu, () => (random() < 0.3 ? '  ' : ''));

/** й, ї, ў, ё as a letter with a mark of its own. */
const decomposed: Variation = (text) => text.normalize('NFD');

export const variations: Readonly<Record<string, Variation>> = {
  'no-break and thin spaces': spaces,
  'other dashes': dashes,
  'other apostrophes': apostrophes,
  'other quotation marks': quotes,
  'other line ends': lineEnds,
  'soft hyphens': softHyphens,
  'spaces at line ends': trailingSpaces,
  'letters composed of two': decomposed,
};
