/** A line folded for matching, with the offset map of `RawLine` (null when every character stands where it stood). */
export interface FoldedLine {
  folded: string;
  map: Uint32Array | null;
}

const fixed = new Map<string, string>();
const assign = (characters: string, plain: string) => {
  for (const character of characters) fixed.set(character, plain);
};
assign(
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\u0085\u2028\u2029',
  ' ',
);
assign(
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  '',
);
assign('’‘ʼʹ′`´＇‛ʻ', "'");
assign('„“‟❝', '«');
assign('”❞', '»');
assign('″＂', '"');
assign('—―‒−⸺', '–');
assign('‐‑﹣－', '-');

// Letters written as base + combining mark that are letters of their own in Cyrillic.
const composed: Record<string, string> = {
  'и\u0306': 'й',
  'И\u0306': 'Й',
  'і\u0308': 'ї',
  'І\u0308': 'Ї',
  'у\u0306': 'ў',
  'У\u0306': 'Ў',
  'е\u0308': 'ё',
  'Е\u0308': 'Ё',
};

const special = /[^\x20-\x7e\u0400-\u045f\u0490\u0491«»–…№§°©]| - |^- /u;
const mark = /[\u0300-\u036f]/;
const cyrillic = /[\u0400-\u04ff]/;

/** What one mark after `base` makes of it: a composed letter, or the plain base when the mark is a stress or unknown. */
function withMark(base: string, accent: string): string {
  const letter = composed[base + accent];
  if (letter) return letter;
  if (cyrillic.test(base)) return base;
  const latin = (base + accent).normalize('NFC');
  return latin.length === base.length ? latin : base;
}

/** “ opens in one house and closes „…“ in another: it closes right after a word or its stop where no word follows. */
const closes = (before = ' ', after = ' ') =>
  /[\p{L}\p{N}.,!?…)»"%]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);

/** ASCII and Cyrillic letters stand for themselves; most of any text is these. */
const isPlain = (code: number) =>
  (code >= 0x20 && code < 0x7f && code !== 0x60) || (code >= 0x400 && code < 0x460);

/** Folds one line (see `RawLine.folded`). Linear; never throws, lone surrogates included. */
export function foldLine(text: string): FoldedLine {
  if (!special.test(text)) return { folded: text, map: null };
  const out: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (isPlain(text.charCodeAt(i))) {
      out.push(character);
      offsets.push(i);
      continue;
    }
    const last = out.length - 1;
    if (last >= 0 && mark.test(character)) {
      out[last] = withMark(out[last] ?? '', character);
      continue;
    }
    const plain = fixed.get(character) ?? character;
    if (plain === '') continue;
    out.push(plain);
    offsets.push(i);
  }
  for (let i = 0; i < out.length; i++) {
    if (text.charAt(offsets[i] ?? 0) === '“' && closes(out[i - 1], out[i + 1])) out[i] = '»';
    if (out[i] === '-' && (i === 0 || out[i - 1] === ' ') && out[i + 1] === ' ') out[i] = '–';
  }
  if (out.length === text.length) return { folded: out.join(''), map: null };
  offsets.push(text.length);
  return { folded: out.join(''), map: Uint32Array.from(offsets) };
}
