import { is } from '../grammar.ts';
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

const gatheringReach = 5;
const clauseReach = 10;

/** "назвал конференцию о X, которая пройдёт 22 ноября в Z, …": a clause about a gathering that the contact before was no part of. */
export function isOfGathering(
  sentence: SentenceMentions,
  span: { from: number },
  trigger: { to: number },
): boolean {
  const at = sentence.keys.slice(0, span.from).findLastIndex((key) => key === ',' || relative.test(key));
  if (at < trigger.to || span.from - at > clauseReach || !relative.test(sentence.keys[at] ?? ''))
    return false;
  const noun = sentence.keys.slice(0, at).findLastIndex((key) => is('assemblies', key));
  if (noun < Math.max(trigger.to, at - gatheringReach)) return false;
  const lead = sentence.keys.slice(Math.max(trigger.to, noun - gatheringReach), noun);
  return (
    !lead.some((key) => is('margins', key) || is('in-course', key)) &&
    !lead.slice(-2).some((key) => is('in-at', key))
  );
}

/** "визит X в Z, в ходе которого …", "під час якого": what follows goes on about the visit. */
export const isDuringWhich = (keys: readonly string[], from: number): boolean =>
  keys
    .slice(from, from + duringReach)
    .some(
      (key, at, behind) => key === ',' && behind.slice(at + 1, at + 3).some((one) => is('in-course', one)),
    );

const duringReach = 12;
