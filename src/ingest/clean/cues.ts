import type { LineRole } from '#domain/article.ts';
import cueWords from '../lexicon/boilerplate.json';

/** Where a cue must stand on its line. `section` cues stand alone and rule the lines after them; `open` ones start a line. */
export type CuePlace = 'section' | 'whole' | 'open' | 'within';

export interface Cue {
  role: LineRole;
  place: CuePlace;
  words: string[];
}

const byFirstWord = new Map<string, Cue[]>();
for (const byRole of Object.values(cueWords) as Partial<
  Record<LineRole, Partial<Record<CuePlace, string[]>>>
>[]) {
  for (const [role, byPlace] of Object.entries(byRole)) {
    for (const [place, phrases] of Object.entries(byPlace)) {
      for (const phrase of phrases)
        addCue({
          role: role as LineRole,
          place: place as CuePlace,
          words: phrase.replaceAll('ё', 'е').split(' '),
        });
    }
  }
}

function addCue(cue: Cue): void {
  const first = cue.words[0] ?? '';
  const list = byFirstWord.get(first);
  if (list) list.push(cue);
  else byFirstWord.set(first, [cue]);
}

/** `подпис*` in the lexicon stands for every word that starts so. */
const fits = (word: string | undefined, pattern: string) =>
  word !== undefined && (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

function placed(cue: Cue, at: number, count: number): boolean {
  if (cue.place === 'within') return true;
  if (at > 0) return false;
  return cue.place === 'open' || count === cue.words.length;
}

const none: readonly Cue[] = [];

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** The cues of a line, given its lower-case words (numbers left out for `whole` and `section` cues: "Comments (214)"). */
export function cuesOf(words: readonly string[]): Cue[] {
  const found: Cue[] = [];
  const plain = words.filter((word) => !startsWithDigit(word));
  for (let at = 0; at < plain.length; at++) {
    for (const cue of byFirstWord.get(plain[at] ?? '') ?? none) {
      if (placed(cue, at, plain.length) && cue.words.every((pattern, k) => fits(plain[at + k], pattern)))
        found.push(cue);
    }
  }
  return found;
}

const wordPiece = /[\p{L}\p{N}][\p{L}\p{N}'+-]*/gu;

/** Whether a piece of a menu is a section or a service of a page («Новости», "About us") and nothing more. */
export function isSectionName(piece: string): boolean {
  const words = piece.toLowerCase().replaceAll('ё', 'е').match(wordPiece) ?? [];
  return words.length === 0 || cuesOf(words).some((cue) => cue.place === 'whole' || cue.place === 'section');
}
