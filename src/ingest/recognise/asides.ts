import type { Token } from '../stages.ts';

const longestAside = 22;

/**
 * The author's words inside a quotation ("«…, – said the minister, – …»"): from a dash behind a comma or the end of a sentence to the next dash, when a
 * verb of speech stands among them. Clears them in `quoted`. Linear.
 */
export function clearAsides(
  quoted: Uint8Array,
  tokens: readonly Token[],
  speech: readonly { from: number; to: number }[],
): void {
  for (let at = 0; at < tokens.length; at++) {
    if (quoted[at] !== 1 || !isDash(tokens[at]) || !(at === 0 || /^[,?!….]$/.test(tokens[at - 1]?.raw ?? '')))
      continue;
    const end = asideEnd(tokens, quoted, at);
    const spoken = speech.find((cue) => cue.from > at && cue.to <= end);
    if (!spoken || end - at > longestAside || (spoken.from - at > 7 && end === tokens.length)) continue;
    quoted.fill(0, at, end);
    at = end;
  }
}

const isDash = (token: Token | undefined) => token !== undefined && /^[–—-]$/.test(token.raw);

/** Where the author's words end: at the dash that takes the quotation up again, else at the sentence's end or the closing mark. */
function asideEnd(tokens: readonly Token[], quoted: Uint8Array, from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + longestAside + 2); at++) {
    if (quoted[at] !== 1) return at;
    if (isDash(tokens[at]) && /^[,.:;]$/.test(tokens[at - 1]?.raw ?? '')) return at;
  }
  return Math.min(tokens.length, from + longestAside + 2);
}
