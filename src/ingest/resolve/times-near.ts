import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { nearest } from './cost.ts';
import type { Telling } from './draft.ts';
import type { Priced } from './nearest-telling.ts';
import { closedBy, isToldLater, nearestTelling, ofOtherNoun } from './nearest-telling.ts';
import { isMeasure, isOfOther, isOfVisit, pastVerb } from './others-time.ts';
import { isOfGathering, relativeBefore } from './relative.ts';
import { isFirstSince, isReported, isSaidBefore, isToldBehind } from './told-behind.ts';

type Time = SentenceMentions['times'][number];

/** A time goes to the telling it stands nearest to; a verb of speech or of a change of plan nearer by takes it away. */
export function giveTime(sentence: SentenceMentions, time: Time, tellings: Telling[]): void {
  if (isOfOther(sentence, time) || isOfVisit(sentence, time) || ofOtherNoun(sentence, time, tellings)) return;
  const since = tellings.find(
    (telling) =>
      telling.trigger.from >= time.to &&
      telling.trigger.from - time.to <= 2 &&
      is('after', sentence.keys[time.to - 1] ?? ''),
  );
  if (since && time.time.type === 'shift') {
    since.time ??= {
      words: { type: 'shift', days: -time.time.days },
      from: time.from,
      to: time.to,
      cost: 1,
    };
    return;
  }
  const open = tellings.filter(
    (telling) =>
      !isMeasure(sentence, time, telling.trigger) &&
      !isEarlier(sentence, time, telling) &&
      !isResumed(sentence, time, telling) &&
      !isOfGathering(sentence, time, telling.trigger),
  );
  const best = closedBy(sentence, time, open) ?? nearestInTime(sentence, time, open);
  if (!best) return;
  if (isSaid(sentence, time, best)) {
    best.telling.said ??= time.time;
    return;
  }
  if (isActs(sentence, time, best) || belongsToVerb(sentence, time, best.telling.trigger)) return;
  if (best.cost > (time.time.type === 'year' && !isHeldIn(sentence, time, best.telling) ? 6 : 22)) return;
  if (!best.telling.time || best.cost < best.telling.time.cost)
    best.telling.time = {
      words: time.time,
      from: time.from,
      to: time.to,
      cost: best.cost,
      measured: sentence.contacts.some((contact) => isMeasure(sentence, time, contact)),
    };
}

/** "X's meeting with Y took place in Z in 2021": what opens a clause that goes on to its year. */
const isHeldIn = ({ keys }: SentenceMentions, time: Time, { trigger, statusSpan }: Telling) =>
  trigger.form === 'noun' &&
  statusSpan !== null &&
  statusSpan.from >= trigger.to &&
  statusSpan.to <= time.from &&
  !keys.slice(trigger.to, time.from).some((key) => /^[,;:]$/.test(key));

/** "since the conflict began in February, they have met", "they have not talked since September": how long, not when. */
function isEarlier(sentence: SentenceMentions, time: Time, { trigger, status }: Telling): boolean {
  const lead = sentence.keys[time.from - 1];
  if (is('since', lead) || (is('of-since', lead) && is('first-time', sentence.keys[time.from - 2])))
    return status === 'denied' || !is('since', lead);
  if (isFirstSince(sentence, time, trigger)) return true;
  return (
    opensSince(sentence.keys.slice(trigger.to, Math.max(0, time.from - 1))) ||
    (time.to <= trigger.from &&
      sentence.keys.slice(time.to, trigger.from).includes(',') &&
      sentence.keys
        .slice(Math.max(0, time.from - 7), Math.max(0, time.from - 1))
        .some((key) => key === 'since'))
  );
}

/** "the talks lasted five hours and resume on Monday": the day they go on is not the one on which they were held. */
const isResumed = (sentence: SentenceMentions, time: Time, { trigger, status }: Telling) =>
  status === 'held' &&
  trigger.to <= time.from &&
  sentence.keys.slice(Math.max(trigger.to, time.from - 4), time.from).some((key) => is('resumes', key));

/** "the first since the text was agreed in March", "первая с тех пор, как …": what follows tells from when it is counted. */
const opensSince = (keys: readonly string[]) =>
  keys.some(
    (key, at) =>
      (is('since-then', key) || (is('since-when', key) && keys[at + 1] === ',')) &&
      !keys.slice(at + 2).some((later) => /^[,;:.]$/.test(later)),
  );

/** The nearest telling in a time's reach; one of another content clause ("and that …") is far. */
function nearestInTime(sentence: SentenceMentions, time: Time, tellings: readonly Telling[]): Priced | null {
  const reachable = beforeRelative(sentence, time, tellings);
  const same = reachable.filter(({ trigger }) => !clauseBetween(sentence, time, trigger));
  return nearestTelling(sentence, time, same);
}

/** "… on Wednesday and that a summit …": what the second clause tells has no share in the first one's time. */
function clauseBetween(sentence: SentenceMentions, time: Time, trigger: ContactMention): boolean {
  if (trigger.from < time.to) return false;
  const between = sentence.keys.slice(time.to, trigger.from);
  return between.some((key, at) => is('and', key) && is('that', between[at + 1] ?? ''));
}

/** The day of a verb of speech: nearer to it than to the contact, or opening a sentence in which somebody says what is told. */
function isSaid(sentence: SentenceMentions, time: Time, best: Priced): boolean {
  if (best.cost === 0 || opensWhere(sentence, time, best.telling.trigger)) return false;
  if (isToldBehind(sentence, time, best.telling.trigger)) return true;
  if (isSaidBefore(sentence, time, best.telling.trigger)) return true;
  if (isSaidInIt(sentence, time, best.telling.trigger)) return false;
  const says = sentence.cues.filter((cue) => cue.cue === 'say');
  const said = nearest(sentence, time, says);
  if (!said) return false;
  const { trigger } = best.telling;
  const apart = (a: number, b: number) => sentence.keys.slice(Math.min(a, b), Math.max(a, b)).includes(',');
  if (
    time.from >= trigger.to &&
    said.best.from >= time.to &&
    apart(time.to, said.best.from) &&
    !apart(trigger.to, time.from)
  )
    return false;
  if (said.cost + 1 < best.cost && said.cost <= 4) return true;
  const first = says[0];
  return (
    first !== undefined &&
    time.to <= first.from &&
    time.from <= 3 &&
    !apart(time.to, first.from) &&
    trigger.from > first.to &&
    sentence.keys.slice(first.to, trigger.from).some((key) => is('that', key))
  );
}

/** "в июне X и Y в ходе разговора заявили": what is said in a contact is said on its day. */
function isSaidInIt({ keys, cues }: SentenceMentions, time: Time, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun' || time.to > trigger.from) return false;
  const lead = keys.slice(Math.max(time.to, trigger.from - 3), trigger.from);
  const between = keys.slice(time.to, trigger.from);
  return (
    lead.some((key) => is('in-course', key)) &&
    !cues.some(({ cue, from }) => cue === 'say' && from >= time.to && from < trigger.from) &&
    !between.includes(',')
  );
}

const hasAgreed = (key: string | undefined) =>
  is('agreed', key) && (key === 'agreed' || is('past-endings', key));

/** The day on which something was called off, denied or agreed ("agreed on Tuesday to meet"), not that of the contact. */
function isActs(sentence: SentenceMentions, time: Time, { telling, cost: price }: Priced): boolean {
  const act = nearest(
    sentence,
    time,
    sentence.statuses.filter((status) => ['cancelled', 'postponed', 'denied'].includes(status.status)),
  );
  const set = sentence.statuses.some(
    (status) => status.status === 'planned' && time.from >= status.to && time.from - status.to <= 2,
  );
  if (act && act.cost < price && act.cost <= 3 && price > 1 && !set) return true;
  const lead = sentence.keys[time.from - 1] ?? '';
  const verb = sentence.keys[time.from - (is('on-day', lead) ? 2 : 1)];
  const between = sentence.keys.slice(time.to, telling.trigger.from);
  return price > 0 && (hasAgreed(verb) || (!between.includes(',') && between.some(hasAgreed)));
}

/** A clause opened by "which" goes on about the noun before it. */
function beforeRelative(
  sentence: SentenceMentions,
  span: { from: number },
  tellings: readonly Telling[],
): readonly Telling[] {
  const at = relativeBefore(sentence, span);
  const before = at < 0 ? [] : tellings.filter((telling) => telling.trigger.to <= at);
  return before.length > 0 ? before : tellings;
}

/** "announced on Wednesday in the White House, where he received …": the clause shares the day, unless it hangs on what is said. */
const opensWhere = (sentence: SentenceMentions, time: { to: number }, trigger: ContactMention) =>
  sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('where-when', key)) &&
  !sentence.keys.slice(time.to, trigger.from).some((key) => is('that', key));

/** "the idea came up on 18 August, when X received Y": the clause takes the day of the one it hangs on. */
export function mainClauseTime(sentence: SentenceMentions, telling: Telling): Telling['time'] {
  for (let at = telling.trigger.from - 1; at >= Math.max(0, telling.trigger.from - 7); at--) {
    if (!is('where-when', sentence.keys[at] ?? '')) continue;
    const time = sentence.times.filter((one) => one.to <= at).at(-1);
    if (!time || sentence.keys.slice(time.to, at).some((key) => is('that', key))) return null;
    return (time.time.type !== 'month' && time.time.type !== 'week') || at - time.to <= 1
      ? { words: time.time, from: time.from, to: time.to, cost: 15 }
      : null;
  }
  return null;
}

/** "announced last Thursday, hours after a call": what came right before shares the sentence's only day. */
export function afterEvents(sentence: SentenceMentions, tellings: readonly Telling[]): void {
  const [time, second] = sentence.times.filter((one) => one.time.type !== 'shift');
  if (!time || second || tellings.some((telling) => telling.time)) return;
  const open = tellings.find(
    (telling) =>
      telling.trigger.form === 'noun' &&
      telling.status === 'held' &&
      !isToldLater(sentence, time, telling.trigger) &&
      !isReported(sentence, time, telling.trigger) &&
      !isOfGathering(sentence, time, telling.trigger) &&
      sentence.keys
        .slice(Math.max(0, telling.trigger.from - 4), telling.trigger.from)
        .some((key) => is('after', key)),
  );
  if (open && time.time.type !== 'month' && time.time.type !== 'week')
    open.time = { words: time.time, from: time.from, to: time.to, cost: 20 };
}

/** "накануне опубликовал запись разговора": the time stands before a verb of its own. */
function belongsToVerb(
  sentence: SentenceMentions,
  time: { from: number; to: number },
  trigger: ContactMention,
): boolean {
  if (trigger.form === 'verb') return false;
  if (time.from >= trigger.to) return followsVerb(sentence, time, trigger);
  if (time.to >= trigger.from) return false;
  const next = sentence.keys[time.to] ?? '';
  if (
    !pastVerb.test(next) ||
    next.length < 5 ||
    sentence.actors.some((actor) => actor.from <= time.to && actor.to > time.to)
  )
    return false;
  if (
    sentence.statuses.some((status) => status.from === time.to) ||
    sentence.contacts.some((one) => one.from === time.to)
  )
    return false;
  return trigger.from - time.to > 2;
}

/** "the idea of a meeting came up on 18 August": the verb between has the time. */
function followsVerb(sentence: SentenceMentions, time: { from: number }, trigger: ContactMention): boolean {
  const at = time.from - 1;
  const key = sentence.keys[at] ?? '';
  if (!is('past-endings', key) || key.length < 5 || at < trigger.to || is('expects', key)) return false;
  return (
    !sentence.statuses.some((status) => status.from <= at && status.to > at) &&
    !sentence.contacts.some((one) => one.from <= at && one.to > at) &&
    !sentence.cues.some((cue) => cue.from <= at && cue.to > at)
  );
}
