import { isSectionName } from './cues.ts';
import { datesIn } from './dates.ts';
import type { LineFeatures } from './features.ts';

/** Names and offices, every word with a capital, and nothing done: «Министр Фридонии Иван Новак», "Rufus Firefly and Ada Brandt" tell what a picture shows. */
export function isNames(folded: string): boolean {
  const text = (folded.split(' / ')[0] ?? '').trim();
  const words = text.split(/\s+/);
  if (words.length < 3 || words.length > (/^[A-Za-z]/.test(text) ? 7 : 10) || /[.!?:;–«"\d]/.test(text))
    return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || joints.test(word));
}

const joints = /^(?:and|of|the|и|і|та|й)$/;

/** How an agency stamps the title of its picture or its copy: «… – РИА Новости, 04.05.2031», «… – Sputnik, 1920, 04.05.2031», «… – 04.05.2031, ПРАЙМ». */
const stamps = [
  /(?:[–.]) \p{Lu}[\p{L} .]{2,30}, (?:\d{3,4}, )?\d{1,2}\.\d{1,2}\.(?:\d{2,4})?\s*$/u,
  / – \p{Lu}[\p{L} .]{2,30}, \d{3,4}\s*$/u,
  / – \d{1,2}\.\d{1,2}\.\d{4}, (\p{Lu}[\p{L} .]{2,30})\s*$/u,
];

/** Whether a line ends with an agency's stamp. */
export const isStamped = (folded: string) => stamps.some((stamp) => stamp.test(folded));

/** Who stamps a copy with its title and day: «Title – 04.05.2031, ПРАЙМ»; null without such a stamp. */
export const copyStamp = (folded: string): string | null => stamps[2]?.exec(folded)?.[1] ?? null;

/** A day and an hour right at the end of a line that is no sentence: a title in a list of stories. */
const stampedEnd = /(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4},? \d{1,2}:\d{2}(?::\d{2})?\s*$/;

/** Whether a title of another story stands here with its day and hour behind it. */
export const isListedTitle = (line: LineFeatures) =>
  stampedEnd.test(line.folded) && line.words.filter((word) => /^\p{L}/u.test(word)).length >= 4;

/** The address of a page that takes most of its line: «Адрес новости: https://…». */
export function isLink(line: LineFeatures): boolean {
  const address = line.address ? /(?:https?:\/\/|www\.)\S+/.exec(line.folded)?.[0] : undefined;
  return address !== undefined && address.length * 2 >= line.folded.trim().length;
}

/** Tags without a heading: short pieces between commas, or names in a row of which one comes again. */
export function isTagRun({ folded, closed, words }: LineFeatures): boolean {
  if (closed || words.length < 5 || /[.:;!?«"–]/u.test(folded)) return false;
  const pieces = folded.split(',').map((piece) => piece.trim());
  if (pieces.length >= 4) return pieces.every((piece) => piece !== '' && piece.split(' ').length <= 3);
  const names = folded.match(/(?<!\p{L})\p{Lu}\p{L}{3,}(?: \p{Lu}\p{L}{3,})?/gu) ?? [];
  return pieces.length === 1 && new Set(names).size < names.length && names.length * 3 >= words.length;
}

/** What names a file of a picture, or who signs in initials: «novak_foto___650x410», "RF/AB". */
export function isMark(folded: string): boolean {
  const text = folded.trim();
  return (text.split('_').length >= 4 && !/\s/.test(text)) || /^\p{Lu}{2,3}\/\p{Lu}{2,3}$/u.test(text);
}

/** «Заголовок фото 2»: the picture's place in a row. */
export const isNumberedPicture = (folded: string) =>
  /(?<!\p{L})(?:фото|photo|фота|світлина) \d{1,2}\s*$/iu.test(folded);

/** A card of another story inside the text: its title, the section it is filed under below. */
export const isCard = (line: LineFeatures, next: LineFeatures | undefined) =>
  !line.closed &&
  line.words.length >= 4 &&
  next !== undefined &&
  next.words.length > 0 &&
  next.words.length <= 2 &&
  datesIn(next.folded).length === 0 &&
  isSectionName(next.folded);

/** Whether one title says the other and at most a few words before or behind it: a path of sections, a name of the page. */
export const echoes = (longer: string, shorter: string) =>
  shorter.split(' ').length >= 4 &&
  longer.length > shorter.length &&
  (` ${longer} `.startsWith(` ${shorter} `) || ` ${longer} `.endsWith(` ${shorter} `));
