/** Letters that people type for one another: ё/е, ў/у, ґ/г, apostrophes, marks above. */
export function folded(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ґ', 'г')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '');
}

/** Words that a text can be found by: folded, three letters and more. */
export function searchWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ]*/gu) ?? [];
  return words.map(folded).filter((word) => word.length > 2);
}
