import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { cost } from './cost.ts';
import type { Telling } from './draft.ts';

export interface Priced {
  telling: Telling;
  cost: number;
}

interface Span {
  from: number;
  to: number;
}

/**
 * "the call of X and Y on 20 October", "a meeting with X is set for Monday": what stands right behind the people of a contact's noun is that
 * contact's, whatever comes after it.
 */
export function closedBy(
  sentence: SentenceMentions,
  span: Span,
  tellings: readonly Telling[],
): Priced | null {
  for (const telling of [...tellings].reverse()) {
    const { trigger } = telling;
    if (trigger.form !== 'noun' || trigger.to > span.from) continue;
    if (isSetBehind(sentence, span, trigger)) return { telling, cost: 0 };
    const named = sentence.actors.filter((actor) => actor.from >= trigger.to && actor.to <= span.from);
    if (named.length === 0) continue;
    const places = sentence.places.filter((place) => place.located && place.from !== span.from);
    const own = [...named, ...places, ...sentence.statuses.filter(({ status }) => status === 'planned')];
    const rest = sentence.keys
      .slice(trigger.to, span.from)
      .filter((_, i) => !own.some(({ from, to }) => trigger.to + i >= from && trigger.to + i < to));
    if (rest.every((key) => key !== ',' && closing.some((words) => is(words, key))))
      return { telling, cost: 0 };
  }
  return null;
}

/** What may stand between a contact's people and what is said of it. */
const closing = ['together', 'on-day', 'set-for', 'in-at', 'both'] as const;

/** "перед переговорами, намеченными на пятницу в Z": the participle right behind the noun is the noun's, with all in its clause. */
function isSetBehind({ keys, statuses }: SentenceMentions, span: Span, { to }: ContactMention): boolean {
  const comma = keys.indexOf(',', to);
  const set = statuses.find(({ from }) => comma >= 0 && from === comma + 1);
  return (
    set !== undefined &&
    is('participles', keys[set.from]) &&
    set.to <= span.from &&
    !keys.slice(set.to, span.from).includes(',')
  );
}

/** "after the talks in Florida they spoke": what stands right behind a noun that tells of no contact here is that noun's. */
export function ofOtherNoun(sentence: SentenceMentions, span: Span, tellings: readonly Telling[]): boolean {
  const noun = sentence.contacts.find(
    (contact) =>
      contact.form === 'noun' &&
      contact.kind !== 'summit' &&
      contact.to <= span.from &&
      span.from - contact.to <= 2 &&
      sentence.keys.slice(contact.to, span.from).every((key) => is('on-day', key) || is('in-at', key)),
  );
  return noun !== undefined && !tellings.some(({ trigger }) => trigger.from === noun.from);
}

/** The telling whose word for the contact stands nearest to a span of its sentence, and how far off. */
export function nearestTelling(
  sentence: SentenceMentions,
  span: Span,
  tellings: readonly Telling[],
): Priced | null {
  let found: Priced | null = null;
  for (const telling of tellings) {
    if (isToldLater(sentence, span, telling.trigger)) continue;
    const price = cost(sentence, span, telling.trigger) + aside(sentence, span, telling.trigger);
    if (!found || price < found.cost) found = { telling, cost: price };
  }
  return found;
}

/** "After talks with X, Y said that the conference in Z on 5 May …": what is said there is not of the talks. */
export function isToldLater(sentence: SentenceMentions, span: Span, trigger: ContactMention): boolean {
  if (span.from < trigger.to) return false;
  const said = sentence.cues.find(
    (cue) => cue.cue === 'say' && cue.from >= trigger.to && cue.to <= span.from && !sentence.quoted[cue.from],
  );
  return said !== undefined && sentence.keys.slice(said.to, span.from).some((key) => is('that', key));
}

/** "in August, shortly before the summit in X, they spoke": what stands outside the adjunct's commas is not its own. */
function aside(sentence: SentenceMentions, span: Span, trigger: ContactMention): number {
  if (trigger.form !== 'noun') return 0;
  const adjunct = sentence.keys
    .slice(Math.max(0, trigger.from - 2), trigger.from)
    .some((key) => is('before-or-after', key));
  if (!adjunct) return 0;
  const between = sentence.keys.slice(Math.min(span.to, trigger.to), Math.max(span.from, trigger.from));
  return between.includes(',') ? 8 : 0;
}
