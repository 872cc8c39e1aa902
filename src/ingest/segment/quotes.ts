import type { Quote, Token } from '../stages.ts';

interface Open {
  at: number;
  depth: number;
}

/** No text quotes deeper; marks that go on opening are rubbish, and would cost time by the square. */
export const deepest = 12;

const speechEnd = /^[,.!?…–]$/;

/**
 * Quotations of one line: `[from, to)` are positions of the tokens inside, marks left out; depth 1 is outermost. Unbalanced marks: a lone closing
 * mark is ignored; an opening mark never closed ends where a quotation inside it closed last («… «Name», – said he»), else at the line's end when
 * it opened the line or the next paragraph goes on quoting, else at the end of its sentence.
 */
export function quotesOf(tokens: readonly Token[], line: number, goesOn: boolean): Quote[] {
  const quotes: Quote[] = [];
  const stack: Open[] = [];
  const first = tokens[0]?.position ?? 0;
  const add = (open: Open, to: number) => {
    if (to > open.at + 1) quotes.push({ line, from: first + open.at + 1, to: first + to, depth: open.depth });
  };
  tokens.forEach((token, at) => {
    if (token.kind === 'open-quote') {
      if (stack.length < deepest) stack.push({ at, depth: stack.length + 1 });
    } else if (token.kind === 'close-quote') {
      const open = stack.pop();
      if (open) add(open, at);
    }
  });
  for (const open of stack) add(open, endOfUnclosed(tokens, open, goesOn));
  return quotes.sort((a, b) => a.from - b.from || b.to - a.to);
}

function endOfUnclosed(tokens: readonly Token[], open: Open, goesOn: boolean): number {
  for (let at = tokens.length - 1; at > open.at; at--) {
    const next = tokens[at + 1];
    if (tokens[at]?.kind === 'close-quote' && (!next || speechEnd.test(next.raw))) return at;
  }
  if (goesOn || open.at === 0) return tokens.length;
  const stop = tokens.findIndex((token, at) => at > open.at && /^[.!?…]$/.test(token.raw));
  return stop < 0 ? tokens.length : stop;
}
