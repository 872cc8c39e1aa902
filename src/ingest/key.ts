import type { Lang } from '#domain/lang.ts';

const folds: Record<string, string> = {
  ў: 'у',
  э: 'е',
  ы: 'і',
  я: 'а',
  ь: '',
  "'": '',
  ё: 'е',
  и: 'і',
  ю: 'у',
};
const foldable = /[ўэыяь'ёию]/g;

/**
 * The form of a lower-cased word under which the lexicon files it. Both Belarusian orthographies (дыпламат, дыплямат; міністр, прэзыдэнт) meet in one
 * form; English loses its possessive; the others only their letter variants. Applied to text and lexicon alike. Linear.
 */
export function keyOf(word: string, lang: Lang): string {
  if (lang === 'be') return word.replace(foldable, (letter) => folds[letter] ?? letter);
  if (lang === 'en')
    return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word;
  return lang === 'uk' ? word.replaceAll('ґ', 'г') : word.replaceAll('ё', 'е');
}
