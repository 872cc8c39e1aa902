import { is } from '../grammar.ts';
import type { SentenceMentions } from '../mentions.ts';

interface Span {
  from: number;
  to: number;
}

const hard = new Set([';', ':', '–', '…', '.']);

/** How far two spans of one sentence lie apart: words between them, a name being one, commas, clause openers and dashes counting more. 0 when they touch or overlap. */
export function cost(sentence: SentenceMentions, a: Span, b: Span): number {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  const names = sentence.actors.filter((actor) => actor.from < to && actor.to > from);
  let sum = 0;
  for (let at = from; at < to; at++) {
    if (names.some((actor) => at > actor.from && at < actor.to)) continue;
    const key = sentence.keys[at] ?? '';
    if (key === '.' && (sentence.keys[at - 1] ?? '').length === 1) sum += 0;
    else if (key === ',') sum += 4;
    else if (hard.has(key)) sum += 6;
    else if (is('subordinate', key)) sum += 3;
    else sum += 1;
  }
  return sum;
}

export function nearest<T extends Span>(
  sentence: SentenceMentions,
  target: Span,
  candidates: readonly T[],
): { best: T; cost: number } | null {
  let found: { best: T; cost: number } | null = null;
  for (const candidate of candidates) {
    const price = cost(sentence, target, candidate);
    if (!found || price < found.cost) found = { best: candidate, cost: price };
  }
  return found;
}
