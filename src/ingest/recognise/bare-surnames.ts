import type { Lang } from '#domain/lang.ts';
import type { Token } from '../stages.ts';
import { isCustomary } from './given-names.ts';
import type { Lexeme } from './lexeme.ts';
import { isGivenName } from './names.ts';

const upper = /^\p{Lu}/u;
const properWord = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

interface Words {
  tokens: readonly Token[];
  keys: readonly string[];
  lexemes: readonly Lexeme[];
  lowerCased: boolean;
  lang: Lang;
}

/** A capitalised word that names nothing known follows a bare surname: then it is the given name of somebody else ("Марцін Сайдзік"), unless that one is named behind it ("спецпосланець Трампа Стівен Віткофф"). */
export function isGivenOfAnother(reading: Words, to: number): boolean {
  const next = reading.tokens[to];
  if (reading.lowerCased || next?.kind !== 'word' || !properWord.test(next.raw)) return false;
  if (reading.lang === 'en' && (isTitled(reading.tokens) || calendarWord.test(next.text))) return false;
  return !mayName(reading, to + 1) && !mayName(reading, to);
}

/** Whether a word may name something known without a given name before it. */
const mayName = ({ lexemes }: Words, at: number) =>
  lexemes[at]?.names.some((entry) => entry.type !== 'person' || !entry.needsGiven) === true;

/** «Иван Лавров»: behind a first name that is not its own, nor a form of it, a surname is somebody else's. */
export function isNamesake(reading: Words, at: number, given: readonly (readonly string[])[]): boolean {
  if (reading.lowerCased || given.length === 0) return false;
  const isOwn = (key: string) => given.some((forms) => forms.some((form) => sound(form) === sound(key)));
  let others = false;
  for (let before = at - 1; before >= Math.max(0, at - namesReach); before--) {
    const { kind, raw } = reading.tokens[before] ?? { kind: 'mark', raw: '' };
    const key = reading.keys[before] ?? '';
    if (kind !== 'word' || !properWord.test(raw) || (before === 0 && raw.length <= shortest + 1)) break;
    if (isOwn(key)) return false;
    others ||=
      before === at - 1 &&
      (isGivenName(key, reading.lang) || isCustomary(key, reading.lang)) &&
      reading.lexemes[before]?.patterns.length === 0;
    if (!others) return false;
  }
  return others;
}

const namesReach = 3;

/** The first sound of a name, letters that stand for one another over spellings taken together: Caroline, Karoline; Yulia, Julia. */
const sound = (name: string) =>
  /^[aouаоу]/.test(name)
    ? 'a'
    : /^[eijyеёиіїєйэюя]/.test(name)
      ? 'e'
      : name.charAt(0).replace(/[cq]/, 'k').replace('w', 'v').replace('х', 'г');

const shortest = 2;
const shortGiven = 4;

/** «Лі Сі», "Li Xi": a surname of two letters behind a short capitalised word that is not its given name belongs to somebody else. */
export function isShortNameOfAnother({ tokens, lexemes, lowerCased, lang }: Words, at: number): boolean {
  const own = tokens[at]?.raw ?? '';
  const before = tokens[at - 1];
  if (lowerCased || own.length > shortest || before?.kind !== 'word' || !properWord.test(before.raw))
    return false;
  if (lang === 'en' && (isTitled(tokens) || /^(?:mrs?|ms|dr|pm)$/.test(before.text))) return false;
  const longest = at === 1 ? shortest : shortGiven;
  return before.raw.length <= longest && (at > 1 || lexemes[0]?.patterns.length === 0);
}

const calendarWord =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** A headline in capitals throughout. */
const isTitled = (tokens: readonly Token[]) => {
  const words = tokens.filter((token) => token.kind === 'word' && token.raw.length >= 4);
  return tokens.at(-1)?.text !== '.' || words.every((token) => upper.test(token.raw));
};
