import type { Lang } from '#domain/lang.ts';

const cyrillicLangs = ['ru', 'uk', 'be'] as const;

/** Letters that a language's alphabet lacks: each one seen outside quotations speaks against it. */
const foreign: Record<(typeof cyrillicLangs)[number], string> = { ru: 'іїєґў', uk: 'ыэъёў', be: 'ищъїє' };

const common: Record<(typeof cyrillicLangs)[number], Set<string>> = {
  ru: new Set(
    'и в на не что с по из это как для также был были его от при или они она мы чтобы если'.split(' '),
  ),
  uk: new Set(
    'та і в у на не що з із це як для також був були його від при або вони вона ми щоб якщо про до'.split(
      ' ',
    ),
  ),
  be: new Set(
    'і ў у на не што з гэта як для таксама быў былі яго ад пры або яны яна мы каб калі пра да'.split(' '),
  ),
};

const quoted = /«[^«»]{0,600}»|"[^"]{0,600}"/g;

/**
 * The article's language from its lines, the first ones given being the text proper. Quotations count a fifth, so a text that quotes another
 * language keeps its own; letters decide, common words break ties; a text without Cyrillic is English.
 */
export function languageOf(lines: readonly string[]): Lang {
  const all = lines.join('\n').toLowerCase().slice(0, 20_000);
  const outside = all.replace(quoted, ' ');
  const counts = new Float64Array(0x500);
  addLetters(counts, outside, 1);
  if (outside.length < all.length) addLetters(counts, all, 0.25);
  let latin = 0;
  let cyrillic = 0;
  for (let code = 0x61; code <= 0x7a; code++) latin += counts[code] ?? 0;
  for (let code = 0x430; code <= 0x491; code++) cyrillic += counts[code] ?? 0;
  if (latin >= cyrillic) return 'en';
  return bestCyrillic(counts, outside);
}

function bestCyrillic(counts: Float64Array, text: string): Lang {
  const words = text.slice(0, 4000).split(/[\s,.]+/);
  let best: Lang = 'ru';
  let least = Number.POSITIVE_INFINITY;
  for (const lang of cyrillicLangs) {
    let against = 0;
    for (const letter of foreign[lang]) against += counts[letter.charCodeAt(0)] ?? 0;
    for (const word of words) if (common[lang].has(word)) against -= 0.5;
    if (against < least) {
      least = against;
      best = lang;
    }
  }
  return best;
}

/** Adds `weight` at the code of every letter below U+0500. */
function addLetters(counts: Float64Array, text: string, weight: number): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x500) counts[code] = (counts[code] ?? 0) + weight;
  }
}
