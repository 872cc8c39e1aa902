import { perWord } from './per-word.ts';

/** A word as written, one object for all its occurrences: what stages work out about it by itself stays with it. */
export interface WordForm {
  raw: string;
  /** lower case, ё → е */
  text: string;
  /** null for a mark, whose kind depends on where it stands */
  kind: 'word' | 'number' | null;
  /** by the number of the question */
  known: unknown[];
}

const wordLike = /[\p{L}\p{N}]/u;
const letter = /\p{L}/u;

/** The form of a word of a folded text. */
export const formOf = perWord((raw): WordForm => {
  const kind = !wordLike.test(raw.charAt(0)) ? null : letter.test(raw) ? 'word' : 'number';
  return { raw, text: raw.toLowerCase().replaceAll('ё', 'е'), kind, known: [] };
});

let questions = 0;

/** `give`, asked once a form and remembered with it: no look-up, and forgotten with the form. */
export function perForm<T>(give: (form: WordForm) => T): (form: WordForm) => T {
  const question = questions++;
  return (form) => {
    const known = form.known[question];
    if (known !== undefined) return known as T;
    const given = give(form);
    form.known[question] = given;
    return given;
  };
}
