import type { ContactMention, SentenceMentions } from '../mentions.ts';

/** The triggers a clause opened by "which" can be about. */
export function ofRelative(
  sentence: SentenceMentions,
  span: { from: number; to: number },
  triggers: readonly ContactMention[],
): readonly ContactMention[] {
  if (triggers.some((trigger) => trigger.from >= span.to && trigger.from - span.to <= 1)) return triggers;
  const at = relativeBefore(sentence, span);
  const before = at < 0 ? [] : triggers.filter((trigger) => trigger.to <= at);
  return before.length > 0 ? before : triggers;
}

export function relativeBefore(sentence: SentenceMentions, span: { from: number }): number {
  for (let at = span.from - 1; at >= Math.max(0, span.from - 4); at--) {
    const key = sentence.keys[at] ?? '';
    if (key === ',') return -1;
    if (relative.test(key)) return at;
  }
  return -1;
}

export const relative =
  /^(котор\p{L}+|як(?:ий|а|е|і|у|ої|ого|ій|ою|им|ому|ими|их|ім)|ак(?:і|аа|ое|уу|ой|оі|ога|ому|ім|іа|іх)|which|that)$/u;
